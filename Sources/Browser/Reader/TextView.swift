internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine
internal import TextLayout

/// Draws the text of the open article.
struct TextView {
  let reader: Reader
  let corpus: Corpus
  let language: InterfaceLanguage
  /// What a search has found in this article.
  let found: Found?

  /// What a search has found in an article.
  struct Found {
    /// The matches.
    let passage: Passage
    /// The match of the body that one is at; nothing where only the title matches.
    let current: TextRange?
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    guard let article = reader.article, let layout = reader.layout else { return }
    let measure = Self.measure(of: layout, in: area)
    let mentions = corpus.mentions[article]
    for row in 0..<area.rows {
      let place = reader.top + row
      guard layout.rows.indices.contains(place) else { break }
      draw(layout.rows[place], row: area.row + row, in: measure, mentions: mentions, on: &canvas)
    }
  }

  private func draw(
    _ row: ArticleLayout.Row, row screenRow: Int, in area: Area, mentions: [Mention],
    on canvas: inout Canvas
  ) {
    guard let line = row.line else { return }
    let base = Style(Self.role(of: row.kind))
    if row.kind == .paragraph(.quote) {
      let bar = area.leadingColumn(isRightToLeft: line.isRightToLeft)
      canvas[screenRow, bar] = Cell("│", style: Style(.quote))
    }
    if let note = row.note {
      canvas.write(
        note.text, row: screenRow, in: area, alignment: line.isRightToLeft ? .left : .right,
        style: Style(note.isMarked ? .plain : .dim), direction: language.direction)
    }
    let area = Self.area(of: row, in: area)
    guard let range = row.range else {
      canvas.draw(line, row: screenRow, in: area) { offset in
        row.kind == .title ? titleStyle(at: offset) : base
      }
      return
    }
    let visible = mentions.indices(overlapping: range)
    let lit = (found?.passage.matches ?? []).overlapping(range)
    let columns = canvas.draw(line, row: screenRow, in: area) { offset in
      style(at: row.base + offset, base: base, mentions: mentions, visible: visible, lit: lit)
    }
    placeCursor(row: screenRow, line: line, base: row.base, columns: columns, on: &canvas)
  }

  /// Returns the columns that the text stands in.
  private static func measure(of layout: ArticleLayout, in area: Area) -> Area {
    Area(
      row: area.row, column: area.column + (area.columns - layout.measure) / 2, rows: area.rows,
      columns: layout.measure)
  }

  /// Returns the columns that a row stands in.
  private static func area(of row: ArticleLayout.Row, in measure: Area) -> Area {
    guard row.kind == .paragraph(.quote), let line = row.line else { return measure }
    return measure.inset(
      leading: ArticleLayout.quoteIndent, isRightToLeft: line.isRightToLeft)
  }

  /// Returns which scalar of the article's text is drawn on a cell; nothing where none is.
  static func offset(at point: Point, in area: Area, of reader: Reader) -> Int? {
    guard let layout = reader.layout, area.contains(point) else { return nil }
    let number = reader.top + point.row - area.row
    guard layout.rows.indices.contains(number), layout.rows[number].range != nil,
      let line = layout.rows[number].line
    else { return nil }
    let own = self.area(of: layout.rows[number], in: measure(of: layout, in: area))
    let start = line.isRightToLeft ? own.endColumn - line.width : own.column
    return line.offset(atColumn: point.column - start).map { layout.rows[number].base + $0.value }
  }

  private func titleStyle(at offset: Int) -> Style {
    guard let found, found.passage.titleMatches.contains(where: { $0.contains(offset) }) else {
      return Style(.title)
    }
    return Style(.title, found.current == nil ? .currentMatch : .match)
  }

  private func style(
    at offset: Int, base: Style, mentions: [Mention], visible: [Int],
    lit: ArraySlice<Passage.Match>
  ) -> Style {
    var style = base
    // Of mentions within each other the innermost is the last.
    let here = visible.filter { mentions[$0].range.contains(offset) }
    if let innermost = here.last {
      style = corpus.actors[mentions[innermost].actor].style
      // After a search the match that one is at stands out, and nothing else.
      if found == nil, let chosen = reader.chosen, here.contains(chosen) {
        style.emphasis.insert(.chosen)
      }
    }
    if lit.contains(where: { $0.range.contains(offset) }) {
      let isCurrent = found?.current?.contains(offset) == true
      style.emphasis.insert(isCurrent ? .currentMatch : .match)
    }
    return style
  }

  /// Puts the cursor on the match or the mention that one is at.
  private func placeCursor(
    row: Int, line: Line, base: Int, columns: Range<Int>, on canvas: inout Canvas
  ) {
    guard let place = placeToFollow,
      place.start >= base, line.range.contains(LogicalOffset(place.start - base))
    else { return }
    let letter = LogicalOffset(place.start - base)..<LogicalOffset(place.start - base + 1)
    guard let column = line.columns(of: letter).first else { return }
    canvas.cursor = Point(row: row, column: columns.lowerBound + column.lowerBound)
  }

  /// The place in the text that one is at.
  private var placeToFollow: TextRange? {
    if let found { return found.current }
    guard let article = reader.article, let chosen = reader.chosen else { return nil }
    return corpus.mentions[article][chosen].range
  }

  private static func role(of kind: ArticleLayout.Row.Kind) -> Style.Role {
    switch kind {
    case .title: .title
    case .source, .field, .dropped: .dim
    case .blank: .plain
    case .paragraph(let kind):
      switch kind {
      case .body: .plain
      case .heading: .heading
      case .quote: .quote
      case .caption: .caption
      case .credit: .credit
      }
    }
  }
}

extension [Passage.Match] {
  /// Returns the matches that overlap a range; they are in order and apart.
  ///
  /// - Complexity: O(log n + m), m being the number of matches returned.
  fileprivate func overlapping(_ range: TextRange) -> ArraySlice<Element> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.range.start < range.end }
  }
}
