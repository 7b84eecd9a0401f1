import ArgumentParser
import CorpusModel
import Library

/// `warraq mentions [ID]`: where articles name actors.
struct ListMentions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Lists where articles name actors; offsets count Unicode scalars of the text.")

  @Argument(help: "The article's identifier; all articles where it is not given.")
  var id: String?

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    let article: String
    let start, end: Int
    let surface, actor, kind, name, how: String
    /// Who else the same words may name.
    @Nullable var other: String?
  }

  func run() throws {
    let corpus = try options.openWhole()
    let places = try id.map { [try corpus.requireArticle($0)] } ?? Array(corpus.articles.indices)
    var report = Report(asJSON: options.json)
    for place in places {
      let article = corpus.articles[place]
      for mention in corpus.mentions[place] {
        let actor = corpus.actors[mention.actor]
        let record = Record(
          article: article.id.description, start: mention.range.start, end: mention.range.end,
          surface: article.text[mention.range], actor: actor.id.description,
          kind: actor.kind.rawValue, name: actor.name, how: mention.how.rawValue,
          other: mention.otherReading.map { corpus.actors[$0].id.description })
        try report.add(
          record, text: record.article, "\(record.start)-\(record.end)", record.surface,
          record.actor, record.kind, record.how)
      }
    }
    try report.finish()
  }
}
