import CorpusModel
import Testing

struct TextRangeTests {
  @Test func aRangeHoldsItsStartAndNotItsEnd() {
    let range = TextRange(2, 5)
    #expect(range.count == 3)
    #expect(!range.isEmpty)
    #expect((0...6).filter { range.contains($0) } == [2, 3, 4])
    #expect(TextRange(2, 2).isEmpty)
    #expect(!TextRange(2, 2).contains(2))
  }

  @Test func rangesAgreeWithTheSetsOfTheirOffsets() {
    let ranges = (0...4).flatMap { start in (start...4).map { TextRange(start, $0) } }
    for range in ranges {
      let inside = Set(range.start..<range.end)
      for other in ranges where !other.isEmpty && !range.isEmpty {
        let others = Set(other.start..<other.end)
        #expect(range.overlaps(other) == !inside.isDisjoint(with: others), "\(range) \(other)")
        #expect(range.contains(other) == inside.isSuperset(of: others), "\(range) \(other)")
      }
    }
  }

  @Test func rangesThatTouchDoNotOverlap() {
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)))
    #expect(!TextRange(3, 5).overlaps(TextRange(0, 3)))
    // At its ends a range holds the empty one.
    #expect(TextRange(0, 3).contains(TextRange(3, 3)))
    #expect(!TextRange(0, 3).contains(TextRange(4, 4)))
  }

  @Test func rangesStandByTheirStartsThenTheShorterFirst() {
    let ordered = [TextRange(0, 9), TextRange(1, 1), TextRange(1, 2), TextRange(2, 2)]
    #expect(ordered.reversed().sorted() == ordered)
  }
}
