import IndexImage

/// A part of a plan that is being evaluated, window by window, forwards.
class PlanNode {
  /// The articles of the last window that match, among those that were asked for.
  let bits: WindowBits
  /// About how many articles match, at most.
  var cost: Int { 0 }
  /// What has to match too where the score of this counts; nothing where whatever has it is a match
  /// only if this is one.
  var gate: PlanNode?

  init(_ scratch: SearchScratch) { bits = scratch.takeBits() }

  /// Returns an article before which, from another on, none matches; past all articles if none does.
  func next(from article: Int) -> Int { article }

  /// Finds what matches in a window, among some articles or all; returns whether anything may.
  func match(_ window: Window, among mask: WindowBits?) -> Bool { false }

  /// Forgets what was kept of the last window that was asked for.
  func leave() {}

  /// Appends the parts that give scores.
  func appendScored(to leaves: inout [ScoredNode], gate: PlanNode?, isAny: Bool) {}

  /// Leaves in the bits only what counts for scores.
  func closeGate() {
    guard let gate else { return }
    bits.formIntersection(gate.bits)
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) { scratch.giveBack(bits) }

  /// What stands for no article at all.
  static let end = Int.max
}

/// A part of a plan that scores: a word or a phrase.
class ScoredNode: PlanNode {
  /// The frequencies of the window's articles, zero where there is no match.
  let values: WindowValues
  /// The same articles as in the bits.
  let places: WindowPlaces
  /// Whether the frequencies of the window were taken, and are zero again.
  var isTaken = false
  /// The logarithm of how rare it is.
  var rarity: Float = 0

  override init(_ scratch: SearchScratch) {
    values = scratch.takeValues()
    places = scratch.takePlaces()
    super.init(scratch)
  }

  override func appendScored(to leaves: inout [ScoredNode], gate: PlanNode?, isAny: Bool) {
    self.gate = gate
    leaves.append(self)
  }

  /// Frequencies stay: whoever reads them looks at the gate.
  override func closeGate() {}

  override func leave() {
    if isTaken {
      isTaken = false
    } else {
      places.forEach { unsafe values.values[$0] = 0 }
    }
    places.count = 0
    bits.clear()
  }

  override func finish(_ scratch: SearchScratch) {
    leave()
    scratch.giveBack(values)
    scratch.giveBack(places)
    super.finish(scratch)
  }
}
