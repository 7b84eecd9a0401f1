internal import CorpusModel
internal import Library
internal import SearchEngine

/// What a search is narrowed by, named so that it means the same in every snapshot of a corpus.
enum FacetChoice: Hashable, Sendable {
  case outlet(String)
  /// A year; zero for articles without a date.
  case year(Int32)
  case actor(ActorID)

  /// What the facets are grouped by, in the order in which they are shown.
  enum Group: CaseIterable, Hashable, Sendable { case outlets, years, actors }

  /// Names a facet of an answer; nothing where the corpus knows no such thing.
  init?(_ facet: Facet, in corpus: Corpus, outlets: [String]) {
    switch facet {
    case .outlet(let number):
      guard outlets.indices.contains(Int(number)) else { return nil }
      self = .outlet(outlets[Int(number)])
    case .year(let year): self = .year(year)
    case .actor(let place):
      guard corpus.actors.indices.contains(place) else { return nil }
      self = .actor(corpus.actors[place].id)
    }
  }

  /// Returns the facet as an answer of a corpus names it; nothing where the corpus has no such thing.
  func facet(in corpus: Corpus, outlets: [String]) -> Facet? {
    switch self {
    case .outlet(let name):
      outlets.firstIndex(of: name).map { .outlet(Int32(clamping: $0)) }
    case .year(let year): .year(year)
    case .actor(let id): corpus.actor(id).map { .actor($0) }
    }
  }

  /// What the facet is grouped by.
  var group: Group {
    switch self {
    case .outlet: .outlets
    case .year: .years
    case .actor: .actors
    }
  }

  /// Returns what the facet is called; nothing where the corpus no longer has it.
  func name(in corpus: Corpus, _ language: InterfaceLanguage) -> String? {
    switch self {
    case .outlet(let name): name.isEmpty ? Phrase.noOutlet.in(language) : name
    case .year(let year): year == 0 ? Phrase.undated.in(language) : String(year)
    case .actor(let id): corpus.actor(id).map { corpus.actors[$0].name(in: language) }
    }
  }
}

/// How many of the articles found a facet has.
struct FacetCount: Hashable, Sendable {
  let choice: FacetChoice
  let count: Int
}
