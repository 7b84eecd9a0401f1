internal import Library
internal import Screen
internal import SearchIndex

extension Browser {
  /// Opens the search line.
  mutating func beginSearch() {
    searchOrigin = spot
    search = SearchSession()
  }

  /// Leaves the search and returns to where it began.
  mutating func cancelSearch() {
    search = nil
    if let origin = searchOrigin { spot = origin }
    searchOrigin = nil
    arrange()
  }

  /// Changes the search line.
  mutating func editSearch(_ change: (inout LineEditor) -> Void) {
    let columns = resultsArea.columns
    search?.edit(corpus: corpus, columns: columns, change)
    revealHit()
  }

  /// Deletes a letter of the search line; in an empty line, leaves the search.
  mutating func deleteBackward() {
    if search?.line.scalars.isEmpty == true { return cancelSearch() }
    editSearch { $0.deleteBackward() }
  }

  /// Selects another result.
  mutating func selectHit(by distance: Int) {
    search?.select(by: distance)
    revealHit()
  }

  /// Opens the selected result at its first match.
  mutating func openHit() {
    guard search?.hit != nil else { return }
    search?.startWalking()
    if let origin = searchOrigin { history.leave(origin) }
    showMatch()
  }

  /// Goes to the next or previous match.
  mutating func stepMatch(forward: Bool) {
    guard search?.step(forward: forward) == true else {
      notice = forward ? .atLastPlace : .atFirstPlace
      return
    }
    showMatch()
  }

  private mutating func showMatch() {
    guard let search, let hit = search.hit else { return }
    show(hit.article, at: search.matchRange)
    revealHit()
  }

  /// Goes back from a result to the list of results.
  mutating func returnToResults() {
    guard search != nil else { return }
    search?.returnToLine()
    revealHit()
  }

  /// Where the results stand: in place of the list where that has room, else between the bars.
  var resultsArea: Area {
    guard spot.page == nil, let list = spot.reader.panes.list, spot.reader.panes.listIsTall else {
      return spot.reader.panes.body
    }
    return list
  }

  /// How many results there is room for.
  var hitsOnScreen: Int { ResultsView.places(in: resultsArea) }

  /// Scrolls the results so that the selected one is in sight.
  mutating func revealHit() {
    guard let search else { return }
    let room = max(1, hitsOnScreen)
    let top = max(min(search.top, search.selection), search.selection - room + 1)
    self.search?.top = max(0, min(top, search.answer.hits.count - room))
  }
}
