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
    case .copiesApart: toggleCopiesApart()
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
    case .takeBack: return .takeBack
    case .correct: beginCorrection()
    case .nextField: correction?.turn(by: 1)
    case .previousField: correction?.turn(by: -1)
    case .keepCorrection: return keepCorrection()
    case .cancelCorrection: correction = nil
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
    if spot.search != nil { return walk(by: .match, forward: forward) }
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
