import IndexImage

/// Joins the short lists of a word, and the terms that count as one.
struct ShortLists {
  private let lists: WordLists
  private let image: Image
  private let isTitle: Bool

  init(_ lists: WordLists, image: Image, isTitle: Bool) {
    self.lists = lists
    self.image = image
    self.isTitle = isTitle
  }

  /// Returns the values of all articles, sorted: for few.
  func loose(_ scratch: SearchScratch) -> LooseValues {
    let cursor = scratch.takeCursor()
    defer { scratch.giveBack(cursor) }
    if lists.ranges.isEmpty, lists.lists.count == 1, let only = lists.lists.first,
      only.list.isShort
    {
      cursor.start(only.list)
      return LooseValues(cursor.reader, weight: only.weight, isTitle: isTitle)
    }
    var loose = LoosePostings()
    for range in lists.ranges {
      var joined = LoosePostings()
      image.forEachPostings(ofTerms: range.terms) { _, list in
        forEach(list, cursor) { joined.add($0, number: $1) }
      }
      joined.joinNumbers()
      for (article, number) in joined.numbers where WordNode.isWanted(number, isTitle: isTitle) {
        loose.add(article, value: range.weight * PostingList.frequency(number))
      }
    }
    for entry in lists.lists where entry.list.isShort {
      forEach(entry.list, cursor) { article, number in
        if WordNode.isWanted(number, isTitle: isTitle) {
          loose.add(article, value: entry.weight * PostingList.frequency(number))
        }
      }
    }
    loose.joinValues()
    return LooseValues(loose)
  }

  /// Returns the values of all articles, each at its place: for many.
  func sums(_ scratch: SearchScratch) -> ArticleSums {
    let sums = scratch.takeSums(image.articleCount)
    if let first = lists.ranges.first {
      unsafe image.addOccurrences(ofTerms: first.terms, to: sums.numbers, marks: sums.marks)
      sums.replaceEach {
        WordNode.isWanted($0, isTitle: isTitle) ? first.weight * PostingList.frequency($0) : nil
      }
    }
    for range in lists.ranges.dropFirst() {
      let one = scratch.takeSums(image.articleCount)
      unsafe image.addOccurrences(ofTerms: range.terms, to: one.numbers, marks: one.marks)
      one.drain { article, number in
        if WordNode.isWanted(number, isTitle: isTitle) {
          sums.add(range.weight * PostingList.frequency(number), to: article)
        }
      }
      scratch.giveBack(one)
    }
    let cursor = scratch.takeCursor()
    for entry in lists.lists where entry.list.isShort {
      forEach(entry.list, cursor) { article, number in
        if WordNode.isWanted(number, isTitle: isTitle) {
          sums.add(entry.weight * PostingList.frequency(number), to: Int(article))
        }
      }
    }
    scratch.giveBack(cursor)
    return sums
  }

  @inline(__always)
  private func forEach(
    _ list: PostingList, _ cursor: PostingCursor, _ body: (UInt32, UInt32) -> Void
  ) {
    cursor.start(list)
    let reader = cursor.reader
    while reader.decode() {
      for place in 0..<reader.count {
        unsafe body(reader.articles[place], reader.occurrences[place])
      }
      reader.next()
    }
  }
}
