internal import CorpusModel
internal import YAMLReader

/// What was read of a file of events.
struct EventsFile {
  /// The events, each with the place of its identifier.
  private(set) var events: [(event: Event, place: Place)] = []
  /// What was noticed.
  private(set) var log: FileLog

  private static let keys = ["id", "date", "label", "label_en", "actors", "evidence"]

  /// Reads a file.
  init(_ file: SourceFile) {
    log = FileLog(file.path)
    for item in ListFile.items(of: file, &log) {
      guard let fields = Fields(item, of: "an event", known: Self.keys, &log) else { continue }
      if let (event, place) = event(fields) { events.append((event, log.place(place))) }
    }
  }

  private mutating func event(_ fields: Fields) -> (Event, YAMLPlace)? {
    let id = fields.identifier(&log)
    let date = fields.required("date", &log).flatMap { Fields.span($0, "date", &log) }
    let label = fields.required("label", &log)
    let labelInEnglish = fields.required("label_en", &log)
    let names = fields.texts("actors", isRequired: true, &log)
    let actors = names.map { ListFile.actor($0, &log) }
    let evidence = ListFile.evidence(fields, isDated: true, &log)
    guard let id, let date else { return nil }
    let event = Event(
      id: id.text, date: date, label: label?.text ?? "",
      labelInEnglish: labelInEnglish?.text ?? "", actors: actors, evidence: evidence)
    return (event, id.place)
  }
}
