internal import Actors
internal import CorpusModel
internal import SearchIndex

/// What a corpus is made from: articles, and who is looked for in them.
struct CorpusMaterial: Sendable {
  let titles: (arabic: String, english: String)
  let articles: [Article]
  /// The actors that are looked for, those written down for the corpus first.
  let actors: [Actor]
  let problems: [Problem]
  let findings: Lazy<Corpus.Findings>
  let index: Lazy<ArticleIndex>
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
    gazetteer: [Actor] = [], problems: [Problem], findings: @escaping @Sendable () -> Findings
  ) {
    self.init(
      CorpusMaterial(
        titles: titles, articles: articles, actors: Actor.merging(gazetteer, into: actors),
        problems: problems, findings: Lazy { findings().sorted(besides: problems) },
        index: Lazy { ArticleIndex(articles) }))
  }

  /// Finds the mentions of actors in articles.
  private convenience init(_ material: CorpusMaterial) {
    let finder = MentionFinder(actors: material.actors)
    let linker = ArticleLinker(actors: material.actors)
    let found = NamedActors(
      material.actors,
      mentions: material.articles.map { article in
        linker.linked(finder.mentions(in: article.text), in: article)
      })
    self.init(material, actors: found.actors, mentions: found.mentions)
  }
}

extension Corpus.Findings {
  /// Returns the findings, events in order of time, without the problems that are known already.
  fileprivate func sorted(besides problems: [Problem]) -> Self {
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
