/// How well articles match a query: a BM25F, where a word counts by where it stands and how it
/// matches, raised a little where words of the query follow each other in the text.
struct Ranking {
  private static let saturation = 1.2
  private static let titleWeight = 4.0
  private static let lengthShare = 0.6
  private static let titleLengthShare = 0.3
  private static let adjacency = 0.3
  private static let exactWeight = 1.0
  private static let foldedWeight = 0.85
  private static let particleWeight = 0.6
  private static let prefixWeight = 0.4

  private let query: Query
  private let index: ArticleIndex
  private let codes: [TermMatches.Code]
  /// How rare each word of the query is.
  private let rarity: [Double]

  /// Prepares to rank articles; `frequencies` says in how many articles each word occurs.
  init(_ query: Query, _ matches: TermMatches, frequencies: [Int], in index: ArticleIndex) {
    self.query = query
    self.index = index
    codes = matches.codes
    let count = Double(index.articleCount)
    rarity = frequencies.map { frequency in
      naturalLogarithm(1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
    }
  }

  /// Returns the score of an article. Takes time linear in its words.
  func score(_ article: Int) -> Double {
    let document = index.documents[article]
    var weights = [Double](repeating: 0, count: query.words.count)
    var pairs: TermMatches.Code = 0
    let titleLength = Double(document.titleWords.count) / index.averageTitle
    add(
      document.titleWords, document.title,
      weight: Self.titleWeight / (1 + Self.titleLengthShare * (titleLength - 1)), &weights, &pairs)
    let bodyLength = Double(document.bodyWords.count) / index.averageBody
    add(
      document.bodyWords, document.text,
      weight: 1 / (1 + Self.lengthShare * (bodyLength - 1)), &weights, &pairs)

    var score = 0.0
    for (weight, rarity) in zip(weights, rarity) {
      score += rarity * weight / (weight + Self.saturation)
    }
    guard query.words.count > 1 else { return score }
    let share = Double(pairs.nonzeroBitCount) / Double(query.words.count - 1)
    return score * (1 + Self.adjacency * share)
  }

  /// Adds what the words of one field weigh, and notes which words of the query follow each other.
  private func add(
    _ field: Range<Int>, _ text: [UInt8], weight: Double, _ weights: inout [Double],
    _ pairs: inout TermMatches.Code
  ) {
    let words = index.words
    var previous: TermMatches.Code = 0
    for place in field {
      var code = codes[Int(words[place])]
      let present = (code | code >> 1) & TermMatches.lowBits
      pairs |= previous << 2 & present
      previous = present
      while code != 0 {
        let position = code.trailingZeroBitCount / 2
        let matchWeight =
          switch TermMatches.kind(code, at: position) {
          case .whole:
            isExact(position, place, text) ? Self.exactWeight : Self.foldedWeight
          case .particle: Self.particleWeight
          case .prefix, nil: Self.prefixWeight
          }
        weights[position] += weight * matchWeight
        code &= ~(3 << UInt64(position * 2))
      }
    }
  }

  /// Whether the word at `place` stands in its field as it was typed.
  func isExact(_ position: Int, _ place: Int, _ text: [UInt8]) -> Bool {
    let source = index.places[place].source
    let surface = query.words[position].surface
    guard source.count == surface.count else { return false }
    for offset in 0..<surface.count where text[source.lowerBound + offset] != surface[offset] {
      return false
    }
    return true
  }
}

/// Returns the natural logarithm of a number of at least one, by the series of artanh.
private func naturalLogarithm(_ number: Double) -> Double {
  guard number > 1 else { return 0 }
  let ratio = (number.significand - 1) / (number.significand + 1)
  let square = ratio * ratio
  var term = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, to: 30, by: 2) {
    sum += term / odd
    term *= square
  }
  return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
}
