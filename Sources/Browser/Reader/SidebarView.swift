internal import CorpusModel
internal import Library
internal import Screen
internal import TextLayout

/// Draws the actors of the open article: in groups with counts, the selected one described below; or
/// all of them in one row.
struct SidebarView {
  let sidebar: Sidebar
  let corpus: Corpus
  let language: InterfaceLanguage
  let hasKeys: Bool
  /// When the article was published, which decides what its actors were then.
  let date: PartialDate?

  private static let headerRows = 2
  /// The rows that describe the selected actor, a blank above them included.
  private static func detailRows(in area: Area) -> Int { area.rows >= 16 ? 6 : 0 }

  /// How many rows of the list there is room for.
  static func listRows(in area: Area) -> Int {
    max(0, area.rows - headerRows - detailRows(in: area))
  }

  /// Returns which of the entries is drawn on a cell; nothing where none is.
  static func entry(at point: Point, in area: Area, of sidebar: Sidebar) -> Int? {
    let row = point.row - area.row - headerRows
    guard row >= 0, row < listRows(in: area), sidebar.rows.indices.contains(sidebar.top + row),
      case .actor(let entry) = sidebar.rows[sidebar.top + row]
    else { return nil }
    return sidebar.entries.firstIndex(of: entry)
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    let inner = area.inset(left: 1, right: 1)
    canvas.write(
      title, row: area.row, in: inner, alignment: language.leading, style: Style(.paneTitle),
      direction: language.direction)
    guard !sidebar.entries.isEmpty else {
      canvas.writeRows(
        (sidebar.count == 0 ? Phrase.noActors : .noActorMatches).in(language),
        in: inner.inset(top: Self.headerRows), style: Style(.dim))
      return
    }
    let rows = Self.listRows(in: area)
    let digits = digitsInCorpus(in: inner)
    for (offset, row) in sidebar.rows.dropFirst(sidebar.top).prefix(rows).enumerated() {
      draw(row, digits, row: area.row + Self.headerRows + offset, in: area, on: &canvas)
    }
    let details = Self.detailRows(in: area)
    if details > 0, let selected = sidebar.selected {
      describe(
        selected.actor, in: inner.inset(top: area.rows - details + 1), on: &canvas)
    }
  }

  /// The pane's title: how many actors, and of how many where a filter narrows them.
  private var title: String {
    let filter = sidebar.filter.text
    guard !filter.isEmpty else { return "\(Phrase.inThisArticle.in(language)) \(sidebar.count)" }
    let count = Phrase.place(sidebar.entries.count, of: sidebar.count).in(language)
    return "\(filter.isolated) \(count)"
  }

  /// Returns how many digits the counts in the whole corpus take; nothing where there is no room for them.
  private func digitsInCorpus(in area: Area) -> Int? {
    let room = area.columns - sidebar.mentionDigits - 14
    guard room > 0 else { return nil }
    let digits = sidebar.digitsInCorpus(corpus)
    return digits <= room ? digits : nil
  }

  private func draw(
    _ row: Sidebar.Row, _ digitsInCorpus: Int?, row screenRow: Int, in area: Area,
    on canvas: inout Canvas
  ) {
    let inner = area.inset(left: 1, right: 1)
    switch row {
    case .group(let kind):
      canvas.write(
        Phrase.kind(kind).in(language), row: screenRow, in: inner, alignment: language.leading,
        style: Style(.group), direction: language.direction)
    case .actor(let entry):
      let actor = corpus.actors[entry.actor]
      let counts = drawCounts(entry, digitsInCorpus, row: screenRow, in: inner, on: &canvas)
      let rest = inner.inset(
        leading: 2, trailing: counts + 1, isRightToLeft: language.isRightToLeft)
      canvas.write(
        actor.name(in: language), row: screenRow, in: rest, alignment: language.leading,
        style: actor.style)
      if entry == sidebar.selected {
        canvas.emphasise(
          Area(row: screenRow, column: area.column, rows: 1, columns: area.columns),
          hasKeys ? .selected : .selectedElsewhere)
        if hasKeys {
          canvas.cursor = Point(
            row: screenRow, column: area.leadingColumn(isRightToLeft: language.isRightToLeft))
        }
      }
    }
  }

  /// Draws how often the article names the actor and, where there is room, how often the corpus does;
  /// returns how many columns that takes.
  private func drawCounts(
    _ entry: Sidebar.Entry, _ digitsInCorpus: Int?, row: Int, in area: Area, on canvas: inout Canvas
  ) -> Int {
    let own = sidebar.mentionDigits
    let isRightToLeft = language.isRightToLeft
    canvas.write(
      String(entry.mentions), row: row,
      in: area.inset(leading: area.columns - own, isRightToLeft: isRightToLeft),
      alignment: .right, style: .plain, direction: .leftToRight)
    guard let digitsInCorpus, case let inCorpus = entry.mentions(in: corpus), inCorpus > 0 else {
      return own
    }
    let both = own + 2 + digitsInCorpus
    canvas.write(
      String(inCorpus), row: row,
      in: area.inset(
        leading: area.columns - both, trailing: own + 2, isRightToLeft: isRightToLeft),
      alignment: .right, style: Style(.dim), direction: .leftToRight)
    return both
  }

  private func describe(_ place: Int, in area: Area, on canvas: inout Canvas) {
    let actor = corpus.actors[place]
    canvas.write(
      actor.name, row: area.row, in: area, alignment: language.leading, style: actor.style)
    canvas.write(
      actor.latin, row: area.row + 1, in: area, alignment: language.leading, style: Style(.dim))
    let summary =
      actor.origin == .found ? Phrase.nobodyChecked.in(language) : actor.summary(in: language)
    var rest = area.inset(top: 2)
    let roles = date.map { corpus.roles(of: place, on: $0) } ?? []
    if let role = roles.first, role.to != nil {
      let rows = canvas.writeRows(
        language.words(forRoleThen: role), in: rest, alignment: language.leading,
        style: Style(.caption))
      rest = rest.inset(top: rows)
    }
    canvas.writeRows(summary, in: rest, style: .plain)
  }

  /// Draws as many actors as fit in one row, from the selected one on.
  func drawStrip(on canvas: inout Canvas, in area: Area) {
    var run = LeadingRun(area: area.inset(left: 1, right: 1), language: language)
    for entry in sidebar.entries.dropFirst(sidebar.selection) {
      let actor = corpus.actors[entry.actor]
      let emphasis: Style.Emphasis = entry == sidebar.selected ? .selected : []
      run.add(
        actor.name(in: language), Style(actor.style.role, actor.style.emphasis.union(emphasis)),
        on: &canvas)
      run.skip(1)
      run.add(String(entry.mentions), Style(.dim), on: &canvas)
      run.skip(3)
      if run.isFull { break }
    }
  }
}
