internal import ArabicText
internal import CorpusModel

extension Corpus {
  /// Returns the place of the actor with an identifier, or with a name in whatever spelling: letters
  /// are compared as in a search, Latin names without regard to case.
  public func actor(called text: String) -> Int? {
    if let place = actor(ActorID(text)) { return place }
    let key = Folding.key(of: text)
    guard !key.isEmpty else { return nil }
    // Of two actors with one spelling the one with that name is meant.
    return actors.firstIndex { Folding.key(of: $0.name) == key || Folding.key(of: $0.latin) == key }
      ?? actors.firstIndex { $0.aliases.contains { Folding.key(of: $0.text) == key } }
  }
}
