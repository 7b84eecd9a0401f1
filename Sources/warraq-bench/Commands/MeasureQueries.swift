import ArgumentParser
import IndexImage
import SearchEngine
import SearchQuery

/// `queries`: how long queries of each kind take over an image.
struct MeasureQueries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries",
    abstract: "Answers queries of several kinds over an image, on one thread.",
    discussion: """
      Of each query the median of several passes counts, after one that is not counted; the figures \
      are over the queries of a kind. `queries/KIND` is what other engines do: the folded words alone, \
      the best 20 by BM25, one edit where edits are asked for, no count of what else there is. \
      `queries/KIND/reader` is what a reader gets: every kin of a word, all that matches counted, \
      the second look at the best, and corrections.
      """)

  @Argument(help: "An image that 'warraq index' or 'warraq-bench index' wrote.")
  var image: String

  @Argument(help: "Queries as JSON Lines: {\"kind\", \"raw\": [words]}.")
  var queries: String

  @Option(help: "How many passes are measured.")
  var passes = 5

  @Option(help: "How many queries of a kind are asked at most.")
  var most = 510

  func run() throws {
    let file = try QueryFile(queries)
    let searcher = Searcher(try Image.open(image))
    for kind in QueryFile.Kind.allCases {
      let asked = Array((file.queries[kind] ?? []).prefix(max(1, most)))
      guard !asked.isEmpty else { continue }
      try measure("queries/\(kind.rawValue)", searcher, asked.map { ($0, Self.asPeersDo) })
      try measure("queries/\(kind.rawValue)/reader", searcher, asked.map { ($0, SearchOptions()) })
    }
    try Figure("queries/memory", .kibibytes, [ProcessMemory.own]).report()
  }

  private static let asPeersDo: SearchOptions = {
    var options = SearchOptions()
    options.kinship = .folded
    options.countsAll = false
    options.refines = false
    options.corrects = false
    return options
  }()

  private func measure(
    _ name: String, _ searcher: Searcher, _ asked: [(ParsedQuery, SearchOptions)]
  ) throws {
    for (query, options) in asked { _ = searcher.search(query, options) }
    var samples = asked.map { _ in Samples() }
    for _ in 0..<max(1, passes) {
      for (place, (query, options)) in asked.enumerated() {
        samples[place].measure {
          searcher.search(query, options)
        } size: {
          $0.hits.count
        }
      }
    }
    try Figure(name, .microseconds, Samples(samples.map(\.median))).report()
  }
}
