import ArabicText
import ArgumentParser
import CorpusModel
import Library
import SearchEngine

/// `warraq search QUERY`: the articles that have every word of a query.
struct SearchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds articles that have every word of a query, in any spelling, the best first.")

  @Argument(help: "The words; several arguments are one query.")
  var query: [String]

  @Option(help: "How many articles to print at most.")
  var limit = 20

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    struct Hit: Encodable {
      let id, title, outlet: String
      @Nullable var date: String?
      let score: Double
      let snippet: String
      let matches: [Match]
    }
    struct Match: Encodable {
      let start, end: Int
      let how: String
    }
    let query: String
    /// The query that was answered, where nothing was found as it was typed.
    @Nullable var corrected: String?
    let total: Int
    let tookMicroseconds: Int
    let hits: [Hit]

    enum CodingKeys: String, CodingKey {
      case query, corrected, total, hits
      case tookMicroseconds = "took_us"
    }
  }

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let corpus = try options.open()
    let text = query.joined(separator: " ")
    corpus.prepare()
    var searchOptions = SearchOptions()
    searchOptions.limit = limit
    let clock = ContinuousClock()
    let start = clock.now
    // A finished query: the last word is a whole word, not the beginning of one.
    let answer = corpus.search(text, isTyping: false, searchOptions)
    let passages = answer.hits.map { corpus.passage(of: $0, in: answer) }
    let took = clock.now - start
    let hits = zip(answer.hits, passages).map { hit, passage in
      let article = corpus.articles[hit.article]
      return Record.Hit(
        id: article.id.description, title: article.title, outlet: article.outlet,
        date: article.date?.description, score: Double(hit.score),
        snippet: article.text[passage.snippet],
        matches: passage.matches.map {
          Record.Match(start: $0.range.start, end: $0.range.end, how: $0.kinship.name)
        })
    }
    var report = Report(asJSON: options.json)
    let record = Record(
      query: text, corrected: answer.correction?.text, total: answer.total,
      tookMicroseconds: Int(took / .microseconds(1)), hits: hits)
    try report.add(
      record, lines: hits.map { [$0.id, $0.date ?? "", $0.outlet, $0.title, $0.snippet] })
    try report.finish(isEmpty: hits.isEmpty)
  }
}

extension Kinship? {
  /// The word by which programs know how a word matches; one that goes on after what was typed matches
  /// as its beginning does.
  fileprivate var name: String {
    switch self {
    case .typed: "exact"
    case .folded, nil: "folded"
    case .particle, .stem: "stem"
    case .spelling, .edited: "fuzzy"
    }
  }
}
