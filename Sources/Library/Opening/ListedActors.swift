internal import Actors
internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// Who is looked for in a corpus, and what its files say beside its articles.
struct ListedActors: Sendable {
  /// The actors written down for the corpus, or where there are none for the bundled one, and after
  /// them those of the base lists.
  let actors: Lazy<[Actor]>
  /// How many of them were written down for the corpus.
  let curated: Int
  /// What is wrong with their files.
  let problems: [Problem]
  /// Reads ties and events.
  let findings: @Sendable () -> Corpus.Findings

  /// The actors that the program carries.
  static var ofProgram: Self { Self(CorpusContents()) { Corpus.Findings() } }

  /// Reads those among some files that say who is who; ties and events when they are asked for.
  init(_ files: [ListedFile]) {
    let findings = files.filter { $0.kind == .ties || $0.kind == .events }
    self.init(
      CorpusContents(reading: files.filter { $0.kind == .actors || $0.kind == .gazetteer })
    ) {
      Corpus.Findings(CorpusContents(reading: findings))
    }
  }

  /// Reads those that an image was made with and that are still there; no folder is walked for that.
  init(besideArticlesOf image: Image) {
    let paths = image.sources { !SourceFile.Kind.isOfArticles($0.path) }
    self.init(CorpusListing(ofFiles: paths.map(\.path)).files)
  }

  /// Takes what files have; where they bring no actors of their own, those of the bundled corpus.
  init(_ contents: CorpusContents, findings: @escaping @Sendable () -> Corpus.Findings) {
    actors = Lazy {
      let bundled = Corpus.bundledActors()
      return Actor.merging(
        Actor.merging(bundled.gazetteer, into: contents.gazetteer),
        into: contents.actors.isEmpty ? bundled.actors : contents.actors)
    }
    curated = contents.actors.count
    problems = contents.problems
    self.findings = findings
  }
}
