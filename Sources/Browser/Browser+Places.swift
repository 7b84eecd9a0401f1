internal import CorpusModel
internal import Library
internal import Screen

/// Going from place to place, and back.
extension Browser {
  /// Opens what is selected in the part of the screen that has the keys.
  mutating func open() {
    switch context {
    case .list:
      guard let article = spot.reader.list.selected else { return }
      go(to: .article(article, nil))
    case .text, .actors: openChosenActor()
    case .actorPage, .timeline, .comparison, .tiesPage:
      if let link = spot.page?.selectedLink { go(to: link) }
    case .searchLine, .facets, .actorFilter, .narrowing, .correction, .labels, .help: break
    }
  }

  /// Opens the page of the actor that is chosen.
  mutating func openChosenActor() {
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

  /// Opens an article that stands before or after the open one: in the list, or among the results where
  /// a search found it.
  mutating func openNeighbour(by step: Int) {
    if spot.search != nil { return walk(by: .result, forward: step > 0) }
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
  mutating func goBack() -> Bool {
    guard let spot = history.back(from: spot.packed) else { return false }
    show(spot)
    return true
  }

  /// Goes again where one has come back from.
  mutating func goForward() {
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
  mutating func backOut() -> Effect {
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
}
