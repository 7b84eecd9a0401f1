internal import Actors
internal import CorpusModel
internal import IndexImage
internal import Synchronization

/// Gathers which articles name which listed actors while an image is made of them.
///
/// Spellings alone are looked for, not what an article lets be linked to them: who is named in short is
/// named in full, too.
final class ActorGathering: Sendable {
  private let actors: [Actor]
  private let finder: MentionFinder
  /// The articles of each actor, in the order in which they were shown.
  private let articles: Mutex<[[UInt32]]>
  /// How many of the actors are kept whether they are named or not: those written down for the corpus.
  private let curated: Int

  init(_ listed: ListedActors) {
    let actors = listed.actors.value
    self.actors = actors
    finder = MentionFinder(actors: actors)
    articles = Mutex(Array(repeating: [], count: actors.count))
    curated = listed.curated
  }

  /// Has a builder show its articles, and take what was gathered.
  func take(part builder: inout ImageBuilder) {
    builder.makeVisit = { [self] in
      var finder = NamedActorFinder(finder)
      return { [self] number, article, words in
        let text = NumberedText(
          article.text, places: words.words, numbers: words.terms, letters: words.letters,
          lettersOfNumber: words.key)
        note(finder.actors(in: text), number)
      }
    }
    builder.actors = { [self] in stored }
  }

  private func note(_ named: Set<Int>, _ number: Int) {
    guard !named.isEmpty else { return }
    let number = UInt32(truncatingIfNeeded: number)
    articles.withLock { articles in
      for actor in named { articles[actor].append(number) }
    }
  }

  private var stored: [StoredActor] {
    articles.withLock { articles in
      actors.indices.filter { $0 < curated || !articles[$0].isEmpty }
        .map { place in
          let actor = actors[place]
          return StoredActor(
            id: actor.id, kind: actor.kind, names: actor.arabicSpellings,
            latin: actor.latinSpellings, articles: articles[place].sorted())
        }
    }
  }
}
