import Actors
import ArgumentParser
import CorpusModel
import BundledCorpus
import CorpusFiles
import IndexImage
import Library

/// `open`: opening the bundled corpus, whole and in its parts, or an image.
struct MeasureOpening: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Opens the bundled corpus, whole and part by part, or an image.",
    discussion: """
      With an image, the program is run to find the first answer in it: once with nothing of the \
      image in memory (cold), then with all that it needs there (warm).
      """)

  @Argument(help: "An image that 'warraq index' or 'warraq-bench index' wrote.")
  var image: String?

  @Option(help: "The reader's program, where an image is given.")
  var program = ".build/release/warraq"

  @Option(help: "The word that is looked for in the image.")
  var word = "الجزائر"

  @Option(help: "How many times.")
  var count = 100

  func run() throws {
    if let image { try measure(image) } else { try measureBundled() }
  }

  private func measure(_ image: String) throws {
    let command = [program, "search", word, "--corpus", image]
    for (name, isCold) in [("cold", true), ("warm", false)] {
      if !isCold { _ = try PipedProgram.run(command) }
      var runs: [PipedProgram.Run] = []
      for _ in 0..<(isCold ? 10 : max(1, count)) {
        if isCold { PipedProgram.evict(image) }
        runs.append(try PipedProgram.run(command))
      }
      try Figure("open/image/\(name)", .milliseconds, Samples(runs.map(\.whole))).report()
      try Figure("open/image/\(name)/memory", .kibibytes, runs.map(\.memory)).report()
    }
  }

  private func measureBundled() throws {
    func report<Result>(
      _ name: String, _ body: () -> Result, size: (Result) -> Int
    ) throws {
      try Figure("open/\(name)", .microseconds, Samples(count: count, of: body, size: size))
        .report()
    }
    try report("corpus") {
      Corpus.bundled()
    } size: {
      $0.articles.count
    }

    try report("files") {
      EmbeddedCorpus.files
    } size: {
      $0.count
    }
    let files = EmbeddedCorpus.files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let parts: [(String, Set<SourceFile.Kind>)] = [
      ("articles", [.markdown, .plainText]), ("actors", [.actors]),
      ("base-list", [.gazetteer]), ("findings", [.ties, .events]),
    ]
    for (name, kinds) in parts {
      try report(name) {
        CorpusContents(parsing: files, kinds: kinds)
      } size: {
        $0.articles.count + $0.actors.count + $0.gazetteer.count + $0.ties.count
      }
    }

    let contents = CorpusContents(parsing: files)
    try report("merging") {
      Actor.merging(contents.gazetteer, into: contents.actors)
    } size: {
      $0.count
    }
    let actors = Actor.merging(contents.gazetteer, into: contents.actors)
    try report("spellings") {
      MentionFinder(actors: actors)
    } size: {
      $0.mentions(in: contents.articles[0].text).count
    }
    try report("linker") {
      ArticleLinker(actors: actors)
    } size: {
      $0.linked([], in: contents.articles[0]).count
    }
    let finder = MentionFinder(actors: actors)
    let listed = contents.articles.map { finder.mentions(in: $0.text) }
    try report("mentions") {
      contents.articles.map { finder.mentions(in: $0.text).count }
    } size: {
      $0.reduce(0, +)
    }
    let linker = ArticleLinker(actors: actors)
    try report("links") {
      zip(contents.articles, listed).map { linker.linked($1, in: $0).count }
    } size: {
      $0.reduce(0, +)
    }
    try report("index") {
      var source = ArticleList(contents.articles)
      return (try? ImageBuilder().build(&source)) ?? []
    } size: {
      $0.count
    }

    var prepare = Samples()
    for _ in 0..<count {
      let corpus = Corpus.bundled()
      prepare.measure {
        corpus.prepare()
      } size: {
        corpus.ties.count
      }
    }
    try Figure("open/prepare", .microseconds, prepare).report()
  }
}
