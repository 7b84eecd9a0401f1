internal import CorpusModel
internal import Stories

/// What is found of each actor, as places in the lists of `Facts`, so that nobody has to walk those.
struct FactsByActor: Sendable {
  /// The ties that start from each actor or lead to it, by kind, then by date, those without a date
  /// last.
  private(set) var ties: [[Int32]]
  /// What each actor says.
  private(set) var statementsBy: [[StatementPlace]]
  /// What others say that names each actor.
  private(set) var statementsAbout: [[StatementPlace]]
  /// The entries of the timeline that name each actor, in order of time.
  private(set) var timeline: [[Int32]]

  /// Sorts facts by the actors they are about.
  ///
  /// - Complexity: O(n log n) in the number of facts.
  init(_ facts: Facts, actors: [Actor]) {
    ties = Array(repeating: [], count: actors.count)
    statementsBy = Array(repeating: [], count: actors.count)
    statementsAbout = Array(repeating: [], count: actors.count)
    timeline = Array(repeating: [], count: actors.count)
    let places = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for number in facts.ties.indices.sorted(by: { Self.isBefore(facts.ties[$0], facts.ties[$1]) }) {
      let ends = [facts.ties[number].from, facts.ties[number].to].compactMap { places[$0] }
      // Both ends are to be known; a tie to oneself has one.
      guard ends.count == 2 else { continue }
      for end in Set(ends) { ties[end].append(Int32(truncatingIfNeeded: number)) }
    }
    for (article, facts) in facts.articles.enumerated() {
      for (number, statement) in facts.statements.enumerated() {
        let place = StatementPlace(article: article, number: number)
        var speaker: Int?
        if case .actor(let actor) = statement.speaker, actors.indices.contains(actor) {
          speaker = actor
          statementsBy[actor].append(place)
        }
        for actor in Set(facts.mentions.overlapping(statement.range).map(\.actor))
        where actor != speaker {
          statementsAbout[actor].append(place)
        }
      }
    }
    for (number, entry) in facts.timeline.enumerated() {
      for actor in Set(entry.actors) { timeline[actor].append(Int32(truncatingIfNeeded: number)) }
    }
  }

  private static func isBefore(_ tie: Tie, _ other: Tie) -> Bool {
    if tie.kind != other.kind { return tie.kind.order < other.kind.order }
    guard let date = tie.date else { return false }
    guard let otherDate = other.date else { return true }
    return date.start < otherDate.start
  }
}

/// Where a statement stands: its place among those of an article.
public struct StatementPlace: Sendable, Hashable {
  /// The article's place in the corpus.
  public let article: Int
  /// The statement's place in the article.
  public let number: Int
}

extension Corpus {
  /// Whether what is found in the articles is there to be asked for; asking before that waits.
  ///
  /// Where no thread has begun to read them, they are read now.
  public var hasFacts: Bool { factsByActor.valueUnlessPromised != nil }

  /// Returns the places in `ties` of the ties that start from an actor or lead to it, by kind, then by
  /// date, those without a date last.
  public func tiePlaces(of actor: Int) -> [Int] { factsByActor.value.ties[actor].map(Int.init) }

  /// Returns where an actor says something.
  public func statementPlaces(by actor: Int) -> [StatementPlace] {
    factsByActor.value.statementsBy[actor]
  }

  /// Returns where others say something in which an actor is named.
  public func statementPlaces(about actor: Int) -> [StatementPlace] {
    factsByActor.value.statementsAbout[actor]
  }

  /// Returns the statement at a place.
  public func statementLine(_ place: StatementPlace) -> StatementLine {
    StatementLine(
      article: place.article, statement: statements(in: place.article)[place.number])
  }

  /// Returns the places in `timeline` of the entries that name an actor, in order of time.
  public func timelinePlaces(of actor: Int) -> [Int] {
    factsByActor.value.timeline[actor].map(Int.init)
  }
}

extension Tie.Kind {
  /// The kind's place in the order in which kinds are listed.
  fileprivate var order: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
