internal import CorpusModel
internal import Library
internal import Screen

/// Something on the screen that one may go to: by a click, or by a label.
enum Target: Hashable, Sendable {
  /// An article of the list, by its place there.
  case listed(Int)
  /// A mention of the open article, by its place among them.
  case mention(Int)
  /// An actor of the sidebar, by its place there.
  case entry(Int)
  /// An entry of a page, by its number.
  case item(Int)
  /// A result of a search, by its place.
  case hit(Int)
  /// What a search can be narrowed by.
  case facet(FacetChoice)
}

extension Browser {
  /// Returns what is drawn on a cell that one may go to; nothing where nothing is.
  func target(at point: Point) -> Target? {
    guard !isTooSmall, helpTop == nil else { return nil }
    if let search = spot.search, search.isTyping {
      let layout = search.layout
      if let area = layout.facets, area.contains(point) {
        return FacetView(
          search: search, corpus: corpus, typesetting: typesetting, language: language
        ).facet(at: point, in: area).map(Target.facet)
      }
      guard !search.isBlank, layout.results.contains(point) else { return nil }
      return ResultsView(
        search: search, corpus: corpus, typesetting: typesetting, language: language, read: read
      ).hit(at: point, in: layout.results).map(Target.hit)
    }
    if let page = spot.page {
      let area = Spot.pageArea(of: layoutSize)
      guard area.contains(point) else { return nil }
      return PageView(page: page, language: language).link(at: point, in: area).map(Target.item)
    }
    return readerTarget(at: point)
  }

  private func readerTarget(at point: Point) -> Target? {
    let reader = spot.reader
    if let area = reader.panes.list, area.contains(point) {
      return ArticleListView.place(
        at: point, in: area, list: reader.list, isTall: reader.panes.listIsTall
      ).map(Target.listed)
    }
    if let area = reader.panes.actors, area.contains(point) {
      return reader.sidebar.flatMap { SidebarView.entry(at: point, in: area, of: $0) }
        .map(Target.entry)
    }
    if let area = reader.panes.text, area.contains(point), let article = reader.article,
      let offset = TextView.offset(at: point, in: area, of: reader)
    {
      return corpus.mentions[article].index(at: offset).map(Target.mention)
    }
    return nil
  }

  /// Goes to what a target stands for.
  mutating func follow(_ target: Target) {
    switch target {
    case .listed(let place):
      spot.reader.focus(on: .list, corpus: corpus)
      spot.reader.list.selection = place
      _ = perform(.open)
    case .mention(let mention):
      spot.reader.focus(on: .text, corpus: corpus)
      spot.reader.choose(mention, corpus: corpus)
      _ = perform(.open)
    case .entry(let entry):
      spot.reader.focus(on: .actors, corpus: corpus)
      spot.reader.sidebar?.selection = entry
      spot.reader.chooseSelectedActor(corpus: corpus)
      _ = perform(.open)
    case .item(let item):
      spot.page?.select(item)
      _ = perform(.open)
    case .hit(let hit):
      let distance = hit - (spot.search?.selection ?? 0)
      spot.search?.select(by: distance, corpus: corpus)
      openHit()
    case .facet(let choice):
      spot.search?.selectedFacet = choice
      chooseFacet()
    }
  }
}
