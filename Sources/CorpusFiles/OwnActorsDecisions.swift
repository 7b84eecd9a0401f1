internal import ArabicText
public import CorpusModel

/// What the reader decided about actors, as his own file has it; a later decision wins over an earlier
/// one.
public struct OwnDecisions: Sendable, Equatable {
  /// One entry of the file.
  enum Entry: Sendable, Equatable {
    /// An actor of the reader's own.
    case actor(Actor)
    /// Spellings that belong to an actor that there is.
    case spellings(of: ActorID, [Actor.Alias])
    /// Spellings that make no actor.
    case banned([String])
  }

  /// The entries, in their order.
  private(set) var entries: [Entry] = []
  /// What the entries say of actors elsewhere.
  var claims = Claims()

  /// Creates the decisions of one who has decided nothing.
  public init() {}

  /// Whether the same was decided in the same order, wherever it is written.
  public static func == (left: Self, right: Self) -> Bool { left.entries == right.entries }

  /// Adds a decision after all others.
  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// Whether nothing was decided.
  public var isEmpty: Bool { entries.isEmpty }

  /// The spellings that make no actor.
  public var banned: [String] { Outcome(entries).banned.map(\.spelling) }

  /// Returns actors as the reader wants them: his own among them, spellings moved to where he put them.
  ///
  /// An own actor with the identifier of one of the gazetteer takes its place, keeping nisbas and the
  /// state of a capital; to a curated one it adds its spellings. Further own actors stand before those
  /// of the gazetteer, so that of two with one spelling his is found.
  /// - Complexity: O(n) in the number of spellings.
  public func applied(to actors: [Actor]) -> [Actor] {
    guard !entries.isEmpty else { return actors }
    let outcome = Outcome(entries)
    var own = outcome.actors
    var applied: [Actor] = []
    var firstOfGazetteer: Int?
    for actor in actors {
      if actor.origin == .gazetteer, firstOfGazetteer == nil { firstOfGazetteer = applied.count }
      var actor = actor
      if let replacing = own.removeValue(of: actor.id) {
        actor =
          actor.origin == .curated ? actor.with(replacing.spellings) : replacing.lacking(actor)
      }
      if actor.origin == .gazetteer { actor = actor.without(outcome.owners) }
      applied.append(actor.with(outcome.spellings[actor.id] ?? []))
    }
    let further = own.map { $0.with(outcome.spellings[$0.id] ?? []) }
    applied.insert(contentsOf: further, at: firstOfGazetteer ?? applied.count)
    return applied
  }

  /// Returns what is wrong with the decisions among actors: identifiers that name none of them, and
  /// spellings that two have.
  ///
  /// - Parameter actors: The actors without the reader's own.
  public func problems(among actors: [Actor]) -> [Problem] {
    guard !entries.isEmpty else { return [] }
    var known = Set(actors.map(\.id))
    var owners: [String: ActorID] = [:]
    for actor in actors {
      for spelling in actor.spellings where owners[Folding.key(of: spelling)] == nil {
        owners[Folding.key(of: spelling)] = actor.id
      }
    }
    for case .actor(let actor) in entries { known.insert(actor.id) }
    var problems: [Problem] = []
    for reference in claims.references {
      guard case .actor(let id) = reference.target, !known.contains(id) else { continue }
      problems.append(reference.place.problem("there is no actor '\(id)'"))
    }
    var places: [String: Place] = [:]
    for spelling in claims.spellings {
      let key = Folding.key(of: spelling.text)
      if let owner = owners[key] {
        if owner != spelling.actor {
          let place = places[key].map { ", at \($0)" } ?? ""
          problems.append(
            spelling.place.problem(
              "'\(spelling.text)' is a spelling of '\(owner)' too\(place)"))
        }
      } else {
        owners[key] = spelling.actor
        places[key] = spelling.place
      }
    }
    return problems
  }
}

/// What all decisions come to.
private struct Outcome {
  /// The reader's own actors, in the order in which they were first written.
  private(set) var actors = OrderedActors()
  /// The spellings added to others.
  private(set) var spellings: [ActorID: [Actor.Alias]] = [:]
  /// Whose each spelling is that was given to somebody, by its key.
  private(set) var owners: [String: ActorID] = [:]
  /// The spellings that make no actor, with their keys.
  private(set) var banned: [(key: String, spelling: String)] = []

  init(_ entries: [OwnDecisions.Entry]) {
    for entry in entries {
      switch entry {
      case .actor(let actor):
        allow(actor.spellings)
        for spelling in actor.spellings { owners[Folding.key(of: spelling)] = actor.id }
        actors.set(actor)
      case .spellings(let id, let aliases):
        allow(aliases.map(\.text))
        for alias in aliases { give(Folding.key(of: alias.text), to: id) }
        spellings[id, default: []] += aliases
      case .banned(let texts):
        for text in texts {
          let key = Folding.key(of: text)
          take(key)
          if !banned.contains(where: { $0.key == key }) { banned.append((key, text)) }
        }
      }
    }
  }

  private mutating func allow(_ spellings: [String]) {
    guard !banned.isEmpty else { return }
    let keys = Set(spellings.map(Folding.key(of:)))
    banned.removeAll { keys.contains($0.key) }
  }

  private mutating func give(_ key: String, to id: ActorID) {
    if owners[key] != id { take(key) }
    owners[key] = id
  }

  /// Takes a spelling from whom it was given to; an own actor of that name is no more.
  private mutating func take(_ key: String) {
    guard let owner = owners.removeValue(forKey: key) else { return }
    spellings[owner]?.removeAll { Folding.key(of: $0.text) == key }
    actors.removeSpelling(key, of: owner)
  }
}

/// Actors in the order in which they came, found by their identifiers.
private struct OrderedActors {
  private var actors: [Actor?] = []
  private var places: [ActorID: Int] = [:]

  mutating func set(_ actor: Actor) {
    if let place = places[actor.id] {
      actors[place] = actor
    } else {
      places[actor.id] = actors.count
      actors.append(actor)
    }
  }

  mutating func removeValue(of id: ActorID) -> Actor? {
    guard let place = places.removeValue(forKey: id) else { return nil }
    defer { actors[place] = nil }
    return actors[place]
  }

  /// Removes a spelling of an actor, and the actor where it is its name.
  mutating func removeSpelling(_ key: String, of id: ActorID) {
    guard let place = places[id], let actor = actors[place] else { return }
    if Folding.key(of: actor.name) == key {
      _ = removeValue(of: id)
    } else {
      actors[place] = actor.without([key: ActorID("")])
    }
  }

  func map<Result>(_ transform: (Actor) -> Result) -> [Result] {
    actors.compactMap { $0.map(transform) }
  }
}

extension Actor {
  /// Returns the actor with spellings more, those that it has left aside.
  fileprivate func with(_ spellings: [String]) -> Actor { with(spellings.map { Alias($0) }) }

  fileprivate func with(_ more: [Alias]) -> Actor {
    guard !more.isEmpty else { return self }
    var keys = Set(spellings.map(Folding.key(of:)))
    return with(aliases: aliases + more.filter { keys.insert(Folding.key(of: $0.text)).inserted })
  }

  /// Returns the actor without those aliases that belong to others.
  fileprivate func without(_ owners: [String: ActorID]) -> Actor {
    let kept = aliases.filter { owners[Folding.key(of: $0.text), default: id] == id }
    return kept.count == aliases.count ? self : with(aliases: kept)
  }

  /// Returns the actor with what it lacks of another's nisbas and state.
  fileprivate func lacking(_ other: Actor) -> Actor {
    with(
      aliases: aliases, nisbas: nisbas.isEmpty ? other.nisbas : nisbas,
      capitalOf: capitalOf ?? other.capitalOf)
  }

  private func with(
    aliases: [Alias], nisbas: [String]? = nil, capitalOf: ActorID? = nil
  ) -> Actor {
    Actor(
      id: id, kind: kind, name: name, latin: latin, summary: summary,
      summaryInEnglish: summaryInEnglish, aliases: aliases, roles: roles,
      nisbas: nisbas ?? self.nisbas, capitalOf: capitalOf ?? self.capitalOf, origin: origin)
  }
}
