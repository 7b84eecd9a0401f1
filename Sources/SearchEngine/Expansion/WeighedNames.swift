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
  /// - Parameter owners: Returns the actors that a filter asks for.
  func weighingNames(of actors: [SearchActor], owners: (String) -> [Int]) -> Query {
    switch self {
    case .filter(.actor(let name)):
      let asked = owners(name).sorted {
        let counts = (actors[$0].articles.count, actors[$1].articles.count)
        return counts.0 != counts.1 ? counts.0 > counts.1 : $0 < $1
      }
      let names = asked.prefix(Self.mostActors).flatMap { Self.names(of: actors[$0]) }
      return names.isEmpty ? self : .all([self, .any([self] + names)])
    case .all(let parts):
      return .all(parts.map { $0.weighingNames(of: actors, owners: owners) })
    case .any(let parts):
      return .any(parts.map { $0.weighingNames(of: actors, owners: owners) })
    case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined, .inTitle, .filter, .without:
      return self
    }
  }

  /// Returns the first names of an actor, which are those that articles have most.
  private static func names(of actor: SearchActor) -> [Query] {
    (actor.names + actor.latin).lazy.map(terms).filter { !$0.isEmpty }.prefix(mostNames)
      .map { $0.count == 1 ? .word($0[0]) : .joined($0) }
  }

  private static func terms(_ name: String) -> [QueryTerm] {
    let words = FoldedWords(name)
    return words.map { word in
      QueryTerm(
        surface: Array(words.surface(word)), key: Array(words.folded(word)), range: TextRange(0, 0))
    }
  }
}
