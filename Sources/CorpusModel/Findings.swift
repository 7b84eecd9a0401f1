/// A sentence of an article that shows something, the way the article has it.
public struct Evidence: Sendable, Equatable {
  /// The article that says so.
  public let article: ArticleID
  /// The sentence, as the article has it.
  public let sentence: String
  /// The date as the sentence prints it, where the finding is dated by it.
  public let expression: String?
  /// Where the article's text has the sentence; nothing where that is still to be looked for.
  public let range: TextRange?

  /// Creates evidence.
  public init(
    article: ArticleID, sentence: String, expression: String? = nil, range: TextRange? = nil
  ) {
    self.article = article
    self.sentence = sentence
    self.expression = expression
    self.range = range
  }
}

/// A typed relation of two actors, dated where a date is known.
public struct Tie: Sendable, Equatable {
  /// What sort of relation it is.
  public enum Kind: String, Sendable, CaseIterable {
    case signed, met, visited
    case holdsRole = "holds-role"
    case commands
    case memberOf = "member-of"
    case partOf = "part-of"
    case locatedIn = "located-in"
    case supplies, cooperates, negotiates, supports, opposes, sanctions, succeeded
    case appointed, dismissed, accused, attacked
    case spokeWith = "spoke-with"
    case reportedBy = "reported-by"
  }

  /// How certain the relation is.
  public enum Status: String, Sendable, CaseIterable {
    /// Stated as a fact.
    case stated
    /// Somebody says so: an outlet, a speaker.
    case claimed
    /// It is to come: announced, expected, agreed.
    case planned
  }

  /// The actor that the relation starts from.
  public let from: ActorID
  /// The actor that it leads to.
  public let to: ActorID
  /// What sort of relation it is.
  public let kind: Kind
  /// The relation in Arabic words, as it reads after the name of `from`.
  public let label: String
  /// The same in English.
  public let labelInEnglish: String
  /// When, where it is known.
  public let date: DateSpan?
  /// How certain it is.
  public let status: Status
  /// Whether a rule found it in a sentence; somebody wrote it down where not.
  public let isFound: Bool
  /// The sentences that show it.
  public let evidence: [Evidence]

  /// Creates a tie.
  public init(
    from: ActorID, to: ActorID, kind: Kind, label: String, labelInEnglish: String = "",
    date: DateSpan? = nil, status: Status = .stated, isFound: Bool = false, evidence: [Evidence]
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.label = label
    self.labelInEnglish = labelInEnglish
    self.date = date
    self.status = status
    self.isFound = isFound
    self.evidence = evidence
  }
}

/// Something that happened at a date.
public struct Event: Sendable, Equatable {
  /// What names the event in its corpus.
  public let id: String
  /// When it happened.
  public let date: DateSpan
  /// What happened, in Arabic.
  public let label: String
  /// The same in English.
  public let labelInEnglish: String
  /// Who and what took part.
  public let actors: [ActorID]
  /// The sentences that show it.
  public let evidence: [Evidence]

  /// Creates an event.
  public init(
    id: String, date: DateSpan, label: String, labelInEnglish: String = "", actors: [ActorID],
    evidence: [Evidence]
  ) {
    self.id = id
    self.date = date
    self.label = label
    self.labelInEnglish = labelInEnglish
    self.actors = actors
    self.evidence = evidence
  }
}
