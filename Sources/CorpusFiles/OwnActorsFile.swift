internal import CorpusModel
internal import YAMLReader

/// What was read of the reader's own file of actors: what he decided about actors that were found.
///
/// It is a list as in `actors/`. An entry of an `id` and `aliases` alone adds spellings to an actor
/// that there is, one of `banned` alone names spellings that make no actor.
struct OwnActorsFile {
  /// What was decided.
  private(set) var decisions = OwnDecisions()
  /// Reads the entries that are actors, and has the log.
  private var actors: ActorsFile

  /// What is wrong with the file by itself.
  var problems: [Problem] { actors.log.problems }

  /// Reads a file.
  init(path: String, bytes: [UInt8]) {
    actors = ActorsFile(path: path)
    let clean = CleanText(bytes)
    actors.log.note(clean)
    let document = YAMLDocument(clean.utf8[...])
    actors.log.note(document)
    guard let root = document.root else { return }
    guard case .sequence(let items) = root.content else {
      actors.log.note("the file must be a list", at: root.place)
      return
    }
    let keys = ActorsFile.keys + ["banned"]
    for item in items {
      guard let fields = Fields(item, of: "an actor", known: keys, &actors.log) else { continue }
      if let entry = entry(fields) { decisions.append(entry) }
    }
    decisions.claims = actors.log.claims
  }

  private mutating func entry(_ fields: Fields) -> OwnDecisions.Entry? {
    if fields.has("banned") {
      if ["id", "kind", "name", "aliases"].contains(where: fields.has) {
        actors.log.note("'banned' stands by itself", at: fields.place)
      }
      let spellings = fields.texts("banned", isRequired: true, &actors.log)
      return spellings.isEmpty ? nil : .banned(spellings.map(\.text))
    }
    if ["kind", "name", "latin"].contains(where: fields.has) {
      return actors.actor(fields, isOwn: true).map { .actor($0.0) }
    }
    guard let id = fields.identifier(&actors.log) else { return nil }
    let actor = ActorID(id.text)
    actors.log.claims.refer(to: .actor(actor), at: actors.log.place(id.place))
    let aliases = fields.requiredList("aliases", &actors.log).compactMap {
      actors.alias($0, of: actor)
    }
    return aliases.isEmpty ? nil : .spellings(of: actor, aliases)
  }
}
