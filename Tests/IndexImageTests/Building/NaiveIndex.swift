import ArabicText
import CorpusModel

/// What an index must hold, found by going through every word of every article.
struct NaiveIndex: Equatable {
  /// A term, in the order of terms.
  struct Term: Hashable, Comparable {
    let key, typed: [UInt8]

    static func < (left: Term, right: Term) -> Bool {
      left.key == right.key
        ? left.typed.lexicographicallyPrecedes(right.typed)
        : left.key.lexicographicallyPrecedes(right.key)
    }
  }
  /// An article that has a term.
  struct Posting: Equatable {
    var article: UInt32
    var isInTitle: Bool
    var positions: [UInt32]
  }

  var postings: [Term: [Posting]] = [:]
  var titleWords: [Int] = []
  var words: [Int] = []

  init(_ articles: [Article]) {
    for (number, article) in articles.enumerated() {
      let title = FoldedWords(article.title)
      let body = FoldedWords(utf8: article.text.utf8)
      for (position, word) in title.enumerated() {
        add(title.surface(word), title.folded(word), number, position, isInTitle: true)
      }
      for (place, word) in body.enumerated() {
        add(
          body.surface(word), body.folded(word), number, title.count + 1 + place, isInTitle: false)
      }
      titleWords.append(title.count)
      words.append(title.count + body.count)
    }
  }

  private mutating func add(
    _ surface: ArraySlice<UInt8>, _ key: ArraySlice<UInt8>, _ article: Int, _ position: Int,
    isInTitle: Bool
  ) {
    let term = Term(key: Array(key), typed: TypedForm.of(surface))
    var list = postings[term] ?? []
    if list.last?.article != UInt32(article) {
      list.append(Posting(article: UInt32(article), isInTitle: isInTitle, positions: []))
    }
    list[list.count - 1].positions.append(UInt32(position))
    postings[term] = list
  }
}
