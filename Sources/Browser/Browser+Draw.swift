internal import CorpusModel
internal import Library
public import Screen
internal import SearchEngine
internal import SearchQuery
internal import TextLayout

extension Browser {
  /// Draws the whole screen.
  public func draw() -> Canvas {
    var canvas = Canvas(size)
    guard !isTooSmall else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    let panes = spot.reader.panes
    drawTopBar(on: &canvas, in: panes.topBar)
    if let helpTop {
      HelpView(top: helpTop, language: language).draw(on: &canvas, in: panes.body)
    } else if let search = spot.search, search.isTyping {
      SearchView(
        search: search, corpus: corpus, typesetting: typesetting, language: language, read: read,
        hasEarlier: !searches.texts.isEmpty
      ).draw(on: &canvas)
    } else if let page = spot.page {
      PageView(page: page, language: language)
        .draw(on: &canvas, in: Spot.pageArea(of: layoutSize))
    } else {
      drawReader(on: &canvas)
    }
    drawBottomBar(on: &canvas, in: panes.bottomBar)
    labels?.draw(on: &canvas)
    return canvas
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let text = Phrase.tooSmall.in(language)
    let fits = ShapedParagraph(text).width <= size.columns
    canvas.write(
      fits ? text : "…", row: size.rows / 2, in: canvas.area, alignment: .centre,
      style: Style(.warning))
  }

  private func drawReader(on canvas: inout Canvas) {
    let reader = spot.reader
    let panes = reader.panes
    let keys = context
    if let area = panes.text {
      TextView(reader: reader, corpus: corpus, language: language, found: found).draw(
        on: &canvas, in: area)
      if keys != .text { canvas.cursor = nil }
    }
    if let area = panes.list {
      ArticleListView(
        list: reader.list, open: reader.article, corpus: corpus, language: language, read: read,
        hasKeys: keys == .list, isTall: panes.listIsTall
      ).draw(on: &canvas, in: area)
    }
    if let sidebar = reader.sidebar {
      let view = SidebarView(
        sidebar: sidebar, corpus: corpus, language: language,
        hasKeys: keys == .actors || keys == .actorFilter,
        date: reader.article.flatMap { corpus.articles.head($0).date })
      if let area = panes.actors { view.draw(on: &canvas, in: area) }
      if let area = panes.strip { view.drawStrip(on: &canvas, in: area) }
    }
    drawBorders(on: &canvas, panes)
  }

  /// What the search whose matches are walked has found in the open article.
  private var found: TextView.Found? {
    guard let search = spot.search, !search.isTyping, let hit = search.hit,
      hit.article == spot.reader.article, let passage = search.passage
    else { return nil }
    return TextView.Found(passage: passage, current: search.matchRange)
  }

  private func drawBorders(on canvas: inout Canvas, _ panes: PaneLayout) {
    for border in panes.columnBorders {
      canvas.fill(border, with: Cell("│", style: Style(.border)))
    }
    for border in panes.rowBorders {
      canvas.fill(border, with: Cell("─", style: Style(.border)))
    }
    // The border beside the list shows how much of the text is in sight.
    guard let border = panes.columnBorders.first, let layout = spot.reader.layout,
      layout.estimatedRowCount > spot.reader.textRows
    else { return }
    let rows = layout.estimatedRowCount
    let first = spot.reader.top * border.rows / rows
    let end = min(border.rows, (spot.reader.top + spot.reader.textRows) * border.rows / rows)
    canvas.fill(
      Area(row: border.row + first, column: border.column, rows: max(1, end - first), columns: 1),
      with: Cell("┃", style: Style(.position)))
  }

  private func drawTopBar(on canvas: inout Canvas, in area: Area) {
    canvas.fill(area, with: .blank(Style(.bar)))
    let inner = area.inset(left: 1, right: 1)
    let taken = canvas.write(
      position, row: area.row, in: inner, alignment: language.trailing, style: Style(.bar),
      direction: language.direction
    ).count
    let gap = taken > 0 ? taken + 1 : 0
    var run = LeadingRun(
      area: inner.inset(trailing: gap, isRightToLeft: language.isRightToLeft),
      language: language)
    let name = Phrase.program.in(language)
    guard run.fits(name) else { return }
    run.add(name, Style(.barTitle), on: &canvas)
    run.skip(2)
    if size.columns >= 40 { run.add(whereabouts, Style(.bar), on: &canvas) }
  }

  /// What is open: a page, or the corpus.
  private var whereabouts: String {
    spot.page.map { $0.title(corpus: corpus) } ?? language.choose(corpus.titles)
  }

  /// Where one is: the article among those of the list and, where no bar shows it, how far down.
  private var position: String {
    if let page = spot.page { return "\(page.percent)%".isolated }
    let reader = spot.reader
    guard let article = reader.article, let place = reader.list.place(of: article)
    else { return "" }
    let count = Phrase.place(place + 1, of: reader.list.articles.count).in(language)
    guard reader.panes.columnBorders.isEmpty, let percent = reader.percent else { return count }
    return language.line(count, "\(percent)%")
  }

  private func drawBottomBar(on canvas: inout Canvas, in area: Area) {
    if let search = spot.search, search.isTyping, helpTop == nil, labels == nil {
      return TypingLineView(
        line: search.line, label: .search, language: language,
        hasKeys: search.focus == .line, wrong: search.problems.map(\.range)
      ).draw(on: &canvas, in: area)
    }
    if context == .actorFilter, let sidebar = spot.reader.sidebar {
      return TypingLineView(line: sidebar.filter, label: .actors, language: language)
        .draw(on: &canvas, in: area)
    }
    if let correction, notice == nil, helpTop == nil {
      return TypingLineView(
        line: correction.editor, label: .field(correction.field), language: language,
        hint: .keysOfCorrection
      ).draw(on: &canvas, in: area)
    }
    if context == .narrowing, let line = spot.page?.line {
      return TypingLineView(line: line.editor, label: .narrow, language: language)
        .draw(on: &canvas, in: area)
    }
    canvas.fill(area, with: .blank(Style(.bar)))
    var run = LeadingRun(area: area.inset(left: 1, right: 1), language: language)
    if let progress, helpTop == nil {
      run.add(Phrase.indexing(progress).in(language), Style(.barTitle), on: &canvas)
      run.skip(3)
    }
    if let notice {
      return run.add(notice.in(language), Style(.barTitle), on: &canvas)
    }
    if helpTop == nil, let search = spot.search, let match = search.match {
      run.add(search.line.text, Style(.barKey), on: &canvas)
      run.skip(1)
      let matches = max(1, search.passage?.matches.count ?? 0)
      run.add(Phrase.place(match + 1, of: matches).in(language), Style(.bar), on: &canvas)
      run.skip(3)
    }
    if labels != nil {
      return run.add(Phrase.typeLabel.in(language), Style(.bar), on: &canvas)
    }
    for command in hints where hasEffect(command) {
      let binding = command.binding
      guard let key = binding.keys.first?.name else { continue }
      let hint = language.choose(binding.hint)
      guard run.fits(key + " " + hint) else { break }
      run.add(key, Style(.barKey), direction: .leftToRight, on: &canvas)
      run.skip(1)
      run.add(hint, Style(.bar), on: &canvas)
      run.skip(3)
    }
  }

  /// Returns whether a command that is hinted at would do anything where one is.
  private func hasEffect(_ command: Command) -> Bool {
    let reader = spot.reader
    return switch command {
    case .back: history.hasPlacesBehind
    case .forward: history.hasPlacesAhead
    case .open where context == .text || context == .actors:
      reader.chosenActor(corpus: corpus) != nil
    case .aside: spot.page?.hasNeighbour == true
    case .showAll: spot.page?.narrowing?.isWide == false
    case .actorPage:
      actorInQuestion != nil && spot.page?.topic != actorInQuestion.map { .actor($0) }
    case .next, .previous: spot.search != nil || reader.sidebar?.entries.isEmpty == false
    case .asInFile: reader.article.map { !corpus.articles[$0].provenance.isPlain } ?? false
    case .nextCopy: reader.article.map { !reader.list.copies.of($0).isEmpty } ?? false
    case .allCopies: !reader.list.copies.isEmpty
    default: true
    }
  }

  /// The commands worth a hint where one is, the most useful first.
  private var hints: [Command] {
    switch context {
    case .list: [.open, .search, .help, .leave, .nextPane, .next, .allCopies, .sort]
    case .text where spot.search != nil: [.next, .previous, .results, .help, .leave, .open, .back]
    case .text:
      [
        .next, .open, .nextCopy, .asInFile, .search, .help, .leave, .timeline, .compare, .ties,
        .back, .nextPane, .zoom,
      ]
    case .actors: [.open, .search, .help, .leave, .timeline, .ties, .nextPane, .back]
    case .actorPage: [.open, .back, .timeline, .ties, .search, .help, .leave, .forward]
    case .timeline:
      [.open, .back, .narrow, .eventsOnly, .outlet, .showAll, .actorPage, .help, .leave, .forward]
    case .comparison: [.open, .back, .aside, .help, .leave, .forward]
    case .tiesPage: [.open, .back, .path, .actorPage, .timeline, .help, .leave, .forward]
    case .narrowing: [.keepNarrowing, .cancelNarrowing]
    case .correction: [.keepCorrection, .cancelCorrection]
    case .searchLine, .facets: []
    case .actorFilter: [.keepFilter, .clearFilter]
    case .labels: []
    case .help: [.down, .pageDown, .leave]
    }
  }
}
