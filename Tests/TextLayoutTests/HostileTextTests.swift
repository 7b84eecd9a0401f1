import Testing
import TextLayout

@Suite struct HostileTextTests {
  @Test func controlsAreShownAsSigns() {
    #expect(line("\u{1B}[31m").drawn == "␛[31m")
    #expect(line("a\u{0}\u{7}\n\r\u{1F}").drawn == "a␀␇␊␍␟")
    #expect(line("a\u{7F}\u{80}\u{85}\u{9F}").drawn == "a␡\u{FFFD}␤\u{FFFD}")
    #expect(line("a\u{2028}\u{2029}b").drawn == "a␤␤b")
    #expect(line("a\tb").drawn == "a b")
    let noncharacters = [0xFFFE, 0x1_FFFF, 0xFDD0].compactMap { Unicode.Scalar(UInt32($0)) }
    #expect(ShapedParagraph(noncharacters).width == 3)
    #expect(line("\u{FFFD}\u{E0080}\u{378}").drawn == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func everyScalarCanBeShown() {
    // Each between letters of either script, in paragraphs of a few hundred.
    let all = (0...UInt32(0x10FFFF)).lazy.compactMap(Unicode.Scalar.init)
    var text: [Unicode.Scalar] = []
    func check() {
      for shown in ShapedParagraph(text, options: LayoutOptions(showsVowelMarks: true)).lines(
        width: 80)
      {
        #expect(shown.width <= 80)
        for cell in shown.cells {
          #expect(isHarmless(cell.scalar), "\(cell.scalar.value)")
          #expect(cell.marks.allSatisfy { $0.properties.generalCategory != .format })
        }
      }
      text.removeAll(keepingCapacity: true)
    }
    // The planes without assigned characters are sampled.
    for scalar in all where scalar.value < 0x2_0000 || scalar.value % 251 == 0 {
      text += ["ب", scalar, "a", scalar]
      if text.count > 4000 { check() }
    }
    check()
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .nonspacingMark,
      .enclosingMark:
      false
    default: true
    }
  }

  @Test func marksWithoutALetterStandOnACircle() throws {
    #expect(line("\u{064E}").drawn == "◌")
    let options = LayoutOptions(showsVowelMarks: true)
    #expect(line("\u{064E}", options).drawn == "◌\u{064E}")
    let shown = line("\u{064E}\u{064F}ب", options)
    #expect(shown.width == 2)
    #expect(shown.cells.map(\.source) == [Range(scalars: 2..<3), Range(scalars: 0..<2)])
  }

  @Test(arguments: [
    Excess("\u{064E}", 15_000, width: 1), Excess("\u{0301}", 15_000, after: "ب", width: 1),
    Excess("\u{064E}", 50_000, width: 1), Excess("\u{202B}", 10_000, before: "a", width: 1),
    Excess("\u{2068}", 10_000, before: "ب", width: 1),
    Excess("\u{2066}\u{202B}", 10_000, before: "a", width: 1),
    Excess("1", 50_000, width: 50_000), Excess("ب", 50_000, width: 50_000),
    Excess("-", 50_000, width: 50_000), Excess("\u{E000}", 1000, width: 1000),
    Excess("\u{202E}\u{2066}", 10_000, before: "a", width: 10_001),
    Excess("\u{202C}\u{2069}", 10_000, before: "a", width: 1),
    Excess("\u{2067}a\u{2069}", 10_000, width: 10_000),
    Excess("\u{200D}\u{200C}", 10_000, width: 0), Excess("\u{7F}", 1_000, width: 1_000),
    Excess("(", 10_000, before: "ب", width: 10_001), Excess("[ب]", 10_000, width: 30_000),
    Excess("لا", 10_000, width: 10_000),
  ])
  private func excessesAreBorne(excess: Excess) {
    let paragraph = ShapedParagraph(excess.text, options: LayoutOptions(showsVowelMarks: true))
    #expect(paragraph.width == excess.width)
    #expect(paragraph.lines(width: 7).reduce(0) { $0 + $1.width } == excess.width)
    #expect(paragraph.line(maxWidth: 7).width == min(excess.width, 7))
  }

  @Test func whatLooksLikeNothingIsDropped() {
    #expect(line("a\u{3164}\u{E0041}\u{FE0F}\u{2060}\u{034F}b").drawn == "ab")
    #expect(line("\u{06DD}١٢").drawn.hasSuffix("○"))
  }
}

/// A piece of text repeated, and how wide it is in all.
private struct Excess: CustomTestStringConvertible {
  let text: [Unicode.Scalar]
  let width: Int
  let testDescription: String

  init(
    _ piece: String, _ count: Int, after first: String = "", before last: String = "", width: Int
  ) {
    text = scalars(first + String(repeating: piece, count: count) + last)
    self.width = width
    let codes = piece.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    testDescription = "\(count) times \(codes.joined(separator: " "))"
  }
}
