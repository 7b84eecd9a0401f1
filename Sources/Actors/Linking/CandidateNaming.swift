internal import CorpusModel

/// Makes actors of selected spellings: their names, their identifiers.
struct CandidateNaming {
  private let search: CandidateSearch
  private var taken: Set<String>

  /// Prepares to name actors of what a search has found.
  init(_ search: CandidateSearch) {
    self.search = search
    taken = Set(search.known.map(\.id.description))
  }

  /// Returns the actor that a cluster makes.
  mutating func actor(_ selected: CandidateSelection.Selected) -> Actor {
    let spellings = selected.spellings.map { search.found.spellings[$0] }
    let name = Self.fullest(spellings)
    let kind = name.kind
    let latin =
      spellings.first { $0.name.letters.first.map { $0 < 0x80 } ?? false && !$0.isSingle }?.surface
      ?? Romanisation.latin(name.surface)
    let aliases = spellings.filter { search.isTelling($0, of: selected.target, named: name) }
      .flatMap(\.printed)
      .filter { $0 != name.surface }
    return Actor(
      id: ActorID("auto:" + slug(latin, kind)), kind: kind, name: name.surface, latin: latin,
      aliases: aliases.map { Actor.Alias($0) }, origin: .found)
  }

  /// Returns the spelling that an actor is called by: of those with given and family name, if there are
  /// any, the commonest, of equally common ones the longest.
  private static func fullest(_ spellings: [FoundSpelling]) -> FoundSpelling {
    let full = spellings.filter { !$0.isSingle }
    let candidates = full.isEmpty ? spellings : full
    return candidates.max {
      ($0.count, $0.name.letters.count, $1.surface) < ($1.count, $1.name.letters.count, $0.surface)
    } ?? FoundSpelling(NameParts(words: []))
  }

  /// Returns an identifier that no other actor has, with `auto:` before it or without.
  private mutating func slug(_ latin: String, _ kind: ActorKind) -> String {
    let slug = Romanisation.slug(latin)
    var unique = slug
    if taken.contains(unique) { unique = "\(slug)-\(kind.rawValue)" }
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(slug)-\(kind.rawValue)-\(number)"
      number += 1
    }
    return unique
  }
}
