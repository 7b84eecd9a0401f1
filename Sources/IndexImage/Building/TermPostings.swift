/// The postings of one term, in the form in which they are written.
struct TermPostings {
  /// The articles, ascending.
  private(set) var articles: [UInt32] = []
  /// For each of them the count, doubled, and one more where the title has the term.
  private(set) var occurrences: [UInt32] = []
  /// The positions in each article, one article after the other.
  private(set) var positions: [UInt32] = []

  /// Reads the postings of a term by its place in the order.
  mutating func read(_ term: Int, of inversion: borrowing Inversion) {
    let start = Int(inversion.starts[term])
    let count = Int(inversion.starts[term + 1]) - start
    let words = unsafe UnsafeBufferPointer(start: inversion.places + start, count: count)
    articles.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    var article = 0
    // The words of the article that is read: its first, the end, the first of the body.
    var (first, end, body): (UInt32, UInt32, UInt32) = (0, 0, 0)
    var occurrence: UInt32 = 0
    for unsafe place in unsafe words {
      if place >= end {
        if occurrence != 0 { occurrences.append(occurrence) }
        article = max(
          article, Int(inversion.articles.hints[Int(place >> ArticlePlaces.hintShift)]))
        while inversion.articles.starts[article + 1] <= place { article += 1 }
        first = inversion.articles.starts[article]
        end = inversion.articles.starts[article + 1]
        body = first + UInt32(inversion.articles.titles[article])
        articles.append(UInt32(article))
        occurrence = place < body ? 1 : 0
      }
      occurrence &+= 2
      positions.append(place - first + (place < body ? 0 : 1))
    }
    if occurrence != 0 { occurrences.append(occurrence) }
  }
}
