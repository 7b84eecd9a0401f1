import ArgumentParser
import CorpusModel
import Glibc
import Library

/// `warraq read ID…`: whole articles.
struct ReadArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Prints articles, or all that a file or a folder has.")

  @Argument(
    help: "Identifiers of articles, as 'warraq list' gives them; or files and folders.")
  var articles: [String] = []

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
    let id, title, outlet, language: String
    @Nullable var date: String?
    @Nullable var byline: String?
    @Nullable var url: String?
    @Nullable var story: String?
    @Nullable var summary: String?
    let text: String
    let paragraphs: [Part]
    /// The fields that nobody stated, and the words that the date was read from.
    let guessed: [String]
    @Nullable var date_basis: String?
    /// What was left out of the file in reading; its line counts from 1, and is 0 where the file has
    /// none.
    let dropped: [Dropped]
  }

  func validate() throws {
    guard articles.isEmpty, options.paths.isEmpty else { return }
    throw ValidationError("name an article, as 'warraq list' does, or a file")
  }

  func run() throws {
    let files = options.paths.isEmpty ? articles.filter { unsafe access($0, F_OK) == 0 } : []
    let corpus = try files.isEmpty ? options.open() : CorpusOptions.open(files)
    let ids = articles.filter { !files.contains($0) }
    var report = Report(asJSON: options.json)
    let places =
      try ids.isEmpty ? Array(corpus.articles.indices) : ids.map { try corpus.requireArticle($0) }
    for (number, place) in places.enumerated() {
      try add(corpus.articles[place], isFirst: number == 0, to: &report)
    }
    try report.finish()
  }

  private func add(_ article: Article, isFirst: Bool, to report: inout Report) throws {
    let provenance = article.provenance
    let source = [
      article.marking(article.outlet, provenance.outlet),
      article.marking(article.date?.description ?? "", provenance.date),
    ].filter { !$0.isEmpty }
    let title = article.marking(article.title, provenance.title)
    let gap = isFirst ? [] : [[""], [""]]
    let lines = gap + [[title], source].filter { !$0.isEmpty }
    try report.add(
      Record(
        id: article.id.description, title: article.title, outlet: article.outlet,
        language: article.language, date: article.date?.description, byline: article.byline,
        url: article.url, story: article.story,
        summary: article.summary.isEmpty ? nil : article.summary, text: article.text.string,
        paragraphs: article.paragraphs.map {
          Record.Part(kind: $0.kind.rawValue, start: $0.range.start, end: $0.range.end)
        },
        guessed: provenance.guessedFields,
        date_basis: provenance.dateBasis.isEmpty ? nil : provenance.dateBasis,
        dropped: provenance.dropped.map {
          Record.Dropped(line: $0.line, text: $0.text, why: $0.reason.word)
        }),
      lines: lines + article.paragraphs.flatMap { [[""], [article.text[$0.range]]] })
  }
}
