import Screen
import TestSupport
import Testing

@testable import CursesTerminal

/// Rows as kitty and PuTTY get them.
@Suite struct EncodedRowTests {
  private func encode(_ row: [Unicode.Scalar], _ bidi: TerminalBidi) -> EncodedRow {
    var encoded = EncodedRow()
    encoded.encode(row.map { Cell($0) }[...], for: bidi)
    return encoded
  }

  private func text(_ row: String, _ bidi: TerminalBidi) -> String {
    let cells = encode(Array(row.unicodeScalars), bidi).cells
    return String(String.UnicodeScalarView(cells.map(\.scalar)))
  }

  /// Letters of Arabic and Latin, digits, brackets and blanks, at random.
  private func row(_ generator: inout SeededGenerator, _ length: Int) -> [Unicode.Scalar] {
    let letters: [Unicode.Scalar] = [
      "ﺏ", "ﺔ", "ﻼ", "ﻢ", "ﺏ", "ﺔ", "ﻼ", "ﻢ", "a", "Z", "é", "1", "2", "٣", "(", ")", "«", "»", ".",
      "،", "-", "%", ":", "│", " ", " ", " ", "…", "ـ",
    ]
    return (0..<length).map { _ in letters.randomElement(using: &generator) ?? " " }
  }

  // MARK: kitty

  /// kitty's own doing: it draws each chunk of one weight from the right, brackets turned over, where
  /// the first letter of a script is of one from the right.
  private func shownByKitty(_ sent: EncodedRow) -> [Unicode.Scalar] {
    var shown = sent.cells.map(\.scalar)
    var start = 0
    while start < shown.count {
      var end = start
      while end < shown.count, !EncodedRow.endsChunk(sent.cells[end]),
        sent.weights[end] == sent.weights[start]
      {
        end += 1
      }
      let chunk = shown[start..<end]
      let first = chunk.lazy.map(EncodedRow.Script.init).first { $0 != .common }
      if first == .rightToLeft {
        shown.replaceSubrange(start..<end, with: chunk.reversed().map(Mirroring.mirrored))
      }
      start = max(end, start + 1)
    }
    return shown
  }

  @Test func kittyPutsEveryRowBack() {
    var generator = SeededGenerator(seed: 11)
    for length in 0..<2000 {
      let row = row(&generator, length % 90)
      #expect(shownByKitty(encode(row, .kitty)) == row)
    }
  }

  @Test(arguments: [
    ("ﺔﺑ Latin 25", "ﺑﺔ Latin 25"), ("(.ﺔﺑ)", "(ﺑﺔ.)"), ("«ﺔﺑ»", "«ﺑﺔ»"), ("٣٢", "٢٣"),
    ("ﺔ│ﺑ", "ﺔ│ﺑ"), ("abﺔﺑ", "abﺔﺑ"), ("25-ﺔﺑ", "ﺑﺔ-52"), ("(25)", "(25)"),
  ]) func chunksAreReversed(row: String, sent: String) {
    #expect(text(row, .kitty) == sent)
  }

  @Test func stylesStayInTheirColumnsAndMarksGo() {
    var cells = "ﺔﺑa b".unicodeScalars.map { Cell($0) }
    cells[0].style = Style(.person)
    cells[0].marks = .init(["\u{64E}"])
    var encoded = EncodedRow()
    encoded.encode(cells[...], for: .kitty)
    #expect(encoded.cells.map(\.style) == cells.map(\.style))
    #expect(encoded.cells.allSatisfy { $0.marks == .none })
    // The Latin letter is a chunk of its own, in bold.
    #expect(encoded.weights == [.light, .light, .bold, .any, .any])
    #expect(encoded.places == nil)
  }

  @Test func wideCharactersStayWhole() {
    let cells = [Cell("ﺔ"), Cell("漢", width: 2), .continuation(of: .plain), Cell("ﺑ")]
    for bidi in [TerminalBidi.kitty, .putty] {
      var encoded = EncodedRow()
      encoded.encode(cells[...], for: bidi)
      #expect(encoded.cells == cells)
    }
  }

  // MARK: PuTTY

  private func shownByPutty(_ sent: EncodedRow) -> [Unicode.Scalar] {
    let scalars = sent.cells.map(\.scalar)
    let order = RowOrder(scalars)
    return order.places.map { place in
      let scalar = order.levels[place] == 1 ? Mirroring.mirrored(scalars[place]) : scalars[place]
      return scalar == "\u{2800}" ? " " : scalar
    }
  }

  @Test(arguments: [
    "               ﺔﺳ ﺪﻤﺤﻣ", " 25 ﺮﻳﺎﻨﻳ │ Charles", "Charles │ ﺮﻳﺎﻨﻳ 25",
    " 3   21 ﺮﺒﺳﺇ │ (ﺎﻟ) abc ﺮﻬﻇ",
    " ﺮﻳﺎﻨﻳ │ Charles de Gaulle", "25 │ abc  ﺮﻳ", "%12,5 “ﺎﻨﻫ” ،ﻲﻧﺎﺜﻟﺍ 22", " ١٢ ٣ │ ٤",
    "(1962-1954) ﺮﻳﺮﺤﺘﻟﺍ", "n ﻲﻟﺎﺘﻟﺍ   Enter ﺢﺘﻓ   / ﺚﺤﺑ",
  ]) func puttyPutsRowsBack(row: String) {
    let row = Array(row.unicodeScalars)
    #expect(shownByPutty(encode(row, .putty)) == row)
  }

  @Test func puttyKeepsEveryCell() {
    var generator = SeededGenerator(seed: 12)
    for length in 0..<1500 {
      let row = row(&generator, length % 90)
      let sent = encode(row, .putty)
      #expect(shownByPutty(sent).count == row.count)
      #expect((sent.places ?? Array(row.indices)).sorted() == Array(row.indices))
    }
  }

  @Test func puttyPutsPlainWordsInPanesBack() {
    var generator = SeededGenerator(seed: 13)
    let words = ["ﺔﺑ", "ﻢﻠﺴﻤﻟﺍ", "،ﻢﻟ", "Paris", "de", "2025", "١٩٦٢", "│", "   "]
    for _ in 0..<1000 {
      let chosen = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" }
      let row = Array((" " + chosen.joined(separator: " ")).unicodeScalars)
      #expect(shownByPutty(encode(row, .putty)) == row)
    }
  }

  @Test func rowsFromTheLeftAreSentAsTheyAre() {
    let row = "Charles de Gaulle (25) │ 12,5%"
    #expect(text(row, .putty) == row && text(row, .kitty) == row)
  }

  @Test func theOrderIsUnicodes() {
    func shown(_ text: String) -> String {
      let row = Array(text.unicodeScalars)
      return String(String.UnicodeScalarView(RowOrder(row).places.map { row[$0] }))
    }
    #expect(shown("abc ابت 12 def") == "abc 12 تبا def")
    #expect(shown("ابت abc 12-5 د") == "د abc 12-5 تبا")
    #expect(shown("ابت 12-5 د") == "د 5-12 تبا")
    #expect(shown("ابت 12.5% د") == "د %12.5 تبا")
    #expect(shown("a (ب) c") == "a (ب) c")
    #expect(shown("ا (b) ت  ") == "  ت )b( ا")
    #expect(shown("12 ا") == "ا 12")
  }
}
