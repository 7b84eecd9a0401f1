internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

extension Corpus {
  /// Opens the articles of an image; none of them is read for that.
  ///
  /// - Parameters:
  ///   - listed: Who is looked for in them.
  ///   - limits: Up to how many articles are read whole when that is asked for.
  convenience init(
    _ image: Image, titles: (arabic: String, english: String), listed: ListedActors,
    own: OwnDecisions, limits: CorpusLimits, problems: [Problem] = []
  ) {
    let problems = problems + listed.problems
    let findings = listed.findings
    self.init(
      CorpusMaterial(
        titles: titles, articles: ArticleCollection(of: image), actors: listed.actors, own: own,
        // Actors are not read for the sake of decisions that nobody has taken.
        problems: problems + (own.isEmpty ? [] : own.problems(among: listed.actors.value)),
        findings: Lazy { findings().sorted(besides: problems) }, image: Lazy { image },
        mostArticlesInMemory: limits.mostArticlesInMemory))
  }

  /// Returns the corpus with the actors that its image names and nobody lists here.
  func withStoredActors() -> Corpus {
    guard let image = articles.image else { return self }
    let stored = image.actors.filter { actor($0.id) == nil && !$0.names.isEmpty }
    guard !stored.isEmpty else { return self }
    let all = actors + stored.map { Actor($0) }
    let actors = Lazy { all }
    return Corpus(
      material, actors: actors,
      mentions: MentionCollection(of: Lazy { ListedActorFinder(actors.value) }, in: articles),
      places: ActorPlaces(of: actors, in: image))
  }

  /// Whether the image that the articles are read from was cut short while it was open; what is gone of
  /// it reads as nothing.
  public var isCutShort: Bool {
    let image = articles.image ?? material.image.valueIfReady ?? nil
    return image?.isTorn ?? false
  }

  /// Returns the corpus with more that is wrong with its files.
  func telling(_ problems: [Problem]) -> Corpus {
    guard !problems.isEmpty else { return self }
    var material = material
    material.problems += problems
    return Corpus(material)
  }

  /// Returns the corpus with all its articles in memory, where they lie in an image and are few enough
  /// for what joins them to be found; else as it is.
  ///
  /// - Complexity: O(n) in the length of the articles.
  public func whole() -> Corpus {
    guard !articles.areInMemory, articles.count <= material.mostArticlesInMemory else {
      return self
    }
    var material = material
    material.articles = ArticleCollection(Array(articles))
    return Corpus(material)
  }
}

extension Actor {
  /// Creates an actor of which nothing but its names is known.
  fileprivate init(_ stored: StoredActor) {
    self.init(
      id: stored.id, kind: stored.kind, name: stored.names.first ?? "",
      latin: stored.latin.first ?? "",
      aliases: (stored.names + stored.latin).dropFirst().map { Alias($0) })
  }
}
