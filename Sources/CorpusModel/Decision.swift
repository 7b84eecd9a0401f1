/// What a reader decides of an actor that was found by rule and that nobody looked at.
public enum Decision: Sendable, Hashable {
  /// It is an actor: it is kept from now on.
  case keep(ActorID)
  /// It is another actor, whose spellings it brings.
  case merge(ActorID, into: ActorID)
  /// It is none.
  case ban(ActorID)
}
