import ArgumentParser
import CorpusModel
import Library

/// `warraq timeline`: the dated events.
struct ShowTimeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Lists the events in order of time, each with its evidence.")

  @Option(help: "Only the events of this actor: an identifier, or a name in any spelling.")
  var actor: String?

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    let start, end, precision: String
    @Nullable var expression: String?
    let label: String
    let actors: [String]
    let article, sentence: String
  }

  func run() throws {
    let corpus = try options.open(withFindings: true)
    let only = try actor.map { corpus.actors[try corpus.requireActor($0)].id }
    var report = Report(asJSON: options.json)
    for event in corpus.events {
      if let only, !event.actors.contains(only) { continue }
      for evidence in event.evidence {
        let record = Record(
          start: event.date.start.firstDay.description, end: event.date.end.lastDay.description,
          precision: event.date.isInterval ? "interval" : event.date.start.precision.rawValue,
          expression: evidence.expression, label: event.label,
          actors: event.actors.map(\.description), article: evidence.article.description,
          sentence: evidence.sentence)
        try report.add(
          record, text: event.date.description, record.expression ?? "", record.label,
          record.actors.joined(separator: " "), record.article, record.sentence)
      }
    }
    try report.finish()
  }
}
