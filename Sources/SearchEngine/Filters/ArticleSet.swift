/// A set of articles, a bit each.
struct ArticleSet: Sendable, Equatable {
  /// How many articles there are, in the set or not.
  let count: Int
  /// The bits, 64 a word, the first article lowest; those past the last article are zero.
  private(set) var words: [UInt64]

  /// Creates a set of none.
  init(count: Int) {
    self.count = count
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// Creates a set of its bits, as `words` gives them.
  init(count: Int, words: [UInt64]) {
    self.count = count
    self.words = words
  }

  /// Creates the set of the articles that a condition holds for.
  init(count: Int, where isIn: (Int) -> Bool) {
    self.init(count: count)
    for place in words.indices {
      var bits: UInt64 = 0
      for bit in 0..<min(64, count - place * 64) where isIn(place * 64 + bit) {
        bits |= 1 << UInt64(bit)
      }
      words[place] = bits
    }
  }

  /// Returns whether an article is in the set.
  func contains(_ article: Int) -> Bool {
    (0..<count).contains(article) && words[article / 64] >> UInt64(article % 64) & 1 != 0
  }

  /// Puts an article in; what is no article is left out.
  mutating func insert(_ article: Int) {
    guard (0..<count).contains(article) else { return }
    words[article / 64] |= 1 << UInt64(article % 64)
  }

  /// Keeps only what another set has too.
  mutating func formIntersection(_ other: ArticleSet) {
    for place in words.indices {
      words[place] &= place < other.words.count ? other.words[place] : 0
    }
  }

  /// How many articles are in the set.
  var memberCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Visits the articles of the set in order.
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(place * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
