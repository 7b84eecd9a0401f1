internal import ArabicText
public import CorpusModel

extension Actor {
  /// Returns the actors of a corpus and, after them, those of a base list that the corpus lacks.
  ///
  /// An actor that both have is the corpus's, with what it lacks taken from the list: nisbas, the
  /// state whose capital it is, and spellings that no other actor of the corpus has.
  ///
  /// - Complexity: O(n) in the number of letters of both.
  public static func merging(_ gazetteer: [Actor], into curated: [Actor]) -> [Actor] {
    var places: [ActorID: Int] = [:]
    places.reserveCapacity(curated.count)
    for (place, actor) in curated.enumerated() where places[actor.id] == nil {
      places[actor.id] = place
    }
    var merged = curated
    merged.reserveCapacity(curated.count + gazetteer.count)
    var owners: [SpellingKey: Int] = [:]
    for (place, actor) in curated.enumerated() {
      for key in SpellingKey.keys(of: [actor.name, actor.latin] + actor.aliases.map(\.text))
      where owners[key] == nil { owners[key] = place }
    }
    for actor in gazetteer {
      guard let place = places[actor.id] else {
        merged.append(actor)
        continue
      }
      merged[place] = merged[place].taking(from: actor) { owners.updateValue(place, forKey: $0) == nil }
    }
    return merged
  }

  /// Returns the actor with what it lacks of another's; of the other's spellings only those of which
  /// `isNew` says so.
  private func taking(from other: Actor, isNew: (SpellingKey) -> Bool) -> Actor {
    let spellings = [other.name] + other.aliases.map(\.text)
    var known = Set(SpellingKey.keys(of: [name] + aliases.map(\.text)))
    var aliases = aliases
    for (text, key) in zip(spellings, SpellingKey.keys(of: spellings))
    where known.insert(key).inserted && isNew(key) { aliases.append(Alias(text)) }
    return Actor(
      id: id, kind: kind, name: name, latin: latin, summary: summary,
      summaryInEnglish: summaryInEnglish, aliases: aliases, roles: roles,
      nisbas: nisbas.isEmpty ? other.nisbas : nisbas, capitalOf: capitalOf ?? other.capitalOf,
      origin: origin)
  }
}

/// What spellings that are compared as in a search have in common.
private struct SpellingKey: Hashable {
  private let text: String

  /// Returns the key of each of some spellings.
  static func keys(of spellings: [String]) -> [SpellingKey] {
    spellings.map { SpellingKey(text: Folding.key(of: $0)) }
  }
}
