import ArgumentParser
import CorpusModel
import Library

/// A statement, as JSON has it.
struct StatementRecord: Encodable {
  @Nullable var speaker: String?
  let speaker_name, speaker_kind: String
  let direct: Bool
  let text: String
  @Nullable var verb: String?
  let article: String
  let start, end: Int

  init(_ line: StatementLine, in corpus: Corpus) {
    let article = corpus.articles[line.article]
    let statement = line.statement
    switch statement.speaker {
    case .actor(let actor):
      speaker = corpus.actors[actor].id.description
      speaker_name = corpus.actors[actor].name
      speaker_kind = "actor"
    case .unnamed(let words):
      speaker_name = words
      speaker_kind = "unnamed"
    case .unknown:
      speaker_name = statement.speakerRange.map { article.text[$0] } ?? ""
      speaker_kind = "unknown"
    }
    direct = statement.isDirect
    text = article.text[statement.range]
    verb = statement.verb.map { article.text[$0] }
    self.article = article.id.description
    start = statement.range.start
    end = statement.range.end
  }
}

/// `warraq statements`: who says what.
struct ListStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Lists what articles have people say, quoted or reported, with the speaker.",
    discussion: """
      A speaker is an actor, or unnamed (مراقبون, مصادر مطلعة), or unknown. Offsets count Unicode \
      scalars of the article's text.
      """)

  @Option(help: "Only what this actor says: an identifier, or a name in any spelling.")
  var speaker: String?

  @Option(help: "Only what others say in which this actor is named.")
  var about: String?

  @Flag(help: "Only what speakers without a name say.")
  var unnamed = false

  @OptionGroup var options: CorpusOptions

  func run() throws {
    let corpus = try options.openWhole()
    var lines = corpus.statements
    if let speaker {
      let actor = try corpus.requireActor(speaker)
      lines.removeAll { $0.statement.speaker != .actor(actor) }
    }
    if let about {
      let actor = try corpus.requireActor(about)
      lines.removeAll { line in
        line.statement.speaker == .actor(actor)
          || !corpus.mentions[line.article].overlapping(line.statement.range)
            .contains { $0.actor == actor }
      }
    }
    if unnamed {
      lines.removeAll { line in
        if case .unnamed = line.statement.speaker { false } else { true }
      }
    }
    var report = Report(asJSON: options.json)
    for line in lines {
      let record = StatementRecord(line, in: corpus)
      try report.add(
        record, text: record.speaker ?? record.speaker_kind, record.speaker_name,
        record.direct ? "«\(record.text)»" : record.text, record.article,
        "\(record.start)-\(record.end)")
    }
    try report.finish()
  }
}
