internal import CorpusModel
internal import Markup

/// Text of a page made fit for a line: each run of blanks, no-break spaces and control characters is one blank,
/// and none stands at the ends.
struct PageLine {
  /// What the elements that text lies in tell of it.
  struct Style {
    var isLink = false
    var isBold = false
    /// Whether it names the author, or the day.
    var field: DroppedLine.Reason?
  }

  /// The line as UTF-8.
  private(set) var utf8: [UInt8] = []
  /// How many words it has, how many of them in links, and how many in bold type.
  private(set) var words = 0, linked = 0, bold = 0
  /// How many words name the author, or the day.
  private(set) var authored = 0, dated = 0
  /// Whether marks part what is in it.
  private(set) var isParted = false
  private var isAfterBlank = true

  /// Whether it ends with a digit, and no blank behind.
  var endsWithDigit: Bool {
    !isAfterBlank && utf8.last.map { (0x30...0x39).contains($0) } == true
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { words == 0 }

  /// Returns a text as one line; references that were written twice over are resolved.
  static func of(_ text: some Collection<UInt8>, isHTML: Bool = false) -> [UInt8] {
    var line = PageLine()
    let text = Array(text)
    if isHTML || text.contains(0x26) && PageFragment.isLikely(text) {
      let document = MarkupDocument(fragment: text)
      for node in document.children(of: -1) { line.append(document.text(of: node)) }
      for node in document.nodes.indices
      where document.nodes[node].tag == .text && document.nodes[node].parent < 0 {
        line.append(document.text(of: node))
      }
    } else {
      line.append(CleanText(text).utf8)
    }
    return line.utf8
  }

  /// Returns a text as one line, whatever markup it may look like.
  static func plain(_ text: some Collection<UInt8>) -> [UInt8] {
    var line = PageLine()
    line.append(CleanText(Array(text)).utf8)
    return line.utf8
  }

  /// Appends text. It is well-formed UTF-8.
  mutating func append(_ text: some Sequence<UInt8>, _ style: Style = Style()) {
    // What the last bytes may begin: NEL and other controls of two bytes, separators of three.
    var held: [UInt8] = []
    for byte in text {
      switch (held.count, byte) {
      case (0, 0xC2), (0, 0xE2):
        held.append(byte)
        continue
      case (0, 0...0x20), (0, 0x7F):
        isAfterBlank = true
        continue
      case (0, _): break
      case (1, 0x80...0xA0) where held[0] == 0xC2:
        isAfterBlank = true
        held.removeAll()
        continue
      case (1, 0x80) where held[0] == 0xE2:
        held.append(byte)
        continue
      case (2, 0xA8), (2, 0xA9):
        isAfterBlank = true
        held.removeAll()
        continue
      default: break
      }
      if isAfterBlank {
        if words > 0 { utf8.append(0x20) }
        words += 1
        if style.isLink { linked += 1 }
        if style.isBold { bold += 1 }
        if style.field == .byline { authored += 1 }
        if style.field == .date { dated += 1 }
        isAfterBlank = false
      }
      if !held.isEmpty {
        utf8 += held
        held.removeAll()
      }
      utf8.append(byte)
    }
  }

  /// Appends a mark that parts what is before it from what follows, unless nothing is before it.
  mutating func appendSeparator() {
    guard words > 0 else { return }
    utf8 += [0x20, 0xC2, 0xB7]
    isParted = true
    isAfterBlank = true
  }

  /// Appends another line behind a blank.
  mutating func append(_ line: PageLine) {
    if !utf8.isEmpty, !line.utf8.isEmpty { utf8.append(0x20) }
    utf8 += line.utf8
    words += line.words
    linked += line.linked
    bold += line.bold
    authored += line.authored
    dated += line.dated
    isParted = isParted || line.isParted
    isAfterBlank = line.isAfterBlank
  }

  /// Begins anew.
  mutating func removeAll() { self = PageLine() }
}

extension PageLine {
  /// Whether bytes end with a single full stop, quotation marks and brackets aside.
  static func endsWithStop(_ utf8: some BidirectionalCollection<UInt8>) -> Bool {
    var tail = Array(utf8.suffix(12))
    while let last = tail.last {
      if last == 0x22 || last == 0x29 || last == 0x5D {
        tail.removeLast()
      } else if tail.suffix(2) == Array("»".utf8) {
        tail.removeLast(2)
      } else if tail.suffix(3) == Array("”".utf8) || tail.suffix(3) == Array("’".utf8) {
        tail.removeLast(3)
      } else {
        break
      }
    }
    return tail.last == 0x2E && tail.dropLast().last != 0x2E
  }

  /// Whether bytes end as sentences do.
  static func endsSentence(_ utf8: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = utf8.last else { return false }
    if [0x2E, 0x21, 0x3F, 0x22, 0x3A].contains(last) { return true }
    let tail = Array(utf8.suffix(3))
    return [Array("؟".utf8), Array("»".utf8), Array("۔".utf8)].contains(Array(tail.suffix(2)))
      || [Array("…".utf8), Array("”".utf8)].contains(tail)
  }
}
