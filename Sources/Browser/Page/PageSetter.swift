internal import Screen
internal import TextLayout

/// Sets a page's entries in rows, part by part, block by block.
struct PageSetter: Sendable {
  /// Where an item stands.
  struct Slot: Sendable {
    /// Its rows.
    let rows: Range<Int>
    /// The block of several columns, or the row of several entries, that it belongs to.
    var band: Int?
    /// Its column, counted through the block; an entry of a row is a column by itself.
    var lane = 0
    /// Which of the block's strips its column stands in, where there is no room for all side by side.
    var strip = 0
    /// Its column's place in the strip.
    var position = 0
  }

  /// Where each item stands.
  private(set) var slots: [Slot] = []
  /// Whether all is set.
  private(set) var isComplete = false

  private var parts: [Page.Part] = []
  private var nextPart = 0
  /// What of the last part that was written is not set yet.
  private var pending: ArraySlice<Page.Block> = []
  private var measure = 1
  private var typesetting = Typesetting()
  private var language = InterfaceLanguage.arabic
  private var bands = 0

  /// The narrowest column beside others, and what parts it from them.
  private static let narrowestColumn = 28
  private static let columnGap = 3
  private static let entryGap = 3
  /// How much room text must have beside a label, in columns.
  private static let leastBesideLabel = 26
  /// Up to which indent there is always room, for a mark or a number beside an entry.
  private static let leastIndentAbove = 4

  init() {}

  /// Prepares to set parts.
  init(
    parts: [Page.Part], measure: Int, typesetting: Typesetting, language: InterfaceLanguage
  ) {
    self.parts = parts
    self.measure = measure
    self.typesetting = typesetting
    self.language = language
  }

  /// About how many rows there are in all.
  func estimatedRowCount(_ set: Int) -> Int {
    guard !isComplete, nextPart > 0 else { return set }
    let written = parts[..<nextPart].reduce(0) { $0 + $1.count }
    let all = parts[nextPart...].reduce(written) { $0 + $1.count }
    return max(set + 1, set * all / max(1, written))
  }

  /// Sets another block, and returns whether there was anything left to set.
  mutating func setMore(items: inout [Page.Item], rows: inout [Page.Row]) -> Bool {
    guard !isComplete else { return false }
    while pending.isEmpty {
      guard nextPart < parts.count else {
        isComplete = true
        rows.append(Page.Row())
        return true
      }
      pending = parts[nextPart].blocks()[...]
      nextPart += 1
    }
    switch pending.removeFirst() {
    case .item(let item):
      if item.isSpaced { rows.append(Page.Row()) }
      let start = rows.count
      for piece in pieces(of: item, number: items.count, leading: 0, columns: textMeasure) {
        rows.append(Page.Row(pieces: [piece]))
      }
      items.append(item)
      slots.append(Slot(rows: start..<rows.count))
    case .columns(let columns): setColumns(columns, &items, &rows)
    case .row(let entries): setRow(entries, &items, &rows)
    }
    return true
  }

  private var textMeasure: Int { min(measure, Page.widestMeasure) }

  /// Sets columns side by side, in as many strips as it takes.
  private mutating func setColumns(
    _ columns: [[Page.Item]], _ items: inout [Page.Item], _ rows: inout [Page.Row]
  ) {
    let gap = Self.columnGap
    let fitting = max(1, (measure + gap) / (Self.narrowestColumn + gap))
    let side = max(1, min(columns.count, fitting))
    let width = min(Page.widestMeasure, max(1, (measure - gap * (side - 1)) / side))
    bands += 1
    for start in stride(from: 0, to: columns.count, by: side) {
      if start > 0 { rows.append(Page.Row()) }
      let first = rows.count
      for lane in start..<min(start + side, columns.count) {
        var row = first
        for item in columns[lane] {
          if item.isSpaced { row += 1 }
          let top = row
          let leading = (lane - start) * (width + gap)
          for piece in pieces(of: item, number: items.count, leading: leading, columns: width) {
            while rows.count <= row { rows.append(Page.Row()) }
            rows[row].pieces.append(piece)
            row += 1
          }
          items.append(item)
          slots.append(
            Slot(
              rows: top..<row, band: bands, lane: lane, strip: start / side,
              position: lane - start))
        }
      }
    }
  }

  /// Sets short entries one after another.
  private mutating func setRow(
    _ entries: [Page.Item], _ items: inout [Page.Item], _ rows: inout [Page.Row]
  ) {
    bands += 1
    var leading = 0
    var strip = -1
    var position = 0
    for (lane, item) in entries.enumerated() {
      let indent = fitted(item.indent, columns: textMeasure)
      let room = max(1, textMeasure - indent)
      let line = paragraph(item.text, isQuoted: item.isQuoted).line(maxWidth: room)
      if strip < 0 || leading + line.width > textMeasure {
        rows.append(Page.Row())
        leading = indent
        strip += 1
        position = 0
      }
      rows[rows.count - 1].pieces.append(
        Page.Piece(
          item: items.count, line: line, label: nil, leading: leading, columns: line.width,
          indent: 0))
      items.append(item)
      slots.append(
        Slot(
          rows: rows.count - 1..<rows.count, band: bands, lane: lane, strip: strip,
          position: position))
      leading += line.width + Self.entryGap
      position += 1
    }
  }

  /// Returns the lines of an item, from the top.
  private func pieces(of item: Page.Item, number: Int, leading: Int, columns: Int) -> [Page.Piece] {
    let indent = fitted(item.indent, columns: columns)
    var labels: [Line] = []
    let isAbove = item.label != nil && indent < item.indent
    if let label = item.label {
      let room = isAbove ? columns - label.indent : indent - label.indent - 1
      labels = paragraph(label.text, isQuoted: false).lines(width: max(1, room))
    }
    let lines = paragraph(item.text, isQuoted: item.isQuoted).lines(width: max(1, columns - indent))
    func piece(_ line: Line?, _ label: Line?) -> Page.Piece {
      Page.Piece(
        item: number, line: line, label: label, leading: leading, columns: columns, indent: indent)
    }
    if isAbove { return labels.map { piece(nil, $0) } + lines.map { piece($0, nil) } }
    return (0..<max(lines.count, labels.count)).map { row in
      piece(
        row < lines.count ? lines[row] : nil, row < labels.count ? labels[row] : nil)
    }
  }

  /// Returns how far an entry stands in: where hardly any room is left for its text, hardly at all.
  private func fitted(_ indent: Int, columns: Int) -> Int {
    guard indent > Self.leastIndentAbove, columns - indent < Self.leastBesideLabel else {
      return min(indent, columns / 2)
    }
    return min(Self.leastIndentAbove, columns / 2)
  }

  private func paragraph(_ text: String, isQuoted: Bool) -> ShapedParagraph {
    ShapedParagraph(
      Array(text.unicodeScalars),
      options: typesetting.ofLine(direction: isQuoted ? .automatic : language.direction))
  }
}
