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
    struct Dropped: Encodable {
      let line: Int
      let text, why: String
    }
    let id, title, outlet: String
    @Nullable var date: String?
    @Nullable var byline: String?
    @Nullable var url: String?
    @Nullable var story: String?
    let text: String
    let paragraphs: [Part]
    /// The fields that nobody stated, and the words that the date was read from.
    let guessed: [String]
    @Nullable var date_basis: String?
    /// What was left out of the file in reading; its line counts from 1, and is 0 where the file has
    /// none.
    let dropped: [Dropped]
  }

  func run() throws {
    let corpus = try options.open()
    let article = corpus.articles[try corpus.requireArticle(id)]
    var report = Report(asJSON: options.json)
    let provenance = article.provenance
    let source = [
      article.marking(article.outlet, provenance.outlet),
      article.marking(article.date?.description ?? "", provenance.date),
    ].filter { !$0.isEmpty }
    let title = article.marking(article.title, provenance.title)
    let lines = [[title], source].filter { !$0.isEmpty }
    try report.add(
      Record(
        id: article.id.description, title: article.title, outlet: article.outlet,
        date: article.date?.description, byline: article.byline, url: article.url,
        story: article.story, text: article.text.string,
        paragraphs: article.paragraphs.map {
          Record.Part(kind: $0.kind.rawValue, start: $0.range.start, end: $0.range.end)
        },
        guessed: provenance.guessedFields,
        date_basis: provenance.dateBasis.isEmpty ? nil : provenance.dateBasis,
        dropped: provenance.dropped.map {
          Record.Dropped(line: $0.line, text: $0.text, why: $0.reason.word)
        }),
      lines: lines + article.paragraphs.flatMap { [[""], [article.text[$0.range]]] })
    try report.finish()
  }
}
