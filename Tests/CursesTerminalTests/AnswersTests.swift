import Screen
import Testing

@testable import CursesTerminal

/// What ten terminals and tmux answer to the question, as recorded from them.
@Suite struct AnswersTests {
  static let recorded: [(name: String, answer: String, bidi: TerminalBidi)] = [
    (
      "xterm 379",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}\u{1B}[8;0$y\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}P!|00000000\u{1B}\\\u{1B}[>41;379;0c\u{1B}[1;3R\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28c",
      .plain
    ),
    ("urxvt 9.30", "\u{1B}[>85;95;0c\u{1B}[1;3R\u{1B}[?1;2c", .plain),
    (
      "alacritty 0.11",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}\u{1B}[>0;1700;1c\u{1B}[1;3R\u{1B}[?6c", .plain
    ),
    ("st 0.9", "\u{1B}]11;rgb:0000/0000/0000\u{7}\u{1B}[1;3R\u{1B}[?6c", .plain),
    (
      "zutty 0.14",
      "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[>64;0;0c\u{1B}[1;3R\u{1B}[?64;1;9;15;21;22c",
      .plain
    ),
    (
      "VTE 0.70",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}\u{1B}[8;1$y\u{1B}P!|7E565445\u{1B}\\\u{1B}[>65;7006;1c\u{1B}[1;3R\u{1B}[?65;1;9c",
      .explicit
    ),
    (
      "Konsole 22.12",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}P!|7E4B4445\u{1B}\\\u{1B}[>1;115;0c\u{1B}[1;3R\u{1B}[?62;1;4c",
      .konsole
    ),
    (
      "mlterm 3.9",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[8;0$y\u{1B}P!|000000\u{1B}\\\u{1B}[>24;279;0c\u{1B}[1;2R\u{1B}[?63;1;2;3;4;6;7;15;18;22;29c",
      .mlterm
    ),
    (
      "kitty 0.26",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[8;0$y\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[>1;4000;26c\u{1B}[1;3R\u{1B}[?62;c",
      .kitty
    ),
    ("pterm 0.78", "\u{1B}[>0;136;0c\u{1B}[1;3R\u{1B}[?6c", .putty),
    (
      "VTE in tmux with passthrough",
      "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c\u{1B}[1;3R\u{1B}[?1;2c\u{1B}[8;1$y\u{1B}P!|7E565445\u{1B}\\\u{1B}[>65;7006;1c",
      .explicit
    ),
    (
      "mlterm in tmux with passthrough",
      "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c\u{1B}[1;3R\u{1B}[?1;2c\u{1B}[8;0$y\u{1B}P!|000000\u{1B}\\\u{1B}[>24;279;0c",
      .mlterm
    ),
    (
      "tmux without passthrough",
      "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c\u{1B}[1;3R\u{1B}[?1;2c", .plain
    ),
  ]

  /// Reads pieces; every one of them must be an answer or nothing.
  private func answers(_ pieces: [some Sequence<UInt8>]) -> TerminalAnswers {
    var decoder = KeyDecoder()
    var answers = TerminalAnswers()
    for piece in pieces {
      decoder.feed(piece)
      while let input = decoder.next() {
        guard case .answer(let answer) = input else {
          Issue.record("\(input) is a stray")
          continue
        }
        answers.take(answer)
      }
    }
    #expect(decoder.patience() == nil)
    return answers
  }

  @Test(arguments: recorded.indices) func recordedAnswersTellTheClass(index: Int) {
    let (name, answer, bidi) = Self.recorded[index]
    let bytes = Array(answer.utf8)
    let whole = answers([bytes])
    #expect(whole.finding.bidi == bidi, "\(name)")
    for split in 1..<bytes.count {
      #expect(answers([bytes[..<split], bytes[split...]]) == whole, "\(name) at \(split)")
    }
    #expect(answers(bytes.map { [$0] }) == whole, "\(name)")
  }

  @Test func silenceIsPlain() {
    #expect(TerminalAnswers().finding.bidi == .plain)
  }

  @Test func aLamAlefInOneCellTellsOfShaping() {
    #expect(answers([Array("\u{1B}[1;2R\u{1B}[?1c".utf8)]).finding.bidi == .mlterm)
    // tmux would be telling of itself.
    let inTmux = answers([Array("\u{1B}[>84;0;0c\u{1B}[1;2R\u{1B}[?1c".utf8)])
    #expect(inTmux.finding.bidi == .plain)
  }

  @Test(arguments: [
    ("xterm-kitty|kitty(0.26.5)", TerminalBidi.kitty), ("xterm-256color|Konsole 22.12.3", .konsole),
    ("mlterm|", .mlterm), ("xterm-256color|VTE(7401)", .explicit), ("xterm|XTerm(379)", .plain),
    ("xterm|", .plain), ("", .plain), ("nonsense", .plain), ("|", .plain), ("a|b|kitty(", .plain),
  ]) func tmuxTellsOfTheTerminalOutside(line: String, bidi: TerminalBidi) {
    var answers = answers([Array("\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c".utf8)])
    answers.take(tmuxClient: line)
    #expect(answers.finding.bidi == bidi)
    #expect(!answers.passesThrough)
  }

  @Test(arguments: [
    "\u{1B}[8;99999999999999999999$y", "\u{1B}[;;;;$y", "\u{1B}[$y", "\u{1B}[>c", "\u{1B}[R",
    "\u{1B}[;R", "\u{1B}P>|\u{1B}\\", "\u{1B}P\u{1B}\\", "\u{1B}P!|\u{7}", "\u{1B}[?c",
    "\u{1B}[999999999999999999999999;2R", "\u{1B}]11;rgb:\u{7}", "\u{1B}[8;-5$y",
  ]) func whatIsNoAnswerTellsNothing(garbage: String) {
    #expect(answers([Array(garbage.utf8)]).finding.bidi == .plain)
  }

  @Test func namesCannotSteerATerminal() {
    let hostile = "\u{1B}P>|a\u{202E}\u{9B}2Jb" + String(repeating: "x", count: 500) + "\u{1B}\\"
    let version = answers([Array(hostile.utf8)]).version ?? ""
    #expect(version.hasPrefix("a") && version.utf8.count <= 60)
    #expect(version.unicodeScalars.allSatisfy { ("\u{20}"..."\u{7E}").contains($0) })
  }

  @Test func theQuestionErasesWhatItWrites() throws {
    let text = TerminalQuestion.text(background: true, bidi: true)
    let letters = try #require(text.firstRange(of: "\u{644}\u{627}"))
    #expect(text[letters.upperBound...].hasPrefix("\u{1B}[6n\r\u{1B}[K"))
    #expect(text.hasSuffix("\u{1B}[c"))
    // PuTTY answers ENQ as if its name were typed.
    #expect(!text.unicodeScalars.contains("\u{5}"))
  }
}
