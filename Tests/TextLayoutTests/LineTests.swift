import Testing
import TextLayout

private func lines(_ text: String, _ width: Int) -> [Line] {
  ShapedParagraph(scalars(text)).lines(width: width)
}

@Suite struct LineTests {
  @Test func linesEndAtBlanks() {
    let wrapped = lines("one two  three", 8)
    #expect(wrapped.map(\.drawn) == ["one two", "three"])
    #expect(wrapped.map(\.range) == [Range(scalars: 0..<9), Range(scalars: 9..<14)])
    #expect(wrapped.map(\.isLastOfParagraph) == [false, true])
    #expect(lines("one two", 7).count == 1)
    #expect(lines("one two ", 7).map(\.drawn) == ["one two"])
    #expect(lines("a\tb", 1).map(\.drawn) == ["a", "b"])
  }

  @Test func linesAreCountedAfterShaping() {
    // Six letters, five cells.
    #expect(lines("سلامي", 4).map(\.width) == [4])
    #expect(lines("سلام سلام", 7).map(\.width) == [7])
  }

  @Test func eachLineIsOrderedByItself() {
    let wrapped = lines("قال Jean Paul إن", 8)
    #expect(wrapped.map(\.letters) == ["Jean لاق", "نإ Paul"])
    #expect(wrapped.map(\.isRightToLeft) == [true, true])
  }

  @Test func blanksThatJoinWordsDoNotEndLines() {
    #expect(lines("12\u{A0}km 3", 6).map(\.drawn) == ["12 km", "3"])
    #expect(lines("a 12\u{202F}km", 6).map(\.drawn) == ["a", "12 km"])
    #expect(lines("ab\u{200B}cd", 3).map(\.drawn) == ["ab", "cd"])
  }

  @Test func linesMayEndAfterHyphenOrSlash() {
    #expect(lines("www.example.org/page", 17).map(\.drawn) == ["www.example.org/", "page"])
    #expect(lines("well-known", 6).map(\.drawn) == ["well-", "known"])
    #expect(lines("a 10-12", 6).map(\.drawn) == ["a", "10-12"])
    #expect(lines("من يناير/كانون", 13).map(\.width) == [9, 5])
    #expect(lines("tar -xf a", 5).map(\.drawn) == ["tar", "-xf a"])
    #expect(
      lines("a https://x.org/page?id=1-2#top", 16).map(\.drawn) == [
        "a https://x.org/", "page?id=1-2#top",
      ])
    #expect(lines("about 12,5% or $(1.50)", 12).map(\.drawn) == ["about 12,5%", "or $(1.50)"])
    #expect(lines("قال « نعم » (لا) ثم", 7).map(\.letters) == ["لاق", "« معن »", "مث (ال)"])
  }

  @Test func longWordsAreCutBetweenCells() {
    #expect(lines("a incomprehensible", 6).map(\.drawn) == ["a", "incomp", "rehens", "ible"])
    #expect(lines("سلام", 2).map(\.forms) == [[0xFEB3, 0xFEFC], [0xFEE1]])
    #expect(
      lines("e\u{301}e\u{301}", 1).map(\.range) == [Range(scalars: 0..<2), Range(scalars: 2..<4)])
  }

  @Test func indentsGiveWayToWords() {
    #expect(lines("  ab", 5).map(\.drawn) == ["  ab"])
    #expect(lines("   ab", 3).map(\.drawn) == ["ab"])
    #expect(lines("      ab", 3).map(\.drawn) == ["ab"])
    #expect(lines("      ab", 3).map(\.range) == [Range(scalars: 0..<8)])
    #expect(lines("      ", 3).map(\.drawn) == [""])
  }

  @Test func wideCharactersTakeTwoColumns() throws {
    #expect(lines("日本語", 4).map(\.drawn) == ["日本", "語"])
    #expect(lines("日本語", 3).map(\.width) == [2, 2, 2])
    let narrow = lines("日a", 1)
    #expect(narrow.map(\.drawn) == ["\u{FFFD}", "a"])
    #expect(narrow.map(\.width) == [1, 1])
    #expect(try #require(narrow.first).range == Range(scalars: 0..<1))
    #expect(line("中한ｱＡ｡あ、（🇩🏽").cells.map(\.width) == [2, 2, 1, 2, 1, 2, 2, 2, 1, 2])
    #expect(line("é€…“”–—·№§°■│◌ﻼﷺ").cells.allSatisfy { $0.width == 1 })
    #expect(line("日 😀 a").cells.map(\.width) == [2, 1, 2, 1, 1])
  }

  @Test(arguments: ["", "\u{200E}", "\u{2067}\u{2069}", "   "])
  func thereIsAlwaysALine(text: String) {
    for width in [-1, 0, 1, 80, Int.max] {
      let wrapped = lines(text, width)
      #expect(wrapped.count == 1)
      #expect(wrapped.map(\.range) == [Range(scalars: 0..<text.unicodeScalars.count)])
      #expect(wrapped.allSatisfy { $0.isLastOfParagraph && $0.cells.isEmpty && $0.width == 0 })
    }
  }

  @Test func spelledOutCharactersMayBeCut() {
    let wrapped = lines("aﷺb", 11)
    #expect(wrapped.count == 2)
    #expect(wrapped.map(\.range) == [Range(scalars: 0..<2), Range(scalars: 2..<3)])
    #expect(wrapped.map { $0.columns(of: Range(scalars: 1..<2)).count } == [1, 1])
  }
}

@Suite struct TruncationTests {
  private func cut(_ text: String, _ width: Int) -> Line {
    ShapedParagraph(scalars(text)).line(maxWidth: width)
  }

  @Test func longLinesEndInAnEllipsisWhereTheParagraphEnds() {
    #expect(cut("one two three", 6).drawn == "one t…")
    #expect(cut("one two three", 5).drawn == "one…")
    #expect(cut("سلام عليكم", 7).letters == "…لع مالس")
    #expect(cut("قال Boukadoum", 8).letters == "…Bou لاق")
    #expect(cut("one", 3).drawn == "one")
    #expect(cut("one ", 4).drawn == "one ")
    #expect(cut("日本語", 4).drawn == "日…")
  }

  @Test func theEllipsisStandsForTheRest() {
    let shown = cut("one two three", 5)
    #expect(shown.offset(atColumn: 3) == LogicalOffset(3))
    #expect(shown.columns(of: Range(scalars: 8..<13)) == [3..<4])
    #expect(shown.range == Range(scalars: 0..<13))
    #expect(shown.isLastOfParagraph)
    #expect(cut("ﷺ", 5).cells.map(\.source) == Array(repeating: Range(scalars: 0..<1), count: 4))
  }

  @Test func anyWidthWillDo() {
    for width in [Int.min, -1, 0, 1] {
      #expect(cut("one", width).drawn == "…")
      #expect(cut("日", width).drawn == "…")
      #expect(cut("a", width).drawn == "a")
      #expect(cut("", width).drawn == "")
    }
  }
}

@Suite struct MapTests {
  @Test func aStretchMayBeInSeveralParts() {
    // Reading order: the Arabic word at the right, the Latin one left of it.
    let shown = line("قال Jean إن")
    #expect(shown.letters == "نإ Jean لاق")
    #expect(shown.columns(of: Range(scalars: 0..<3)) == [8..<11])
    #expect(shown.columns(of: Range(scalars: 2..<6)) == [3..<5, 7..<9])
    #expect(shown.columns(of: Range(scalars: 0..<11)) == [0..<11])
    #expect(shown.columns(of: Range(scalars: 11..<40)) == [])
    #expect(shown.columns(of: Range(scalars: 3..<3)) == [])
    #expect(shown.offset(atColumn: 10) == LogicalOffset(0))
    #expect(shown.offset(atColumn: 3) == LogicalOffset(4))
    #expect(shown.offset(atColumn: 11) == nil)
    #expect(shown.offset(atColumn: -1) == nil)
  }

  @Test func bothHalvesOfAWideCharacterAreItsOwn() {
    let shown = line("a日b")
    #expect((0..<4).map { shown.offset(atColumn: $0)?.value } == [0, 1, 1, 2])
    #expect(shown.columns(of: Range(scalars: 1..<2)) == [1..<3])
  }

  @Test func bothLettersOfALamAlefAreInItsCell() {
    let shown = line("سلام")
    #expect(shown.columns(of: Range(scalars: 1..<2)) == [1..<2])
    #expect(shown.columns(of: Range(scalars: 2..<3)) == [1..<2])
  }

  @Test func controlsFallToTheCellBefore() {
    let shown = line("\u{200F}a\u{200E}\u{200E}b")
    #expect(shown.cells.map(\.source) == [Range(scalars: 0..<4), Range(scalars: 4..<5)])
  }
}
