import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct CleanTextTests {
  private func clean(_ bytes: [UInt8]) -> String {
    String(decoding: CleanText(bytes).utf8, as: UTF8.self)
  }

  @Test func lineEndsBecomeNewlines() {
    let text = "\u{FEFF}a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\u{B}g\u{C}h\n"
    #expect(clean(Array(text.utf8)) == "a\nb\nc\nd\ne\nf\ng\nh\n")
  }

  @Test func controlsBecomeReplacementCharacters() {
    let text = CleanText(Array("ا\tب\n\u{1B}]0;x\u{7}\u{9B}\0\u{7F}".utf8))
    #expect(
      String(decoding: text.utf8, as: UTF8.self)
        == "ا ب\n\u{FFFD}]0;x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(text.controls == CleanText.Replacements(count: 5, line: 2))
    #expect(text.malformed == CleanText.Replacements())
  }

  @Test func directionMarksStay() {
    let text = "\u{202E}\u{2066}x\u{2069}\u{200F}\u{AD}"
    #expect(clean(Array(text.utf8)) == text)
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xD8], [0xD8, 0x20], [0xE2, 0x80], [0xE2, 0x80, 0x41], [0xF0, 0x9F, 0x98], [0xF0, 0x9F],
    [0x9B, 0x33], [0xC2], [0xF5, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xE1, 0xD8, 0xA7],
  ])
  func malformedBytesAreReplacedAsUnicodeAdvises(_ bytes: [UInt8]) {
    let text = CleanText(bytes)
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(String(decoding: text.utf8, as: UTF8.self) == expected)
    #expect(text.malformed.count == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
    #expect(text.malformed.line == 1)
  }

  @Test func anyBytesBecomeCleanText() {
    var seed: UInt64 = 3
    func random() -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33)
    }
    let leads: [UInt8] = [0x0A, 0x0D, 0x1B, 0x41, 0x80, 0x9B, 0xA8, 0xC2, 0xD8, 0xE2, 0xEF, 0xF0]
    for _ in 0..<3000 {
      let bytes = (0..<(random() % 12)).map { _ in
        random() % 2 == 0 ? leads[random() % leads.count] : UInt8(random() % 256)
      }
      let text = CleanText(bytes)
      let string = String(validating: text.utf8, as: UTF8.self)
      #expect(string != nil, "\(bytes)")
      let isClean = string?.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      }
      #expect(isClean == true, "\(bytes)")
      #expect(CleanText(text.utf8).utf8.count <= text.utf8.count)
    }
  }

  /// What seems clean at a glance is so, wherever among the bytes that are looked at together it is not.
  @Test func aGlanceTakesNothingForCleanThatIsNot() {
    var random = SeededGenerator(seed: 11)
    let parts = ["قال ", "2024 ", "\n", "، ", "«نعم» ", "“a” ", "ڤ۔ ", "é", "€", "ࢠ"].map {
      Array($0.utf8)
    }
    let odd: [UInt8] = [
      0x0A, 0x1F, 0x41, 0x7F, 0x80, 0x85, 0x9F, 0xA8, 0xBF, 0xC0, 0xC2, 0xD7, 0xD8, 0xDB, 0xDC,
      0xE0,
      0xE2, 0xED, 0xEF, 0xF0, 0xFF,
    ]
    var plain = 0
    for _ in 0..<20_000 {
      var bytes = Array(["ab", "قا", "\n"].randomElement(using: &random)?.utf8 ?? "".utf8)
      let kinds = Int.random(in: 1...parts.count, using: &random)
      for _ in 0..<Int.random(in: 8...24, using: &random) {
        bytes += parts[Int.random(in: 0..<kinds, using: &random)]
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = odd[Int.random(in: 0..<odd.count, using: &random)]
        } else {
          bytes.remove(at: place)
        }
      }
      guard CleanText.isPlain(bytes.span) else { continue }
      plain += 1
      let text = CleanText(bytes)
      #expect(text.utf8 == bytes && text.malformed.count + text.controls.count == 0, "\(bytes)")
    }
    #expect(plain > 4_000)
  }
}
