internal import CorpusModel

/// The kinds of actors that a place in a frame may have.
struct KindSet: OptionSet, Sendable {
  let rawValue: UInt16

  static let person = KindSet(.person)
  static let organisation = KindSet(.organisation)
  static let place = KindSet(.place)
  static let agreement = KindSet(.agreement)
  static let outlet = KindSet(.outlet)
  /// States and bodies.
  static let powers: KindSet = [place, organisation]
  /// All who act.
  static let anybody: KindSet = [person, place, organisation, outlet]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kind: ActorKind) {
    switch kind {
    case .person: rawValue = 1
    case .organisation: rawValue = 2
    case .place: rawValue = 4
    case .agreement: rawValue = 8
    case .law: rawValue = 16
    case .equipment: rawValue = 32
    case .outlet: rawValue = 64
    case .event: rawValue = 128
    }
  }
}

/// How the subject and the object of a verb make a tie.
struct Frame: Sendable {
  /// What must follow the object.
  enum Rest: Sendable {
    case nothing
    /// A title in the accusative or an office (وزيرا, في منصب).
    case title
    /// A list (على قائمة).
    case list
    /// What is supplied (بصواريخ), anything after ب.
    case goods
  }

  let kind: Tie.Kind
  let subject: KindSet
  let object: KindSet
  /// The noun that stands between subject and object; none where the object follows at once.
  var via: WordClass = []
  /// The prepositions that lead to the object; none where it is a direct one.
  var prepositions: PrepositionSet = []
  var rest = Rest.nothing
  /// Whether the tie leads from the object to the subject.
  var isReversed = false
}

/// A verb that ties hang on.
struct Verb: Sendable {
  /// The past, third person singular masculine.
  let past: String
  /// The present of the same.
  let present: String
  let frames: [Frame]
  var classes: WordClass = []
}
