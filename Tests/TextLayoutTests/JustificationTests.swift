import Testing
import TextLayout

@Suite struct JustificationTests {
  private func justified(_ text: String, _ width: Int) -> [Line] {
    ShapedParagraph(scalars(text), options: LayoutOptions(isJustified: true)).lines(width: width)
  }

  @Test func blanksAreSpreadFirst() {
    #expect(justified("ab cd ef gh ijklmnop", 12).map(\.drawn) == ["ab cd ef  gh", "ijklmnop"])
    #expect(justified("ab cd ef gh ijklmnop", 13).map(\.drawn) == ["ab cd  ef  gh", "ijklmnop"])
    #expect(justified("ab cd ef gh ijklmnop", 14).map(\.drawn) == ["ab  cd  ef  gh", "ijklmnop"])
    // Neither an indent nor a single word grows.
    #expect(justified("  ab cd efghijk", 9).map(\.drawn) == ["  ab   cd", "efghijk"])
    #expect(justified("abc defghijk", 9).map(\.drawn) == ["abc", "defghijk"])
  }

  @Test func thenWordsAreStretched() {
    // One blank more, then one tatweel for each word.
    #expect(justified("نعم كتاب مستشفيات", 9).map(\.letters) == ["باتك  معن", "تايفشتسم"])
    #expect(justified("نعم كتاب مستشفيات", 10).map(\.letters) == ["باـتك  معن", "تايفشتسم"])
    #expect(justified("نعم كتاب مستشفيات", 11).map(\.letters) == ["باـتك  مـعن", "تايفشتسم"])
    #expect(justified("نعم كتاب مستشفيات", 12).map(\.letters) == ["باــتك  مـعن", "تايفشتسم"])
    #expect(justified("نعم كتاب مستشفيات", 13).map(\.letters) == ["باــتك  مــعن", "تايفشتسم"])
    #expect(justified("نعم كتاب مستشفيات", 14).map(\.letters) == ["باــتك   مــعن", "تايفشتسم"])
  }

  @Test func aLineThatCannotBeFilledStaysRagged() {
    #expect(justified("ab cd efghijklmnop", 12).map(\.drawn) == ["ab cd", "efghijklmnop"])
  }

  @Test func theLastLineOfAParagraphIsNeverStretched() {
    for shown in [justified("نعم كتاب", 10), justified("ab cd", 9)] {
      #expect(shown.count == 1)
      #expect(shown.allSatisfy { line in line.cells.allSatisfy { !$0.isFiller } })
    }
  }

  /// The place of the tatweel in a word, by the classes of the calligraphers.
  @Test(arguments: [
    ("مسلم", "مسـلم"), ("مكتبة", "مكتبـة"), ("كتاب", "كتـاب"), ("مصنع", "مصـنع"),
    ("حمد", "حمـد"), ("طويل", "طويـل"), ("ملك", "ملـك"), ("خبير", "خبـير"), ("سـلم", "ســلم"),
    ("قطبي", "قطـبي"), ("حنين", "حنيـن"), ("شفيق", "شـفيق"), ("لطيف", "لطيـف"), ("علمي", "علمي"),
    ("درس", "درس"), ("كلام", "كـلام"), ("سي", "سـي"), ("زينب", "زينـب"),
  ])
  func tatweelStandsWhereACalligrapherPutsIt(word: String, stretched: String) {
    // Four columns are missing: one blank, and a tatweel if the word takes one.
    let width = 4 + line(word).width
    let shown = justified("دار " + word + " " + String(repeating: "د", count: width), width + 2)
    var text = scalars(word)
    for cell in shown.first?.cells ?? [] where cell.isFiller && cell.scalar == "\u{0640}" {
      text.insert("\u{0640}", at: cell.source.upperBound.value - 4)
      break
    }
    #expect(String(String.UnicodeScalarView(text)) == stretched)
  }

  @Test func noTatweelWhereLettersDoNotJoin() {
    for word in ["دار", "ب\u{200C}ب", "دلا", "abc", "שלום", "١٢٣"] {
      let text = word + " " + word + " " + String(repeating: "x", count: 30)
      for width in 8...30 {
        for cell in justified(text, width).flatMap(\.cells) { #expect(cell.scalar != "\u{0640}") }
      }
    }
  }

  @Test func fillersHaveThePlaceOfWhatTheyWiden() {
    var filled = 0
    for seed in UInt64(1)...200 {
      let text = RandomText.make(seed: seed)
      let plain = ShapedParagraph(text).lines(width: 24)
      let lines = ShapedParagraph(text, options: LayoutOptions(isJustified: true)).lines(width: 24)
      #expect(lines.map(\.range) == plain.map(\.range))
      for (line, plain) in zip(lines, plain) {
        #expect(line.cells.filter { !$0.isFiller }.map(\.source) == plain.cells.map(\.source))
        #expect(line.width <= 24)
        #expect(line.width == 24 || line.width == plain.width)
        for (index, cell) in line.cells.enumerated() where cell.isFiller {
          filled += 1
          #expect(cell.scalar == " " || cell.scalar == "\u{0640}")
          let beside = [index - 1, index + 1].filter(line.cells.indices.contains)
          #expect(beside.contains { line.cells[$0].source == cell.source }, "seed \(seed)")
        }
      }
    }
    #expect(filled > 100)
  }
}
