import ArgumentParser
import SearchEngine
import SearchQuery

/// `warraq search QUERY`: the articles that a query asks for.
struct SearchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ArticleSearch.name,
    abstract: "Finds articles by words, in any spelling and form, the best first.",
    discussion: SearchHelp.text(arabic: false) + "\n\n" + SearchHelp.notes)

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
    try ArticleSearch(
      query: query, options: asked, asJSON: options.json, paths: options.paths
    ).run()
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
