import ArabicText
import TestSupport
import Testing

struct FoldedWordsTests {
  /// The words of a text as written, cut by their scalar offsets.
  private func surfaces(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return FoldedWords(text).map { word in
      String(String.UnicodeScalarView(scalars[word.scalars]))
    }
  }

  @Test func wordsAreCutAtEverythingElse() {
    #expect(
      surfaces("العلاقات الجزائرية-الأمريكية، 12,5 و25000 a_b.") == [
        "العلاقات", "الجزائرية", "الأمريكية", "12", "5", "و25000", "a", "b",
      ])
    #expect(surfaces("") == [])
    #expect(surfaces("، ـ ً \u{200F}") == [])
  }

  @Test func marksBelongToTheLetterBeforeThem() {
    #expect(surfaces("قالَ: ـهـ «شكرًا»") == ["قالَ", "هـ", "شكرًا"])
    // Invisible controls inside a word stay, those around it do not.
    #expect(surfaces("\u{200F}می\u{200C}خواهم\u{200E}") == ["می\u{200C}خواهم"])
  }

  @Test func surfaceAndFoldedBytesAgreeWithOffsets() {
    let words = FoldedWords("😀 أحمدُ ﻻ x")
    #expect(words.map(\.scalars) == [2..<7, 8..<9, 10..<11])
    #expect(
      words.map { String(decoding: words.surface($0), as: UTF8.self) } == ["أحمدُ", "ﻻ", "x"])
    #expect(words.map { String(decoding: words.folded($0), as: UTF8.self) } == ["احمد", "لا", "x"])
  }

  @Test func agreesWithALetterByLetterReading() {
    let alphabet = Array("اأبولكة ـ\u{64E}\u{200C}،-_1٢\nzÉﻻﷲ😀я国\u{65E5}ى".unicodeScalars)
    var random = SeededGenerator(seed: 7)
    for number in 0..<500 {
      // Of long texts stretch after stretch is folded.
      let length = Int.random(in: 0..<(number % 25 == 0 ? 4000 : 60), using: &random)
      let text = (0..<length).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let words = FoldedWords(String(String.UnicodeScalarView(text)))
      let found = words.map { word in
        (String(decoding: words.folded(word), as: UTF8.self), word.scalars)
      }
      let expected = readLetterByLetter(text)
      #expect(found.map(\.0) == expected.map(\.0))
      #expect(found.map(\.1) == expected.map(\.1))
    }
  }

  @Test(arguments: ["ﷲ", "ﷲ ", "a ", " a", "ﻻ", "\u{10400}", "É،"])
  func muchOfOneThingHasRoom(thing: String) {
    let key = Folding.key(of: thing)
    let isParted = Folding.key(of: thing + thing) != key + key
    let words = FoldedWords(String(repeating: thing, count: 3000))
    #expect(words.count == (isParted ? 3000 : 1))
    #expect(words.bytes.count == key.utf8.count * 3000)
  }

  /// The same definition read off the outcome of each scalar.
  private func readLetterByLetter(_ text: [Unicode.Scalar]) -> [(String, Range<Int>)] {
    var words: [(String, Range<Int>)] = []
    var key = ""
    var start = 0
    var end = 0
    for (offset, scalar) in (text + [" "]).enumerated() {
      switch Folding.outcome(scalar) {
      case .becomes(let letters):
        if key.isEmpty { start = offset }
        key += letters
        end = offset + 1
      case .vanishes:
        if scalar.properties.generalCategory != .format { end = offset + 1 }
      case .separates:
        if !key.isEmpty { words.append((key, start..<end)) }
        key = ""
      }
    }
    return words
  }

  @Test func brokenBytesDoNotTrap() {
    var random = SeededGenerator(seed: 11)
    for number in 0..<2000 {
      let length = Int.random(in: 0..<(number % 100 == 0 ? 3000 : 20), using: &random)
      let bytes = (0..<length).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let words = FoldedWords(utf8: bytes)
      #expect(words.allSatisfy { $0.source.upperBound <= bytes.count })
      for word in words { _ = words.scalarOffset(in: word, droppingFolded: 2) }
      _ = Sentences.ranges(in: bytes[...])
    }
    #expect(FoldedWords(utf8: [0xD8]).isEmpty)
    #expect(FoldedWords(utf8: [0x61, 0xE0, 0xA4]).count == 1)
  }

  @Test(arguments: [
    ("والجزائر", 2, 1), ("وَالجزائر", 2, 2), ("ـوَـالجزائر", 2, 3), ("بِالـجزائر", 6, 5),
    ("الجزائر", 0, 0), ("ﻻعب", 2, 0), ("ﻻعب", 4, 1), ("ab", 9, 2),
  ])
  func droppedPrefixesLeadBackToTheText(text: String, dropped: Int, offset: Int) throws {
    let words = FoldedWords(text)
    let word = try #require(words.first)
    // A leading tatweel is no part of the word.
    let lead = word.scalars.lowerBound
    #expect(words.scalarOffset(in: word, droppingFolded: dropped) == offset + lead)
  }
}
