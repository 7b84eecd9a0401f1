import Testing
import TextLayout

@Suite struct CaretTests {
  /// The places that the caret comes by on its way from one end to the other.
  private func walk(_ line: Line, leftwards: Bool) -> [Int] {
    var place =
      leftwards
      ? line.caretPlace(atColumn: .max) : line.caretPlace(atColumn: .min)
    var places = [place.value]
    while let next = leftwards ? line.caretPlace(leftOf: place) : line.caretPlace(rightOf: place),
      places.count < 10_000
    {
      places.append(next.value)
      place = next
    }
    return places
  }

  @Test func theCaretStandsOnTheLetterAfterIt() {
    let arabic = line("سلم")
    #expect((0...3).map { arabic.caretColumn(at: LogicalOffset($0)) } == [2, 1, 0, -1])
    let latin = line("abc")
    #expect((0...3).map { latin.caretColumn(at: LogicalOffset($0)) } == [0, 1, 2, 3])
    let mixed = line("سل ab")  // Drawn as "ab لس".
    #expect((0...5).map { mixed.caretColumn(at: LogicalOffset($0)) } == [4, 3, 2, 0, 1, -1])
    #expect(line("").caretColumn(at: LogicalOffset(0)) == -1)
    let options = LayoutOptions(isRightToLeftWithoutLetters: false)
    #expect(line("", options).caretColumn(at: LogicalOffset(0)) == 0)
  }

  @Test func arrowsMoveAsTheLineIsDrawn() {
    #expect(walk(line("سلم"), leftwards: true) == [0, 1, 2, 3])
    #expect(walk(line("سل ab"), leftwards: true) == [0, 1, 2, 4, 3, 5])
    #expect(walk(line("سل ab"), leftwards: false) == [5, 3, 4, 2, 1, 0])
    #expect(walk(line("ab سل"), leftwards: false) == [0, 1, 2, 4, 3, 5])
    #expect(walk(line("١٢ سل"), leftwards: true) == [1, 0, 2, 3, 4, 5])
    #expect(line("").caretPlace(leftOf: LogicalOffset(0)) == nil)
    #expect(line("").caretPlace(rightOf: LogicalOffset(0)) == nil)
  }

  @Test func aCellIsWalkedOverInOneStep() {
    #expect(walk(line("سلام"), leftwards: true) == [0, 1, 3, 4])
    #expect(walk(line("سَلَم"), leftwards: true) == [0, 2, 4, 5])
    #expect(walk(line("aﷺb"), leftwards: false) == [0, 1, 2, 3])
    // Backspace may leave the caret between a lam and its alef.
    #expect(line("سلام").caretColumn(at: LogicalOffset(2)) == 1)
    #expect(line("سلام").caretPlace(leftOf: LogicalOffset(2)) == LogicalOffset(3))
    #expect(line("سلام").caretPlace(rightOf: LogicalOffset(2)) == LogicalOffset(0))
  }

  @Test func everyPlaceIsReachedOnceAndTheWayBackIsTheSame() {
    for seed in UInt64(1)...300 {
      let text = RandomText.make(seed: seed)
      let shown = ShapedParagraph(text).line(maxWidth: .max)
      let places = walk(shown, leftwards: true)
      #expect(places == walk(shown, leftwards: false).reversed(), "seed \(seed)")
      let starts = Set(shown.cells.map(\.source.lowerBound.value) + [text.count])
      #expect(Set(places) == starts, "seed \(seed)")
      var last = Int.max
      for place in places {
        let column = shown.caretColumn(at: LogicalOffset(place))
        #expect(column < last, "seed \(seed)")
        #expect(column == (place == text.count ? (shown.isRightToLeft ? -1 : shown.width) : column))
        last = column
        if place < text.count {
          #expect(shown.caretPlace(atColumn: column).value == place, "seed \(seed)")
        }
      }
    }
  }

  @Test func aWindowShowsPartOfALine() {
    let shown = line("سل ab")
    #expect(shown.part(inColumns: 1..<4).letters == "b ل")
    #expect(shown.part(inColumns: -5..<99) == shown)
    #expect(shown.part(inColumns: 9..<12).cells.isEmpty)
    let wide = line("a日b").part(inColumns: 2..<4)
    #expect(wide.drawn == " b")
    #expect(wide.offset(atColumn: 0) == LogicalOffset(1))
  }
}
