internal import ArabicText
internal import CorpusModel

/// Finds the results of matches: 2-1, «بهدفين مقابل هدف», «بثلاثية نظيفة».
///
/// Both numbers make one quantity, the larger in front, as a report may be on the side of either.
struct ScoreFinder {
  private let article: ReadArticle
  private var text: FoldedWords { article.words }

  /// More goals are no result of a match that is told like this.
  private static let most = 30.0

  private static let sets: [(words: WordSet, goals: Double)] = [
    (WordSet("هدف"), 1), (WordSet("هدفين هدفان ثنائية"), 2), (WordSet("ثلاثية"), 3),
    (WordSet("رباعية"), 4), (WordSet("خماسية"), 5), (WordSet("سداسية"), 6),
  ]
  private static let goals = WordSet("أهداف هدف هدفا هدفين")
  private static let one = WordSet("واحد")
  private static let against = WordSet("مقابل")
  private static let clean = WordSet("نظيف نظيفة نظيفين نظيفان")
  private static let without = WordSet("دون بدون")
  private static let answers = WordSet("رد مقابل")
  /// What makes a result that of two matches together.
  private static let sums = WordSet("مجموع إجمالي")
  private static let nothing = WordSet("شيء صفر")

  /// Prepares to read an article.
  init(in article: ReadArticle) { self.article = article }

  /// Returns the results in the article, in order.
  func scores() -> [Quantity] {
    article.sentences.enumerated().flatMap { place, sentence -> [Quantity] in
      guard sentence.words.contains(where: { QuantityWords.sports.contains(article.folded($0)) })
      else { return [] }
      var found: [Quantity] = []
      var word = sentence.words.lowerBound
      while word < sentence.words.upperBound {
        guard let score = inDigits(at: word, sentence.words) ?? inWords(at: word, sentence.words)
        else {
          word += 1
          continue
        }
        let after = Range(from: score.end, to: min(score.end + 3, sentence.words.upperBound))
        if after.contains(where: { Self.sums.contains(article.folded($0)) }) {
          word = score.end
          continue
        }
        let value = max(score.left, score.right) * 1_000 + min(score.left, score.right)
        found.append(
          Quantity(
            measure: .score, kind: -1, low: value, high: value, value: value,
            words: word..<score.end, numberWords: word..<score.end,
            range: article.range(ofWords: word..<score.end), sentence: place))
        word = score.end
      }
      return found
    }
  }

  private typealias Score = (left: Double, right: Double, end: Int)

  /// Reads a result in digits, a hyphen between them.
  private func inDigits(at word: Int, _ sentence: Range<Int>) -> Score? {
    guard word + 1 < sentence.upperBound, let left = digits(at: word),
      let right = digits(at: word + 1)
    else { return nil }
    let gap = text.source[text[word].source.upperBound..<text[word + 1].source.lowerBound]
    let marks = gap.filter { $0 != 0x20 }
    // A hyphen, a slash, or one of the dashes U+2010 to U+2015.
    let isDash =
      marks.elementsEqual([0x2D]) || marks.elementsEqual([0x2F])
      || marks.count == 3 && marks.starts(with: [0xE2, 0x80])
    return isDash ? (left, right, word + 2) : nil
  }

  private func digits(at word: Int) -> Double? {
    guard let number = PrintedNumber(at: word, in: text), number.isDigits, number.words.count == 1,
      number.value <= Self.most
    else { return nil }
    return number.value
  }

  /// Reads a result in words.
  private func inWords(at word: Int, _ sentence: Range<Int>) -> Score? {
    guard article.folded(word).starts(with: Self.by), let first = goals(at: word, sentence) else {
      return nil
    }
    var next = first.end
    guard next < sentence.upperBound else { return nil }
    if Self.clean.contains(article.folded(next)) { return (first.goals, 0, next + 1) }
    if article.folded(next) == Self.from[...] { next += 1 }
    if next + 1 < sentence.upperBound, Self.without.contains(article.folded(next)),
      Self.answers.contains(article.folded(next + 1))
    {
      return (first.goals, 0, next + 2)
    }
    let isAgainst = next < sentence.upperBound && Self.against.containsExactly(article.folded(next))
    if isAgainst { next += 1 }
    guard next < sentence.upperBound else { return nil }
    if isAgainst,
      let none = Range(from: next, to: min(next + 2, sentence.upperBound))
        .first(where: { Self.nothing.contains(article.folded($0)) })
    {
      return (first.goals, 0, none + 1)
    }
    guard isAgainst || article.folded(next).starts(with: Self.to),
      let second = goals(at: next, sentence)
    else { return nil }
    return (first.goals, second.goals, second.end)
  }

  /// Reads how many goals a word, or a number and the word for goals, tells of.
  private func goals(at word: Int, _ sentence: Range<Int>) -> (goals: Double, end: Int)? {
    let folded = article.folded(word)
    for (words, goals) in Self.sets where words.contains(folded) { return (goals, word + 1) }
    if Self.one.contains(folded) { return (1, word + 1) }
    guard let number = PrintedNumber(at: word, in: text), number.value <= Self.most else {
      return nil
    }
    let end = number.words.upperBound
    guard end < sentence.upperBound, Self.goals.contains(article.folded(end)) else {
      return (number.value, end)
    }
    return (number.value, end + 1)
  }

  private static let by = Array("ب".utf8)
  private static let to = Array("ل".utf8)
  private static let from = Array("من".utf8)
}
