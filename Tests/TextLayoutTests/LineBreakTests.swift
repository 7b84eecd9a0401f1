import Testing

@testable import TextLayout

@Suite struct LineBreakTests {
  /// All rows, but for the places where later rules are followed on purpose (see `LineBreaker`).
  @Test(.enabled(if: UnicodeFile.lineBreakTest.isInstalled, "LineBreakTest.txt is not installed"))
  func lineBreakTest() throws {
    let bytes = try #require(UnicodeFile.lineBreakTest.read())
    let isOfOurVersion = bytes.starts(with: Array("# LineBreakTest-15.0.0.txt".utf8))
    var rows = 0
    var tailored = 0
    var failures: [String] = []
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      rows += 1
      let row = try #require(Row(String(decoding: line, as: UTF8.self)))
      var isTailored = false
      for (place, found) in row.breaks.enumerated() where found != row.expected[place] {
        if row.isTailored(at: place) {
          isTailored = true
        } else {
          failures.append(row.text)
        }
      }
      if isTailored { tailored += 1 }
    }
    #expect(rows > 7000)
    if isOfOurVersion {
      #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
      #expect(tailored == 16)
    } else {
      #expect(failures.count < rows / 50, "\(failures.prefix(20).joined(separator: "\n"))")
    }
  }

  /// A row of LineBreakTest.txt: signs and code points, and for each sign the rule that it shows.
  private struct Row {
    let text: String
    let classes: [LineBreakClass]
    private(set) var expected: [Bool] = []
    private let rules: [Substring]

    init?(_ line: String) {
      text = line
      let parts = line.split(separator: "#", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      var scalars: [UInt32] = []
      for word in parts[0].split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        switch word {
        case "÷": expected.append(true)
        case "×": expected.append(false)
        default:
          guard let scalar = UInt32(word, radix: 16) else { return nil }
          scalars.append(scalar)
        }
      }
      classes = scalars.map(LineBreakClass.of)
      rules = parts[1].split(separator: "[").dropFirst().map { $0.prefix { $0 != "]" } }
    }

    /// Whether a line may end before each character, as found.
    var breaks: [Bool] {
      var breaker = LineBreaker()
      return classes.indices.map { breaker.breaks(before: $0, of: classes) }
    }

    func isTailored(at place: Int) -> Bool {
      guard place > 0, place < rules.count else { return false }
      let base = classes[..<place].last { $0 != .cm }
      switch rules[place] {
      case "15.0": return true  // A quotation mark, a blank and a bracket.
      case "999.0": return base == .hy  // The hyphen that starts a word.
      case "18.0":  // A blank inside quotation marks.
        let ink = classes[..<place].last { $0 != .cm && $0 != .sp }
        return ink == .quInitial || classes[place] == .quFinal
      default: return false
      }
    }
  }
}
