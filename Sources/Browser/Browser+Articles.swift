internal import CorpusModel
internal import Library

/// The copies of an article, and the article as its file has it.
extension Browser {
  /// Shows articles as their files have them, or their texts alone.
  mutating func toggleFile() {
    typesetting.showsFile.toggle()
    spot.arrange(size: layoutSize, typesetting: typesetting, corpus: corpus)
    let dropped = spot.reader.article.map { corpus.articles[$0].provenance.dropped.count } ?? 0
    notice = typesetting.showsFile ? .asInFile(dropped: dropped) : .textAlone
  }

  /// Opens the next of the articles that are the same text as the open one.
  mutating func openNextCopy() {
    let copies = spot.reader.article.map(spot.reader.list.copies.of) ?? []
    guard let open = spot.reader.article, let place = copies.firstIndex(of: open) else {
      return notice = .noCopies
    }
    let next = (place + 1) % copies.count
    go(to: .article(copies[next], nil))
    notice = .copy(next + 1, of: copies.count)
  }

  /// Lists every article, or one for each text.
  mutating func toggleCopies() {
    let list = spot.reader.list
    guard !list.copies.isEmpty else { return notice = .noCopies }
    // Where the selected row stands for the open article, that one stays selected.
    let open = spot.reader.article.flatMap { list.listed($0) == list.selected ? $0 : nil }
    spot.reader.list.arrange(
      by: list.order, showingCopies: !list.showsCopies, corpus: corpus)
    if let open { spot.reader.list.select(article: open) }
    spot.reader.revealSelections()
    notice = list.showsCopies ? .copiesFolded : .copiesShown
  }
}
