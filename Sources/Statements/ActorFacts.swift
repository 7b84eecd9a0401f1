internal import ArabicText
internal import CorpusModel

/// What finding statements needs to know of the actors of a corpus.
struct ActorFacts: Sendable {
  private let kinds: [ActorKind]
  /// Whether the name ends as feminine ones do.
  private let feminine: [Bool]
  private let places: [ActorID: Int]
  /// The names of outlets.
  private let outlets: [Int: String]
  /// The nouns of the roles of those who have any (وزير, سفير), as lemmas.
  private var roles: [Int: [UInt16]] = [:]

  init(_ actors: [Actor]) {
    kinds = actors.map(\.kind)
    feminine = actors.map {
      $0.name.utf8.hasSuffix(Letters.alef) || $0.name.utf8.hasSuffix([0xD8, 0xA9])
    }
    outlets = Dictionary(
      uniqueKeysWithValues: actors.indices.filter { actors[$0].kind == .outlet }
        .map { ($0, actors[$0].name) })
    places = Dictionary(
      actors.indices.map { (actors[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, actor) in actors.enumerated() where !actor.roles.isEmpty {
      roles[place] = actor.roles.compactMap { role in
        let words = FoldedWords(role.title)
        guard let first = words.first else { return nil }
        let lexeme = Lexicon.shared.lexeme(of: words.folded(first))
        return lexeme.isAny(.person) ? lexeme.lemma : nil
      }
    }
  }

  /// The kind of an actor, nothing for a place that the list does not have.
  func kind(of actor: Int) -> ActorKind? { kinds.indices.contains(actor) ? kinds[actor] : nil }

  /// Whether a name ends in ا or ة.
  func looksFeminine(_ actor: Int) -> Bool { feminine.indices.contains(actor) && feminine[actor] }

  /// Whether an outlet has a name.
  func isNamed(_ outlet: Int, _ name: String) -> Bool { outlets[outlet] == name }

  func isPerson(_ actor: Int) -> Bool { kind(of: actor) == .person }

  /// Whether an actor can speak.
  func canSpeak(_ actor: Int) -> Bool {
    switch kind(of: actor) {
    case .person, .organisation, .place, .outlet: true
    default: false
    }
  }

  /// The place of an actor in the list.
  func place(of id: ActorID) -> Int? { places[id] }

  /// Whether a noun names a role that an actor has or had.
  func hasRole(_ lemma: UInt16, _ actor: Int) -> Bool { roles[actor]?.contains(lemma) ?? false }
}
