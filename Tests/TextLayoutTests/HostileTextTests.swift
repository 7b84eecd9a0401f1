import Testing
import TextLayout

@Suite struct HostileTextTests {
  @Test func controlsAreShownAsSigns() {
    #expect(line("\u{1B}[31m").drawn == "␛[31m")
    #expect(line("\u{0}\u{7}\n\r\u{1F}").drawn == "␀␇␊␍␟")
    #expect(line("a\u{7F}\u{80}\u{85}\u{9F}").drawn == "a␡\u{FFFD}␤\u{FFFD}")
    #expect(line("a\u{2028}\u{2029}b").drawn == "a␤␤b")
    #expect(line("a\tb").drawn == "a b")
    #expect(line("\u{FFFE}\u{1FFFF}\u{FDD0}\u{378}").drawn == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
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
    (String(repeating: "\u{064E}", count: 15_000), 1),
    ("ب" + String(repeating: "\u{0301}", count: 15_000), 1),
    (String(repeating: "\u{202B}", count: 10_000) + "a", 1),
    (String(repeating: "\u{202E}\u{2066}", count: 10_000) + "a", 10_001),
    (String(repeating: "\u{202C}\u{2069}", count: 10_000) + "a", 1),
    (String(repeating: "\u{2067}a\u{2069}", count: 10_000), 10_000),
    (String(repeating: "\u{200D}\u{200C}", count: 10_000), 0),
    (String(repeating: "\u{7F}", count: 1_000), 1_000),
    (String(repeating: "(", count: 10_000) + "ب" + String(repeating: ")", count: 10_000), 20_001),
    (String(repeating: "لا", count: 10_000), 10_000),
  ])
  func excessesAreBorne(text: String, width: Int) {
    let paragraph = ShapedParagraph(scalars(text), options: LayoutOptions(showsVowelMarks: true))
    #expect(paragraph.width == width)
    #expect(paragraph.lines(width: 7).reduce(0) { $0 + $1.width } == width)
    #expect(paragraph.line(maxWidth: 7).width == min(width, 7))
  }

  @Test func whatLooksLikeNothingIsDropped() {
    #expect(line("a\u{3164}\u{E0041}\u{FE0F}\u{2060}\u{034F}b").drawn == "ab")
    #expect(line("\u{06DD}١٢").drawn.hasSuffix("○"))
  }
}
