import CorpusModel
import SearchQuery
import TestSupport

@testable import SearchEngine

/// Articles and queries of few words, many of them kin, drawn by chance.
struct RandomCorpus {
  private var generator: SeededGenerator
  /// The articles.
  private(set) var articles: [Article] = []
  /// Who is named in them, by chance too.
  private(set) var actors: [SearchActor] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    for number in 0..<Int.random(in: 1...60, using: &generator) {
      articles.append(
        TestCorpus.article(
          number, title: text(upTo: 6), text(upTo: 60), outlet: pick(Self.outlets),
          date: pick(Self.dates)))
    }
    actors = Self.names.enumerated().map { number, names in
      let articles = articles.indices.filter { _ in Bool.random(using: &generator) }.map(
        UInt32.init)
      return TestCorpus.actor(
        "p\(number)", names.0, names.1, kind: ActorKind.allCases[number % 3], in: articles)
    }
  }

  /// Draws a query of any kind.
  mutating func query() -> String {
    let count = pick([1, 1, 2, 2, 3, 4])
    var parts = (0..<count).map { _ in part() }
    if count > 1, chance(0.2) { parts.insert("OR", at: 1) }
    if count > 1, chance(0.2) { parts[count - 1] = "-" + parts[count - 1] }
    // A quote that is not closed has all that follows.
    if chance(0.08) { parts.append("\"" + text(upTo: 2) + " " + prefix(of: word())) }
    return parts.joined(separator: " ")
  }

  /// Whether something happens that does so this often.
  mutating func chance(_ often: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < often
  }

  private mutating func part() -> String {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<8: word()
    case 8: prefix(of: word()) + "*"
    case 9, 10: edited(word()) + "~"
    case 11: "\"" + text(upTo: 3) + "\""
    case 12: pick(["", "title:"]) + "\"" + text(upTo: 2) + " " + prefix(of: word()) + "*\""
    case 13: word() + "-" + word()
    case 14: "title:" + word()
    case 15: "title:\"" + text(upTo: 2) + "\""
    case 16: "outlet:" + pick(["الجزيرة", "وكالة", "CNN", "شيء", "الجز"])
    case 17: "date:" + pick(["2020", "2020-05..2021-02", "2021-02-10", "2022"])
    case 18: "actor:" + pick(["تبون", "tebb", "الجزائر", "عبد", "\"عبد الله\"", "\"علي عبد\""])
    default: pick(["is:unread", "kind:person", "before:2021", "after:2020-05-20"])
    }
  }

  private mutating func text(upTo most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &generator)).map { _ in word() }.joined(separator: " ")
  }

  /// A word, its ends changed more or less.
  private mutating func word() -> String {
    let base = pick(Self.bases)
    guard chance(0.5) else { return base }
    return pick(Self.beginnings) + base + pick(Self.ends)
  }

  private mutating func prefix(of word: String) -> String {
    let letters = word.unicodeScalars
    return String(letters.prefix(Int.random(in: 1...max(1, letters.count), using: &generator)))
  }

  private mutating func edited(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    guard chance(0.7), letters.count > 3 else { return word }
    let place = Int.random(in: 0..<letters.count, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: letters.remove(at: place)
    case 1: letters[place] = "ع"
    default: letters.insert("م", at: place)
    }
    return String(String.UnicodeScalarView(letters))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  /// All words that may be drawn.
  static var forms: [String] {
    bases.flatMap { base in
      beginnings.flatMap { beginning in ends.map { beginning + base + $0 } }
    }
  }

  static let bases = [
    "وزير", "وزراء", "وزارة", "زير", "إيران", "ايران", "إيراني", "أمريكا", "أميركا", "أميركي",
    "علي",
    "على", "عبد", "الله", "عبدالله", "المجيد", "عبدالمجيد", "أبو", "ظبي", "أبوظبي", "كوفيد", "19",
    "كوفيد19", "٢٠٢٠", "مدرسة", "مدرسه", "مدارس", "مُدَرِّب", "الجزائر", "جزائري", "الجزيرة", "سفير",
    "سفراء", "سفارة", "خطة", "خط", "نتنياهو", "نتانياهو", "لا", "حل", "في", "من", "cnn", "CNN",
    "tebboune", "تبون", "بنك", "لجنة", "جنة", "يعلن", "سيعلن", "قوات", "قنوات", "غوتيريش",
    "جوتيريش",
    "مسؤول", "مسئول", "البحرين", "بحر", "و", "ا", "مـــن",
  ]
  private static let beginnings = [
    "", "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "س", "وس", "ول",
  ]
  private static let ends = ["", "", "", "ين", "ات", "ه", "ها", "ية", "ون", "ا", "ً", "ي", "ة"]
  private static let outlets = ["الجزيرة نت", "CNN بالعربية", "وكالة الأنباء الجزائرية", ""]
  private static let dates: [String?] = [
    nil, "2020", "2020-05", "2020-05-20", "2021-02-10", "2021", "2019-12-31",
  ]
  private static let names: [([String], [String])] = [
    (["عبد المجيد تبون", "تبون"], ["Abdelmadjid Tebboune"]), (["الجزائر"], ["Algeria"]),
    (["عبد الله"], []), (["الجزائر العاصمة"], []), (["علي عبد الله", "الوزير علي"], []),
    ([], ["Nobody"]),
  ]
}
