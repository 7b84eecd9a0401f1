import ArabicText
import ArgumentParser
import CorpusModel
import Library
import SearchEngine
import SearchQuery

/// `warraq search QUERY`: the articles that a query asks for.
struct SearchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds articles by words, in any spelling and form, the best first.",
    discussion: SearchHelp.text(arabic: false))

  /// In what order articles are printed.
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case relevance, date, outlet

    var asAsked: SearchOptions.Order {
      switch self {
      case .relevance: .relevance
      case .date: .date
      case .outlet: .outlet
      }
    }
  }

  @Argument(help: "The query; several arguments are one query.")
  var query: [String]

  @Option(help: "How many articles to print at most.")
  var limit = 20

  @Option(help: "In what order: relevance, date (the newest first) or outlet.")
  var sort = Order.relevance

  @Flag(help: "Search for what was typed, even where nothing is found.")
  var asTyped = false

  @Flag(help: "Print articles that say nearly the same as a better one, too.")
  var duplicates = false

  @Flag(help: "Count outlets, years and actors among what was found; with --json only.")
  var facets = false

  @OptionGroup var options: CorpusOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let corpus = try options.open()
    let text = query.joined(separator: " ")
    corpus.prepareSearch()
    let clock = ContinuousClock()
    let start = clock.now
    let answer = corpus.search(text, isTyping: false, asked)
    let took = clock.now - start
    for problem in answer.query.problems {
      StandardError.write(line: "warraq: \(problem.description(in: answer.query.text))")
    }
    if let correction = answer.correction {
      StandardError.write(
        line: "warraq: nothing has '\(text)'; this is '\(correction.text)'")
    }
    let hits = answer.hits.map { SearchRecord.Hit($0, in: answer, of: corpus) }
    var report = Report(asJSON: options.json)
    try report.add(
      SearchRecord(text, answer, hits, microseconds: Int(took / .microseconds(1)), corpus),
      lines: hits.map { [$0.id, $0.date ?? "", $0.outlet, $0.title, $0.snippet] })
    try report.finish(isEmpty: hits.isEmpty)
  }

  private var asked: SearchOptions {
    var asked = SearchOptions()
    asked.limit = limit
    asked.order = sort.asAsked
    asked.corrects = !asTyped
    asked.showsDuplicates = duplicates
    asked.countsFacets = facets && options.json
    return asked
  }
}
