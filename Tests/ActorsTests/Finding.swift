import Actors
import CorpusModel

/// Makes an actor whose name comes first among its spellings.
func actor(_ id: String, _ kind: ActorKind = .place, _ spellings: String...) -> Actor {
  Actor(
    id: ActorID(id), kind: kind, name: spellings.first ?? "", latin: "",
    aliases: spellings.dropFirst().map { Actor.Alias($0) })
}

/// Finds the mentions of actors in a text: each as the text has it, and whose it is.
func found(_ text: String, _ actors: [Actor]) -> [String] {
  let text = ArticleText(text)
  return MentionFinder(actors: actors).mentions(in: text).map {
    "\(text[$0.range]): \(actors[$0.actor].id)"
  }
}

/// Finds the mentions of one actor in a text, as the text has them.
func found(_ text: String, _ actor: Actor) -> [String] {
  let text = ArticleText(text)
  return MentionFinder(actors: [actor]).mentions(in: text).map { text[$0.range] }
}
