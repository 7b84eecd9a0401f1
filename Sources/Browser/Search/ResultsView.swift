internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine
internal import TextLayout

/// Draws the results of a search: each with its title, where it comes from, a snippet with the
/// matching words lit, and how many articles say nearly the same.
struct ResultsView {
  let search: SearchSession
  let corpus: Corpus
  let typesetting: Typesetting
  let language: InterfaceLanguage
  let read: Set<Int>

  private static let snippetRows = 2
  /// The rows that every result takes: title, source, snippet.
  static let leastRows = 2 + snippetRows
  /// The rows between two results.
  static let gap = 1

  /// How many rows a result takes.
  static func rows(of hit: SearchAnswer.Hit) -> Int {
    leastRows + (hit.duplicates.isEmpty ? 0 : 1)
  }

  /// How many results there is room for at most.
  static func most(inRows rows: Int) -> Int { (rows + gap) / (leastRows + gap) }

  /// How many scalars of a snippet fit, the loss at the lines' ends and the ellipses allowed for.
  static func snippetLength(columns: Int) -> Int { max(20, (columns - 4) * snippetRows - 12) }

  /// Calls with each result in sight: its place and where it stands.
  private func forEachHit(in area: Area, _ body: (_ place: Int, _ own: Area) -> Void) {
    var row = area.row
    for place in search.places(from: search.top) {
      let rows = min(Self.rows(of: search.hits[place]), area.endRow - row)
      body(place, Area(row: row, column: area.column, rows: rows, columns: area.columns))
      row += rows + Self.gap
    }
  }

  /// Returns the place of the result that is drawn on a cell; nothing where none is.
  func hit(at point: Point, in area: Area) -> Int? {
    var found: Int?
    forEachHit(in: area) { place, own in
      if own.contains(point) { found = place }
    }
    return found
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    var areas: [(place: Int, own: Area)] = []
    forEachHit(in: area) { areas.append(($0, $1)) }
    for (place, own) in areas {
      let isSelected = place == search.selection
      draw(search.hits[place], isSelected: isSelected, in: own, on: &canvas)
      guard isSelected else { continue }
      canvas.emphasise(own, search.focus == .line ? .selected : .selectedElsewhere)
    }
  }

  private func draw(
    _ hit: SearchAnswer.Hit, isSelected: Bool, in area: Area, on canvas: inout Canvas
  ) {
    let inner = area.inset(left: 2, right: 2)
    guard inner.columns > 0, area.rows > 0, corpus.articles.indices.contains(hit.article) else {
      return
    }
    let article = corpus.articles[hit.article]
    let passage = search.result?.passages[hit.article]
    let scalars = Array(article.title.unicodeScalars)
    let title = ShapedParagraph(scalars, options: typesetting.ofQuote(directionOf: scalars))
      .line(maxWidth: inner.columns)
    let lit = passage?.titleMatches ?? []
    let role: Style.Role = read.contains(hit.article) ? .plain : .title
    canvas.draw(title, row: area.row, in: inner) { offset in
      Style(role, lit.contains { $0.contains(offset) } ? .match : [])
    }
    if area.rows > 1 {
      canvas.write(
        language.source(of: article, columns: inner.columns), row: area.row + 1, in: inner,
        alignment: .right, style: Style(.dim), digits: typesetting.digits)
    }
    guard let passage else { return }
    let snippetRows = min(Self.snippetRows, max(0, area.rows - 2))
    drawSnippet(
      passage, of: article,
      in: Area(
        row: area.row + 2, column: inner.column, rows: snippetRows, columns: inner.columns),
      on: &canvas)
    if !hit.duplicates.isEmpty, area.rows > Self.leastRows {
      canvas.write(
        duplicates(of: hit, isSelected: isSelected, columns: inner.columns),
        row: area.row + Self.leastRows, in: inner,
        alignment: .right, style: Style(.dim), digits: typesetting.digits)
    }
  }

  /// Draws a snippet, with an ellipsis where the paragraph begins before it or goes on after it.
  private func drawSnippet(
    _ passage: Passage, of article: Article, in area: Area, on canvas: inout Canvas
  ) {
    let snippet = passage.snippet
    let paragraph = article.paragraphs.first { $0.range.contains(snippet) }?.range ?? snippet
    let before: [Unicode.Scalar] = snippet.start > paragraph.start ? ["…", " "] : []
    let after: [Unicode.Scalar] = snippet.end < paragraph.end ? [" ", "…"] : []
    let text = before + article.text.scalars(in: snippet) + after
    let lit = passage.matches.filter { $0.range.overlaps(snippet) }
    // The part runs as the paragraph does.
    let options = typesetting.ofQuote(directionOf: article.text.scalars(in: paragraph))
    let lines = LineSetter(text, width: area.columns, options: options)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + row, in: area) { offset in
        let place = snippet.start + offset - before.count
        return Style(.plain, lit.contains { $0.range.contains(place) } ? .match : [])
      }
    }
  }

  /// Says how many articles say nearly the same and, as far as that fits, whose they are, and of the selected result
  /// which key shows them.
  private func duplicates(of hit: SearchAnswer.Hit, isSelected: Bool, columns: Int) -> String {
    let count = Phrase.duplicates(hit.duplicates.count).in(language)
    let key =
      isSelected ? Command.copiesApart.binding.keys.first.map { " (\($0.name.isolated))" } : nil
    var outlets: [String] = []
    for article in hit.duplicates.prefix(8) where corpus.articles.indices.contains(article) {
      let outlet = corpus.articles.head(article).outlet
      if !outlet.isEmpty, !outlets.contains(outlet) { outlets.append(outlet) }
    }
    let names =
      outlets.isEmpty ? "" : ": " + outlets.map(\.isolated).joined(separator: language.comma)
    let wordings = [count + (key ?? "") + names, count + names, count + (key ?? "")]
    return wordings.first { ShapedParagraph($0, direction: language.direction).width <= columns }
      ?? count
  }
}
