public import CorpusModel

extension Actor {
  /// Returns the actors of a corpus and, after them, those of a base list that the corpus lacks.
  ///
  /// An actor that both have is the corpus's, with what it lacks taken from the list: nisbas, the
  /// state whose capital it is, and spellings that no actor of the corpus has, letters being compared
  /// as in a search.
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
    var shared: [(place: Int, other: Actor)] = []
    for actor in gazetteer {
      if let place = places[actor.id] {
        shared.append((place, actor))
      } else {
        merged.append(actor)
      }
    }
    guard !shared.isEmpty else { return merged }
    var known = hashes(of: curated.flatMap(\.spellings))
    for (place, other) in shared {
      let spellings = other.spellings
      let folded = FoldedSpellings(spellings)
      let new = spellings.indices.filter { known.insert(folded.hash(of: $0)).inserted }
      merged[place] = merged[place].taking(from: other, spellings: new.map { spellings[$0] })
    }
    return merged
  }

  private static func hashes(of spellings: [String]) -> Set<UInt64> {
    let folded = FoldedSpellings(spellings)
    return Set(spellings.indices.map { folded.hash(of: $0) })
  }

  /// Returns the actor with some spellings more, and with what it lacks of another's nisbas and
  /// state.
  private func taking(from other: Actor, spellings: [String]) -> Actor {
    Actor(
      id: id, kind: kind, name: name, latin: latin, summary: summary,
      summaryInEnglish: summaryInEnglish, aliases: aliases + spellings.map { Alias($0) },
      roles: roles,
      // As bytes: to compare them as texts is to look for marks that may stand in another order.
      nisbas: nisbas
        + other.nisbas.filter { nisba in
          !nisbas.contains { $0.utf8.elementsEqual(nisba.utf8) }
        },
      capitalOf: capitalOf ?? other.capitalOf, origin: origin)
  }
}
