internal import CorpusModel
internal import Library
internal import SearchEngine
internal import Screen
internal import TextLayout

/// Draws the results of a search: each with its title, where it comes from, and a snippet with the
/// matching words lit.
struct ResultsView {
  let search: SearchSession
  let corpus: Corpus
  let typesetting: Typesetting
  let language: InterfaceLanguage

  private static let headerRows = 2
  private static let snippetRows = 2
  /// Title, source, snippet and a blank.
  private static let rowsEach = 2 + snippetRows + 1

  /// How many results there is room for.
  static func places(in area: Area) -> Int {
    max(1, (area.rows - headerRows + 1) / rowsEach)
  }

  /// How many scalars of a snippet fit, the loss at the lines' ends and the ellipses allowed for.
  static func snippetLength(columns: Int) -> Int { max(20, (columns - 4) * snippetRows - 12) }

  /// Returns the place of the result that is drawn on a cell; nothing where none is.
  func hit(at point: Point, in area: Area) -> Int? {
    let row = point.row - area.row - Self.headerRows
    let place = search.top + row / Self.rowsEach
    guard row >= 0, row / Self.rowsEach < Self.places(in: area) else { return nil }
    return search.answer.hits.indices.contains(place) ? place : nil
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    let inner = area.inset(left: 1, right: 1)
    let title =
      search.line.scalars.isEmpty
      ? Phrase.typeToSearch
      : search.answer.hits.isEmpty ? Phrase.noResults : Phrase.results
    let count = search.answer.hits.isEmpty ? "" : " \(search.answer.total)"
    canvas.write(
      title.in(language) + count, row: area.row, in: inner, alignment: language.leading,
      style: Style(.paneTitle), direction: language.direction)
    for (offset, hit) in search.answer.hits.dropFirst(search.top).prefix(Self.places(in: area))
      .enumerated()
    {
      let row = area.row + Self.headerRows + offset * Self.rowsEach
      let own = Area(
        row: row, column: area.column, rows: min(Self.rowsEach - 1, area.endRow - row),
        columns: area.columns)
      draw(hit, in: own, on: &canvas)
      if search.top + offset == search.selection { canvas.emphasise(own, .selected) }
    }
  }

  private func draw(_ hit: SearchAnswer.Hit, in area: Area, on canvas: inout Canvas) {
    let inner = area.inset(left: 2, right: 2)
    guard inner.columns > 0 else { return }
    let article = corpus.articles[hit.article]
    let passage = search.passage(of: hit)
    let title = ShapedParagraph(
      Array(article.title.unicodeScalars), options: typesetting.ofLine()
    ).line(maxWidth: inner.columns)
    canvas.draw(title, row: area.row, in: inner) {
      offset in
      Style(.title, passage?.titleMatches.contains { $0.contains(offset) } == true ? .match : [])
    }
    if area.rows > 1 {
      canvas.write(
        language.source(of: article, columns: inner.columns), row: area.row + 1, in: inner,
        alignment: .right, style: Style(.dim))
    }
    if let passage {
      drawSnippet(of: passage, in: article, area: inner.inset(top: 2), on: &canvas)
    }
  }

  /// Draws a snippet, with an ellipsis where the paragraph begins before it or goes on after it.
  private func drawSnippet(
    of passage: Passage, in article: Article, area: Area, on canvas: inout Canvas
  ) {
    let snippet = passage.snippet
    let paragraph = article.paragraphs.first { $0.range.contains(snippet) }?.range ?? snippet
    let before: [Unicode.Scalar] = snippet.start > paragraph.start ? ["…", " "] : []
    let after: [Unicode.Scalar] = snippet.end < paragraph.end ? [" ", "…"] : []
    let text = before + article.text.scalars(in: snippet) + after
    let lit = passage.matches.filter { $0.range.overlaps(snippet) }
    let lines = LineSetter(text, width: area.columns, options: typesetting.ofLine())
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + row, in: area) { offset in
        let place = snippet.start + offset - before.count
        return Style(.plain, lit.contains { $0.range.contains(place) } ? .match : [])
      }
    }
  }
}
