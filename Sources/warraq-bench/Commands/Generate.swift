import ArgumentParser
import FoundationEssentials
import Library

/// `generate`: made-up articles, as many as one likes.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes made-up articles of the bundled corpus's words, as JSON Lines.",
    discussion: """
      Words come as often as Zipf's law has it: the second half as often as the first, the third a \
      third as often. The same seed gives the same articles.
      """)

  @Option(help: "How many articles.")
  var articles: Int

  @Option(help: "What the articles are drawn from.")
  var seed: UInt64 = 1

  @Option(help: "A folder to write them to as Markdown, one file each, instead of standard output.")
  var folder: String?

  @Option(help: "A file to write queries of every kind to, for 'queries'.")
  var queries: String?

  @Option(help: "How many queries of each kind.")
  var queriesOfEach = 200

  func validate() throws {
    if articles < 0 { throw ValidationError("--articles must not be negative") }
  }

  func run() throws {
    var generator = ArticleGenerator(corpus: Corpus.bundled(), seed: seed)
    var asked = QueryGenerator(seed: seed)
    if let folder {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for number in 0..<articles {
      let article = generator.article(number)
      if queries != nil, number < Self.mostAskedOf { asked.add(article.text) }
      guard let folder else {
        print(try JSONLine.of(article))
        continue
      }
      try Data(article.markdown.utf8).write(
        to: URL(filePath: folder).appending(path: "\(article.id).md"))
    }
    guard let queries else { return }
    let lines = try asked.queries(ofEach: queriesOfEach).map { try JSONLine.of($0) + "\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: queries))
  }

  /// How many articles the queries are made from at most.
  private static let mostAskedOf = 10_000
}
