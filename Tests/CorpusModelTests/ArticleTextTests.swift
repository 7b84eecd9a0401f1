import CorpusModel
import Testing
import TestSupport

struct ArticleTextTests {
  /// Letters of one to four bytes, among them marks that join the letter before them and supplementary
  /// scalars.
  private static let letters = Array("ab .\néßالجزائرـ\u{64E}\u{651}٢\u{200F}﷽日😀𞤀".unicodeScalars)

  private func randomText(_ count: Int, using random: inout SeededGenerator) -> [Unicode.Scalar] {
    (0..<count).map { _ in Self.letters.randomElement(using: &random) ?? " " }
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  @Test func anEmptyTextHasNothing() {
    let text = ArticleText("")
    #expect(text.count == 0)
    #expect(text.byteOffset(of: 0) == 0)
    #expect(text.byteOffset(of: 7) == 0)
    #expect(text[TextRange(0, 0)].isEmpty)
    #expect(text[TextRange(3, 9)].isEmpty)
    #expect(text.range(of: "a") == nil)
    #expect(text.range(of: "") == nil)
  }

  @Test func offsetsCountScalars() {
    let text = ArticleText("😀 الجَزائر a")
    #expect(text.count == 12)
    #expect(text.byteOffset(of: 1) == 4)
    #expect(text[TextRange(2, 10)] == "الجَزائر")
    #expect(text.scalars(in: TextRange(5, 7)) == ["\u{64E}", "ز"])
    #expect(Array(text.bytes(in: TextRange(0, 1))) == [0xF0, 0x9F, 0x98, 0x80])
    #expect(text.range(of: "a") == TextRange(11, 12))
  }

  @Test func offsetsOutsideAreTheEnds() {
    let text = ArticleText("جزائر")
    #expect(text.byteOffset(of: -1) == 0)
    #expect(text.byteOffset(of: .min) == 0)
    #expect(text.byteOffset(of: 5) == 10)
    #expect(text.byteOffset(of: .max) == 10)
    #expect(text[TextRange(-4, 2)] == "جز")
    #expect(text[TextRange(3, 400)] == "ئر")
  }

  @Test(arguments: [1, 255, 256, 257, 511, 512, 513, 1500])
  func rangesAreThoseOfTheScalars(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let scalars = randomText(count, using: &random)
    let whole = string(scalars)
    let text = ArticleText(whole)
    #expect(text.count == count)
    #expect(text.string == whole)
    #expect(text.utf8 == Array(whole.utf8))
    for _ in 0..<200 {
      let start = Int.random(in: 0...count, using: &random)
      let end = Int.random(in: start...count, using: &random)
      let range = TextRange(start, end)
      #expect(text.byteOffset(of: start) == string(scalars[..<start]).utf8.count)
      #expect(text[range].unicodeScalars.elementsEqual(scalars[start..<end]))
      #expect(text.scalars(in: range) == Array(scalars[start..<end]))
    }
  }

  @Test func searchFindsTheFirstPlace() {
    let text = ArticleText("قال إن الجزائر تريد. وقال إن الجزائر لا تريد.")
    #expect(text.range(of: "الجزائر") == TextRange(7, 14))
    #expect(text.range(of: "إن الجزائر لا تريد.") == TextRange(26, 45))
    #expect(text.range(of: text.string) == TextRange(0, text.count))
    #expect(text.range(of: text.string + " ") == nil)
    #expect(text.range(of: "الجزاير") == nil)
    // Letter by letter: a mark more is another text, though equal strings may be of other scalars.
    #expect(ArticleText("e\u{301}").range(of: "é") == nil)
    #expect(ArticleText("جزائرَ").range(of: "جزائر") == TextRange(0, 5))
  }

  @Test func searchAgreesWithLookingEverywhere() {
    var random = SeededGenerator(seed: 20)
    for round in 0..<400 {
      // Few letters, so that much of what is looked for occurs, and occurs in part.
      let letters: [Unicode.Scalar] = round % 2 == 0 ? ["ا", "ل", "a"] : Self.letters
      let scalars = (0..<Int.random(in: 0...700, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? " "
      }
      var needle = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? " "
      }
      if round % 3 == 0, !scalars.isEmpty {
        let start = Int.random(in: 0..<scalars.count, using: &random)
        needle = Array(scalars[start...].prefix(Int.random(in: 1...90, using: &random)))
      }
      let found = ArticleText(string(scalars)).range(of: string(needle))
      #expect(found == firstPlace(of: needle, in: scalars), "\(string(needle).debugDescription)")
    }
  }

  private func firstPlace(of needle: [Unicode.Scalar], in text: [Unicode.Scalar]) -> TextRange? {
    guard !needle.isEmpty, needle.count <= text.count else { return nil }
    return (0...text.count - needle.count)
      .first { text[$0..<$0 + needle.count].elementsEqual(needle) }
      .map { TextRange($0, $0 + needle.count) }
  }

  @Test func equalTextsHaveTheSameScalars() {
    #expect(ArticleText("é") == ArticleText("\u{E9}"))
    #expect(ArticleText("é") != ArticleText("e\u{301}"))
  }
}
