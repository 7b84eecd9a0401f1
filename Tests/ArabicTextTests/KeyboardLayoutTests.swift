import ArabicText
import Testing

struct KeyboardLayoutTests {
  @Test(
    arguments: [
      ("ش", "a"), ("ؤ", "c"), ("ت", "j"), ("ن", "k"), ("ى", "n"), ("ة", "m"), ("ظ", "/"),
      ("؟", "?"), ("\u{FEFB}", "b"), ("ذ", "`"), ("ض", "q"), ("د", "]"), ("ط", "'"), ("أ", "H"),
      ("إ", "Y"), ("آ", "N"), ("ـ", "J"), ("،", "K"), ("؛", "P"), ("\u{651}", "~"),
      ("\u{64E}", "Q"), ("\u{652}", "X"), ("٣", "3"), ("ز", "."), ("و", ","), ("ك", ";"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func keysAreThoseOfTheUSLayout(arabic: Unicode.Scalar, latin: Unicode.Scalar) {
    #expect(KeyboardLayout.latin(for: arabic) == latin)
  }

  @Test func everyLowerCaseKeyLeadsThereAndBack() {
    for latin in "abcdefghijklmnopqrstuvwxyz`[];',./".unicodeScalars {
      let arabic = KeyboardLayout.arabic(for: latin)
      #expect(arabic.flatMap(KeyboardLayout.latin) == latin)
    }
  }

  @Test func whatStandsForItselfIsLeftAlone() {
    for scalar in "aZ7 ]é國پ".unicodeScalars { #expect(KeyboardLayout.latin(for: scalar) == nil) }
    for scalar in "1 D=é".unicodeScalars { #expect(KeyboardLayout.arabic(for: scalar) == nil) }
  }

  @Test func aWordTypedOnTheWrongLayoutComesBack() {
    let typed = "hg[.hzv".unicodeScalars.compactMap(KeyboardLayout.arabic)
    #expect(String(String.UnicodeScalarView(typed)) == "الجزائر")
  }
}
