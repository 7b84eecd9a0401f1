public import CorpusModel

/// What must hold of every cleaning; the cleaner itself is given.
public struct CleaningCheck {
  private let clean: (inout RawArticle, inout ArticleBytes) -> Void

  /// Checks a cleaner.
  public init(_ clean: @escaping (inout RawArticle, inout ArticleBytes) -> Void) {
    self.clean = clean
  }

  /// Returns what does not hold; nothing where all does: no line is lost, no sentence dropped, the
  /// parts fit together, and what came out stays as it is when a file states it.
  ///
  /// - Parameter isRepeated: Whether it is cleaned again, which changes nothing of pages as there are; of those that a
  ///   fuzzer makes up one in a hundred thousand has a headline in so many places that another is found then.
  public func fault(of raw: RawArticle, isRepeated: Bool = true) -> String? {
    var raw = raw
    raw.firstLine = max(1, raw.firstLine)
    let article = cleaned(raw)
    if let line = LostLines.lines(of: raw, notIn: article).first { return "lost: \(line)" }
    if let line = LostLines.sentences(droppedFrom: raw, in: article).first {
      return "dropped: \(line)"
    }
    if let fault = shapeFault(of: article, raw) { return fault }
    guard isRepeated else { return nil }
    return repetitionFault(of: article, marking: Paragraph.Kind.allCases, "with all marks")
      ?? repetitionFault(
        of: article, marking: [.heading, .quote, .caption], "with Markdown's marks")
  }

  private func shapeFault(of article: ArticleBytes, _ raw: RawArticle) -> String? {
    let paragraphs = article.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if !article.text.isEmpty, paragraphs.contains(where: \.isEmpty) { return "an empty paragraph" }
    if !article.kinds.isEmpty, article.kinds.count != paragraphs.count { return "kinds" }
    if !article.kinds.isEmpty, !article.kinds.contains(where: { $0 != .body }) { return "all body" }
    if article.provenance.dropped.contains(where: { $0.place > paragraphs.count }) {
      return "place"
    }
    if raw.text.contains(where: { $0 > 0x20 }), article.title.isEmpty, !raw.stated.id.isEmpty {
      return "no title"
    }
    return nil
  }

  /// Gives what came out as what a file states, with the marks of some kinds.
  private func repetitionFault(
    of article: ArticleBytes, marking kinds: [Paragraph.Kind], _ how: String
  ) -> String? {
    var raw = RawArticle()
    raw.stated = article
    raw.stated.text = []
    raw.stated.kinds = []
    raw.stated.provenance = Provenance()
    raw.parting = .blankLines
    for (place, line) in article.text.split(separator: 0x0A).enumerated() {
      let kind = article.kinds.isEmpty ? Paragraph.Kind.body : article.kinds[place]
      raw.text += line + [0x0A, 0x0A]
      raw.marks += [kinds.contains(kind) && kind != .body ? .paragraph(kind) : .unknown, .unknown]
    }
    let again = cleaned(raw)
    if let line = again.provenance.dropped.first { return "\(how): dropped later: \(line)" }
    if again.text != article.text { return "\(how): another text" }
    if again.kinds != article.kinds { return "\(how): \(article.kinds) became \(again.kinds)" }
    let isSame =
      again.title == article.title && again.outlet == article.outlet && again.date == article.date
      && again.byline == article.byline && again.language == article.language
    return isSame ? nil : "\(how): other fields"
  }

  private func cleaned(_ raw: RawArticle) -> ArticleBytes {
    var raw = raw
    var article = ArticleBytes()
    clean(&raw, &article)
    return article
  }
}
