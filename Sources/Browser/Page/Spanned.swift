internal import Screen

/// A text put together from stretches that look different.
struct Spanned {
  private(set) var text = ""
  private(set) var spans: [(range: Range<Int>, style: Style)] = []
  private var length = 0
  private var isIsolated = false

  init() {}

  init(_ text: String, _ style: Style) { append(text, style) }

  /// Whether nothing was added.
  var isEmpty: Bool { length == 0 }

  /// Adds a stretch of the same running text.
  mutating func append(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    let start = length
    self.text += text
    length += text.unicodeScalars.count
    spans.append((start..<length, style))
  }

  /// Adds the stretches of another text.
  mutating func append(_ other: Spanned) {
    let start = length
    text += other.text
    length += other.length
    spans += other.spans.map {
      (start + $0.range.lowerBound..<start + $0.range.upperBound, $0.style)
    }
  }

  /// Adds a piece that is not part of the running text, with a gap before it.
  mutating func add(_ text: String, _ style: Style, gap: String = "  ") {
    guard !text.isEmpty else { return }
    add(isolates: text.isolated, style, gap: gap)
  }

  /// Adds pieces that are in isolates already, with a gap before them.
  mutating func add(isolates: String, _ style: Style, gap: String = "  ") {
    guard !isolates.isEmpty else { return }
    guard !isEmpty else {
      isIsolated = true
      return append(isolates, style)
    }
    // Each side in isolates of its own, or numbers and foreign words would change places.
    if !isIsolated { isolate() }
    append(gap, Style(.dim))
    append(isolates, style)
  }

  /// Puts all that is there in isolates.
  private mutating func isolate() {
    text = text.isolated
    length += 2
    // A letter's cell takes the control before it in, so the first stretch begins with it.
    spans = spans.enumerated().map { number, span in
      ((number == 0 ? 0 : span.range.lowerBound + 1)..<span.range.upperBound + 1, span.style)
    }
    isIsolated = true
  }

  /// Returns the text as an entry of a page.
  func item(
    link: Link? = nil, indent: Int = 0, isQuoted: Bool = false, isSpaced: Bool = false,
    label: Page.Item.Label? = nil
  ) -> Page.Item {
    Page.Item(
      text: text, spans: spans, link: link, isQuoted: isQuoted, indent: indent, label: label,
      isSpaced: isSpaced)
  }
}
