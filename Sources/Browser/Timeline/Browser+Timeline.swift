internal import CorpusModel
internal import Library

extension Browser {
  /// Opens the timeline: that of the actor in question, or of all. On a timeline that is narrowed to
  /// that actor already, opens the whole one.
  mutating func openTimeline() {
    let actor = actorInQuestion
    let isThere = spot.page?.narrowing != nil && spot.page?.narrowing?.filter.actor == actor
    go(to: .page(.timeline(TimelineNarrowing(actor: isThere ? nil : actor))))
  }

  /// Shows events only, or everything again.
  mutating func toggleEventsOnly() {
    narrow { $0.filter.kind = $0.filter.kind == nil ? .events : nil }
  }

  /// Narrows to the next outlet that has something to say, and after the last to none.
  mutating func narrowToNextOutlet() {
    guard let narrowing = spot.page?.narrowing, corpus.hasFacts else { return }
    var wide = narrowing.filter
    wide.outlet = nil
    let outlets = corpus.outlets(
      ofTimeline: corpus.timelinePlaces(wide, having: narrowing.text))
    let place = narrowing.filter.outlet.flatMap { outlets.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    narrow { $0.filter.outlet = place < outlets.count ? outlets[place] : nil }
  }

  /// Takes all limits away.
  mutating func showWholeTimeline() {
    guard spot.page?.narrowing?.isWide == false else { return }
    narrow { $0 = TimelineNarrowing() }
    notice = .showsAll
  }

  /// Changes the typed line, and narrows to what it says.
  mutating func editNarrowing(_ change: (inout LineEditor) -> Void) {
    guard var line = spot.page?.line else { return }
    change(&line.editor)
    spot.page?.line = line
    let text = line.editor.text
    if spot.page?.narrowing?.text != text { narrow { $0.text = text } }
  }

  /// Leaves the typed line, and narrows to what was there before it.
  mutating func cancelNarrowing() {
    guard let line = spot.page?.line else { return }
    spot.page?.line = nil
    narrow { $0 = line.before }
  }

  /// Changes what the timeline is narrowed to, in its place.
  private mutating func narrow(_ change: (inout TimelineNarrowing) -> Void) {
    guard var narrowing = spot.page?.narrowing else { return }
    change(&narrowing)
    spot.page?.show(.timeline(narrowing), corpus: corpus)
  }
}

extension Page {
  /// Opens the line in which one types what the timeline is narrowed to.
  mutating func beginNarrowing() { line = narrowing.map(NarrowingLine.init) }

  /// Leaves the line with what it found.
  mutating func keepNarrowing() { line = nil }
}
