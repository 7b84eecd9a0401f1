import ArgumentParser
import Cleaning
import CorpusModel
import Library

/// `cleaning`: pages told apart from their articles.
struct MeasureCleaning: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cleaning",
    abstract: "Cleans pages of four kilobytes of the bundled corpus's words.")

  @Option(help: "How many times.")
  var count = 20

  func run() throws {
    let pages = Self.pages()
    let dated = pages.map { Array("22 يناير 2025\n".utf8) + $0 }
    try report("cleaning", dated)
    try report("cleaning/undated", pages)
  }

  /// Reports how many megabytes of pages are cleaned in a second.
  private func report(_ name: String, _ pages: [[UInt8]]) throws {
    var cleaner = Cleaner()
    var raw = RawArticle()
    var article = ArticleBytes()
    let samples = Samples(count: count) {
      var length = 0
      for page in pages {
        raw.stated.id = [0x61]
        raw.text = Self.title + page
        cleaner.clean(&raw, into: &article)
        length += article.text.count
      }
      return length
    } size: {
      $0
    }
    let bytes = Double(pages.reduce(0) { $0 + Self.title.count + $1.count })
    try Figure(
      name, .megabytesPerSecond,
      samples.durations.map {
        bytes / 1e6 / (Double($0.components.seconds) + Double($0.components.attoseconds) * 1e-18)
      }
    ).report()
  }

  private static let title = Array("محادثات جديدة في العاصمة حول الطاقة\nكتب: كمال بن علي\n".utf8)
  /// How long a page is, in bytes, and how many there are.
  private static let (length, number) = (4096, 200)

  /// Pages of the bundled corpus's paragraphs in turn, with a subhead here, what a page has there.
  private static func pages() -> [[UInt8]] {
    let paragraphs = Corpus.bundled().articles.flatMap { article in
      article.paragraphs.map { Array(article.text[$0.range].utf8) }
    }
    var place = 0
    return (0..<number).map { _ in
      var page: [UInt8] = []
      while page.count < length, !paragraphs.isEmpty {
        page += paragraphs[place % paragraphs.count] + [0x0A]
        place += 1
        if place % 5 == 0 { page += Array("Thumbnail\n".utf8) }
      }
      return page + Array("شارك\nفيسبوك\nالمصدر: وكالات\n".utf8)
    }
  }
}
