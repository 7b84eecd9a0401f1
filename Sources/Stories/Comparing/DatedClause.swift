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
  /// The words around it, as far as the next date.
  let context: Context

  /// Finds the dated clauses of the articles of a comparison.
  static func all(in comparison: Comparison) -> [[DatedClause]] {
    comparison.articles.indices.map { number in
      let article = comparison.articles[number]
      return article.sentences.indices.flatMap { sentence in
        let dates = article.sentences[sentence].dates
        return dates.compactMap { date in
          clause(of: date, among: dates, in: sentence, of: article, number)
        }
      }
    }
  }

  private static func clause(
    of date: Int, among dates: Range<Int>, in sentence: Int, of article: ReadArticle, _ number: Int
  ) -> DatedClause? {
    let expression = article.facts.dates[date]
    guard !expression.readings.isEmpty else { return nil }
    let words = article.words(in: expression.range, of: sentence)
    let others = dates.filter { $0 != date }.map {
      article.words(in: article.facts.dates[$0].range, of: sentence)
    }
    return DatedClause(
      article: number, sentence: sentence, range: expression.range,
      readings: expression.readings, precision: expression.precision,
      context: Context(of: words, in: sentence, of: article) { word in
        others.contains { $0.contains(word) }
          // A word beyond another date, or nearer to it, is that date's.
          || others.contains { other in
            !other.isEmpty && Self.distance(word, other) < Self.distance(word, words)
          }
      })
  }

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
