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
  }

  func run() throws {
    var report = Report(asJSON: options.json)
    for article in try options.open().articles {
      try report.add(
        Record(
          id: article.id.description, title: article.title, outlet: article.outlet,
          date: article.date?.description, story: article.story, words: article.wordCount,
          path: article.path),
        text: article.id.description, article.date?.description ?? "", article.outlet,
        article.title)
    }
    try report.finish()
  }
}
