import Testing
import TextLayout

@Suite struct PrevailingDirectionTests {
  @Test(arguments: [
    ("أعلنت الوزارة اليوم", true), ("Ministry said on Monday", false),
    // A text in Arabic that a name or an agency begins.
    ("(CNN) -- أعلنت الوزارة اليوم", true), ("WikiLeaks تنشر", true),
    ("New York Times تنشر وثائق جديدة", true),
    // A text in English that has some Arabic.
    ("The word سلام means peace", false), ("He said: نعم", false),
    // What begins with Arabic runs as UAX #9 has it.
    ("قال he said it was all over", true),
    ("12 … 13", true), ("", true),
  ])
  func mostWordsDecideWhereTheFirstIsLatin(text: String, isRightToLeft: Bool) {
    let scalars = Array(text.unicodeScalars)
    let options = LayoutOptions(direction: .prevailing(in: scalars))
    #expect(ShapedParagraph(scalars, options: options).isRightToLeft == isRightToLeft)
  }

  @Test func noMoreThanTheBeginningIsLookedAt() {
    let text = String(repeating: "word ", count: 2_000) + String(repeating: "كلمة ", count: 9_000)
    #expect(BaseDirection.prevailing(in: text.unicodeScalars) == .automatic)
  }
}
