import ArgumentParser
import CorpusModel
import Library

/// `warraq list`: the articles.
struct ListArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the articles: identifier, date, outlet, title.")

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    let id, title, outlet: String
    @Nullable var date: String?
    @Nullable var story: String?
    let words: Int
    let path: String
    /// The other articles that are the same text, the one published first in front.
    let copies: [String]
  }

  func run() throws {
    var report = Report(asJSON: options.json)
    let corpus = try options.open()
    // Nobody who reads the list as text asks for them, and they have to be found.
    let copies = options.json ? corpus.copies : Copies()
    for (place, article) in corpus.articles.enumerated() {
      try report.add(
        Record(
          id: article.id.description, title: article.title, outlet: article.outlet,
          date: article.date?.description, story: article.story, words: article.wordCount,
          path: article.path,
          copies: copies.of(place).filter { $0 != place }
            .map { corpus.articles.head($0).id.description }),
        text: article.id.description, article.date?.description ?? "", article.outlet,
        article.title)
    }
    try report.finish()
  }
}
