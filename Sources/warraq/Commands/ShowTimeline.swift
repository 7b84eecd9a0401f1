import ArgumentParser
import CorpusModel
import Library

/// `warraq timeline`: the events and the dated sentences.
struct ShowTimeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Lists events and dated sentences in order of time, each with its evidence.",
    discussion: """
      A date is given as its first and last day. Its basis says what it was made out from: stated, \
      another place of the same article, or the day of publication. Where the words are ambiguous, \
      the likeliest date comes first and the others are its alternatives.
      """)

  /// What an entry comes from.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case event, sentence
  }

  @Option(help: "Only what names this actor: an identifier, or a name in any spelling.")
  var actor: String?

  @Option(help: "Only what this outlet's articles tell.")
  var outlet: String?

  @Option(
    help: "Only the events that the corpus's files list, or only dated sentences beside them.")
  var kind: Kind?

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    let start, end, precision, basis, kind: String
    let alternatives: [String]
    @Nullable var expression: String?
    let label: String
    let actors: [String]
    let article, outlet, sentence: String
  }

  func run() throws {
    let corpus = try options.openWhole(withFindings: true)
    let filter = TimelineFilter(
      actor: try actor.map { try corpus.requireActor($0) }, outlet: outlet,
      kind: kind.map { $0 == .event ? .events : .sentences })
    var report = Report(asJSON: options.json)
    for entry in corpus.timeline(filter) {
      for place in entry.places { try add(entry, at: place, in: corpus, to: &report) }
    }
    try report.finish()
  }

  private func add(
    _ entry: TimelineEntry, at place: TimelineEntry.Place, in corpus: Corpus,
    to report: inout Report
  ) throws {
    let article = corpus.articles[place.article]
    let record = Record(
      start: entry.date.start.firstDay.description, end: entry.date.end.lastDay.description,
      precision: entry.precision.rawValue, basis: place.basis.rawValue,
      kind: (entry.event == nil ? Kind.sentence : .event).rawValue,
      alternatives: entry.otherReadings.map(\.description),
      expression: place.expression.map { article.text[$0] }, label: entry.label,
      actors: entry.actors.map { corpus.actors[$0].id.description },
      article: article.id.description, outlet: article.outlet,
      sentence: article.text[place.sentence])
    let dates = ([entry.date.description] + record.alternatives).joined(separator: " | ")
    // A sentence that stands for itself is not said twice.
    let label = record.label == record.sentence ? "" : record.label
    try report.add(
      record, text: dates, record.expression ?? "", label,
      record.actors.joined(separator: " "), record.article, record.sentence)
  }
}
