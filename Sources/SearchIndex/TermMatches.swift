import ArabicText

/// Which terms match which words of a query, and how.
///
/// A code holds two bits for each word of the query: zero where the term does not match it.
struct TermMatches {
  typealias Code = UInt64

  /// How a term matches a word, the better the greater.
  enum Kind: UInt64 {
    case prefix = 1
    case particle, whole
  }

  /// The low bit of each word's two.
  static let lowBits: Code = 0x5555_5555_5555_5555

  /// The code of each term, by rank.
  private(set) var codes: [Code]
  /// For each article one bit for each word of the query that it has.
  private(set) var wordsOfArticle: [UInt32]

  /// Looks the words of a query up.
  init(_ query: Query, in index: ArticleIndex) {
    codes = [Code](repeating: 0, count: index.terms.count)
    wordsOfArticle = [UInt32](repeating: 0, count: index.articleCount)
    for (position, word) in query.words.enumerated() {
      let forms = Particles.attachedForms(of: word.folded[...])
      if let rank = index.terms.rank(of: word.folded[...]) {
        mark(rank..<rank + 1, .whole, position, index)
      }
      for form in forms {
        if let rank = index.terms.rank(of: form[...]) {
          mark(rank..<rank + 1, .particle, position, index)
        }
      }
      guard word.isPrefix else { continue }
      mark(index.terms.ranks(withPrefix: word.folded[...]), .prefix, position, index)
      for form in forms {
        mark(index.terms.ranks(withPrefix: form[...]), .prefix, position, index)
      }
    }
  }

  /// Notes that terms match a word; a term keeps its best kind.
  private mutating func mark(
    _ ranks: Range<Int>, _ kind: Kind, _ position: Int, _ index: ArticleIndex
  ) {
    guard !ranks.isEmpty else { return }
    let shift = UInt64(position * 2)
    for rank in ranks {
      let code = codes[rank]
      if code >> shift & 3 < kind.rawValue {
        codes[rank] = code & ~(3 << shift) | kind.rawValue << shift
      }
    }
    let bit: UInt32 = 1 << UInt32(position)
    let postings = index.postings
    for place in index.postingStarts[ranks.lowerBound]..<index.postingStarts[ranks.upperBound] {
      wordsOfArticle[Int(postings[place])] |= bit
    }
  }

  /// Returns how the term of a code matches the word at a position.
  static func kind(_ code: Code, at position: Int) -> Kind? {
    Kind(rawValue: code >> UInt64(position * 2) & 3)
  }
}
