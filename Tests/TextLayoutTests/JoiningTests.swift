import Testing
import TextLayout

@Suite struct JoiningTests {
  @Test(
    arguments: [
      ("سلام", [0xFEB3, 0xFEFC, 0xFEE1]),
      ("الآن", [0xFE8D, 0xFEF5, 0xFEE5]),
      ("الإسلام", [0xFE8D, 0xFEF9, 0xFEB3, 0xFEFC, 0xFEE1]),
      ("لا", [0xFEFB]),
      ("للأمم", [0xFEDF, 0xFEF8, 0xFEE3, 0xFEE2]),
      ("بيت", [0xFE91, 0xFEF4, 0xFE96]),
      ("دور", [0xFEA9, 0xFEED, 0xFEAD]),
      ("شيء", [0xFEB7, 0xFEF2, 0x0621]),
      ("كـتب", [0xFEDB, 0x0640, 0xFE98, 0xFE90]),
      // Persian and Urdu letters.
      ("پنجره", [0xFB58, 0xFEE8, 0xFEA0, 0xFEAE, 0xFEE9]),
      ("گچ", [0xFB94, 0xFB7B]),
      ("ٹھیک", [0xFB68, 0xFBAD, 0xFBFF, 0xFB8F]),
      ("ہے", [0xFBA8, 0xFBAF]),
    ] as [(String, [UInt32])])
  func wordsJoin(word: String, forms: [UInt32]) {
    #expect(line(word).forms == forms)
    #expect(line("in English " + word).forms.suffix(forms.count) == forms[...])
  }

  @Test(arguments: ["سلَام", "سلًّام", "سَلَامٌ", "س\u{064E}ل\u{064E}\u{0651}ا\u{064B}م", "سل\u{061C}ام"])
  func lamAlefIsOneCellWithMarksBetween(word: String) {
    #expect(line(word).forms == [0xFEB3, 0xFEFC, 0xFEE1])
    let marked = line(word, LayoutOptions(showsVowelMarks: true))
    #expect(marked.forms == [0xFEB3, 0xFEFC, 0xFEE1])
    #expect(marked.width == 3)
  }

  @Test func marksOnLamAndAlefBothStayOnTheLigature() throws {
    let marked = line("ل\u{064E}ا\u{064B}", LayoutOptions(showsVowelMarks: true))
    let cell = try #require(marked.cells.first)
    #expect(Array(cell.marks) == ["\u{064E}", "\u{064B}"])
    #expect(cell.source == Range(scalars: 0..<4))
  }

  @Test func marksAreHiddenUnlessAskedFor() {
    let word = "مُحَمَّدٌ"
    #expect(line(word).cells.allSatisfy { $0.marks.isEmpty })
    #expect(line(word).width == 4)
    let marked = line(word, LayoutOptions(showsVowelMarks: true))
    #expect(marked.width == 4)
    #expect(marked.cells.flatMap { Array($0.marks) }.count == 5)
  }

  @Test func atMostThreeMarksStayOnALetter() throws {
    let marked = line(
      "ب\u{064B}\u{064C}\u{064D}\u{064E}\u{064F}", LayoutOptions(showsVowelMarks: true))
    let cell = try #require(marked.cells.first)
    #expect(Array(cell.marks) == ["\u{064B}", "\u{064C}", "\u{064D}"])
    #expect(cell.source == Range(scalars: 0..<6))
  }

  @Test func marksThatSpellAreShown() throws {
    #expect(line("e\u{0301}").drawn.unicodeScalars.map(\.value) == [0x65, 0x301])
    #expect(line("ر\u{0654}").drawn.unicodeScalars.map(\.value) == [0xFEAD, 0x654])
  }

  @Test func hamzaAndMaddaAreComposed() {
    #expect(line("ال\u{0627}\u{0653}ن").forms == [0xFE8D, 0xFEF5, 0xFEE5])
    #expect(line("ا\u{0655}").forms == [0xFE87])
    #expect(line("سي\u{0654}").forms == [0xFEB3, 0xFE8A])
  }

  @Test func marksYoungerThanFribidiDoNotPartLetters() {
    // U+0898 came with Unicode 14.
    #expect(line("ب\u{0898}ب").forms == [0xFE91, 0xFE90])
    #expect(line("ل\u{0898}ا").forms == [0xFEFB])
  }

  @Test func nonJoinersPartLettersAndAreDropped() {
    #expect(line("ب\u{200C}ب").forms == [0xFE8F, 0xFE8F])
    #expect(line("ب\u{200D}").forms == [0xFE91])
    #expect(line("ل\u{200C}ا").forms == [0xFEDD, 0xFE8D])
    #expect(line("ل\u{200D}ا").cells.count == 2)
    #expect(line("ب\u{200E}\u{FEFF}\u{00AD}ب").forms == [0xFE91, 0xFE90])
  }

  @Test func ligaturesOfWordsAreSpelledOut() {
    #expect(
      line("ﷺ").letters
        == String("صلى الله عليه وسلم".unicodeScalars.reversed().map(Character.init)))
    #expect(line("ﷺ").cells.allSatisfy { $0.source == Range(scalars: 0..<1) })
    #expect(line("ﷲ").forms.count == 4)
    #expect(line("﷽").width == 22)
    #expect(line("ﷻ").letters == String("جل جلاله".unicodeScalars.reversed().map(Character.init)))
    #expect(line("﷼").width == 4)
    #expect(
      line("\u{FDFF}").letters == String("عز وجل".unicodeScalars.reversed().map(Character.init)))
    // The first and last of each stretch of the table.
    #expect(line("\u{FBEA}").drawn == line("ئا").drawn)
    #expect(line("\u{FC00}").drawn == line("ئج").drawn)
    #expect(line("\u{FD3D}").drawn == line("اً").drawn)
    #expect(line("\u{FD50}").drawn == line("تجم").drawn)
    #expect(line("\u{FD8F}").drawn == line("مخم").drawn)
    #expect(line("\u{FD92}").drawn == line("مجخ").drawn)
    #expect(line("\u{FDC7}").drawn == line("نجي").drawn)
    #expect(line("\u{FDCF}").drawn == line("سلامه علينا").drawn)
    #expect(line("\u{FDF0}").drawn == line("صلے").drawn)
    // What stands for itself.
    #expect(line("\u{FD3E}\u{FDFC}\u{FD3F}").width == 6)
    #expect(line("\u{FBFC}\u{FEFB}").forms == [0xFBFC, 0xFEFB])
  }

  @Test func manyLigaturesDoNotFillTheMemory() {
    let many = line(String(repeating: "﷽", count: 20000))
    #expect(many.cells.count < 22 * 20000 / 2)
    #expect(many.cells.last?.source.lowerBound.value == 0)
    #expect(many.cells.first?.scalar == "\u{FFFD}")
  }
}
