import ArabicText
import CorpusModel
import TestSupport
import Testing

@testable import Cleaning

/// What is told at a glance is what a close look tells.
@Suite struct RunningTextTests {
  private static let words = [
    "قال", "الوزير", "إن", "وكالات", "الجزائر", "شارك", "فيسبوك", "تابعنا", "المصدر", "كتب", "نشر",
    "اقرأ", "أيضا", "صورة", "من", "الأرشيف", "2025", "٢٢", "يناير", "و", "the", "minister", "said",
    "ـ", "ۖ", "\u{200F}", "🔴", "«قول»", "ﷲ", "5", "۵", "५", "بقلم", "–", "|", ":", "،",
  ]

  private func line(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...24, using: &generator)
    // Most words are of one of three sorts, so that lines are a date, Latin or Arabic.
    let sort = [Self.words[...], Self.words[16...22], Self.words[...5]]
      .randomElement(using: &generator)
    let words = (0..<count).map { _ in (sort ?? []).randomElement(using: &generator) ?? "" }
    let end = [".", ".", ".", "", "؟", ".»", "…"].randomElement(using: &generator) ?? ""
    return words.joined(separator: " ") + end
  }

  @Test func aGlanceTellsWhatACloseLookTells() {
    var generator = SeededGenerator(seed: 11)
    var glancing = Cleaner()
    var looking = Cleaner()
    looking.glances = false
    for _ in 0..<1500 {
      var lines = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? line(&generator) : PageLines.all.randomElement(using: &generator) ?? ""
      }
      if let repeated = lines.randomElement(using: &generator) {
        lines.insert(repeated + " – صوت الواحات", at: 0)
      }
      var raw = RawArticle()
      raw.stated.id = [0x61]
      raw.text = Array(lines.joined(separator: "\n").utf8)
      raw.parting = Bool.random(using: &generator) ? .lines : .blankLines
      if Bool.random(using: &generator) { raw.stated.title = Array(line(&generator).utf8) }
      if Bool.random(using: &generator) { raw.stated.outlet = Array("صوت الواحات".utf8) }
      if Int.random(in: 0..<4, using: &generator) == 0 { raw.headlines = [Array(lines[0].utf8)] }
      var (first, second) = (raw, raw)
      var (glanced, looked) = (ArticleBytes(), ArticleBytes())
      glancing.clean(&first, into: &glanced)
      looking.clean(&second, into: &looked)
      #expect(glanced == looked, "\(lines)")
    }
  }

  @Test(arguments: [12, 13, 15, 16, 40])
  func whatIsCertainHasTheWords(_ count: Int) {
    let line = (0..<count).map { _ in "قال" }.joined(separator: " ") + "."
    let stated = RunningText(hasHeadline: true, mostWordsOfPhrase: 11)
    let guessed = RunningText(hasHeadline: false, mostWordsOfPhrase: 11)
    // The first word stands behind no blank, and is not counted.
    #expect(stated.isCertain(of: Array(line.utf8).span) == (count > 12))
    #expect(guessed.isCertain(of: Array(line.utf8).span) == (count > 15))
  }

  @Test func noKnownPhraseIsAsLongAsRunningText() {
    #expect(PhraseTable.shared.mostWords < 15)
  }

  @Test func lettersAndDigitsAreFoundWhereverTheyStand() {
    var generator = SeededGenerator(seed: 12)
    let pieces = [
      "ا", "ب", "a", "Z", "@", "[", "`", "{", "پ", "1", "٩", "٪", "/", ":", " ", "و", "é",
    ]
    for _ in 0..<600 {
      // Long enough that what is counted in bytes would not fit into one.
      let count = Int.random(in: 0...120, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let latin = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
      let arabic = text.unicodeScalars.count { "ابپ١٩٪و".unicodeScalars.contains($0) }
      let letters = Letters(of: bytes.span)
      #expect(letters.isArabic == (arabic > latin))
      #expect(letters.isLatin == (latin > 4 * arabic && latin > 1))
      let first = Digits.mayBegin(in: bytes.span, from: 0)
      #expect(!String(decoding: bytes[..<first], as: UTF8.self).contains { "1٩".contains($0) })
    }
    let long = Array(String(repeating: "ab", count: 9000).utf8) + Array("ا".utf8)
    #expect(Letters(of: long.span).isLatin)
  }

  @Test(arguments: [
    ("قال الوزير إن البلاد تملك ما يكفي حاجتها من الطاقة", "ar"),
    ("گفت وزیر که کشور به انرژی نیاز دارد", "fa"),
    ("وزیر نے کہا کہ ملک کو توانائی کی ضرورت ہے", "ur"),
    ("The minister said that the country was in need of energy", "en"), ("xyzzy", "und"),
  ])
  func theLanguageIsToldByTheLetters(_ text: String, _ language: String) {
    #expect(Letters.language(of: Array(text.utf8)[...]) == language)
    let long = Array(String(repeating: text + "\n", count: 40).utf8)
    #expect(Letters.language(of: long[...]) == language)
  }
}
