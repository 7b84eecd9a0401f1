internal import Library
internal import Screen

extension Browser {
  /// Opens the line that narrows the actors of the article.
  mutating func beginFilter() {
    guard spot.reader.sidebar?.count ?? 0 > 0 else { return notice = .noActors }
    spot.reader.focus(on: .actors, corpus: corpus)
    spot.reader.sidebar?.isTyping = true
  }

  /// Leaves the line with what it found; without anything found, brings all actors back.
  mutating func keepFilter() {
    if spot.reader.sidebar?.entries.isEmpty == true { return clearFilter() }
    spot.reader.sidebar?.isTyping = false
    spot.reader.chooseSelectedActor(corpus: corpus)
  }

  /// Brings all actors back.
  mutating func clearFilter() {
    spot.reader.sidebar?.isTyping = false
    editFilter { $0.deleteAll() }
  }

  /// Changes the line.
  mutating func editFilter(_ change: (inout LineEditor) -> Void) {
    spot.reader.sidebar?.edit(corpus: corpus, change)
    spot.reader.revealSelections()
  }

  /// Changes the line that has the keys: that of the search, of the filter, of the timeline, or of a correction.
  mutating func editLine(_ change: (inout LineEditor) -> Void) {
    switch context {
    case .actorFilter: editFilter(change)
    case .narrowing: editNarrowing(change)
    case .correction:
      if var editor = correction?.editor {
        change(&editor)
        correction?.editor = editor
      }
    default: editSearch(change)
    }
  }

  /// Selects another of what the line that has the keys has found.
  mutating func selectFound(by distance: Int) {
    switch context {
    case .actorFilter: selectActor(by: distance)
    case .narrowing: spot.page?.step(forward: distance > 0)
    case .correction: correction?.turn(by: distance)
    default: selectHit(by: distance)
    }
  }

  /// Selects another actor that the filter left.
  private mutating func selectActor(by distance: Int) {
    guard let sidebar = spot.reader.sidebar, !sidebar.entries.isEmpty else { return }
    spot.reader.sidebar?.selection = max(
      0, min(sidebar.selection + distance, sidebar.entries.count - 1))
    spot.reader.revealSelections()
  }
}
