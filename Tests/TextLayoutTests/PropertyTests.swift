import TestSupport
import Testing
import TextLayout

@Suite struct PropertyTests {
  private static let seeds = UInt64(1)...400

  @Test func linesCoverTheTextAndKeepTheWidth() {
    for seed in Self.seeds {
      let text = RandomText.make(seed: seed)
      let paragraph = ShapedParagraph(text, options: RandomText.options(seed: seed))
      for width in [1, 2, 7, 30] {
        let lines = paragraph.lines(width: width)
        var end = 0
        for line in lines {
          #expect(line.range.lowerBound.value == end, "seed \(seed), width \(width)")
          end = line.range.upperBound.value
          #expect(line.width <= width, "seed \(seed)")
          #expect(line.width == line.cells.reduce(0) { $0 + Int($1.width) })
          #expect(line.cells.allSatisfy { line.range.contains($0.source.lowerBound) })
          #expect(line.cells.allSatisfy { $0.source.upperBound <= line.range.upperBound })
        }
        #expect(end == text.count, "seed \(seed), width \(width)")
        #expect(lines.dropLast().allSatisfy { !$0.isLastOfParagraph && !$0.cells.isEmpty })
        #expect(lines.last?.isLastOfParagraph == true)
      }
    }
  }

  @Test func noScalarIsLostOrDoubled() {
    for seed in Self.seeds {
      let text = RandomText.make(seed: seed)
      for width in [1, 7, 30, 1000] {
        var shown = [Int](repeating: 0, count: text.count)
        let paragraph = ShapedParagraph(text, options: RandomText.options(seed: seed))
        for line in paragraph.lines(width: width) {
          for cell in line.cells where !cell.isFiller {
            for index in cell.source.scalars { shown[index] += 1 }
          }
        }
        for (scalar, count) in zip(text, shown) {
          #expect(count <= 1, "seed \(seed), width \(width)")
          // Marks and controls after a dropped blank are dropped with it.
          let category = scalar.properties.generalCategory
          let mayGo =
            scalar.properties.isWhitespace || category == .format || category == .nonspacingMark
          #expect(count == 1 || mayGo, "seed \(seed), width \(width)")
        }
        let whole = paragraph.line(maxWidth: width)
        let covered = whole.cells.reduce(0) { $0 + $1.source.scalars.count }
        #expect(covered == text.count || whole.cells.isEmpty, "seed \(seed), width \(width)")
      }
    }
  }

  @Test func columnsAndOffsetsAreInverse() {
    for seed in Self.seeds {
      let text = RandomText.make(seed: seed)
      let options = RandomText.options(seed: seed)
      for line in ShapedParagraph(text, options: options).lines(width: 40) {
        for column in 0..<line.width {
          guard let offset = line.offset(atColumn: column) else {
            Issue.record("seed \(seed): nothing at column \(column)")
            continue
          }
          let one = Range(scalars: offset.value..<offset.value + 1)
          #expect(line.columns(of: one).contains { $0.contains(column) }, "seed \(seed)")
        }
        for index in line.range.scalars {
          for part in line.columns(of: Range(scalars: index..<index + 1)) {
            for column in part {
              let start = line.offset(atColumn: column)
              let cell = line.cells.first { $0.source.lowerBound == start }
              #expect(cell?.source.contains(LogicalOffset(index)) == true, "seed \(seed)")
            }
          }
        }
        #expect(line.columns(of: line.range) == (line.width == 0 ? [] : [0..<line.width]))
      }
    }
  }

  @Test func theSameCellsAreShownHoweverLinesAreCut() {
    func key(_ cell: LayoutCell) -> [UInt32] {
      [UInt32(cell.source.lowerBound.value), cell.scalar.value] + cell.marks.map(\.value)
    }
    for seed in Self.seeds {
      let paragraph = ShapedParagraph(RandomText.make(seed: seed))
      let whole = Set(paragraph.line(maxWidth: .max).cells.map(key))
      let cut = paragraph.lines(width: 9).flatMap(\.cells).map(key)
      #expect(whole.isSuperset(of: cut), "seed \(seed)")
    }
  }
}
