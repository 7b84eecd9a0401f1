internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine

extension Browser {
  /// Opens the search line.
  mutating func beginSearch() {
    spot.search = SearchSession(from: spot.packed, area: spot.searchArea, language: language)
  }

  /// Leaves the search and returns to where it began.
  mutating func cancelSearch() {
    guard let search = spot.search else { return }
    if search.result?.answer.hits.isEmpty == false { searches.add(search.line.text) }
    show(search.origin)
  }

  /// Changes the search line.
  mutating func editSearch(_ change: (inout LineEditor) -> Void) {
    if spot.search?.edit(change) == true { askSearch() }
  }

  /// Moves the caret of the line by one letter, to the side that an arrow points to.
  mutating func moveCaret(toLeft: Bool) {
    let language = self.language
    editLine { $0.move(toLeft: toLeft, in: language) }
  }

  /// Deletes a letter of the line; in an empty line takes off what was narrowed by last, and leaves
  /// where nothing is.
  mutating func deleteBackward() {
    if context == .actorFilter, spot.reader.sidebar?.filter.scalars.isEmpty == true {
      return clearFilter()
    }
    if context == .narrowing, spot.page?.line?.editor.scalars.isEmpty == true {
      return cancelNarrowing()
    }
    if context == .searchLine, let search = spot.search, search.line.scalars.isEmpty {
      return search.chosen.isEmpty ? cancelSearch() : removeChip()
    }
    editLine { $0.deleteBackward() }
  }

  /// Selects another result; before the first one, and in an empty line, earlier searches come back.
  mutating func selectHit(by distance: Int) {
    guard let search = spot.search else { return }
    if distance == -1, search.selection == 0 { return recallSearch(earlier: true) }
    if distance == 1, search.recollection != nil, search.selection == 0 {
      return recallSearch(earlier: false)
    }
    spot.search?.select(by: distance, corpus: corpus)
  }

  /// Selects another result, a screen further.
  mutating func selectHitPage(forward: Bool) {
    guard let search = spot.search else { return }
    let room = max(1, search.places(from: search.top).count)
    spot.search?.select(by: forward ? room : -room, corpus: corpus)
  }

  /// Opens the selected result at its first match; where the answer is waited for, as soon as it is
  /// there.
  mutating func openHit() {
    guard let search = spot.search else { return }
    if search.awaited != nil {
      spot.search?.opensWhenAnswered = true
      return
    }
    guard search.hit != nil else { return }
    searches.add(search.line.text)
    history.leave(search.base)
    spot.search?.startWalking()
    showMatch()
  }

  /// Goes to the next or previous match, or to the first one of the next or previous result.
  mutating func walk(by stride: SearchSession.Stride, forward: Bool) {
    guard spot.search?.walk(by: stride, forward: forward, corpus: corpus) == true else {
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
    let (base, area) = (spot.packed, spot.searchArea)
    spot.search?.returnToLine(from: base)
    spot.search?.arrange(in: area, corpus: corpus)
  }

  // MARK: Line

  /// Takes an earlier search up again, or comes back from it.
  private mutating func recallSearch(earlier: Bool) {
    guard let search = spot.search else { return }
    let texts = searches.texts
    let place = search.recollection?.place ?? texts.count
    let draft = search.recollection?.draft ?? search.line.text
    var next = place + (earlier ? -1 : 1)
    // What stands in the line already is no news.
    if earlier, texts.indices.contains(next), texts[next] == search.line.text { next -= 1 }
    guard earlier ? next >= 0 : next <= texts.count else { return }
    let isBack = next >= texts.count
    spot.search?.completing = nil
    spot.search?.type(isBack ? draft : texts[next])
    spot.search?.recollection = isBack ? nil : Recollection(place: next, draft: draft)
    askSearch()
  }

  /// Completes the end of the line with the first name offered, or goes on to the next one.
  mutating func completeSearch() {
    guard let search = spot.search else { return }
    var completing = search.completing
    if completing != nil {
      completing?.step()
    } else {
      completing = Completing(search.line.text, offers: search.result?.completions ?? [])
    }
    guard let completing else { return }
    spot.search?.recollection = nil
    spot.search?.type(completing.text)
    spot.search?.completing = completing
    askSearch()
  }

  /// Searches for what was typed as it is, where something else was searched for; or the reverse.
  mutating func searchAsTyped() {
    guard let search = spot.search, search.correction != nil || search.isUncorrected else { return }
    spot.search?.corrects.toggle()
    askSearch()
  }

  /// Sorts the results in another way.
  mutating func sortHits() {
    guard let search = spot.search else { return }
    let orders = SearchOptions.Order.allCases
    let place = orders.firstIndex(of: search.order) ?? 0
    spot.search?.order = orders[(place + 1) % orders.count]
    askSearch()
  }

  /// Shows articles that are nearly the same as a result by themselves, or gathers them in it.
  mutating func toggleCopiesApart() {
    guard spot.search != nil else { return }
    spot.search?.showsCopiesApart.toggle()
    askSearch()
  }

  // MARK: Facets

  /// Gives the keys to the facets, or back to the line.
  mutating func toggleFacets() {
    guard let search = spot.search else { return }
    if search.focus == .facets { return leaveFacets() }
    guard search.result?.facets.isEmpty == false else { return }
    spot.search?.focus = .facets
    spot.search?.settleFacet(corpus: corpus)
  }

  /// Gives the keys back to the line.
  mutating func leaveFacets() {
    spot.search?.focus = .line
    spot.search?.revealSelection(corpus: corpus)
  }

  /// Narrows by the selected facet, or takes it off.
  mutating func chooseFacet() {
    guard let choice = spot.search?.selectedFacet else { return }
    spot.search?.toggle(choice)
    askSearch()
  }

  /// Takes off what was narrowed by last.
  mutating func removeChip() {
    guard spot.search?.chosen.popLast() != nil else { return }
    askSearch()
  }
}
