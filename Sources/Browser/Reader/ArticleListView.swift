internal import CorpusModel
internal import Library
internal import Screen

/// Draws the list of articles: beside the text two rows and a blank for each, above it a single row.
struct ArticleListView {
  let list: ArticleList
  let corpus: Corpus
  let language: InterfaceLanguage
  let read: Set<Int>
  let hasKeys: Bool
  let isTall: Bool

  /// The rows that the pane's title takes.
  private static func headerRows(isTall: Bool) -> Int { isTall ? 2 : 0 }

  /// How many articles there is room for.
  static func places(in area: Area, isTall: Bool) -> Int {
    let rows = area.rows - headerRows(isTall: isTall)
    return isTall ? (rows + 1) / 3 : rows
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
      let row = area.row + Self.headerRows(isTall: isTall) + (place - list.top) * (isTall ? 3 : 1)
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
    let article = corpus.articles[number]
    // Two columns at the leading edge: whether the article is unread; whether it is of a story, and of
    // the one that the selected article is of.
    let marked = area.inset(left: 1, right: 1)
    let inner = language.isRightToLeft ? marked.inset(right: 2) : marked.inset(left: 2)
    if !read.contains(number) {
      canvas.write(
        "●", row: row, in: marked, alignment: language.leading, style: Style(.unread),
        direction: language.direction)
    }
    if isTall, let story = article.story {
      let isSelectedStory = list.selected.map { corpus.articles[$0].story } == story
      canvas.write(
        isSelectedStory ? "◆" : "◇", row: row + 1, in: marked, alignment: language.leading,
        style: Style(.dim), direction: language.direction)
    }
    let source = language.source(of: article)
    let title = Style(read.contains(number) ? .plain : .title)
    if isTall {
      canvas.write(article.title, row: row, in: inner, alignment: .right, style: title)
      canvas.write(source, row: row + 1, in: inner, alignment: .right, style: Style(.dim))
    } else {
      drawInOneRow(article, source: source, title: title, row: row, in: inner, on: &canvas)
    }
    if place == list.selection {
      canvas.emphasise(
        Area(row: row, column: area.column, rows: isTall ? 2 : 1, columns: area.columns),
        hasKeys ? .selected : .selectedElsewhere)
      if hasKeys {
        canvas.cursor = Point(
          row: row, column: language.isRightToLeft ? area.endColumn - 1 : area.column)
      }
    }
  }

  private func drawInOneRow(
    _ article: Article, source: String, title: Style, row: Int, in area: Area,
    on canvas: inout Canvas
  ) {
    let taken = canvas.write(article.title, row: row, in: area, alignment: .right, style: title)
    let rest = Area(
      row: row, column: area.column, rows: 1, columns: taken.lowerBound - 3 - area.column)
    canvas.write(source, row: row, in: rest, alignment: .left, style: Style(.dim))
  }
}
