public import CorpusModel

/// Everything the corpus knows of one actor, each finding with where it stands.
public struct ActorDossier: Sendable {
  /// A place in the corpus that names the actor.
  public struct Place: Hashable, Sendable {
    /// The article's place in the corpus.
    public let article: Int
    /// Where in the article's text.
    public let range: TextRange
    /// The sentence in which the range begins, and as much more as the range takes.
    public let sentence: TextRange
  }

  /// A mention, without its sentence.
  public struct Occurrence: Hashable, Sendable {
    /// The article's place in the corpus.
    public let article: Int
    /// Where in the article's text.
    public let range: TextRange
  }

  /// A spelling with which articles name the actor.
  public struct Variant: Sendable {
    /// The spelling, as first met.
    public let text: String
    /// How many times it was met; 0 for a spelling that the corpus lists but no article has.
    public let count: Int
    /// The outlets of the articles that have it, each once, in the corpus's order.
    public let outlets: [String]
    /// Where it was first met.
    public let first: Occurrence?
  }

  /// A tie, seen from the actor.
  public struct TieLine: Sendable {
    /// The tie.
    public let tie: Tie
    /// The actor at its other end, as a place in the corpus's list.
    public let other: Int
    /// Whether the tie starts from this actor.
    public let isOutgoing: Bool
    /// The sentences that show it, where the articles have them.
    public let evidence: [Place]
  }

  /// The places in one article.
  public struct ArticleMentions: Sendable {
    /// The article's place in the corpus.
    public let article: Int
    /// The places, in the order of the text.
    public let places: [Place]
  }

  /// An actor that is named in the same articles.
  public struct Companion: Sendable {
    /// The actor's place in the corpus's list.
    public let actor: Int
    /// How many articles name both.
    public let articles: Int
  }

  /// The actor.
  public let actor: Actor
  /// The spellings met, the most frequent first.
  public let variants: [Variant]
  /// The ties that start from the actor or lead to it, by kind, then by date, those without a date
  /// last.
  public let ties: [TieLine]
  /// The places that name the actor, by article in the corpus's order.
  public let mentions: [ArticleMentions]
  /// The actors named in the same articles, the most frequent first.
  public let together: [Companion]
}
