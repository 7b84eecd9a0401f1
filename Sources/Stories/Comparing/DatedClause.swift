internal import CorpusModel

/// A date that an article names, with the words around it.
struct DatedClause {
  /// The article: a place in the comparison's list.
  let article: Int
  /// The sentence: a place in the article's list.
  let sentence: Int
  /// Where the date lies in the article's text.
  let range: TextRange
  /// What the date may mean.
  let readings: [DateSpan]
  /// How precise it is.
  let precision: DateExpression.Precision
  /// Whether it was counted from the day of publication, as weekdays are.
  let isRelative: Bool
  /// The words around it, as far as the next date.
  let context: Context
  /// The stems near to it that tell of something that happens, two at most.
  let happenings: [Int32]

  /// How many dates of an article are compared.
  private static let most = 100

  /// How many words from a date at most stands what happened on it.
  private static let reach = 7

  /// Finds the dated clauses of the articles of a comparison.
  static func all(in comparison: Comparison) -> [[DatedClause]] {
    comparison.articles.indices.map { number in
      let article = comparison.articles[number]
      return article.sentences.indices.flatMap { sentence in
        let dates = article.sentences[sentence].dates
        return dates.compactMap { date in
          clause(
            of: date, among: dates, in: sentence, of: article, number, comparison.happenings)
        }
      }.prefix(most).map { $0 }
    }
  }

  private static func clause(
    of date: Int, among dates: Range<Int>, in sentence: Int, of article: ReadArticle, _ number: Int,
    _ happenings: Set<Int32>
  ) -> DatedClause? {
    let expression = article.facts.dates[date]
    guard !expression.readings.isEmpty else { return nil }
    let words = article.words(in: expression.range, of: sentence)
    // Only the dates beside it may be nearer to a word than it is.
    let others = [date - 1, date + 1].filter(dates.contains).map {
      article.words(in: article.facts.dates[$0].range, of: sentence)
    }
    func isForeign(_ word: Int) -> Bool {
      // A word beyond another date, or nearer to it, is that date's.
      others.contains { other in
        other.contains(word)
          || !other.isEmpty && Self.distance(word, other) < Self.distance(word, words)
      }
    }
    let near = Range(from: words.lowerBound - reach, to: words.upperBound + reach)
      .clamped(to: article.sentences[sentence].words)
      .filter { word in
        happenings.contains(article.stems[word]) && !isForeign(word) && !words.contains(word)
      }
      .sorted { (distance($0, words), $0) < (distance($1, words), $1) }
      .prefix(2).map { article.stems[$0] }
    return DatedClause(
      article: number, sentence: sentence, range: expression.range,
      readings: expression.readings, precision: expression.precision,
      isRelative: expression.basis == .publication && !isDated(words, in: article),
      context: Context(of: words, in: sentence, of: article, besides: isForeign), happenings: near)
  }

  /// Whether a date has a day's number, in digits or as in «the third of», whatever its year.
  private static func isDated(_ words: Range<Int>, in article: ReadArticle) -> Bool {
    words.contains { word in
      let folded = article.folded(word)
      return folded.first.map { (0x30...0x39).contains($0) } == true || folded == of[...]
    }
  }

  private static let of = Array("من".utf8)

  private static func distance(_ word: Int, _ words: Range<Int>) -> Int {
    max(0, words.lowerBound - word, word - words.upperBound + 1)
  }

  /// Whether both may be the same date.
  func isCompatible(with other: DatedClause) -> Bool {
    readings.contains { reading in other.readings.contains { reading.overlaps($0) } }
  }
}

extension DateSpan {
  /// Whether a day may be in both.
  func overlaps(_ other: DateSpan) -> Bool {
    start.firstDay <= other.end.lastDay && other.start.firstDay <= end.lastDay
  }
}
