internal import CorpusModel

/// How often an article names whom, without what is uncertain.
struct Evidence {
  /// The count of each actor, its capital's and its nisbas' included.
  private var counts: [Int32]
  /// The count of the state that is named most.
  private(set) var most: Int32 = 0

  /// Counts mentions.
  init(_ mentions: [Mention], _ lands: Lands) {
    counts = Array(repeating: 0, count: lands.states.count)
    for mention in mentions {
      counts[mention.actor] += 1
      if let state = lands.state(of: mention.actor) { counts[state] += 1 }
      let root = lands.state(of: mention.actor) ?? mention.actor
      if lands.isState(root) { most = max(most, counts[root]) }
    }
  }

  /// Returns how often an actor, or the state whose capital it is, is named.
  func count(of actor: Int, _ lands: Lands) -> Int32 {
    max(counts[actor], lands.state(of: actor).map { counts[$0] } ?? 0)
  }

  /// Whether the article is about an actor: named, and not much less than the state that is named
  /// most.
  func supports(_ actor: Int, _ lands: Lands) -> Bool {
    let count = count(of: actor, lands)
    return count > 0 && count * 4 >= most
  }
}

/// Which actors are states, and whose capitals are which.
struct Lands: Sendable {
  /// The state whose capital each actor is, a place in the list of actors, or -1.
  fileprivate let states: [Int32]
  private var hasCapital: [Bool]
  private var capitals: [Int32]
  private var namesakes: [Int32]

  init(actors: [Actor]) {
    var wanted: [ActorID: Int] = [:]
    for actor in actors {
      if let state = actor.capitalOf { wanted[state] = -1 }
    }
    if !wanted.isEmpty {
      for (place, actor) in actors.enumerated() where wanted[actor.id] == -1 {
        wanted[actor.id] = place
      }
    }
    var states = Array(repeating: Int32(-1), count: actors.count)
    hasCapital = Array(repeating: false, count: actors.count)
    capitals = states
    namesakes = states
    for (place, actor) in actors.enumerated() {
      guard let id = actor.capitalOf, let state = wanted[id], state >= 0, state != place else {
        continue
      }
      states[place] = Int32(truncatingIfNeeded: state)
      hasCapital[state] = true
      if capitals[state] < 0 { capitals[state] = Int32(truncatingIfNeeded: place) }
      let name = actors[state].name
      if actor.spellings.contains(where: { $0 == "\(name) العاصمة" || $0 == "مدينة \(name)" }) {
        namesakes[state] = Int32(truncatingIfNeeded: place)
      }
    }
    self.states = states
  }

  /// Returns the state whose capital an actor is.
  @inline(__always)
  func state(of actor: Int) -> Int? { states[actor] >= 0 ? Int(states[actor]) : nil }

  /// Returns the first capital of a state.
  func capital(of state: Int) -> Int? { capitals[state] >= 0 ? Int(capitals[state]) : nil }

  /// Returns the capital that bears its state's name.
  func capitalOfSameName(_ state: Int) -> Int? {
    namesakes[state] >= 0 ? Int(namesakes[state]) : nil
  }

  /// Whether an actor is a state with a capital.
  func isState(_ actor: Int) -> Bool { hasCapital[actor] }
}
