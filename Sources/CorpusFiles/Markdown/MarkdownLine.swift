/// A line of Markdown, by what it begins with.
enum MarkdownLine {
  case blank
  /// `#` to `######` and a blank: the level, and the words behind.
  case heading(Int, ArraySlice<UInt8>)
  /// A picture that is alone on its line.
  case picture(MarkdownPicture, ArraySlice<UInt8>)
  /// Dashes, stars or the like, which part paragraphs.
  case rule(ArraySlice<UInt8>)
  /// `>`: the words behind it.
  case quotation(ArraySlice<UInt8>)
  /// `-`, `*`, `+` or a number: the words with a dash or the number before them.
  case item(ArraySlice<UInt8>)
  /// `| a | b |`: its cells with « · » between them.
  case row([UInt8])
  /// What stands between the first row of a table and the others.
  case tableRule(ArraySlice<UInt8>)
  /// The same, of a table that has no mark at its edges: the line above is its first row.
  case headRule(ArraySlice<UInt8>)
  /// What makes the line above a heading of a level.
  case underline(Int, ArraySlice<UInt8>)
  /// A line of code, in which nothing is a mark.
  case code(ArraySlice<UInt8>)
  /// What nobody is to read: the marks around code, a comment, what a link refers to.
  case mark(ArraySlice<UInt8>)
  case text(ArraySlice<UInt8>)

  /// Reads a line without the blanks at its ends.
  init(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else {
      self = .blank
      return
    }
    switch first {
    case 0x23:
      let level = line.prefix { $0 == 0x23 }.count
      self = ArticleBody.heading(line).map { .heading(level, $0) } ?? .text(line)
    case 0x3E: self = .quotation(ArticleBody.trimmed(line.dropFirst()))
    case 0x21, 0x5B: self = MarkdownPicture(line).map { .picture($0, line) } ?? .text(line)
    case _ where Self.isRule(line): self = .rule(line)
    case 0x2D, 0x2A, 0x2B:
      let words = line.dropFirst()
      guard words.first == 0x20 else {
        self = .text(line)
        return
      }
      self = .item(first == 0x2D ? line : Array("- ".utf8) + ArticleBody.trimmed(words))
    case 0x30...0x39: self = Self.isNumbered(line) ? .item(line) : .text(line)
    case 0x7C where line.count > 2 && line.last == 0x7C: self = Self.row(line)
    default: self = .text(line)
    }
  }

  /// Reads a note that words of the text refer to, `[^1]: …`: a paragraph of its own with its number before it.
  init?(note line: ArraySlice<UInt8>) {
    guard line.starts(with: [0x5B, 0x5E]),
      let end = line.prefix(MarkdownReference.longest).firstIndex(of: 0x5D),
      end > line.startIndex + 2, line[(end + 1)...].first == 0x3A
    else { return nil }
    let words = ArticleBody.trimmed(line[(end + 2)...])
    self = .item(line[..<end].prefix(1) + line[(line.startIndex + 2)...end] + [0x20] + words)
  }

  /// Reads a row of a table that may have no mark at its edges.
  init(row line: ArraySlice<UInt8>) {
    let line = line.first == 0x7C ? line : [0x7C] + line
    self = Self.row(line.last == 0x7C ? line : line + [0x7C])
  }

  /// Whether a line has nothing but a few marks.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy {
      $0 == 0x2D || $0 == 0x3D || $0 == 0x2A || $0 == 0x5F || $0 == 0x2B || $0 == 0x20
    }
  }

  /// Whether a line begins with a number of one or two digits, a full stop or a bracket, and a blank.
  private static func isNumbered(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.prefix { (0x30...0x39).contains($0) }
    let behind = line.dropFirst(digits.count)
    return digits.count <= 2 && (behind.first == 0x2E || behind.first == 0x29)
      && behind.dropFirst().first == 0x20
  }

  private static func row(_ line: ArraySlice<UInt8>) -> Self {
    let isRule = line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
    if isRule, line.contains(0x2D) { return .tableRule(line) }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isEscaped = false
    for byte in line.dropFirst() {
      if byte == 0x7C, !isEscaped {
        cells.append(ArticleBody.line(MarkdownWords.of(cell[...])))
        cell.removeAll()
      } else {
        cell.append(byte)
      }
      isEscaped = byte == 0x5C && !isEscaped
    }
    // What stands behind a last mark that stands for itself.
    if !cell.isEmpty { cells.append(ArticleBody.line(MarkdownWords.of(cell[...]))) }
    return .row(Array(cells.filter { !$0.isEmpty }.joined(separator: Array(" · ".utf8))))
  }
}
