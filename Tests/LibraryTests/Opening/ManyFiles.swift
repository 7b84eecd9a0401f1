import CorpusModel
import TestSupport

@testable import Library

/// Small articles of made-up sentences, the same ones for the same seed.
enum ManyFiles {
  static let sentences = [
    "وصل السفير صبري بوقادوم إلى واشنطن يوم الاثنين 3 مارس 2025.",
    "قال بوقادوم إن الجزائر تريد شراكة متوازنة.",
    "أعلنت قيادة أفريكوم عن تدريب جديد.",
    "لم يصدر تعليق من الجزائر على ذلك.", "وبحث الجانبان التعاون في مجال الطاقة.",
    "وقع الوزيران مذكرة تفاهم في الجزائر العاصمة.", "ارتفعت أسعار الوقود في الأسواق.",
    "زار مايكل لانغلي المدينة في العام 2024.",
  ]
  private static let outlets = ["وكالة أولى", "صحيفة ثانية", "إذاعة ثالثة"]

  /// Returns the file of an article.
  static func file(_ number: Int, seed: UInt64 = 5) -> (path: String, text: String) {
    var generator = SeededGenerator(seed: seed &* 10_007 &+ UInt64(number))
    let body = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      sentences.randomElement(using: &generator) ?? ""
    }
    let outlet = outlets.randomElement(using: &generator) ?? ""
    let month = Int.random(in: 1...12, using: &generator)
    return (
      "\(number % 7)/\(name(number)).md",
      """
      ---
      id: \(name(number))
      title: خبر رقم \(number) عن \(number % 3 == 0 ? "الجزائر" : "المدينة")
      outlet: \(outlet)
      date: 2024-\(month < 10 ? "0" : "")\(month)
      language: ar
      summary: جملة.
      ---

      \(body.joined(separator: "\n\n"))
      """
    )
  }

  static func name(_ number: Int) -> String { "n\(10_000 + number)" }

  /// Writes so many articles and some actors to a folder.
  static func write(_ count: Int, to folder: borrowing TemporaryFolder) throws {
    for number in 0..<count { try folder.write(file(number)) }
    try folder.write(people)
  }
}

extension CorpusLimits {
  /// Limits that a small folder is beyond.
  static func small(inMemory: Int = 3_000) -> Self {
    var limits = CorpusLimits()
    limits.mostArticlesInMemory = inMemory
    limits.mostFilesRead = 40
    limits.firstFiles = 12
    return limits
  }
}

extension Corpus {
  /// What the list shows of the articles.
  var listed: [String] {
    articles.indices.map { place in
      let head = articles.head(place)
      return "\(head.id) \(head.title) \(head.outlet) \(head.date?.description ?? "")"
    }
  }

  /// Who is named where, by identifiers.
  var named: [[String]] {
    mentions.map { mentions in
      mentions.map { "\($0.range) \(actors[$0.actor].id) \($0.how)" }
    }
  }
}
