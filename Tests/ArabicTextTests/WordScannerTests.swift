import ArabicText
import TestSupport
import Testing

/// The words that a scanner finds are those of `FoldedWords`.
struct WordScannerTests {
  private func expectSame(_ utf8: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    var words: [Range<UInt32>] = []
    WordScanner().scan(utf8.span, into: &words)
    let folded = FoldedWords(utf8: utf8).map {
      UInt32($0.source.lowerBound)..<UInt32($0.source.upperBound)
    }
    #expect(words == folded, "\(utf8)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "", "و", "قال الوزير", "  قال،الوزير؟ ", "ــ مرحــبا ــ", "\u{64E}قَالَ\u{64E}",
    "a\u{200D}b \u{200D}c\u{200D}",
    "«بيان» – “نص” … 12٪ ١٢٫٥ ۱۲", "كوفيد-19", "\u{61C}نص\u{61C}", "ﷲ ﻻ ﺍﻟﻠﻪ", "ab\u{AD}cd µ ª 5€",
    "👍 نعم 👍🏽",
  ])
  func short(_ text: String) {
    expectSame(Array(text.utf8))
    // At every place of the 64 bytes that are looked at together.
    for padding in 0..<70 {
      let spaces = String(repeating: " ", count: padding)
      expectSame(Array((spaces + text + String(repeating: "كلمة ", count: 30)).utf8))
      let letters = String(repeating: "ن", count: padding)
      expectSame(Array((letters + text + letters + String(repeating: ". ", count: 70)).utf8))
    }
  }

  @Test func everyScalar() {
    // A word before, within and after, by scalars of the basic plane and some beyond.
    for value in Array(0..<0x3000) + Array(0xFB50..<0x1_0000) + Array(0x1_F300..<0x1_F340) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      expectSame(
        Array("من \(scalar)قال\(scalar)نعم\(scalar) \(scalar) abc\(scalar)".utf8)
          + Array(repeating: 0x20, count: 66))
    }
  }

  @Test func randomTexts() {
    var random = SeededGenerator(seed: 20)
    let scalars = Array(
      "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچڤگکی ـًٌٍَُِّْٰ،؛؟.-_«»“”–… \n\t0aZ٠٩٪۱\u{200C}\u{200F}\u{61C}\u{AD}\u{A0}éß中👍ﷲﻻ\u{FEFF}"
        .unicodeScalars)
    for _ in 0..<4000 {
      let letters = Int.random(in: 4...scalars.count, using: &random)
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...300, using: &random) {
        text.append(
          Int.random(in: 0..<6, using: &random) == 0
            ? " " : scalars[Int.random(in: 0..<letters, using: &random)])
      }
      expectSame(Array(String(text).utf8))
    }
  }

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 21)
    let leads: [UInt8] = [
      0xD8, 0xD9, 0xDA, 0xDB, 0xC2, 0xE2, 0x80, 0xA0, 0xAB, 0x20, 0x61, 0xF0, 0xFF,
    ]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Bool.random(using: &random)
          ? leads[Int.random(in: 0..<leads.count, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      expectSame(bytes)
    }
  }
}
