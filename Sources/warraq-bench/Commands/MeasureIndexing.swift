import ArgumentParser
import CorpusFiles
import CorpusModel
import FoundationEssentials
import IndexImage
import Library

/// `index`: making an image of articles.
struct MeasureIndexing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Makes an image of articles in a file of JSON Lines, on one core and on two.",
    discussion: """
      The rate is that of the articles' text, titles included, in millions of bytes of UTF-8 a second: \
      reading the file, folding, indexing with positions and writing the image are all in it. \
      `index/…/search` leaves the stored texts out, as other engines' indexes do; `index/…/whole` keeps \
      them, and finds the listed actors in every article, as 'warraq index' does.
      """)

  @Argument(help: "Articles as JSON Lines: {\"id\", \"title\", \"date\", \"source\", \"text\"}.")
  var corpus: String

  @Option(help: "Where the image is left; a temporary file where it is not given.")
  var output: String?

  @Option(help: "How many times each is made.")
  var runs = 3

  func run() throws {
    let path = output ?? "\(corpus).image"
    defer { if output == nil { try? FileManager.default.removeItem(atPath: path) } }
    let length = Self.textLength(of: corpus)
    try Figure("index/text", .bytes, [length]).report()
    for (keepsTexts, what) in [(false, "search"), (true, "whole")] {
      for cores in [1, 2] {
        var seconds: [Double] = []
        for _ in 0..<max(1, runs) {
          var making = ImageMaking([corpus], at: path)
          making.keepsTexts = keepsTexts
          making.findsActors = keepsTexts
          making.cores = cores
          // What is there already would be brought up to date.
          try? FileManager.default.removeItem(atPath: path)
          let clock = ContinuousClock()
          let start = clock.now
          let made = try making.run()
          seconds.append(start.duration(to: clock.now) / .seconds(1))
          guard made != nil else { throw ValidationError("nothing was made of \(corpus)") }
        }
        let core = cores == 1 ? "one-core" : "two-cores"
        try Figure(
          "index/\(core)/\(what)", .megabytesPerSecond, seconds.map { Double(length) / 1e6 / $0 }
        ).report()
      }
      try report(try Image.open(path), length, what)
    }
    try Figure("index/memory", .kibibytes, [ProcessMemory.peak]).report()
  }

  private func report(_ image: Image, _ length: Int, _ what: String) throws {
    try Figure("index/\(what)/articles", .count, [image.articleCount]).report()
    try Figure("index/\(what)/terms", .count, [image.termCount]).report()
    var index = 0
    for (name, bytes) in image.sectionLengths where bytes > 0 {
      try Figure("index/\(what)/section/\(name)", .bytes, [bytes]).report()
      if !Self.apart.contains(name) { index += bytes }
    }
    try Figure("index/\(what)/bytes", .bytes, [image.byteCount]).report()
    try Figure("index/\(what)/text-apart", .share, [Double(index) / Double(max(length, 1))])
      .report()
  }

  /// The sections that are no index: what is shown of an article, and its text.
  private static let apart: Set = [
    "heads", "headOffsets", "text", "textBlocks", "ids", "sources", "actors",
  ]

  /// Returns the length of all titles and bodies in bytes.
  private static func textLength(of path: String) -> Int {
    var stream = ArticleStream()
    var article = ArticleBytes()
    var length = 0
    for file in CorpusListing([path]).files where file.kind.isArticle {
      stream.open(file)
      while stream.next(into: &article) { length += article.title.count + 1 + article.text.count }
    }
    return length
  }
}
