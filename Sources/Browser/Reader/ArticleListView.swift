internal import CorpusModel
internal import Library
internal import Screen
internal import TextLayout

/// Draws the list of articles: beside the text three rows for each, the last one blank where the title
/// is short; above it a single row.
struct ArticleListView {
  let list: ArticleList
  /// The article whose text is shown.
  let open: Int?
  let corpus: Corpus
  let language: InterfaceLanguage
  let read: Set<Int>
  let hasKeys: Bool
  let isTall: Bool

  /// The rows that an article takes beside the text.
  private static let rowsEach = 3

  /// The rows that the pane's title takes.
  private static func headerRows(isTall: Bool) -> Int { isTall ? 2 : 0 }

  /// How many articles there is room for.
  static func places(in area: Area, isTall: Bool) -> Int {
    let rows = area.rows - headerRows(isTall: isTall)
    // The last one does with two rows, its title cut.
    return isTall ? (rows + 1) / rowsEach : rows
  }

  /// Returns the place in the list that is drawn on a cell; nothing where none is.
  static func place(at point: Point, in area: Area, list: ArticleList, isTall: Bool) -> Int? {
    let row = point.row - area.row - headerRows(isTall: isTall)
    guard row >= 0, row / (isTall ? rowsEach : 1) < places(in: area, isTall: isTall) else {
      return nil
    }
    let place = list.top + row / (isTall ? rowsEach : 1)
    return list.articles.indices.contains(place) ? place : nil
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    let inner = area.inset(left: 1, right: 1)
    if isTall { drawHeader(on: &canvas, in: inner) }
    guard !list.articles.isEmpty else {
      canvas.write(
        Phrase.noArticles.in(language), row: area.row + area.rows / 2, in: inner,
        alignment: .centre, style: Style(.dim))
      return
    }
    let places = Self.places(in: area, isTall: isTall)
    for place in list.top..<min(list.articles.count, list.top + places) {
      let row =
        area.row + Self.headerRows(isTall: isTall) + (place - list.top)
        * (isTall ? Self.rowsEach : 1)
      drawArticle(at: place, row: row, in: area, on: &canvas)
    }
  }

  private func drawHeader(on canvas: inout Canvas, in area: Area) {
    canvas.write(
      "\(Phrase.articles.in(language)) \(list.articles.count)", row: area.row, in: area,
      alignment: language.leading, style: Style(.paneTitle), direction: language.direction)
  }

  private func drawArticle(at place: Int, row: Int, in area: Area, on canvas: inout Canvas) {
    let number = list.articles[place]
    let article = corpus.articles.head(number)
    let copies = list.folded(into: number)
    let isRead = read.contains(number) || copies.contains { read.contains($0) }
    // Two columns at the leading edge: whether the article is unread; whether it is of a story, and of
    // the one that the selected article is of.
    let marked = area.inset(left: 1, right: 1)
    let inner = marked.inset(leading: 2, isRightToLeft: language.isRightToLeft)
    if !isRead {
      canvas.write(
        "●", row: row, in: marked, alignment: language.leading, style: Style(.unread),
        direction: language.direction)
    }
    if isTall, let story = article.story {
      let isSelectedStory = list.selected.map { corpus.articles.head($0).story } == story
      canvas.write(
        isSelectedStory ? "◆" : "◇", row: row + 1, in: marked, alignment: language.leading,
        style: Style(.dim), direction: language.direction)
    }
    let title = Style(isRead ? .plain : .title)
    let room = inner.inset(top: row - area.row)
    let rows =
      isTall
      ? drawInRows(article, copies: copies.count, title: title, in: room, on: &canvas)
      : drawInOneRow(article, copies: copies.count, title: title, in: room, on: &canvas)
    let own = Area(row: row, column: area.column, rows: rows, columns: area.columns)
    if hasKeys && place == list.selection {
      canvas.emphasise(own, .selected)
      canvas.cursor = Point(
        row: row, column: area.leadingColumn(isRightToLeft: language.isRightToLeft))
    } else if number == open.map(list.listed) {
      canvas.emphasise(own, .selectedElsewhere)
    }
  }

  /// Draws the title in one row or two, then where the article comes from; returns how many rows.
  private func drawInRows(
    _ article: Article, copies: Int, title: Style, in area: Area, on canvas: inout Canvas
  ) -> Int {
    let rows = min(Self.rowsEach, area.rows)
    let titleRows = canvas.writeRows(
      article.title, in: area.inset(bottom: area.rows - rows + 1), alignment: .right, style: title,
      direction: .prevailing(in: article.title.unicodeScalars))
    let source = language.source(of: article, copies: copies, columns: area.columns)
    guard !source.isEmpty else { return titleRows }
    canvas.write(
      source, row: area.row + titleRows, in: area, alignment: .right, style: Style(.dim))
    return titleRows + 1
  }

  private func drawInOneRow(
    _ article: Article, copies: Int, title: Style, in area: Area, on canvas: inout Canvas
  ) -> Int {
    let taken = canvas.write(
      article.title, row: area.row, in: area, alignment: .right, style: title,
      direction: .prevailing(in: article.title.unicodeScalars))
    let rest = area.inset(right: area.endColumn - taken.lowerBound + 3)
    canvas.write(
      language.source(of: article, copies: copies, columns: rest.columns), row: area.row, in: rest,
      alignment: .left, style: Style(.dim))
    return 1
  }
}
