internal import CorpusModel
internal import YAMLReader

/// What was read of a file of ties.
struct TiesFile {
  /// The ties.
  private(set) var ties: [Tie] = []
  /// What was noticed.
  private(set) var log: FileLog

  private static let keys = [
    "from", "to", "kind", "label", "label_en", "date", "status", "evidence",
  ]

  /// Reads a file.
  init(_ file: SourceFile) {
    log = FileLog(file.path)
    for item in ListFile.items(of: file, &log) {
      guard let fields = Fields(item, of: "a tie", known: Self.keys, &log) else { continue }
      if let tie = tie(fields) { ties.append(tie) }
    }
  }

  private mutating func tie(_ fields: Fields) -> Tie? {
    let from = fields.required("from", &log)
    let to = fields.required("to", &log)
    let kind: Tie.Kind? = fields.required("kind", &log).flatMap { ListFile.kind($0, &log) }
    let label = fields.required("label", &log)
    let labelInEnglish = fields.required("label_en", &log)
    let date = fields.text("date", &log).flatMap { Fields.span($0, "date", &log) }
    let status: Tie.Status? = fields.text("status", &log).flatMap { Self.status($0, &log) }
    let evidence = ListFile.evidence(fields, isDated: false, &log)
    let ends = [from, to].map { end in end.map { ListFile.actor($0, &log) } }
    guard let from = ends[0], let end = ends[1], let kind else { return nil }
    let tie = Tie(
      from: from, to: end, kind: kind, label: label?.text ?? "",
      labelInEnglish: labelInEnglish?.text ?? "", date: date, status: status ?? .stated,
      evidence: evidence)
    if from == end, let to {
      log.note("a tie leads from an actor to itself", at: to.place)
    } else if TieCycles.kinds.contains(kind) {
      log.claims.ladder.append(Claims.Rung(tie: tie, place: log.place(fields.place)))
    }
    return tie
  }

  private static func status(_ text: Fields.Text, _ log: inout FileLog) -> Tie.Status? {
    if let status = Tie.Status(rawValue: text.text) { return status }
    let all = Tie.Status.allCases.map(\.rawValue).joined(separator: ", ")
    log.note("unknown status '\(text.text)'; there are \(all)", at: text.place)
    return nil
  }
}
