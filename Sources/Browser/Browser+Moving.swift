internal import Library
internal import Screen

/// Moving within a part of the screen, and from one to another.
extension Browser {
  /// How far a key moves.
  enum Distance { case line, page, end }

  /// Moves up or down in the part of the screen that has the keys.
  mutating func scroll(_ distance: Distance, forward: Bool) {
    let sign = forward ? 1 : -1
    switch context {
    case .help:
      let page = max(1, layoutSize.rows - 4)
      let top = helpTop ?? 0
      let wanted =
        switch distance {
        case .line: top + sign
        case .page: top + sign * page
        case .end: forward ? Int.max / 2 : 0
        }
      helpTop = HelpView.clamped(wanted, size: layoutSize, language: language)
    case .actorPage, .timeline, .comparison, .tiesPage, .narrowing:
      switch distance {
      case .line: spot.page?.step(forward: forward)
      case .page: spot.page?.page(forward: forward)
      case .end: spot.page?.go(toEnd: forward)
      }
    case .list:
      let area = spot.reader.panes.list ?? spot.reader.panes.body
      let page = max(1, ArticleListView.places(in: area, isTall: spot.reader.panes.listIsTall) - 1)
      let list = spot.reader.list
      let wanted = target(
        distance, sign, from: list.selection, page: page, count: list.articles.count)
      spot.reader.list.selection = wanted
      spot.reader.revealSelections()
    case .actors:
      guard let sidebar = spot.reader.sidebar else { return }
      let page = max(
        1, SidebarView.listRows(in: spot.reader.panes.actors ?? spot.reader.panes.body) - 1)
      let wanted = target(
        distance, sign, from: sidebar.selection, page: page, count: sidebar.entries.count)
      spot.reader.sidebar?.selection = wanted
      spot.reader.chooseSelectedActor(corpus: corpus)
    case .searchLine:
      spot.search?.select(by: sign, corpus: corpus)
    case .facets:
      spot.search?.selectFacet(by: distance == .line ? sign : sign * 1000, corpus: corpus)
    case .text, .actorFilter, .labels, .correction:
      let page = max(1, spot.reader.textRows - 2)
      switch distance {
      case .line: spot.reader.scroll(to: spot.reader.top + sign)
      case .page: spot.reader.scroll(to: spot.reader.top + sign * page)
      case .end: forward ? spot.reader.scrollToEnd() : spot.reader.scroll(to: 0)
      }
    }
  }

  /// Returns where a move leads among `count` places.
  private func target(_ distance: Distance, _ sign: Int, from place: Int, page: Int, count: Int)
    -> Int
  {
    let wanted =
      switch distance {
      case .line: place + sign
      case .page: place + sign * page
      case .end: sign > 0 ? count - 1 : 0
      }
    return max(0, min(wanted, count - 1))
  }

  /// Gives the keys to another pane.
  mutating func cyclePane(by step: Int) {
    let panes = Pane.allCases
    guard let place = panes.firstIndex(of: spot.reader.focus) else { return }
    spot.reader.focus(on: panes[(place + step + panes.count) % panes.count], corpus: corpus)
  }
}
