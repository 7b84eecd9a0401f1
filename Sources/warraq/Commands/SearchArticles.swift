import ArgumentParser
import CorpusModel
import Library
import SearchIndex

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
    /// The query as it was corrected; nothing is corrected.
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
    // A finished query: the last word is a whole word, not the beginning of one.
    let text = query.joined(separator: " ")
    corpus.prepare()
    let clock = ContinuousClock()
    let start = clock.now
    let answer = corpus.search(text + " ", limit: limit)
    let took = clock.now - start
    let hits = answer.hits.map { hit in
      let article = corpus.articles[hit.article]
      return Record.Hit(
        id: article.id.description, title: article.title, outlet: article.outlet,
        date: article.date?.description, score: hit.score,
        snippet: article.text[hit.snippet.range],
        matches: hit.matches.map {
          Record.Match(start: $0.range.start, end: $0.range.end, how: $0.how.name)
        })
    }
    var report = Report(asJSON: options.json)
    let record = Record(
      query: text, total: answer.total,
      tookMicroseconds: Int(took / .microseconds(1)), hits: hits)
    try report.add(
      record, lines: hits.map { [$0.id, $0.date ?? "", $0.outlet, $0.title, $0.snippet] })
    try report.finish(isEmpty: hits.isEmpty)
  }
}
