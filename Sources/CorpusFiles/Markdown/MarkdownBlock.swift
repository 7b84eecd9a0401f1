/// What the lines of Markdown stand in that no line shows by itself: code, a comment, a table; and what a line
/// makes of the one above it (CommonMark 0.31, and tables and notes as GitHub has them).
struct MarkdownBlock {
  private enum Open { case none, code(mark: UInt8, count: Int), comment, table }

  private var open = Open.none
  /// Whether no comment ends in what is left of the text.
  private var hasNoEnd = false

  /// Reads a line without the blanks at its ends.
  ///
  /// - Parameters:
  ///   - rest: What stands behind the line.
  ///   - above: The one line of the paragraph that is open; nothing where there is none, or more.
  mutating func read(
    _ line: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>, above: ArraySlice<UInt8>?
  ) -> MarkdownLine {
    switch open {
    case .code(let mark, let count):
      if line.count >= count, line.allSatisfy({ $0 == mark }) {
        open = .none
        return .mark(line)
      }
      return line.isEmpty ? .blank : .code(line)
    case .comment:
      guard let end = Self.endOfComment(in: line) else {
        return line.isEmpty ? .blank : .mark(line)
      }
      open = .none
      let behind = ArticleBody.trimmed(line[end...])
      return behind.isEmpty ? .mark(line) : MarkdownLine(behind)
    case .table:
      if line.contains(0x7C) { return MarkdownLine(row: line) }
      open = .none
    case .none: break
    }
    return begin(line, rest, above)
  }

  private mutating func begin(
    _ line: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, _ above: ArraySlice<UInt8>?
  ) -> MarkdownLine {
    switch line.first {
    case 0x60, 0x7E:
      let mark = line[line.startIndex]
      let run = line.prefix { $0 == mark }
      guard run.count >= 3, !line[run.endIndex...].contains(mark) else { break }
      open = .code(mark: mark, count: run.count)
      return .mark(line)
    case 0x3C where line.starts(with: "<!--".utf8):
      if let end = Self.endOfComment(in: line) {
        let behind = ArticleBody.trimmed(line[end...])
        return behind.isEmpty ? .mark(line) : MarkdownLine(behind)
      }
      // What has no end is none, so that nothing is lost.
      guard !hasNoEnd, Self.endOfComment(in: rest) != nil else {
        hasNoEnd = true
        break
      }
      open = .comment
      return .mark(line)
    case 0x5B:
      if let note = MarkdownLine(note: line) { return note }
      if MarkdownReference(line) != nil { return .mark(line) }
    case 0x3D, 0x2D, 0x7C, 0x3A:
      if let above, above.contains(0x7C), Self.isTableRule(line) {
        open = .table
        return .headRule(line)
      }
      if let above, let level = Self.level(ofHeading: above, over: line) {
        return .underline(level, line)
      }
    default: break
    }
    return MarkdownLine(line)
  }

  /// Returns where a comment ends in a text.
  private static func endOfComment(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let place = rest.firstIndex(of: 0x3E) {
      if text[..<place].suffix(2).elementsEqual([0x2D, 0x2D]) { return place + 1 }
      rest = rest[(place + 1)...]
    }
    return nil
  }

  /// Whether a line stands between the head of a table and its rows: `--- | :--:`.
  private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x7C) && line.contains(0x2D)
      && line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
  }

  /// How long a heading is at most, in bytes, that has a line below it: that may as well part paragraphs.
  private static let longestHeading = 200

  /// Returns the level of a heading that the line below it makes one; nothing where it does not.
  private static func level(
    ofHeading above: ArraySlice<UInt8>, over line: ArraySlice<UInt8>
  ) -> Int? {
    guard above.count <= longestHeading, above.last != 0x2E, above.last != 0x3A else { return nil }
    if line.count >= 2, line.allSatisfy({ $0 == 0x3D }) { return 1 }
    return line.count >= 3 && line.allSatisfy({ $0 == 0x2D }) ? 2 : nil
  }
}

/// What words in brackets refer to, written where nobody reads it: `[1]: https://… "title"`.
struct MarkdownReference {
  /// How the words are looked up: without their case.
  let label: [UInt8]

  /// How long a label may be.
  static let longest = 200

  /// Reads a line; nothing where it is none.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.first == 0x5B,
      let end = line.prefix(Self.longest).firstIndex(of: 0x5D), end > line.startIndex + 1,
      line[(end + 1)...].first == 0x3A
    else { return nil }
    let target = ArticleBody.trimmed(line[(end + 2)...])
    let address = target.prefix { $0 != 0x20 }
    let title = ArticleBody.trimmed(target[address.endIndex...])
    guard Self.isAddress(address), title.isEmpty || Self.isTitle(title) else { return nil }
    label = Self.label(line[(line.startIndex + 1)..<end])
  }

  /// Returns how words are looked up.
  static func label(_ words: ArraySlice<UInt8>) -> [UInt8] {
    words.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Returns the labels of all references of a text.
  static func labels(in text: ArraySlice<UInt8>) -> Set<[UInt8]> {
    var labels: Set<[UInt8]> = []
    guard text.contains(0x5B) else { return labels }
    for line in text.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 }
      guard line.first == 0x5B, let reference = Self(ArticleBody.trimmed(line)) else { continue }
      labels.insert(reference.label)
    }
    return labels
  }

  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    switch text.first {
    case 0x2F, 0x23, 0x3C: text.count > 1
    default: text.starts(with: "mailto:".utf8) || Array(text).holds(Array("://".utf8))
    }
  }

  /// Whether words are the title that stands behind an address: in quotation marks, or in brackets.
  static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 1, let first = text.first, let last = text.last else { return false }
    return first == 0x28 ? last == 0x29 : (first == 0x22 || first == 0x27) && last == first
  }
}
