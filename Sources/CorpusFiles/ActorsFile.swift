internal import CorpusModel
internal import YAMLReader

/// What was read of a file of actors.
struct ActorsFile {
  /// The actors, each with the place of its identifier.
  private(set) var actors: [(actor: Actor, place: Place)] = []
  /// What was noticed.
  var log: FileLog

  static let keys = [
    "id", "kind", "name", "latin", "summary", "summary_en", "aliases", "roles", "nisbas",
    "capital_of",
  ]

  /// Reads a file.
  init(_ file: SourceFile) {
    log = FileLog(file.path)
    for item in ListFile.items(of: file, &log) {
      guard let fields = Fields(item, of: "an actor", known: Self.keys, &log) else { continue }
      if let (actor, place) = actor(fields) { actors.append((actor, log.place(place))) }
    }
  }

  /// Begins a file without anything in it.
  init(path: String) { log = FileLog(path) }

  /// Reads an actor.
  ///
  /// - Parameter isOwn: Whether it is of the reader's own file, where the summaries may be left out.
  mutating func actor(_ fields: Fields, isOwn: Bool = false) -> (Actor, YAMLPlace)? {
    let id = fields.identifier(&log)
    let kind: ActorKind? = fields.required("kind", &log).flatMap { ListFile.kind($0, &log) }
    let name = fields.required("name", &log)
    let latin = fields.required("latin", &log)
    let summary = isOwn ? fields.text("summary", &log) : fields.required("summary", &log)
    let summaryInEnglish =
      isOwn ? fields.text("summary_en", &log) : fields.required("summary_en", &log)
    let aliases = fields.list("aliases", &log)
    let roles = fields.list("roles", &log)
    let nisbas = fields.texts("nisbas", &log).map(\.text)
    let state = fields.text("capital_of", &log)
    if let state { log.claims.refer(to: .actor(ActorID(state.text)), at: log.place(state.place)) }
    guard let id, let kind else { return nil }
    let actorID = ActorID(id.text)
    if let name { claim(name, of: actorID, isName: true) }
    let actor = Actor(
      id: actorID, kind: kind, name: (name ?? latin ?? id).text, latin: (latin ?? id).text,
      summary: summary?.text ?? "", summaryInEnglish: summaryInEnglish?.text ?? "",
      aliases: aliases.compactMap { alias($0, of: actorID) }, roles: roles.compactMap { role($0) },
      nisbas: nisbas, capitalOf: state.map { ActorID($0.text) }, origin: isOwn ? .own : .curated)
    return (actor, id.place)
  }

  private mutating func claim(_ spelling: Fields.Text, of actor: ActorID, isName: Bool) {
    log.claims.spellings.append(
      Claims.Spelling(
        text: spelling.text, actor: actor, place: log.place(spelling.place), isName: isName))
  }

  /// Reads a spelling of an actor.
  mutating func alias(_ node: YAMLNode, of actor: ActorID) -> Actor.Alias? {
    guard let fields = Fields(node, of: "an alias", known: ["text", "outlets"], &log) else {
      return nil
    }
    let text = fields.required("text", &log)
    let outlets = fields.texts("outlets", &log)
    for outlet in outlets {
      log.claims.refer(to: .outlet(ActorID(outlet.text)), at: log.place(outlet.place))
    }
    guard let text else { return nil }
    claim(text, of: actor, isName: false)
    return Actor.Alias(text.text, outlets: outlets.map { ActorID($0.text) })
  }

  private mutating func role(_ node: YAMLNode) -> Actor.Role? {
    let keys = ["title", "title_en", "of", "from", "to", "article"]
    guard let fields = Fields(node, of: "a role", known: keys, &log) else { return nil }
    let title = fields.required("title", &log)
    let titleInEnglish = fields.text("title_en", &log)
    let of = fields.text("of", &log)
    let from = fields.date("from", &log)
    let to = fields.date("to", &log)
    let article = fields.text("article", &log)
    if let from, let to, DateSpan(from.date, to.date) == nil {
      log.note("'to' is before 'from'", at: to.place)
    }
    if let of {
      log.claims.refer(to: .actor(ActorID(of.text)), at: log.place(of.place))
    }
    if let article {
      log.claims.refer(to: .article(ArticleID(article.text)), at: log.place(article.place))
    }
    guard let title else { return nil }
    return Actor.Role(
      title: title.text, titleInEnglish: titleInEnglish?.text ?? "",
      of: of.map { ActorID($0.text) }, from: from?.date, to: to?.date,
      article: article.map { ArticleID($0.text) })
  }
}
