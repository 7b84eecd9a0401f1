internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine

extension Browser {
  /// Opens the search line.
  mutating func beginSearch() {
    spot.search = SearchSession(from: spot.packed, area: spot.resultsArea)
  }

  /// Leaves the search and returns to where it began.
  mutating func cancelSearch() {
    guard let search = spot.search else { return }
    show(search.origin)
  }

  /// Changes the search line.
  mutating func editSearch(_ change: (inout LineEditor) -> Void) {
    spot.search?.edit(corpus: corpus, change)
  }

  /// Moves the caret of the line by one letter, to the side that an arrow points to.
  mutating func moveCaret(toLeft: Bool) {
    let language = self.language
    editLine { $0.move(toLeft: toLeft, in: language) }
  }

  /// Deletes a letter of the line; an empty line is left.
  mutating func deleteBackward() {
    if context == .actorFilter, spot.reader.sidebar?.filter.scalars.isEmpty == true {
      return clearFilter()
    }
    if context == .narrowing, spot.page?.line?.editor.scalars.isEmpty == true {
      return cancelNarrowing()
    }
    if context == .searchLine, spot.search?.line.scalars.isEmpty == true { return cancelSearch() }
    editLine { $0.deleteBackward() }
  }

  /// Selects another result.
  mutating func selectHit(by distance: Int) {
    spot.search?.select(by: distance, corpus: corpus)
  }

  /// Selects another result, a screen further.
  mutating func selectHitPage(forward: Bool) {
    let room = spot.search?.room ?? 1
    selectHit(by: forward ? room : -room)
  }

  /// Opens the selected result at its first match.
  mutating func openHit() {
    guard let search = spot.search, search.hit != nil else { return }
    history.leave(search.base)
    spot.search?.startWalking()
    showMatch()
  }

  /// Goes to the next or previous match.
  mutating func stepMatch(forward: Bool) {
    guard spot.search?.step(forward: forward, corpus: corpus) == true else {
      notice = forward ? .atLastPlace : .atFirstPlace
      return
    }
    showMatch()
  }

  private mutating func showMatch() {
    guard let search = spot.search, let hit = search.hit else { return }
    show(hit.article, at: search.matchRange)
    // Where only the title matches, the title is the place.
    if search.matchRange == nil { spot.reader.scroll(to: 0) }
  }

  /// Goes back from a result to the list of results.
  mutating func returnToResults() {
    // In the list of actors the key brings back those that the filter has left out.
    if spot.reader.focus == .actors, spot.reader.sidebar?.filter.scalars.isEmpty == false {
      return clearFilter()
    }
    guard spot.search != nil else { return }
    let (base, area) = (spot.packed, spot.resultsArea)
    spot.search?.returnToLine(from: base)
    spot.search?.arrange(in: area, corpus: corpus)
  }
}
