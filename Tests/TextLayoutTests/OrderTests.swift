import Testing
import TextLayout

@Suite struct OrderTests {
  @Test func latinWordsAndNumbersKeepTheirDirection() {
    let shown = line("قال Boukadoum (لا) إن 25000 شخص")
    #expect(shown.letters == "صخش 25000 نإ (ال) Boukadoum لاق")
    #expect(shown.isRightToLeft)
    // One cell fewer than letters, for the lam-alef.
    #expect(shown.width == 30)
  }

  @Test func theFullStopStandsAtTheFarLeft() {
    let shown = line("22 يناير/كانون الثاني، “هنا” 12,5%.")
    #expect(shown.letters == ".%12,5 ”انه“ ،يناثلا نوناك/رياني 22")
  }

  @Test func arabicDigitsAreNotReversed() {
    #expect(line("١٢٣ شخصا").letters == "اصخش ١٢٣")
    #expect(line("١٢٣").letters == "١٢٣")
    #expect(line("a ١٢٣ b").letters == "a ١٢٣ b")
  }

  @Test func bracketsAreMirrored() {
    #expect(line("«اقتباس» [1] <a>").letters == "<a> [1] «سابتقا»")
    #expect(line("(ا)").drawn.unicodeScalars.map(\.value) == [0x28, 0xFE8D, 0x29])
  }

  @Test func arabicInALatinParagraph() {
    let shown = line("The word سلام (الآن) 12.")
    #expect(!shown.isRightToLeft)
    #expect(shown.letters == "The word 12 (نآلا) مالس.")
  }

  @Test(arguments: [
    ("سلام", BaseDirection.automatic, true, true), ("peace", .automatic, true, false),
    ("123 …", .automatic, true, true), ("123 …", .automatic, false, false),
    ("", .automatic, true, true), ("", .automatic, false, false),
    ("", .leftToRight, true, false), ("", .rightToLeft, false, true),
    ("سلام", .leftToRight, true, false), ("peace", .rightToLeft, false, true),
    // P2 skips what is isolated.
    ("\u{2066}peace\u{2069} سلام", .automatic, false, true),
    ("\u{202D}سلام", .automatic, false, true),
  ])
  func direction(text: String, asked: BaseDirection, fallback: Bool, isRightToLeft: Bool) {
    let options = LayoutOptions(direction: asked, isRightToLeftWithoutLetters: fallback)
    #expect(ShapedParagraph(scalars(text), options: options).isRightToLeft == isRightToLeft)
    #expect(line(text, options).isRightToLeft == isRightToLeft)
  }

  @Test func isolatesAndEmbeddingsTakeEffectAndAreDropped() {
    #expect(line("ب \u{2066}a ب!\u{2069} ب").letters == "ب a ب! ب")
    #expect(line("ب a! ب").letters == "ب !a ب")
    #expect(line("ب \u{2066}a!\u{2069} ب").letters == "ب a! ب")
    #expect(line("ب \u{202A}a!\u{202C} ب").letters == "ب a! ب")
    #expect(line("a \u{2067}b!\u{2069} c").letters == "a !b c")
  }

  @Test func isolatesDoNotKnowOfOneAnother() {
    // fribidi 1.0.8 takes the beh for a letter before the number.
    #expect(line("\u{2067}ب\u{2069}a\u{2067}12%\u{2069}").letters == "بa12%")
    #expect(line("\u{2067}PM\u{2069}\u{2067}96 / 110\u{2069}ب").letters == "ب110 / 96PM")
    #expect(line("\u{2068}ب\u{2069} a \u{2068}12%\u{2069}").letters == "ب a 12%")
    #expect(line("a \u{2067} ").letters == "a  ")
    // A mark between two numbers parts them, though it is not seen.
    #expect(line("ب 12\u{200F}34").letters == "3412 ب")
    #expect(line("ب 1234").letters == "1234 ب")
  }

  @Test func overridesAreShownAndHaveNoEffect() {
    #expect(line("evil \u{202E}txt.exe").drawn == "evil \u{FFFD}txt.exe")
    #expect(line("a \u{202E}bc\u{202C} d").drawn == "a \u{FFFD}bc d")
    #expect(line("\u{202D}سلام").forms.dropFirst() == line("سلام").forms[...])
  }

  @Test func thePopOfAnOverrideClosesNothingElse() {
    // The embedding is still open at the exclamation mark.
    #expect(line("ب \u{202A}a\u{202E}b\u{202C}!\u{202C} ب").drawn.hasSuffix(" ﺏ"))
    #expect(
      line("ب \u{202A}a\u{202E}b\u{202C}!\u{202C} ب").letters == "ب a\u{FFFD}b! ب")
    // An isolate closes what was opened inside it.
    #expect(
      line("ب \u{2066}\u{202E}a\u{2069} \u{2066}b!\u{2069}\u{202C} ب").letters
        == "ب b! \u{FFFD}a ب")
  }

  @Test func thousandsOfIsolatesAllCount() {
    let shown = line("ب " + String(repeating: "\u{2066}a!\u{2069} ", count: 10_000))
    #expect(shown.cells.count == 2 + 3 * 10_000)
    #expect(shown.letters.hasSuffix("a! a! a! ب"))
    #expect(shown.letters.hasPrefix(" a! a!"))
  }

  /// With these bytes, found by fuzzing, fribidi 1.0.8 reads outside of its memory.
  @Test func isolatesAndEmbeddingsInOneAnother() {
    let piece =
      "\u{2068}\u{650}\u{2068}\u{0}\t\u{202B}\u{603}ﷺ\u{2068}\u{650}\u{2068}\u{1}\u{202B}"
      + "\u{603}ﷺ\u{2069}\u{2069}\u{2069}\u{603}\u{0}\t\u{202B}"
    let text = String(repeating: piece, count: 64)
    #expect(line(text).width > 64 * 10)
  }
}
