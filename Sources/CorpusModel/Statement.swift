/// What someone said, quoted or reported.
public struct Statement: Sendable, Hashable {
  /// What was said, in the article's text; quotation marks and the particle of reported speech (أن, إن)
  /// left out.
  public let range: TextRange
  /// Whether the words are quoted; they are reported where not.
  public let isDirect: Bool
  /// Who said it.
  public let speaker: Speaker
  /// Where the text names the speaker of this statement; nothing where it does so elsewhere or not.
  public let speakerRange: TextRange?
  /// The verb or noun of saying, in the text (قال, تصريح); nothing where there is none.
  public let verb: TextRange?

  /// Who said something.
  public enum Speaker: Sendable, Hashable {
    /// An actor: a place in the corpus's list.
    case actor(Int)
    /// Somebody without a name (مراقبون, مصادر مطلعة), as the text has it.
    case unnamed(String)
    /// Somebody that the text does not tell.
    case unknown
  }

  /// Creates a statement.
  public init(
    range: TextRange, isDirect: Bool, speaker: Speaker, speakerRange: TextRange? = nil,
    verb: TextRange? = nil
  ) {
    self.range = range
    self.isDirect = isDirect
    self.speaker = speaker
    self.speakerRange = speakerRange
    self.verb = verb
  }
}

/// A place in an article that says what an actor is or was: a title before or after a name.
public struct RoleMention: Sendable, Hashable {
  /// Who has the role: a place in the corpus's list of actors.
  public let actor: Int
  /// The role as the article has it (وزير الخارجية), without attached particles.
  public let title: String
  /// Where the role lies in the article's text.
  public let range: TextRange
  /// In or for whom the role is held, where the text says so: a place in the list of actors.
  public let of: Int?
  /// Whether the text says that it is over (السابق).
  public let isFormer: Bool
  /// Whether it is a military rank and nothing more (الفريق أول).
  public let isRank: Bool

  /// Creates a role.
  public init(
    actor: Int, title: String, range: TextRange, of: Int? = nil, isFormer: Bool = false,
    isRank: Bool = false
  ) {
    self.actor = actor
    self.title = title
    self.range = range
    self.of = of
    self.isFormer = isFormer
    self.isRank = isRank
  }
}
