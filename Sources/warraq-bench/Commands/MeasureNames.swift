import ArgumentParser
import BundledCorpus
import CorpusModel
import Library
import NameTagger

/// `names`: the names that the tagger finds in articles.
struct MeasureNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Finds names in all articles, on one core.",
    discussion: "One sample a run over all articles: words a second. The model's reading apart.")

  @Option(
    name: .customLong("corpus"), help: "A folder or file to read instead of the bundled corpus.")
  var paths: [String] = []

  @Option(help: "How many times.")
  var count = 40

  func run() throws {
    let articles = (paths.isEmpty ? Corpus.bundled() : Corpus.open(paths)).articles
    let model = EmbeddedCorpus.tagger
    try Figure(
      "names/model", .milliseconds,
      Samples(count: min(count, 20)) {
        NameTagger(model: model)
      } size: {
        $0 == nil ? 0 : 1
      }
    ).report()
    guard let tagger = NameTagger(model: model) else {
      throw ValidationError("The embedded model of names can't be read.")
    }
    let words = articles.reduce(0) { $0 + $1.wordCount }
    let runs = Samples(count: count) {
      articles.reduce(0) { $0 + tagger.names(in: $1).count }
    } size: {
      $0
    }
    let rates = runs.durations.map { Double(words) / ($0 / .seconds(1)) }
    try Figure("names/words-per-second", .count, rates).report()
  }
}
