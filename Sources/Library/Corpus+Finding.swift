internal import Actors
public import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// What a corpus is made from: articles, and who is looked for in them.
struct CorpusMaterial: Sendable {
  let titles: (arabic: String, english: String)
  var articles: ArticleCollection
  /// The actors written down for the corpus, and after them those of the base list.
  let actors: Lazy<[Actor]>
  /// What the reader decided of actors.
  var own: OwnDecisions
  var problems: [Problem]
  let findings: Lazy<Corpus.Findings>
  /// What is searched.
  let image: Lazy<Image?>
  /// How many articles of an image are taken into memory at most.
  var mostArticlesInMemory = CorpusLimits().mostArticlesInMemory
}

extension CorpusMaterial {
  /// Takes articles that are in memory, or may be read into it, and all actors that are looked for in them.
  init(
    titles: (arabic: String, english: String), articles: ArticleCollection, actors: [Actor],
    own: OwnDecisions, problems: [Problem], findings: @escaping @Sendable () -> Corpus.Findings
  ) {
    self.init(
      titles: titles, articles: articles, actors: Lazy { actors }, own: own,
      problems: problems + own.problems(among: actors),
      findings: Lazy { findings().sorted(besides: problems) },
      image: Lazy { Image.made(of: articles.inMemory ?? []) })
  }
}

extension Corpus {
  /// Finds the mentions of actors in articles; `findings` is asked once, when ties or events first
  /// are.
  ///
  /// - Parameters:
  ///   - actors: The actors written down for the corpus.
  ///   - gazetteer: Further actors that are looked for; those that no article names are left out.
  convenience init(
    titles: (arabic: String, english: String), articles: [Article], actors: [Actor],
    gazetteer: [Actor] = [], own: OwnDecisions = OwnDecisions(), problems: [Problem],
    findings: @escaping @Sendable () -> Findings
  ) {
    self.init(
      CorpusMaterial(
        titles: titles, articles: ArticleCollection(articles),
        actors: Actor.merging(gazetteer, into: actors),
        own: own,
        problems: problems, findings: findings))
  }

  /// Finds the mentions of actors in articles.
  convenience init(_ material: CorpusMaterial) {
    let actors = Lazy { material.own.applied(to: material.actors.value) }
    let finder = Lazy { ListedActorFinder(actors.value) }
    guard material.articles.areInMemory else {
      self.init(
        material, actors: actors, mentions: MentionCollection(of: finder, in: material.articles),
        places: material.articles.image.map { ActorPlaces(of: actors, in: $0) })
      return
    }
    self.init(
      material, of: actors.value,
      mentions: material.articles.mapInParallel { finder.value.mentions(in: $0) })
  }

  /// Takes who is named in the articles; of the base list's actors only those stay that are.
  convenience init(_ material: CorpusMaterial, of actors: [Actor], mentions: [[Mention]]) {
    let found = NamedActors(actors, mentions: mentions)
    self.init(material, actors: found.actors, mentions: MentionCollection(found.mentions))
  }

  /// Returns the corpus as the reader's decisions make it: articles, ties and the search index are the
  /// same, who is named where is found anew.
  public func with(_ own: OwnDecisions) -> Corpus {
    guard own != material.own else { return self }
    var material = material
    material.own = own
    return Corpus(material)
  }
}

extension Corpus.Findings {
  /// Returns the findings, events in order of time, without the problems that are known already.
  func sorted(besides problems: [Problem]) -> Self {
    // Folders are walked anew, and what is wrong with them is met again.
    let known = Set(problems)
    return Self(
      ties: ties, events: events.sorted { ($0.date.start, $0.id) < ($1.date.start, $1.id) },
      problems: self.problems.filter { !known.contains($0) })
  }
}

/// Actors without those of the gazetteer that nobody names, and mentions that give their places.
private struct NamedActors {
  private(set) var actors: [Actor] = []
  private(set) var mentions: [[Mention]] = []

  init(_ all: [Actor], mentions: [[Mention]]) {
    var isNamed = all.map { $0.origin != .gazetteer }
    for mention in mentions.joined() {
      isNamed[mention.actor] = true
      if let other = mention.otherReading { isNamed[other] = true }
    }
    var places = Array(repeating: 0, count: all.count)
    for (place, actor) in all.enumerated() where isNamed[place] {
      places[place] = actors.count
      actors.append(actor)
    }
    self.mentions = mentions.map { mentions in
      mentions.map { mention in
        Mention(
          range: mention.range, actor: places[mention.actor], how: mention.how,
          spelling: mention.spelling, otherReading: mention.otherReading.map { places[$0] })
      }
    }
  }
}
