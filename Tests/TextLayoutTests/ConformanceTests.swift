import Testing

@testable import TextLayout

/// The conformance tests of UAX #9, all of them, through what a paragraph asks for its levels
/// (`BidiShaping.Resolution`) and for the order of drawing (`VisualOrder`).
@Suite struct ConformanceTests {
  @Test(.enabled(if: UnicodeFile.bidiTest.isInstalled, "BidiTest.txt is not installed"))
  func bidiTest() async throws {
    let bytes = try #require(UnicodeFile.bidiTest.read())
    let parts = Self.parts(of: bytes, startingWith: Array("@Levels".utf8))
    let result = await Self.run(parts) { BidiTestRows(bytes, $0).run() }
    #expect(result.failures == [])
    #expect(result.count == 770_241 || !Self.isOfVersion15(bytes, "BidiTest"))
    #expect(result.count > 700_000)
  }

  @Test(
    .enabled(
      if: UnicodeFile.bidiCharacterTest.isInstalled, "BidiCharacterTest.txt is not installed"))
  func bidiCharacterTest() async throws {
    let bytes = try #require(UnicodeFile.bidiCharacterTest.read())
    let result = await Self.run(Self.parts(of: bytes, startingWith: [])) {
      BidiCharacterTestRows(bytes, $0).run()
    }
    #expect(result.failures == [])
    #expect(result.count == 91_707 || !Self.isOfVersion15(bytes, "BidiCharacterTest"))
    #expect(result.count > 90_000)
  }

  private static func isOfVersion15(_ bytes: [UInt8], _ name: String) -> Bool {
    bytes.starts(with: Array("# \(name)-15.0.0.txt".utf8))
  }

  /// Cuts a file into stretches of lines, the first line of each starting with something.
  private static func parts(of bytes: [UInt8], startingWith first: [UInt8]) -> [Range<Int>] {
    let count = 8
    var parts: [Range<Int>] = []
    var start = 0
    for number in 1...count {
      var end = number * bytes.count / count
      while end < bytes.count,
        bytes[end - 1] != 0x0A || !bytes[end...].starts(with: first)
      {
        end += 1
      }
      if end > start { parts.append(start..<end) }
      start = max(start, end)
    }
    return parts
  }

  private static func run(
    _ parts: [Range<Int>], _ work: @escaping @Sendable (Range<Int>) -> ConformanceResult
  ) async -> ConformanceResult {
    await withTaskGroup { group in
      for part in parts { group.addTask { work(part) } }
      var all = ConformanceResult()
      for await result in group {
        all.count += result.count
        all.failures += result.failures
      }
      all.failures = Array(all.failures.prefix(20))
      return all
    }
  }
}

/// What came of some rows.
struct ConformanceResult: Sendable {
  /// The number of cases.
  var count = 0
  /// The rows that failed.
  var failures: [String] = []

  /// Returns whether a text has the levels (255 for what rule X9 removes), the order and, if asked,
  /// the direction that it should have.
  static func passes(
    _ scalars: [UInt32], _ direction: BaseDirection, isRightToLeft: Bool? = nil, levels: [UInt8],
    order: [UInt32]
  ) -> Bool {
    let options = LayoutOptions(direction: direction, isRightToLeftWithoutLetters: false)
    let resolution = BidiShaping.Resolution(scalars, options: options)
    guard levels.count == scalars.count,
      resolution.isRightToLeft == isRightToLeft ?? resolution.isRightToLeft
    else { return false }
    var cells: [LayoutCell] = []
    cells.reserveCapacity(levels.count)
    var index = 0
    while index < levels.count {
      defer { index += 1 }
      let expected = levels[index]
      guard expected != 255 else { continue }
      guard resolution.levels[index] == Int8(expected) else { return false }
      cells.append(
        LayoutCell("x", level: expected, source: UInt32(index)..<UInt32(index) + 1))
    }
    guard cells.count == order.count else { return false }
    VisualOrder.apply(to: &cells)
    index = 0
    while index < order.count {
      guard cells[index].sourceStart == order[index] else { return false }
      index += 1
    }
    return true
  }
}
