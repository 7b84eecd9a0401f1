internal import Library
internal import Screen

extension Browser {
  /// Does what a click on a cell asks for: what one clicks on is chosen, and opened where it was
  /// chosen already or leads somewhere by itself.
  mutating func click(at point: Point) {
    guard correction == nil else { return }
    switch target(at: point) {
    case .mention(let mention):
      let wasChosen =
        spot.reader.focus == .text && mention == spot.reader.chosen && spot.search == nil
      guard !wasChosen else { return follow(.mention(mention)) }
      spot.reader.focus(on: .text, corpus: corpus)
      spot.reader.choose(mention, corpus: corpus)
    case .entry(let entry):
      let wasSelected = entry == spot.reader.sidebar?.selection && spot.reader.chosen != nil
      guard !wasSelected else { return follow(.entry(entry)) }
      spot.reader.focus(on: .actors, corpus: corpus)
      spot.reader.sidebar?.selection = entry
      spot.reader.chooseSelectedActor(corpus: corpus)
    case let target?: follow(target)
    case nil: focusPane(at: point)
    }
  }

  /// Gives the keys to the pane that a cell belongs to.
  private mutating func focusPane(at point: Point) {
    guard !isTooSmall, helpTop == nil, spot.page == nil, spot.search?.isTyping != true else {
      return
    }
    for pane in Pane.allCases where spot.reader.panes[pane]?.contains(point) == true {
      return spot.reader.focus(on: pane, corpus: corpus)
    }
  }
}
