internal import SearchEngine

/// A line that is being completed: press after press, one name after another takes the place of its
/// end, and after the last one what was typed stands there again.
struct Completing: Sendable {
  /// What was typed.
  let typed: String
  /// The names that are offered.
  let offers: [Completion]
  /// Which of them was taken; nothing where what was typed stands again.
  private(set) var taken: Int?

  /// Takes the first name; nothing where none is offered.
  init?(_ typed: String, offers: [Completion]) {
    guard !offers.isEmpty else { return nil }
    self.typed = typed
    self.offers = offers
    taken = 0
  }

  /// Goes on to the next name.
  mutating func step() {
    let next = taken.map { $0 + 1 } ?? 0
    taken = next < offers.count ? next : nil
  }

  /// What the line has.
  var text: String { taken.map { offers[$0].text } ?? typed }
}
