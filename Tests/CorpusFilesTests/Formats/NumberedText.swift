import TestSupport

/// Makes Arabic sentences of which each has a number of its own, so that it can be told which of them a reader lost.
struct NumberedText {
  var random: SeededGenerator
  /// The numbers of the sentences that must be found, in their order.
  private(set) var numbers: [Int] = []
  /// The numbers of those that are no part of the article and must not.
  private(set) var others: [Int] = []
  private var last = 100_000

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Returns one of several texts.
  mutating func one(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }

  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// Returns what one of several functions makes.
  mutating func any(_ makers: [(inout Self) -> String]) -> String {
    makers[Int.random(in: makers.indices, using: &random)](&self)
  }

  /// Returns some of them, one after the other.
  mutating func some(_ range: ClosedRange<Int>, _ makers: [(inout Self) -> String]) -> [String] {
    (0..<count(range)).map { _ in any(makers) }
  }

  /// Returns a sentence without any mark that a format might take for its own.
  mutating func sentence() -> String {
    last += 1
    numbers.append(last)
    return words(last) + one(".", ".", ".", "؟", "!", "»")
  }

  /// Returns a sentence that may hold what is no markup, though it looks like it.
  mutating func oddSentence() -> String {
    let sentence = sentence()
    return one(
      "", "", "R&D <b ", "5 < 7 & ", "a&b; ", "(رويترز) ", "[1] ", "<x ", "&c ",
      "<قال ", "&nbsp; <i ") + sentence
  }

  /// Returns a sentence that is no part of the article.
  mutating func other() -> String {
    last += 1
    others.append(last)
    return words(last) + "."
  }

  private mutating func words(_ number: Int) -> String {
    let before = (0..<count(1...9)).map { _ in word() }.joined(separator: " ")
    let behind = (0..<count(1...9)).map { _ in word() }.joined(separator: " ")
    return "\(before) \(number) \(behind)"
  }

  private mutating func word() -> String {
    one(
      "القطار", "المدينة", "الجسر", "السوق", "الميناء", "البلدية", "المدير", "قال", "الشمال",
      "اليوم", "وعاد", "بعد", "في", "إلى", "المدرسة", "الطريق", "النهر", "وأضاف", "الصيف", "على")
  }
}

extension String {
  /// The text as XML and HTML have it.
  var escaped: String {
    flatMap { character -> String in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.reduce(into: "") { $0.append($1) }
  }

  /// The text as JSON has it, in quotes.
  var quoted: String {
    let inner = flatMap { character -> String in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(character)
      }
    }.reduce(into: "") { $0.append($1) }
    return "\"\(inner)\""
  }
}
