internal import Actors
public import CorpusFiles
internal import CorpusModel
internal import Dispatch

extension Opening {
  /// Opens the corpus that the program carries, as the reader's decisions make it.
  public static func bundled(own: OwnDecisions = OwnDecisions()) -> Opening {
    let curated = Lazy { Corpus.bundledContents(in: ["actors"]) }
    let base = Lazy { Corpus.bundledContents(in: ["gazetteer"]) }
    let actors = Lazy { Actor.merging(base.value.gazetteer, into: curated.value.actors) }
    let listed = Lazy { own.applied(to: actors.value) }
    let spellings = Lazy {
      _ = curated.value
      return MentionFinder(actors: listed.value)
    }
    // The longest way: it goes on while the terminal is opened, and whoever asks first for who is named
    // waits for its end.
    DispatchQueue.global(qos: .userInteractive).async { _ = spellings.value }
    _ = base.value
    let articles = Corpus.bundledArticles()
    WordKnowledge.gather()
    let linker = ArticleLinker(actors: listed.value)
    return Opening(
      firstScreenOf: CorpusMaterial(
        titles: (arabic: "الجزائر والولايات المتحدة", english: "Algeria and the United States"),
        articles: articles, actors: actors.value, own: own,
        problems: base.value.problems + curated.value.problems
      ) {
        Corpus.Findings(Corpus.bundledContents(in: ["ties", "events"]))
      }, finder: Lazy { ListedActorFinder(spellings.value, linker) })
  }

  /// Opens articles that are in memory for their first screen: who is named in an article is found when
  /// that is asked for.
  ///
  /// - Parameter finder: What looks for the actors, where there is something that does.
  init(
    firstScreenOf material: CorpusMaterial, finder: Lazy<ListedActorFinder>? = nil,
    indexing: Indexing? = nil, notes: [Problem] = []
  ) {
    let actors = Lazy { material.own.applied(to: material.actors.value) }
    let finder = finder ?? Lazy { ListedActorFinder(actors.value) }
    let mentions = Lazy {
      material.articles.mapInParallel { finder.value.mentions(in: $0) }
    }
    self.init(
      firstScreen: Corpus(
        material, actors: actors, mentions: MentionCollection(of: finder, in: material.articles),
        places: ActorPlaces(mentions) { actors.value.count }),
      corpus: Lazy { Corpus(material, of: actors.value, mentions: mentions.value) },
      indexing: indexing, notes: notes)
  }
}
