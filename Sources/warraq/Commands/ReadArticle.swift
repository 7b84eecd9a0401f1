import ArgumentParser
import CorpusModel
import Library

/// `warraq read ID`: one article.
struct ReadArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Prints one article.")

  @Argument(help: "The article's identifier, as 'warraq list' gives it.")
  var id: String

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    struct Part: Encodable {
      let kind: String
      let start, end: Int
    }
    let id, title, outlet: String
    @Nullable var date: String?
    @Nullable var byline: String?
    @Nullable var url: String?
    @Nullable var story: String?
    let text: String
    let paragraphs: [Part]
    /// What was left out of the file in reading; nothing is.
    let dropped: [String] = []
  }

  func run() throws {
    let corpus = try options.open()
    let article = corpus.articles[try corpus.requireArticle(id)]
    var report = Report(asJSON: options.json)
    let source = [article.outlet, article.date?.description ?? ""].filter { !$0.isEmpty }
    let lines = [[article.title], source].filter { !$0.isEmpty }
    try report.add(
      Record(
        id: article.id.description, title: article.title, outlet: article.outlet,
        date: article.date?.description, byline: article.byline, url: article.url,
        story: article.story, text: article.text.string,
        paragraphs: article.paragraphs.map {
          Record.Part(kind: $0.kind.rawValue, start: $0.range.start, end: $0.range.end)
        }),
      lines: lines + article.paragraphs.flatMap { [[""], [article.text[$0.range]]] })
    try report.finish()
  }
}
