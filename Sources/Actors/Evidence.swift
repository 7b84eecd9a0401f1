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
  private let kinds: [ActorKind]
  private let haveNisbas: [Bool]

  init(actors: [Actor], places: HashedWords<Int32>) {
    var states = Array(repeating: Int32(-1), count: actors.count)
    capitals = states
    namesakes = states
    hasCapital = Array(repeating: false, count: actors.count)
    var kinds: [ActorKind] = []
    var haveNisbas: [Bool] = []
    kinds.reserveCapacity(actors.count)
    haveNisbas.reserveCapacity(actors.count)
    for place in actors.indices {
      kinds.append(actors[place].kind)
      haveNisbas.append(!actors[place].nisbas.isEmpty)
      guard let id = actors[place].capitalOf else { continue }
      let state = places[WordHash.of(id)]
      guard state >= 0, Int(state) != place else { continue }
      states[place] = state
      let capital = Int32(truncatingIfNeeded: place)
      hasCapital[Int(state)] = true
      if capitals[Int(state)] < 0 { capitals[Int(state)] = capital }
      let (actor, name) = (actors[place], actors[Int(state)].name)
      if Self.isCity(actor.name, of: name)
        || actor.aliases.contains(where: { Self.isCity($0.text, of: name) })
      {
        namesakes[Int(state)] = capital
      }
    }
    self.states = states
    self.kinds = kinds
    self.haveNisbas = haveNisbas
  }

  /// Whether a spelling is that of a city by the name of its state (الجزائر العاصمة, مدينة الكويت).
  private static func isCity(_ spelling: String, of state: String) -> Bool {
    // As bytes: to compare texts is to look for marks that may stand in another order.
    let (spelling, state) = (spelling.utf8, state.utf8)
    let (behind, before) = (" العاصمة".utf8, "مدينة ".utf8)
    return spelling.starts(with: state)
      && spelling.dropFirst(state.count).elementsEqual(behind)
      || spelling.starts(with: before) && spelling.dropFirst(before.count).elementsEqual(state)
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

  /// Whether somebody is called by an actor, as by a country.
  func hasNisbas(_ actor: Int) -> Bool { haveNisbas[actor] }

  /// Whether an actor is a place.
  func isPlace(_ actor: Int) -> Bool { kinds[actor] == .place }

  /// Whether an actor is a place that nobody is called by, as by a country or a part of the world.
  func isTown(_ actor: Int) -> Bool {
    kinds[actor] == .place && !haveNisbas[actor] && !hasCapital[actor] && states[actor] < 0
  }

  /// Whether an actor is a state with a capital.
  func isState(_ actor: Int) -> Bool { hasCapital[actor] }
}
