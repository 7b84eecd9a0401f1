import ArgumentParser
import CorpusModel
import Library

/// `corpus`: a folder opened as a corpus.
struct MeasureFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Opens a folder as a corpus, and counts what is in it.")

  @Argument(help: "Folders or files.")
  var paths: [String]

  @Option(help: "How many times it is opened.")
  var count = 5

  func run() throws {
    var opening = Samples()
    var preparing = Samples()
    var corpus = Corpus.open(paths)
    for _ in 0..<max(1, count) {
      corpus = opening.measure {
        Corpus.open(paths)
      } size: {
        $0.articles.count
      }
      preparing.measure {
        corpus.prepare()
      } size: {
        corpus.ties.count
      }
    }
    try Figure("corpus/open", .milliseconds, opening).report()
    try Figure("corpus/prepare", .milliseconds, preparing).report()
    let counts = [
      ("articles", corpus.articles.count), ("actors", corpus.actors.count),
      ("words", corpus.articles.reduce(0) { $0 + $1.wordCount }),
      ("mentions", corpus.mentions.reduce(0) { $0 + $1.count }), ("ties", corpus.ties.count),
      ("events", corpus.events.count), ("problems", corpus.problems.count),
    ]
    for (name, number) in counts { try Figure("corpus/\(name)", .count, [number]).report() }
    try Figure(
      "corpus/bytes", .bytes, [corpus.articles.reduce(0) { $0 + $1.text.utf8.count }]
    ).report()
  }
}
