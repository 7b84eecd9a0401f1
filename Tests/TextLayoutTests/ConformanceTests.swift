import Glibc
import Testing

@testable import TextLayout

/// The conformance test of the Unicode Character Database, where the system has it (Debian:
/// unicode-data).
@Suite struct ConformanceTests {
  private static let path = "/usr/share/unicode/BidiCharacterTest.txt"
  private static let isInstalled = unsafe access(path, R_OK) == 0

  @Test(.enabled(if: isInstalled, "BidiCharacterTest.txt is not installed"))
  func bidiCharacterTest() throws {
    let bytes = try #require(Self.read(Self.path))
    var caseCount = 0
    var failures: [Int] = []
    for (number, row) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      guard let first = row.first, first != UInt8(ascii: "#"), let test = Case(row) else {
        continue
      }
      caseCount += 1
      if !test.passes { failures.append(number + 1) }
    }
    #expect(caseCount > 90_000)
    #expect(failures.isEmpty, "rows \(failures.prefix(20))")
  }

  private struct Case {
    var scalars: [UInt32]
    var direction: BaseDirection
    var paragraphLevel: UInt32
    /// The expected levels, nothing for what rule X9 removes.
    var levels: [UInt32?]
    var order: [UInt32]

    init?(_ row: ArraySlice<UInt8>) {
      let fields = row.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      guard fields.count == 5 else { return nil }
      func numbers(_ field: ArraySlice<UInt8>, radix: UInt32 = 10) -> [UInt32?] {
        field.split(separator: UInt8(ascii: " ")).map { digits in
          var value: UInt32 = 0
          for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value * radix + UInt32(digit) - 0x30
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value * radix + UInt32(digit) - 0x37
            default: return nil
            }
          }
          return value
        }
      }
      scalars = numbers(fields[0], radix: 16).compactMap(\.self)
      direction =
        switch fields[1].first {
        case UInt8(ascii: "0"): .leftToRight
        case UInt8(ascii: "1"): .rightToLeft
        default: .automatic
        }
      paragraphLevel = numbers(fields[2]).first.flatMap(\.self) ?? 0
      levels = numbers(fields[3])
      order = numbers(fields[4]).compactMap(\.self)
    }

    var passes: Bool {
      let options = LayoutOptions(direction: direction, isRightToLeftWithoutLetters: false)
      let resolution = BidiShaping.Resolution(scalars, options: options)
      guard resolution.isRightToLeft == (paragraphLevel == 1), levels.count == scalars.count else {
        return false
      }
      var cells: [LayoutCell] = []
      for (index, expected) in levels.enumerated() {
        guard let expected else { continue }
        let level = resolution.levels[index]
        guard level == expected else { return false }
        let source = UInt32(index)..<UInt32(index) + 1
        cells.append(LayoutCell("x", level: UInt8(level), source: source))
      }
      VisualOrder.apply(to: &cells)
      return cells.map(\.sourceStart) == order
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        guard got > 0 else { return }
        count += got
      }
    }
  }
}
