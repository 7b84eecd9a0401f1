import ArgumentParser
import SearchEngine
import Browser
import Library
import Screen

/// `search`: queries typed letter by letter.
struct MeasureSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Types queries letter by letter.",
    discussion: """
      One sample a letter: the search alone, and the key with the search and the drawing of the \
      results.
      """)

  @Option(
    name: .customLong("corpus"), help: "A folder or file to search instead of the bundled corpus.")
  var paths: [String] = []

  @Option(help: "How many times each query is typed.")
  var count = 20

  private static let queries = [
    "أفريكوم", "تبون", "مذكرة التفاهم", "الصحراء الغربية", "وزير الدفاع الأمريكي", "للجزائر",
    "شنقريحة",
    "في", "صفقة أسلحة روسية", "2025", "AFRICOM", "ظظظظ",
  ]

  func run() throws {
    let corpus = paths.isEmpty ? Corpus.bundled() : Corpus.open(paths)
    corpus.prepare()
    var search = Samples()
    for _ in 0..<max(1, count) {
      for query in Self.queries {
        for end in query.indices {
          let prefix = String(query[...end])
          search.measure {
            corpus.search(prefix, isTyping: true)
          } size: {
            $0.total
          }
        }
      }
    }
    try Figure("search/corpus", .microseconds, search).report()
    for size in Size.measured {
      try Figure("search/\(size.name)", .microseconds, keystrokes(corpus, size)).report()
    }
  }

  private func keystrokes(_ corpus: Corpus, _ size: Size) -> Samples {
    var browser = Browser(corpus: corpus, size: size, language: .arabic)
    var samples = Samples()
    for _ in 0..<max(1, count) {
      for query in Self.queries {
        _ = browser.apply(.key("/"))
        for scalar in query.unicodeScalars {
          samples.measure {
            _ = browser.apply(.key(.character(scalar)))
            browser.answerSearch()
            return browser.draw()
          } size: {
            $0.cells.count
          }
        }
        _ = browser.apply(.key(.escape))
      }
    }
    return samples
  }
}
