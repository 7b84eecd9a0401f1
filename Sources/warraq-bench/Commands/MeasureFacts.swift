import Actors
import ArabicText
import ArgumentParser
import BundledCorpus
import CorpusFiles
import CorpusModel
import Dates
import Library
import Statements

/// `facts`: what is found in articles by rules, finder by finder.
struct MeasureFacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Finds mentions, dates, statements and ties in articles, on one core.",
    discussion: """
      One sample a run over all articles, given for 5 KB of text; 'facts/corpus' is the whole of \
      what a corpus is asked for after its first screen, tagger and all. 'names' has the tagger alone.
      """)

  @Option(
    name: .customLong("corpus"), help: "A folder or file to read instead of the bundled corpus.")
  var paths: [String] = []

  @Option(help: "How many times.")
  var count = 100

  /// How much text the figures are given for, in bytes.
  private static let measure = 5000.0

  /// All actors that are looked for: the bundled corpus's and those of the base list.
  private static var listed: [Actor] {
    let contents = CorpusContents(
      parsing: EmbeddedCorpus.files.map { SourceFile(path: $0.path, bytes: $0.bytes) },
      kinds: [.actors, .gazetteer])
    return Actor.merging(contents.gazetteer, into: contents.actors)
  }

  func run() throws {
    let articles = (paths.isEmpty ? Corpus.bundled() : Corpus.open(paths)).articles
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    guard bytes > 0 else { throw ValidationError("there is no text to read") }
    let finders = FactFinders(Self.listed)
    let found = articles.map { finders.read($0) }

    func report(_ name: String, _ body: (Int) -> Int) throws {
      let runs = Samples(count: count) {
        articles.indices.reduce(0) { $0 + body($1) }
      } size: {
        $0
      }
      let share = runs.durations.map { $0 / .microseconds(1) * Self.measure / Double(bytes) }
      try Figure("facts/\(name)", .microseconds, share).report()
    }
    try report("words") { FoldedWords(utf8: articles[$0].text.utf8).count }
    try report("mentions") { finders.finder.mentions(in: articles[$0].text).count }
    try report("links") { finders.linker.linked(found[$0].listed, in: articles[$0]).count }
    try report("dates") { finders.dates.expressions(in: articles[$0]).count }
    try report("statements") {
      finders.statements.statements(in: articles[$0], mentions: found[$0].mentions).count
    }
    try report("ties") { finders.ties(of: found[$0], in: articles[$0]).count }
    try report("all") { finders.read(articles[$0]).statements.count }
    try reportWhole()
  }

  private func reportWhole() throws {
    var found = Samples()
    var prepared = Samples()
    for _ in 0..<max(1, count / 5) {
      let corpus = paths.isEmpty ? Corpus.bundled() : Corpus.open(paths)
      let whole = found.measure {
        corpus.withFoundActors()
      } size: {
        $0.actors.count
      }
      prepared.measure {
        whole.prepare()
      } size: {
        whole.ties.count
      }
    }
    try Figure("facts/corpus/names", .milliseconds, found).report()
    try Figure("facts/corpus/prepare", .milliseconds, prepared).report()
  }
}
