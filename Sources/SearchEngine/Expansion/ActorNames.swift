import ArabicText
import CorpusModel
import SearchQuery

/// The names of actors that are asked for, as words: `actor:` tells which articles name somebody, but not
/// how often, nor where.
extension Query {
  /// How many actors have their names looked for, those that most articles name.
  private static let mostActors = 3
  /// How many names of an actor are looked for.
  private static let mostNames = 6

  /// Returns the query with the names of those beside `actor:` whom it asks for. No article more or less is
  /// found: what has a name ranks higher, and the names are lit.
  ///
  /// - Parameters:
  ///   - whole: Whether a name counts that has another one in it, as دونالد ترامب has ترامب: it is lit as a
  ///     whole, but where it is weighed it would count twice.
  ///   - owners: Returns the actors that a filter asks for.
  func namingActors(_ actors: [SearchActor], whole: Bool, owners: (String) -> [Int]) -> Query {
    switch self {
    case .filter(.actor(let name)):
      let asked = owners(name).sorted {
        let counts = (actors[$0].articles.count, actors[$1].articles.count)
        return counts.0 != counts.1 ? counts.0 > counts.1 : $0 < $1
      }
      let names = asked.prefix(Self.mostActors).flatMap { Self.names(of: actors[$0], whole: whole) }
      // The filter comes first, so that no spelling is taken for the one that was typed (`RefinedWord`).
      return names.isEmpty ? self : .all([self, .any([self] + names)])
    case .all(let parts):
      return .all(parts.map { $0.namingActors(actors, whole: whole, owners: owners) })
    case .any(let parts):
      return .any(parts.map { $0.namingActors(actors, whole: whole, owners: owners) })
    case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined, .inTitle, .filter, .without:
      return self
    }
  }

  /// Returns the first names of an actor, which are those that articles have most, the shortest first.
  private static func names(of actor: SearchActor, whole: Bool) -> [Query] {
    let names = (actor.names + actor.latin).lazy.map(terms).filter { !$0.isEmpty }.prefix(mostNames)
    var kept: [[QueryTerm]] = []
    for name in names.sorted(by: { $0.count < $1.count }) {
      let hasOther = kept.contains { other in
        name.indices.contains { name[$0...].map(\.key).starts(with: other.map(\.key)) }
      }
      if whole || !hasOther { kept.append(name) }
    }
    return kept.map { $0.count == 1 ? .word($0[0]) : .joined($0) }
  }

  private static func terms(_ name: String) -> [QueryTerm] {
    let words = FoldedWords(name)
    return words.map { word in
      QueryTerm(
        surface: Array(words.surface(word)), key: Array(words.folded(word)), range: TextRange(0, 0))
    }
  }
}
