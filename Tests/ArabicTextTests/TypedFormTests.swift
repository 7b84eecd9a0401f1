import ArabicText
import TestSupport
import Testing

struct TypedFormTests {
  private func typed(_ word: String) -> String {
    String(decoding: TypedForm.of(word.utf8), as: UTF8.self)
  }

  @Test(arguments: [
    ("مُدَرِّبٌ", "مدرب"), ("الجـــزائر", "الجزائر"), ("أحمد", "أحمد"), ("احمد", "احمد"),
    ("على", "على"), ("علي", "علي"), ("مدرسة", "مدرسة"), ("مدرسه", "مدرسه"), ("مسؤول", "مسؤول"),
    ("مسئول", "مسئول"), ("إسرائيل\u{200F}", "إسرائيل"), ("١٩", "19"), ("۴", "4"),
    ("کیم", "كيم"), ("ا\u{654}حمد", "أحمد"), ("ا\u{655}يران", "إيران"), ("ا\u{653}ن", "آن"),
    ("مسو\u{654}ول", "مسؤول"), ("هي\u{654}ة", "هئة"), ("هى\u{654}ة", "هئة"), ("ﻷﺣﻤﺪ", "لأحمد"),
    ("ﻻ", "لا"), ("ﷲ", "الله"), ("ﻋﻠﻰ", "على"), ("Élysée", "elysee"), ("ٱلله", "ٱلله"),
    ("ا\u{64E}\u{654}حمد", "أحمد"), ("\u{654}حمد", "حمد"),
  ])
  func keepsWhatTyposAreMadeOf(word: String, expected: String) {
    #expect(typed(word) == expected)
  }

  @Test func formsOfAWordAgreeWithFoldedWords() {
    let alphabet = Array(
      "اأإآٱبوؤيىئءهةكکیﻻﻷﻹﻵﷲﺔﯼ\u{64E}\u{653}\u{654}\u{655}\u{200C}ـ٣۳3zÉŒßя国پڤگ".unicodeScalars)
    var random = SeededGenerator(seed: 5)
    var typed: [UInt8] = []
    var key: [UInt8] = []
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let words = FoldedWords(String(String.UnicodeScalarView(text)))
      for word in words {
        let surface = Array(words.surface(word))
        let (typedStart, keyStart) = (typed.count, key.count)
        WordForms.append(of: surface.span, typed: &typed, key: &key)
        #expect(key[keyStart...] == words.folded(word))
        // The key is a function of the typed form, which is its own typed form.
        let form = Array(typed[typedStart...])
        #expect(FoldedWords(utf8: form).bytes[...] == words.folded(word))
        #expect(TypedForm.of(form) == form)
      }
    }
  }

  @Test func brokenBytesDoNotTrap() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      for word in FoldedWords(utf8: bytes) {
        let words = FoldedWords(utf8: bytes)
        var typed: [UInt8] = []
        var key: [UInt8] = []
        WordForms.append(of: words.surface(word).span, typed: &typed, key: &key)
        #expect(key[...] == words.folded(word))
      }
    }
  }
}
