/// The places one has been, with one among them where one is: going to a new place forgets those
/// ahead.
struct History<Place: Sendable>: Sendable {
  /// How many places are kept.
  static var capacity: Int { 200 }

  private var behind: [Place] = []
  private var ahead: [Place] = []

  /// Whether there is a place to go back to.
  var hasPlacesBehind: Bool { !behind.isEmpty }
  /// Whether there is a place that one came back from.
  var hasPlacesAhead: Bool { !ahead.isEmpty }

  /// Remembers the place that one leaves for a new one.
  mutating func leave(_ place: Place) {
    behind.append(place)
    if behind.count > Self.capacity { behind.removeFirst() }
    ahead = []
  }

  /// Changes every place.
  mutating func update(_ change: (inout Place) -> Void) {
    for place in behind.indices { change(&behind[place]) }
    for place in ahead.indices { change(&ahead[place]) }
  }

  /// Returns the place before this one, which then lies ahead.
  mutating func back(from place: Place) -> Place? {
    guard let previous = behind.popLast() else { return nil }
    ahead.append(place)
    return previous
  }

  /// Returns the place that one came back from, this one then lying behind.
  mutating func forward(from place: Place) -> Place? {
    guard let next = ahead.popLast() else { return nil }
    behind.append(place)
    return next
  }
}
