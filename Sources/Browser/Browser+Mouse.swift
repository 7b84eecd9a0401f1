internal import CorpusModel
internal import Library
internal import Screen
internal import SearchIndex

extension Browser {
  /// Does what a click on a cell asks for: what one clicks on is chosen, and opened where it was
  /// chosen already or leads somewhere by itself.
  mutating func click(at point: Point) {
    guard !isTooSmall, helpTop == nil else { return }
    if let search = spot.search, search.isTyping {
      guard spot.resultsArea.contains(point) else { return }
      let view = ResultsView(
        search: search, corpus: corpus, typesetting: typesetting, language: language)
      guard let hit = view.hit(at: point, in: spot.resultsArea) else { return }
      selectHit(by: hit - search.selection)
      openHit()
    } else if spot.page != nil {
      clickPage(at: point)
    } else {
      clickReader(at: point)
    }
  }

  private mutating func clickPage(at point: Point) {
    let area = Spot.pageArea(of: layoutSize)
    guard area.contains(point), spot.page?.select(row: point.row - area.row) == true else { return }
    _ = perform(.open)
  }

  private mutating func clickReader(at point: Point) {
    let panes = spot.reader.panes
    if let area = panes.list, area.contains(point) {
      let place = ArticleListView.place(
        at: point, in: area, list: spot.reader.list, isTall: panes.listIsTall)
      spot.reader.focus(on: .list, corpus: corpus)
      guard let place else { return }
      spot.reader.list.selection = place
      _ = perform(.open)
    } else if let area = panes.text, area.contains(point) {
      clickText(at: point, in: area)
    } else if let area = panes.actors, area.contains(point) {
      spot.reader.focus(on: .actors, corpus: corpus)
      guard let sidebar = spot.reader.sidebar,
        let entry = SidebarView.entry(at: point, in: area, of: sidebar)
      else { return }
      let wasSelected = entry == sidebar.selection && spot.reader.chosen != nil
      spot.reader.sidebar?.selection = entry
      spot.reader.chooseSelectedActor(corpus: corpus)
      if wasSelected { _ = perform(.open) }
    }
  }

  private mutating func clickText(at point: Point, in area: Area) {
    spot.reader.focus(on: .text, corpus: corpus)
    guard let article = spot.reader.article,
      let offset = TextView.offset(at: point, in: area, of: spot.reader),
      let mention = corpus.mentions[article].index(at: offset)
    else { return }
    let wasChosen = mention == spot.reader.chosen && spot.search == nil
    spot.reader.choose(mention, corpus: corpus)
    if wasChosen { _ = perform(.open) }
  }
}
