import Screen
import Testing

@testable import CursesTerminal

@Suite struct SurroundingsTests {
  @Test(arguments: [
    TerminalError.inputIsNoTerminal, .outputIsNoTerminal, .typeUnset,
    .typeUnknown("a\u{1B}]0;b\nc" + String(repeating: "x", count: 500)),
    .cannotAddressCursor("dumb"), .encoding("ANSI_X3.4-1968"), .refused, .alreadyOpen,
  ]) func errorsAreOneLineOfASCII(error: TerminalError) {
    #expect(error.description.unicodeScalars.allSatisfy { (" "..."~").contains($0) })
    #expect((20...120).contains(error.description.count))
  }

  @Test(arguments: ["ar_DZ.UTF-8", "ar_DZ.utf8", "xx.Utf-8@latin", "UTF-8", "utf8"])
  func localesMayNameUTF8(name: String) { #expect(Environment.namesUTF8(name)) }

  @Test(arguments: [
    "", "C", "POSIX", "ar_DZ", "ar_DZ.ISO-8859-6", "ar_DZ.UTF-16", "ar_DZ.UTF-8x", "ar.UTF-8.C",
    "ar_DZ@UTF-8", ".", "@", ".@",
  ]) func otherLocalesDoNot(name: String) { #expect(!Environment.namesUTF8(name)) }

  @Test func bidirectionalModesAreSwitchedAndSwitchedBack() {
    let plain = TerminalModes(insideTmux: false)
    #expect(plain.entering == "\u{1B}[8l\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h")
    #expect(plain.leaving == "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[8h")
    let mouseless = TerminalModes(insideTmux: false, reportsMouse: false)
    #expect(!(mouseless.entering + mouseless.leaving).contains("[?100"))
    let inside = TerminalModes(insideTmux: true)
    #expect(inside.entering == plain.entering && plain.outside.isEmpty)
    #expect(inside.outside == "\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\")
    #expect(inside.leaving.contains("\u{1B}Ptmux;\u{1B}\u{1B}[8h\u{1B}\\"))
    #expect(inside.leaving.hasSuffix("\u{1B}[8h"))
  }

  @Test(arguments: [
    (TerminalBidi.konsole, "\u{1B}]50;BidiRenderingEnabled="), (.mlterm, "\u{1B}]5379;use_ctl="),
  ]) func switchesOfTheirOwnAreSwitchedBack(bidi: TerminalBidi, own: String) {
    for insideTmux in [false, true] {
      let modes = TerminalModes(bidi, insideTmux: insideTmux)
      #expect(modes.entering.contains(own + "false\u{7}") && !modes.entering.contains("true"))
      #expect(modes.leaving.contains(own + "true\u{7}") && !modes.leaving.contains("false"))
      #expect(modes.outside.contains("\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\u{1B}]") == insideTmux)
    }
  }

  @Test func mode8StaysOffWhereItWasOff() {
    let modes = TerminalModes(.explicit, insideTmux: false, leavesExplicit: true)
    #expect(modes.entering.contains("\u{1B}[8l") && !modes.leaving.contains("[8h"))
  }

  /// VTE keeps the mode with each row, which tmux does not clear.
  @Test func everyRowOutsideTmuxIsSwitched() {
    let modes = TerminalModes(.explicit, insideTmux: true)
    for row in [1, 2, 60, 120] {
      #expect(modes.outside.contains("\u{1B}\u{1B}[\(row)H\u{1B}\u{1B}[8l"))
      #expect(modes.leaving.contains("\u{1B}\u{1B}[\(row)H\u{1B}\u{1B}[8h"))
    }
    #expect(!TerminalModes(.explicit, insideTmux: false).leaving.contains("[1H"))
  }

  @Test(arguments: [
    (0, Theme.Depth.attributes), (7, .attributes), (8, .eight), (15, .eight), (16, .sixteen),
    (88, .sixteen), (256, .palette), (1 << 24, .palette),
  ]) func depthFollowsTheColours(colours: Int, depth: Theme.Depth) {
    #expect(Theme.Depth(colours: colours, pairs: 32767, noColour: false) == depth)
    #expect(Theme.Depth(colours: colours, pairs: 32767, noColour: true) == .attributes)
    #expect(Theme.Depth(colours: colours, pairs: 0, noColour: false) == .attributes)
  }

  @Test(arguments: [
    ("15;0", Theme.Background.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark),
    ("default;default", .unknown), ("", .unknown), ("0;99", .unknown), ("0;-1", .unknown),
  ]) func colorfgbgTellsTheBackground(value: String, background: Theme.Background) {
    #expect(Theme.Background(colorfgbg: value) == background)
    #expect(Theme.Background(colorfgbg: nil) == .unknown)
  }

  @Test func paletteColoursHaveRedGreenAndBlue() {
    #expect(DirectColour.number(3) == 3)
    #expect(DirectColour.number(15) == 0xFFFFFF)
    #expect(DirectColour.number(16) == 0x010101)
    #expect(DirectColour.number(21) == 0x0000FF)
    #expect(DirectColour.number(215) == 0xFFAF5F)
    #expect(DirectColour.number(231) == 0xFFFFFF)
    #expect(DirectColour.number(232) == 0x080808)
    #expect(DirectColour.number(255) == 0xEEEEEE)
  }

  @Test func paddingIsRemoved() {
    #expect(TerminalType.withoutPadding("\u{1B}[?1049l$<5/>x$<20*>") == "\u{1B}[?1049lx")
    #expect(TerminalType.withoutPadding("$<5 $ <") == "$<5 $ <")
  }
}
