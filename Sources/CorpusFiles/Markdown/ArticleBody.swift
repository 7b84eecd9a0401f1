/// The lines of a body of Markdown.
enum ArticleBody {
  /// Returns the words of a heading; nothing where the line is none.
  static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let words = line.drop { $0 == 0x23 }
    guard (1...6).contains(line.count - words.count), words.first == 0x20 else { return nil }
    return trimmed(words)
  }

  /// Returns lines as one, without the blanks at its ends and at the ends of lines.
  static func line(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0A) else { return Array(trimmed(text[...])) }
    let lines = text.split(separator: 0x0A).map { trimmed($0) }.filter { !$0.isEmpty }
    return Array(lines.joined(separator: [0x20]))
  }

  /// Returns a line without the blanks and no-break spaces at its ends.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while true {
      if line.first == 0x20 {
        line = line.dropFirst()
      } else if line.starts(with: noBreakSpace) {
        line = line.dropFirst(2)
      } else {
        break
      }
    }
    while true {
      if line.last == 0x20 {
        line = line.dropLast()
      } else if line.suffix(2).elementsEqual(noBreakSpace) {
        line = line.dropLast(2)
      } else {
        return line
      }
    }
  }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
}
