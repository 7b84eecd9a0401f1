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

  func validate() throws {
    if articles < 0 { throw ValidationError("--articles must not be negative") }
  }

  func run() throws {
    var generator = ArticleGenerator(corpus: Corpus.bundled(), seed: seed)
    guard let folder else {
      for number in 0..<articles { print(try JSONLine.of(generator.article(number))) }
      return
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<articles {
      let article = generator.article(number)
      try Data(article.markdown.utf8).write(
        to: URL(filePath: folder).appending(path: "\(article.id).md"))
    }
  }
}
