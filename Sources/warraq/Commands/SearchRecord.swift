import ArabicText
import CorpusModel
import Library
import SearchEngine
import SearchQuery

/// What `warraq search --json` prints.
struct SearchRecord: Encodable {
  /// An article that was found.
  struct Hit: Encodable {
    let id, title, outlet: String
    @Nullable var date: String?
    let score: Float
    let snippet: String
    let matches: [Match]
    /// The articles that say nearly the same, and are left out.
    let duplicates: [String]
  }
  /// A word of the article's text that matches.
  struct Match: Encodable {
    let start, end: Int
    let how: String
  }
  /// What is wrong in the query.
  struct Problem: Encodable {
    let start, end: Int
    let message: String
  }
  /// How many of the articles found are of an outlet, of a year, or name an actor.
  struct Count: Encodable {
    let kind, value: String
    let count: Int
  }

  private let query: String
  /// The query as it was corrected.
  @Nullable private var corrected: String?
  private let total: Int
  private let tookMicroseconds: Int
  private let hits: [Hit]
  private let problems: [Problem]
  private let facets: [Count]

  private enum CodingKeys: String, CodingKey {
    case query, corrected, total, hits, problems, facets
    case tookMicroseconds = "took_us"
  }

  init(
    _ text: String, _ answer: SearchAnswer, _ hits: [Hit], microseconds: Int, _ corpus: Corpus
  ) {
    query = text
    corrected = answer.correction?.text
    total = answer.total
    tookMicroseconds = microseconds
    self.hits = hits
    problems = answer.query.problems.map {
      Problem(
        start: $0.range.start, end: $0.range.end, message: $0.reason.text(arabic: false))
    }
    facets = answer.facets.map { Count($0.facet, $0.count, of: corpus) }
  }
}

extension SearchRecord.Hit {
  /// Tells of a hit, whose passage a finder finds.
  init(_ hit: SearchAnswer.Hit, of corpus: Corpus, _ finder: inout PassageFinder) {
    let article = corpus.articles[hit.article]
    let passage = finder.passage(in: article, snippetLength: 200)
    id = article.id.description
    title = article.title
    outlet = article.outlet
    date = article.date?.description
    score = hit.score
    snippet = article.text[passage.snippet]
    matches = passage.matches.map {
      SearchRecord.Match(start: $0.range.start, end: $0.range.end, how: $0.kinship.name)
    }
    duplicates = hit.duplicates.map { corpus.articles.head($0).id.description }
  }
}

extension SearchRecord.Count {
  init(_ facet: Facet, _ count: Int, of corpus: Corpus) {
    switch facet {
    case .outlet(let outlet):
      kind = "outlet"
      let place = Int(outlet)
      let outlets = corpus.searchedOutlets
      value = outlets.indices.contains(place) ? outlets[place] : ""
    case .year(let year):
      kind = "year"
      value = year == 0 ? "" : String(year)
    case .actor(let actor):
      kind = "actor"
      value = corpus.actors.indices.contains(actor) ? corpus.actors[actor].id.description : ""
    }
    self.count = count
  }
}

extension Kinship? {
  /// The name that programs are given.
  fileprivate var name: String {
    switch self {
    case .typed: "exact"
    case .folded, nil: "folded"
    case .particle, .stem, .spelling: "stem"
    case .edited: "fuzzy"
    }
  }
}

extension QueryProblem {
  /// How many letters of a query are quoted at most.
  private static let mostQuoted = 60

  /// Says in English what is wrong in a query, and where.
  func description(in text: String) -> String {
    let part = text.unicodeScalars.dropFirst(range.start).prefix(range.end - range.start)
    let isLong = part.dropFirst(Self.mostQuoted).first != nil
    let place =
      String(String.UnicodeScalarView(part.prefix(Self.mostQuoted))) + (isLong ? "…" : "")
    let quoted = place.isEmpty ? "" : " at '\(place)'"
    return "query, column \(range.start + 1)\(quoted): \(self.text(in: text, arabic: false))"
  }
}
