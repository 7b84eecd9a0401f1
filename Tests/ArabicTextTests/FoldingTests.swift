import ArabicText
import TestSupport
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("أَحْمَد", "احمد"), ("إيران", "ايران"), ("آخر", "اخر"), ("ٱلله", "الله"), ("مصطفى", "مصطفي"),
    ("مدرسة", "مدرسه"), ("مؤتمر", "موتمر"), ("رئيس", "رييس"), ("شيء", "شيء"),
    ("الجـــزائر", "الجزاير"), ("تطورًا", "تطورا"), ("ھهہە", "هههه"), ("یک", "يك"),
    ("١٢٣ ۴۵۶", "123 456"), ("ﻻ ﻷ ﻹ ﻵ", "لا لا لا لا"), ("ﺍﻟﺠﺰﺍﺋﺮ", "الجزاير"), ("ﭐﻟﻠﻪ", "الله"),
    ("عبدﷲ", "عبدالله"), ("Événement NAÏF", "evenement naif"), ("cafe\u{301}", "cafe"),
    ("Œuvre Straße Þór Łódź", "oeuvre strasse thor lodz"), ("Qurʾān", "quran"),
    ("\u{627}\u{654}\u{648}\u{654}", "او"), ("می\u{200C}خواهم", "ميخواهم"),
    ("ΟΔΥΣΣΕΎΣ Москва", "οδυσσεύσ москва"), ("ＡＢ１", "ab1"), ("१२", "12"), ("国際", "国際"),
    ("ڤيديو", "ڤيديو"), ("  ", ""),
  ])
  func keysMeet(text: String, key: String) {
    #expect(Folding.key(of: text).unicodeScalars.elementsEqual(key.unicodeScalars))
  }

  @Test(arguments: UInt64(0)..<100) func bytesGiveTheKeyOfTheText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = [
      "ا", "لا", "ﷲ", "ﻻ", "ß", "Ⱥ", "国", "𐤀", "أ", "مُ", "ـ", " ", "،", "7", "٣", "X", "\u{200F}",
    ]
    let text = (0..<Int.random(in: 0...2000, using: &random)).map { _ in
      letters.randomElement(using: &random) ?? ""
    }.joined()
    var key: [UInt8] = [0x2E]
    let words = Folding.appendKey(of: Array(text.utf8).span, to: &key)
    #expect(key.dropFirst().elementsEqual(Folding.key(of: text).utf8))
    #expect(words == FoldedWords(text).count)
  }

  @Test func aKeyFoldsToItself() {
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.key(of: String(Character(scalar)))
      #expect(Folding.key(of: once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test func outcomesTellSeparatorsFromMarks() {
    #expect(Folding.outcome("،") == .separates)
    #expect(Folding.outcome("_") == .separates)
    #expect(Folding.outcome("-") == .separates)
    #expect(Folding.outcome("\u{64E}") == .vanishes)
    #expect(Folding.outcome("\u{200C}") == .vanishes)
    #expect(Folding.outcome("\u{200B}") == .separates)
    #expect(Folding.outcome("ة") == .becomes("ه"))
    #expect(Folding.outcome("\u{FEFB}") == .becomes("لا"))
  }

  @Test func everyMarkVanishes() {
    let marks: [ClosedRange<UInt32>] = [0x64B...0x65F, 0x670...0x670, 0x6D6...0x6DC, 0x640...0x640]
    for scalar in marks.joined().compactMap(Unicode.Scalar.init) {
      #expect(Folding.outcome(scalar) == .vanishes)
    }
  }
}
