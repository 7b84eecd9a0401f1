internal import CorpusModel

/// The body of an article, put together line by line.
struct ArticleBody {
  /// The text so far, as UTF-8, paragraphs parted by single newlines.
  private var utf8: [UInt8] = []
  /// The number of scalars in it.
  private var count = 0
  private var finished: [Paragraph] = []
  /// The paragraph that the next line may continue.
  private var open: (kind: Paragraph.Kind, start: Int)?

  /// Reads a body in which every line that is not blank is a paragraph.
  init(plainText text: ArraySlice<UInt8>) {
    utf8.reserveCapacity(text.count)
    Self.forEachLine(of: text) { add(Self.trimmed($0), .body, isWhole: true) }
  }

  /// Reads a body of Markdown: blank lines part paragraphs, `#` to `######` and a blank begin a
  /// heading, `>` a line of a quotation. Every other character stands for itself.
  init(markdown text: ArraySlice<UInt8>) {
    utf8.reserveCapacity(text.count)
    Self.forEachLine(of: text) { line in
      let line = Self.trimmed(line)
      if let heading = Self.heading(line) {
        add(heading, .heading, isWhole: true)
      } else if line.first == 0x3E {
        add(Self.trimmed(line.dropFirst()), .quote)
      } else {
        add(line, .body)
      }
    }
  }

  /// Calls `body` with every line, without its end. `split` asks a closure about every byte.
  private static func forEachLine(
    of text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    var rest = text
    while let end = rest.firstIndex(of: 0x0A) {
      body(rest[..<end])
      rest = rest[(end + 1)...]
    }
    body(rest)
  }

  /// The text and its paragraphs.
  func finish() -> (text: ArticleText, paragraphs: [Paragraph]) {
    var paragraphs = finished
    if let open { paragraphs.append(Paragraph(open.kind, TextRange(open.start, count))) }
    return (ArticleText(wellFormed: utf8), paragraphs)
  }

  /// Adds a line to the open paragraph, or begins another with it. A blank line ends the open one.
  private mutating func add(
    _ line: ArraySlice<UInt8>, _ kind: Paragraph.Kind, isWhole: Bool = false
  ) {
    if line.isEmpty || isWhole || open?.kind != kind { close() }
    guard !line.isEmpty else { return }
    if open != nil {
      append(0x20)
    } else {
      if !finished.isEmpty { append(0x0A) }
      open = (kind, count)
    }
    utf8 += line
    for byte in line where byte & 0xC0 != 0x80 { count += 1 }
    if isWhole { close() }
  }

  private mutating func append(_ byte: UInt8) {
    utf8.append(byte)
    count += 1
  }

  private mutating func close() {
    if let open { finished.append(Paragraph(open.kind, TextRange(open.start, count))) }
    open = nil
  }

  /// Returns the words of a heading; nothing where the line is none.
  static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let words = line.drop { $0 == 0x23 }
    guard (1...6).contains(line.count - words.count), words.first == 0x20 else { return nil }
    return trimmed(words)
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
