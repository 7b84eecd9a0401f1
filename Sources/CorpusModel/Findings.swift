/// A sentence of an article that shows something, the way the article has it.
public struct Evidence: Sendable, Equatable {
  /// The article that says so.
  public let article: ArticleID
  /// The sentence, as the article has it.
  public let sentence: String
  /// The date as the sentence prints it, where the finding is dated by it.
  public let expression: String?

  /// Creates evidence.
  public init(article: ArticleID, sentence: String, expression: String? = nil) {
    self.article = article
    self.sentence = sentence
    self.expression = expression
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
    case reportedBy = "reported-by"
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
  /// The sentences that show it.
  public let evidence: [Evidence]

  /// Creates a tie.
  public init(
    from: ActorID, to: ActorID, kind: Kind, label: String, labelInEnglish: String = "",
    date: DateSpan? = nil, evidence: [Evidence]
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.label = label
    self.labelInEnglish = labelInEnglish
    self.date = date
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

/// One place in one article that names an actor.
public struct Mention: Sendable, Hashable {
  /// Where it lies in the article's text, attached particles left out.
  public let range: TextRange
  /// Who is named: a place in the corpus's list of actors.
  public let actor: Int
  /// By which spelling: a place in the actor's `spellings`.
  public let spelling: Int

  /// Creates a mention.
  public init(range: TextRange, actor: Int, spelling: Int) {
    self.range = range
    self.actor = actor
    self.spelling = spelling
  }

  /// By what an actor was recognised.
  public enum How: String, Sendable { case name, alias }

  /// By what the actor was recognised.
  public var how: How { spelling == 0 ? .name : .alias }
}
