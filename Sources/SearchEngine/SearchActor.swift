public import CorpusModel

/// An actor as a search knows it.
public struct SearchActor: Sendable {
  /// What names the actor in its corpus.
  public let id: ActorID
  /// What the actor is.
  public let kind: ActorKind
  /// The names in Arabic, the main one first.
  public let names: [String]
  /// The names in Latin letters, the main one first.
  public let latin: [String]
  /// The articles that name the actor, in order.
  public let articles: [UInt32]

  /// Creates an actor.
  public init(id: ActorID, kind: ActorKind, names: [String], latin: [String], articles: [UInt32]) {
    (self.id, self.kind, self.names, self.latin, self.articles) = (id, kind, names, latin, articles)
  }
}
