internal import CorpusModel
internal import Library
internal import Screen

extension Browser {
  /// Does what a command says.
  mutating func perform(_ command: Command) -> Effect {
    switch command {
    case .down: scroll(.line, forward: true)
    case .up: scroll(.line, forward: false)
    case .pageDown: scroll(.page, forward: true)
    case .pageUp: scroll(.page, forward: false)
    case .first: scroll(.end, forward: false)
    case .last: scroll(.end, forward: true)
    case .nextPane: cyclePane(by: 1)
    case .previousPane: cyclePane(by: -1)
    case .listPane: spot.reader.focus(on: .list, corpus: corpus)
    case .textPane: spot.reader.focus(on: .text, corpus: corpus)
    case .actorsPane: spot.reader.focus(on: .actors, corpus: corpus)
    case .zoom: spot.reader.toggleZoom(corpus: corpus)
    case .open: open()
    case .labelLinks: labelLinks()
    case .actorPage: openChosenActor()
    case .timeline: openTimeline()
    case .compare: openComparison()
    case .ties: openTies()
    case .path: markPath()
    case .aside: spot.page?.stepAside(forward: true)
    case .asideBack: spot.page?.stepAside(forward: false)
    case .narrow: spot.page?.beginNarrowing()
    case .outlet: narrowToNextOutlet()
    case .eventsOnly: toggleEventsOnly()
    case .showAll: showWholeTimeline()
    case .keepNarrowing: spot.page?.keepNarrowing()
    case .cancelNarrowing: cancelNarrowing()
    case .next: step(forward: true)
    case .previous: step(forward: false)
    case .nextArticle: openNeighbour(by: 1)
    case .previousArticle: openNeighbour(by: -1)
    case .back: if !goBack() { notice = .atFirstPlace }
    case .forward: goForward()
    case .search: beginSearch()
    case .results: returnToResults()
    case .openHit: openHit()
    case .cancelSearch: cancelSearch()
    case .nextHit: selectFound(by: 1)
    case .previousHit: selectFound(by: -1)
    case .nextHitPage: selectHitPage(forward: true)
    case .previousHitPage: selectHitPage(forward: false)
    case .complete: completeSearch()
    case .facets: toggleFacets()
    case .leaveFacets: leaveFacets()
    case .chooseFacet: chooseFacet()
    case .removeChip: removeChip()
    case .sortHits: sortHits()
    case .asTyped: searchAsTyped()
    case .caretLeft: moveCaret(toLeft: true)
    case .caretRight: moveCaret(toLeft: false)
    case .caretToStart: editLine { $0.move(toEnd: false) }
    case .caretToEnd: editLine { $0.move(toEnd: true) }
    case .deleteBackward: deleteBackward()
    case .deleteForward: editLine { $0.deleteForward() }
    case .deleteWord: editLine { $0.deleteWord() }
    case .deleteLine: editLine { $0.deleteAll() }
    case .filterActors: beginFilter()
    case .keepFilter: keepFilter()
    case .clearFilter: clearFilter()
    case .nisbas: toggle(.nisba)
    case .capitals: toggle(.capital)
    case .candidates: toggle(.found)
    case .keepCandidate: return keepCandidate()
    case .banCandidate: return banCandidate()
    case .mergeCandidate: return mergeCandidate()
    case .takeBack: return .takeBackDecision
    case .digits: change(\.digits, to: typesetting.digits.next)
    case .vowelMarks: change(\.showsVowelMarks, to: !typesetting.showsVowelMarks)
    case .asInFile: toggleFile()
    case .nextCopy: openNextCopy()
    case .allCopies: toggleCopies()
    case .justify: change(\.isJustified, to: !typesetting.isJustified)
    case .sort: sort()
    case .help: helpTop = 0
    case .redraw: return .redraw
    case .leave: return backOut()
    }
    return .none
  }

  // MARK: Moving

  private enum Distance { case line, page, end }

  private mutating func scroll(_ distance: Distance, forward: Bool) {
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
    case .text, .actorFilter, .labels:
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

  private mutating func cyclePane(by step: Int) {
    let panes = Pane.allCases
    guard let place = panes.firstIndex(of: spot.reader.focus) else { return }
    spot.reader.focus(on: panes[(place + step + panes.count) % panes.count], corpus: corpus)
  }

  // MARK: Places

  /// Opens what is selected in the part of the screen that has the keys.
  private mutating func open() {
    switch context {
    case .list:
      guard let article = spot.reader.list.selected else { return }
      go(to: .article(article, nil))
    case .text, .actors: openChosenActor()
    case .actorPage, .timeline, .comparison, .tiesPage:
      if let link = spot.page?.selectedLink { go(to: link) }
    case .searchLine, .facets, .actorFilter, .narrowing, .labels, .help: break
    }
  }

  private mutating func openChosenActor() {
    guard let actor = actorInQuestion else {
      notice = spot.page == nil ? .nothingChosen : .noActorHere
      return
    }
    go(to: .actor(actor))
  }

  /// Goes where a link leads, and remembers where one was; a search stays behind there.
  mutating func go(to link: Link) {
    if case .more(let section) = link {
      spot.page?.open(section, corpus: corpus)
      return
    }
    history.leave(spot.packed)
    spot.search = nil
    switch link {
    case .page(let topic):
      spot.page = Page(
        topic, corpus: corpus, area: Spot.pageArea(of: layoutSize), typesetting: typesetting,
        language: language)
    case .article(let article, let range): show(article, at: range)
    case .more: break
    }
  }

  /// Shows an article in the panes, at a place of its text; without one at its beginning, or where one
  /// was in it if it is open.
  mutating func show(_ article: Int, at range: TextRange?) {
    spot.page = nil
    if spot.reader.article != article { spot.reader.open(article, corpus: corpus) }
    read.insert(article)
    spot.reader.focus(on: .text, corpus: corpus)
    guard let range else { return }
    // Where no mention is, none stays chosen that lies elsewhere.
    spot.reader.choose(
      corpus.mentions[article].firstIndex { $0.range.overlaps(range) }, corpus: corpus)
    spot.reader.reveal(range)
  }

  private mutating func openNeighbour(by step: Int) {
    let list = spot.reader.list
    guard let open = spot.reader.article, let place = list.place(of: open) else {
      return
    }
    guard list.articles.indices.contains(place + step) else {
      notice = step > 0 ? .atLastPlace : .atFirstPlace
      return
    }
    let focus = spot.reader.focus
    go(to: .article(list.articles[place + step], nil))
    spot.reader.focus(on: focus, corpus: corpus)
  }

  /// Goes back to the place before, and returns whether there is one.
  private mutating func goBack() -> Bool {
    guard let spot = history.back(from: spot.packed) else { return false }
    show(spot)
    return true
  }

  private mutating func goForward() {
    guard let spot = history.forward(from: spot.packed) else { return notice = .atLastPlace }
    show(spot)
  }

  /// Shows a place that was kept, the articles sorted as they are now.
  mutating func show(_ spot: Spot) {
    let list = self.spot.reader.list
    self.spot = spot
    self.spot.reader.list.arrange(
      by: list.order, showingCopies: list.showsCopies, corpus: corpus)
    self.spot.arrange(size: layoutSize, typesetting: typesetting, corpus: corpus)
    refreshSearch()
  }

  /// Backs out of what is on the screen; at the first place, leaves.
  private mutating func backOut() -> Effect {
    if helpTop != nil {
      helpTop = nil
    } else if spot.page != nil {
      // A long way may have been forgotten; the page is left all the same.
      if !goBack() { spot.page = nil }
    } else if spot.search != nil {
      cancelSearch()
    } else {
      return .leave(signal: nil)
    }
    return .none
  }

  // MARK: Setting

  /// Sets all texts in another way from now on, and says which.
  private mutating func change<Value>(
    _ property: WritableKeyPath<Typesetting, Value>, to value: Value
  ) {
    typesetting[keyPath: property] = value
    spot.arrange(size: layoutSize, typesetting: typesetting, corpus: corpus)
    notice = .typesetting(typesetting)
  }

  // MARK: Mentions and order

  private mutating func step(forward: Bool) {
    if spot.search != nil { return stepMatch(forward: forward) }
    // Where the list has the whole screen, what is stepped through would be out of sight.
    if spot.reader.focus == .list && spot.reader.panes.text == nil {
      spot.reader.focus(on: .text, corpus: corpus)
    }
    if !spot.reader.step(forward: forward, corpus: corpus) {
      notice = forward ? .atLastPlace : .atFirstPlace
    }
  }

  private mutating func sort() {
    spot.reader.list.sortByNextOrder(corpus: corpus)
    spot.reader.revealSelections()
    notice =
      switch spot.reader.list.order {
      case .date: .sortedByDate
      case .outlet: .sortedByOutlet
      case .title: .sortedByTitle
      }
  }
}
