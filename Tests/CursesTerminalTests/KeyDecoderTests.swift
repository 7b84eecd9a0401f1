import Screen
import Testing

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
  /// Decodes bytes that arrive at once, with nothing after them.
  private func decode(_ text: String, sequences: [[UInt8]: Key] = [:]) -> [TerminalInput] {
    KeyDecoder.decoding([Array(text.utf8)], sequences: sequences)
  }

  static let keys: [(String, Key)] = [
    ("j", .character("j")), (" ", .character(" ")), ("ب", .character("ب")),
    ("ﻻ", .character("ﻻ")), ("😀", .character("😀")), ("\u{A0}", .character("\u{A0}")),
    ("\u{1}", .control("a")), ("\u{F}", .control("o")), ("\u{1A}", .control("z")),
    ("\u{1D}", .control("]")), ("\r", .enter), ("\n", .enter), ("\u{1B}OM", .enter),
    ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1B}", .escape), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[D", .left),
    ("\u{1B}OC", .right), ("\u{1B}[1;5C", .right), ("\u{1B}[H", .home), ("\u{1B}[1~", .home),
    ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown), ("\u{1B}[3~", .delete),
  ]

  @Test(arguments: keys) func keysAreKnown(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: keys) func keysMayArriveInPieces(bytes: String, key: Key) {
    #expect(KeyDecoder.decoding(bytes.utf8.map { [$0] }) == [.key(key)])
  }

  @Test func keysFollowEachOther() {
    let all = Self.keys.filter { $0.1 != .escape }
    #expect(decode(all.map(\.0).joined()) == all.map { .key($0.1) })
  }

  @Test func escapeIsAKeyBeforeOthers() {
    #expect(decode("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(decode("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(decode("\u{1B}[") == [.key(.escape), .key(.character("["))])
  }

  @Test func altIsToldFromEscape() {
    #expect(decode("\u{1B}jq") == [.key(.alt("j")), .key("q")])
    #expect(decode("\u{1B}\u{7F}") == [.key(.alt("\u{7F}"))])
    #expect(decode("\u{1B}شq") == [.key(.alt("ش")), .key("q")])
    #expect(KeyDecoder.decoding([[0x1B, 0xD8], [0xB4]]) == [.key(.alt("ش"))])
    #expect(KeyDecoder.decoding([[0x1B, 0xFF], Array("q".utf8)]) == [.key(.escape), .key("q")])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[2~", "\u{1B}[?8;1$y",
    "\u{1B}[I", "\u{1B}[5;6", "\u{1B}P+r544e\u{1B}\\", "\u{1B}]52;c;?\u{7}", "\u{1B}[12",
    "\u{1B}[M",
  ]) func whatHasNoMeaningIsSilent(bytes: String) {
    #expect(decode(bytes).isEmpty)
    #expect(decode(bytes + "\u{1B}[A").last == .key(.up))
  }

  @Test func brokenLettersAreDropped() {
    let broken: [[UInt8]] = [
      [0xFF], [0xC0, 0x80], [0xD8], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0x80], [0xC2, 0x85],
      [0xF0, 0x80, 0x80, 0x80],
    ]
    for bytes in broken {
      #expect(KeyDecoder.decoding([bytes, Array("j".utf8)]) == [.key(.character("j"))], "\(bytes)")
    }
  }

  @Test func terminfoSequencesComeFirst() {
    let own: [[UInt8]: Key] = [Array("\u{1B}[P".utf8): .delete, Array("\u{1B}x".utf8): .up]
    #expect(decode("\u{1B}[P", sequences: own) == [.key(.delete)])
    #expect(decode("\u{1B}x\u{1B}[A", sequences: own) == [.key(.up), .key(.up)])
    #expect(KeyDecoder.decoding([[0x1B], Array("x".utf8)], sequences: own) == [.key(.up)])
  }

  @Test func pastesAreText() {
    #expect(
      decode("\u{1B}[200~قال\r\nx\ry\tz\u{1B}[201~j") == [
        .paste("قال\nx\ny\tz"), .key(.character("j")),
      ])
    #expect(decode("\u{1B}[200~a\u{1B}[31m\u{7}\u{1B}[201~") == [.paste("a[31m")])
    #expect(decode("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func pastesMayArriveInPieces() {
    let bytes = Array("\u{1B}[200~قال\u{1B}[201~j".utf8)
    for cut in 1..<bytes.count {
      let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
      #expect(
        KeyDecoder.decoding(pieces) == [.paste("قال"), .key(.character("j"))], "cut at \(cut)")
    }
  }

  @Test func aPasteWithoutEndIsGivenUp() {
    #expect(decode("\u{1B}[200~abc\u{1B}[20") == [.paste("abc[20")])
  }

  @Test func aPasteHasALimit() throws {
    var bytes = Array("\u{1B}[200~".utf8)
    bytes += Array(repeating: UInt8(ascii: "x"), count: KeyDecoder.pasteLimit + 10)
    bytes += Array("\u{1B}[201~".utf8)
    guard case .paste(let text)? = KeyDecoder.decoding([bytes]).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
  }

  @Test func theBackgroundIsRead() {
    #expect(decode("\u{1B}]11;rgb:1717/1818/1d1d\u{1B}\\") == [.answer(.background(.dark))])
    #expect(
      decode("\u{1B}]11;rgb:ffff/ffff/dddd\u{7}j") == [
        .answer(.background(.light)), .key(.character("j")),
      ])
    #expect(decode("\u{1B}]11;rgba:f/f/f/8\u{7}") == [.answer(.background(.light))])
    for wrong in ["11;rgb:", "11;rgb:1/2", "11;rgb:g/0/0", "11;rgb:-1/0/0", "10;rgb:f/f/f", "11;?"]
    {
      #expect(decode("\u{1B}]\(wrong)\u{7}").isEmpty)
    }
  }

  @Test func answersAreNoKeys() {
    #expect(decode("\u{1B}[?62;22cj") == [.answer(.attributes([62, 22])), .key("j")])
    #expect(decode("\u{1B}[?c") == [.answer(.attributes([0]))])
    #expect(decode("\u{1B}[>41;390;0u\u{1B}[c\u{1B}[?1;2A\u{1B}[?2026;2$y").isEmpty)
  }

  /// Any bytes, cut anywhere, end in as many inputs as bytes at most, and leave nothing behind.
  @Test(arguments: 0..<200) func anyBytesAreSurvived(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let hard = Array("\u{1B}\u{1B}\u{1B}[[O]P?;:$~200~201~ABM\u{7}\\11;rgb:/\u{18}قل".utf8)
    let pieces = (0..<random(40)).map { _ in
      (0..<random(12)).map { _ in
        random(3) == 0 ? UInt8(random(256)) : hard[random(hard.count)]
      }
    }
    var decoder = KeyDecoder()
    var count = 0
    for piece in pieces {
      decoder.feed(piece)
      while decoder.next() != nil { count += 1 }
    }
    let total = pieces.joined().count
    var rounds = 0
    while decoder.patience() != nil, rounds <= total {
      if decoder.giveUp() != nil { count += 1 }
      while decoder.next() != nil { count += 1 }
      rounds += 1
    }
    #expect(decoder.patience() == nil)
    #expect(count <= total)
  }
}
