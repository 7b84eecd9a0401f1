internal import Actors
public import CorpusFiles
internal import CorpusModel

extension Opening {
  /// Opens the corpus that the program carries, as the reader's decisions make it.
  public static func bundled(own: OwnDecisions = OwnDecisions()) -> Opening {
    let (curated, base) = inParallel {
      Corpus.bundledContents(in: ["actors"])
    } _: {
      Corpus.bundledContents(in: ["gazetteer"])
    }
    let actors = Lazy { Actor.merging(base.gazetteer, into: curated.actors) }
    let listed = Lazy { own.applied(to: actors.value) }
    // The spellings take as long as the articles and the linker together.
    let (finder, (contents, linker)) = inParallel {
      MentionFinder(actors: listed.value)
    } _: {
      (Corpus.bundledContents(in: ["articles"]), ArticleLinker(actors: listed.value))
    }
    return Opening(
      firstScreenOf: CorpusMaterial(
        titles: (arabic: "الجزائر والولايات المتحدة", english: "Algeria and the United States"),
        articles: contents.articles, actors: actors.value, own: own,
        problems: contents.problems + base.problems + curated.problems
      ) {
        Corpus.Findings(Corpus.bundledContents(in: ["ties", "events"]))
      }, finder: Lazy { ListedActorFinder(finder, linker) })
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
      (material.articles.inMemory ?? []).mapInParallel { finder.value.mentions(in: $0) }
    }
    self.init(
      firstScreen: Corpus(
        material, actors: actors, mentions: MentionCollection(of: finder, in: material.articles),
        places: ActorPlaces(mentions) { actors.value.count }),
      corpus: Lazy { Corpus(material, of: actors.value, mentions: mentions.value) },
      indexing: indexing, notes: notes)
  }
}
