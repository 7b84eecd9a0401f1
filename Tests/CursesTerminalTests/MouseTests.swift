import Screen
import Testing

@testable import CursesTerminal

/// The mouse, from the bytes that tell of it.
@Suite struct MouseTests {
  static let reports: [(String, TerminalInput)] = [
    ("\u{1B}[<0;1;1M", .click(Point(row: 0, column: 0))),
    ("\u{1B}[<0;38;7M", .click(Point(row: 6, column: 37))),
    ("\u{1B}[<0;300;120M", .click(Point(row: 119, column: 299))),
    ("\u{1B}[<64;3;4M", .wheel(-1)), ("\u{1B}[<65;3;4M", .wheel(1)),
    // Without mode 1006.
    ("\u{1B}[M !\"", .click(Point(row: 1, column: 0))), ("\u{1B}[M`!!", .wheel(-1)),
    ("\u{1B}[Ma!!", .wheel(1)),
  ]

  @Test(arguments: reports) func clicksAndTheWheelAreRead(bytes: String, input: TerminalInput) {
    let whole = Array((bytes + "j").utf8)
    for cut in 1..<whole.count {
      let pieces = [Array(whole[..<cut]), Array(whole[cut...])]
      #expect(KeyDecoder.decoding(pieces) == [input, .key("j")], "cut at \(cut)")
    }
    #expect(KeyDecoder.decoding(whole.map { [$0] }) == [input, .key("j")])
  }

  @Test(arguments: [
    // Releases, other buttons, keys held, movement.
    "\u{1B}[<0;3;4m", "\u{1B}[<1;3;4M", "\u{1B}[<2;3;4M", "\u{1B}[<4;3;4M", "\u{1B}[<32;3;4M",
    "\u{1B}[<66;3;4M", "\u{1B}[<80;3;4M", "\u{1B}[<65;3;4m", "\u{1B}[M#!!",
    // What is no report.
    "\u{1B}[<M", "\u{1B}[<0M", "\u{1B}[<0;1M", "\u{1B}[<0;1;2;3M", "\u{1B}[<;;M", "\u{1B}[<0;;1M",
    "\u{1B}[<0;0;1M", "\u{1B}[<0;1;0M", "\u{1B}[<0;-1;1M", "\u{1B}[<0;1:2;1M", "\u{1B}[<?0;1;1M",
    "\u{1B}[0;1;1M\u{0}", "\u{1B}[M   ",
    // Numbers beyond all screens and integers.
    "\u{1B}[<0;10000;1M", "\u{1B}[<0;1;99999999999999999999999M",
    "\u{1B}[<18446744073709551616;1;1M",
  ]) func restIsSilent(bytes: String) {
    let inputs = KeyDecoder.decoding([Array((bytes + "\u{1B}[Aj").utf8)])
    #expect(inputs.suffix(2) == [.key(.up), .key("j")])
    #expect(inputs.dropLast(2).allSatisfy { $0 == .key(.control("@")) })
  }

  @Test func halfAReportIsDropped() {
    for half in ["\u{1B}[<0;3", "\u{1B}[<", "\u{1B}[M", "\u{1B}[M !"] {
      #expect(KeyDecoder.decoding([Array(half.utf8)]).isEmpty, "\(half.debugDescription)")
    }
    #expect(KeyDecoder.decoding([Array("\u{1B}[<0;3\u{1B}[<65;1;1M".utf8)]) == [.wheel(1)])
  }

  @Test func aPasteIsNoMouse() {
    let bytes = "\u{1B}[200~\u{1B}[<0;1;1M\u{1B}[201~"
    #expect(KeyDecoder.decoding([Array(bytes.utf8)]) == [.paste("[<0;1;1M")])
  }
}
