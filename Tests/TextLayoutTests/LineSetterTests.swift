import Testing

@testable import TextLayout

@Suite struct LineSetterTests {
  /// Random text of some thousand scalars.
  private func longText(seed: UInt64, pieces: UInt64 = 400) -> [Unicode.Scalar] {
    (0..<pieces).flatMap { RandomText.make(seed: seed * 1000 + $0) }
  }

  /// Random text without controls for embeddings and isolates, most of which stay open.
  private func closedText(seed: UInt64) -> [Unicode.Scalar] {
    let text = RandomText.make(seed: seed) + RandomText.make(seed: seed + 1000)
    return text.filter { !(0x202A...0x202E).contains($0.value) && $0.value != 0x2067 }
      + scalars(" \u{2067}a ب!\u{2069} ") + RandomText.make(seed: seed + 2000)
  }

  @Test func readingInStretchesChangesNothing() {
    var stretches = 0
    for seed in UInt64(1)...300 {
      for text in [closedText(seed: seed), RandomText.make(seed: seed)] {
        for options in [LayoutOptions(), LayoutOptions(digits: .arabicIndic, isJustified: true)] {
          var whole = CellReader(text, options: options, length: .max / 4, limit: .max / 4)
          while !whole.isComplete { whole.readMore() }
          var reader = CellReader(text, options: options, length: 1, limit: .max / 4)
          while !reader.isComplete {
            reader.readMore()
            stretches += 1
          }
          #expect(reader.isRightToLeft == whole.isRightToLeft, "seed \(seed)")
          let (first, second) = (reader.cells, whole.cells)
          #expect(first.count == second.count)
          for (one, other) in zip(first, second) where one != other {
            Issue.record(
              "seed \(seed): \(one.scalar.value) \(other.scalar.value) \(one) \(other) \(String(String.UnicodeScalarView(text)).debugDescription)"
            )
            break
          }
        }
      }
    }
    #expect(stretches > 10_000)
  }

  @Test func aForcedCutOpensAgainWhatIsOpen() {
    let text = scalars(
      "ب \u{2067}سلام abc! " + String(repeating: "سلام abc! ", count: 20) + "\u{2069}")
    var reader = CellReader(text, options: LayoutOptions(), length: 8, limit: 16)
    while !reader.isComplete { reader.readMore() }
    var whole = CellReader(text, options: LayoutOptions(), length: 10_000, limit: 10_000)
    while !whole.isComplete { whole.readMore() }
    #expect(reader.cells.map(\.level) == whole.cells.map(\.level))
  }

  @Test func theSameLinesComeOneByOne() {
    for seed in UInt64(1)...3 {
      let text = longText(seed: seed)
      #expect(text.count > CellReader.usualLength * 2)
      for options in [LayoutOptions(), LayoutOptions(showsVowelMarks: true, isJustified: true)] {
        let whole = ShapedParagraph(text, options: options).lines(width: 33)
        #expect(Array(LineSetter(text, width: 33, options: options)) == whole)
      }
    }
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    let text = scalars(String(repeating: "قال Jean إن (لا) ", count: 60_000))
    var setter = LineSetter(text, width: 40)
    for _ in 0..<60 {
      let line = setter.next()
      #expect(line?.isLastOfParagraph == false)
    }
    #expect(setter.position.value < 60 * 45)
    #expect(setter.readCount < 10_000)
    setter = LineSetter(text, width: 40, near: LogicalOffset(900_000))
    let next = setter.next()
    let line = try #require(next)
    #expect(line.range.contains(LogicalOffset(900_000)))
    #expect(setter.readCount < 10_000)
  }

  @Test func linesMayStartAnywhere() throws {
    for seed in UInt64(1)...3 {
      let text = longText(seed: seed)
      for place in [
        0, 1, 700, 3000, text.count / 2, text.count - 1, text.count, text.count + 9, -1,
      ] {
        var setter = LineSetter(text, width: 30, near: LogicalOffset(place))
        var end = setter.position.value
        let next = setter.next()
        let first = try #require(next)
        let asked = min(max(0, place), text.count - 1)
        #expect(first.range.contains(LogicalOffset(asked)), "seed \(seed), \(place)")
        #expect(first.range.lowerBound.value == end)
        end = first.range.upperBound.value
        while let line = setter.next() {
          #expect(line.range.lowerBound.value == end)
          #expect(line.width <= 30)
          end = line.range.upperBound.value
        }
        #expect(end == text.count, "seed \(seed), \(place)")
      }
    }
    // The direction is that of the whole paragraph.
    let text = scalars("سلام " + String(repeating: "Latin words ", count: 500))
    #expect(LineSetter(text, width: 30, near: LogicalOffset(4000)).isRightToLeft)
  }

  @Test func anEmptyTextHasOneLine() {
    var setter = LineSetter([], width: 10)
    let (first, second) = (setter.next(), setter.next())
    #expect(first?.cells == [])
    #expect(second == nil)
  }

  @Test func whatIsOpenInOneParagraphIsNotInTheNext() {
    for open in ["\u{202B}", "\u{2067}", "\u{202E}", "\u{2068}(", "("] {
      _ = ShapedParagraph(scalars("a " + open + "ب"))
      #expect(line("a!").letters == "a!")
    }
  }
}
