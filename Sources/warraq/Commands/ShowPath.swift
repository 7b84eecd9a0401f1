import ArgumentParser
import CorpusModel
import Library

/// `warraq path A B`: how two actors are joined.
struct ShowPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Prints the shortest chain of ties from one actor to another, with the evidence.")

  @Argument(help: "The actor to start from: an identifier, or a name in any spelling.")
  var from: String

  @Argument(help: "The actor to reach.")
  var to: String

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    struct Step: Encodable {
      let from, to, kind, label, status: String
      /// Whether the tie leads from `to` to `from`.
      let reversed: Bool
      @Nullable var date: String?
      @Nullable var article: String?
      @Nullable var sentence: String?
    }
    let from, to: String
    let steps: [Step]
  }

  func run() throws {
    let corpus = try options.openWhole(withFindings: true)
    let start = try corpus.requireActor(from)
    let end = try corpus.requireActor(to)
    var report = Report(asJSON: options.json)
    if let path = corpus.path(from: start, to: end) {
      let record = Record(
        from: corpus.actors[start].id.description, to: corpus.actors[end].id.description,
        steps: path.map { Self.step($0, in: corpus) })
      try report.add(
        record,
        lines: record.steps.map { step in
          [
            step.from, step.reversed ? "←" : "→", step.to, step.kind, step.label,
            step.article ?? "", step.sentence ?? "",
          ]
        })
      // An actor is joined to itself without a step.
      return try report.finish(isEmpty: false)
    }
    try report.finish()
  }

  private static func step(_ step: PathStep, in corpus: Corpus) -> Record.Step {
    let evidence = step.tie.evidence.first
    let from = corpus.actors[step.from].id
    return Record.Step(
      from: from.description, to: corpus.actors[step.to].id.description,
      kind: step.tie.kind.rawValue, label: step.tie.label, status: step.tie.status.rawValue,
      reversed: step.tie.from != from, date: step.tie.date?.description,
      article: evidence?.article.description, sentence: evidence?.sentence)
  }
}
