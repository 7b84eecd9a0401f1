import CorpusModel
import Library
import SearchEngine
import SearchQuery

/// A search from the command line, however its arguments were read.
struct ArticleSearch {
  /// How the subcommand is called.
  static let name = "search"

  /// The query; several arguments are one query.
  var query: [String]
  /// How it is to be answered.
  var options = SearchOptions()
  /// Whether the answer is for programs.
  var asJSON = false
  /// The folders and files to search; the bundled corpus where there are none.
  var paths: [String] = []

  /// Prints what is found.
  ///
  /// - Throws: `Outcome` where nothing is found, or nothing at all could be read.
  func run() throws {
    let corpus = try CorpusOptions.open(paths)
    let text = query.joined(separator: " ")
    corpus.prepareSearch()
    let clock = ContinuousClock()
    let start = clock.now
    let answer = corpus.search(text, isTyping: false, options)
    let took = clock.now - start
    for problem in answer.query.problems {
      StandardError.write(line: "warraq: \(problem.description(in: answer.query.text))")
    }
    if let correction = answer.correction {
      let finds =
        switch correction.reason {
        case .keyboardLayout, .romanised, .misspelt: "nothing has '\(text)'; this is"
        case .alsoArabic: "little has '\(text)'; this is"
        case .understood: "'\(text)' was understood as"
        }
      StandardError.write(line: "warraq: \(finds) '\(correction.text)'")
    }
    if answer.total == 0, let query = answer.answered {
      Self.tell(corpus.parts(of: query, options))
    }
    var finder = PassageFinder(answer.lit, kinship: answer.kinship)
    let hits = answer.hits.map { SearchRecord.Hit($0, of: corpus, &finder) }
    var report = Report(asJSON: asJSON)
    try report.add(
      SearchRecord(text, answer, hits, microseconds: Int(took / .microseconds(1)), corpus),
      lines: hits.map { [$0.id, $0.date ?? "", $0.outlet, $0.title, $0.snippet] })
    try report.finish(isEmpty: hits.isEmpty)
  }

  /// Tells which part of a query that finds nothing no article has.
  private static func tell(_ parts: [QueryPart]) {
    guard parts.count > 1 else { return }
    let counts = parts.map { "'\($0.query)' is in \($0.total)" }.joined(separator: ", ")
    StandardError.write(line: "warraq: no article has all of it: \(counts)")
  }
}

extension ArticleSearch {
  /// Takes arguments that are given plainly; nothing where ArgumentParser is to read them.
  init?(plainly arguments: some Sequence<String>) {
    guard
      let plain = PlainArguments(
        arguments, flags: ["--as-typed", "--duplicates", "--facets", "--json"],
        options: ["--limit", "--sort"], lists: ["--corpus"]),
      !plain.words.isEmpty
    else { return nil }
    query = plain.words
    paths = plain.values(of: "--corpus")
    asJSON = plain.has("--json")
    if let text = plain.value(of: "--limit") {
      guard let limit = Int(text), limit > 0 else { return nil }
      options.limit = limit
    }
    if let text = plain.value(of: "--sort") {
      guard let order = SearchArticles.Order(rawValue: text) else { return nil }
      options.order = order.asAsked
    }
    options.corrects = !plain.has("--as-typed")
    options.showsDuplicates = plain.has("--duplicates")
    options.countsFacets = plain.has("--facets") && asJSON
  }
}
