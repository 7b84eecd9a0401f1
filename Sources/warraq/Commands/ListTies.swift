import ArgumentParser
import CorpusModel
import Library

/// A tie with one of the sentences that show it, as JSON has it.
struct TieRecord: Encodable {
  let from, to, kind, label: String
  @Nullable var date: String?
  /// How certain it is.
  let status: String
  /// Whether a rule found it; somebody wrote it down where not.
  let found: Bool
  let article, sentence: String

  /// Returns a record for each sentence that shows a tie.
  static func records(of tie: Tie) -> [TieRecord] {
    tie.evidence.map { evidence in
      TieRecord(
        from: tie.from.description, to: tie.to.description, kind: tie.kind.rawValue,
        label: tie.label, date: tie.date?.description,
        status: tie.status.rawValue, found: tie.isFound, article: evidence.article.description,
        sentence: evidence.sentence)
    }
  }
}

/// `warraq ties`: the ties between actors.
struct ListTies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties", abstract: "Lists the ties between actors, each with its evidence.")

  @Option(help: "Only the ties of this actor: an identifier, or a name in any spelling.")
  var actor: String?

  @OptionGroup var options: CorpusOptions

  func run() throws {
    let corpus = try options.openWhole(withFindings: true)
    let ties =
      try actor.map { corpus.ties(of: try corpus.requireActor($0)).map(\.tie) } ?? corpus.ties
    var report = Report(asJSON: options.json)
    for record in ties.flatMap(TieRecord.records) {
      try report.add(
        record, text: record.from, record.kind, record.to, record.date ?? "", record.label,
        record.article, record.sentence, record.status)
    }
    try report.finish()
  }
}
