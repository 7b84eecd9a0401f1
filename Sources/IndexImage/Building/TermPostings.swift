/// The postings of one term, in the form in which they are written.
struct TermPostings {
  /// The articles, ascending.
  private(set) var articles: [UInt32] = []
  /// For each of them the count, doubled, and one more where the title has the term.
  private(set) var occurrences: [UInt32] = []
  /// The positions in each article, one article after the other.
  private(set) var positions: [UInt32] = []

  /// Reads the postings of a term of the piece that was sorted last, by its place in the order.
  mutating func read(_ term: Int, of inversion: Inversion) {
    let words = unsafe inversion.words(of: term)
    let count = words.count
    articles.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    articles.append(addingCapacity: count) { articles in
      occurrences.append(addingCapacity: count) { occurrences in
        positions.append(addingCapacity: count) { positions in
          var place = 0
          while place < count {
            let article = unsafe words[place].article
            var occurrence = unsafe words[place].position >> 31
            repeat {
              occurrence &+= 2
              positions.append(unsafe words[place].position & ~Inversion.Word.isInTitle)
              place += 1
            } while unsafe place < count && words[place].article == article
            articles.append(article)
            occurrences.append(occurrence)
          }
        }
      }
    }
  }
}
