internal import CorpusModel
internal import YAMLReader

/// A place in a file of a corpus.
struct Place: Sendable, Hashable {
  let path: String
  let line: Int
  let column: Int

  init(path: String, at place: YAMLPlace) {
    self.init(path: path, line: place.line, column: place.column)
  }

  init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// Returns the problem with a message at this place.
  func problem(_ message: String) -> Problem {
    Problem(path: path, line: line, column: column, message: message)
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers write it.
  var description: String { "\(path):\(line):\(column)" }
}

/// What the files of a corpus say of one another, with the places where they say it: all that can
/// only be checked when every file is read.
struct Claims: Sendable {
  /// What a file refers to.
  enum Target: Sendable { case actor(ActorID), outlet(ActorID), article(ArticleID) }

  /// An identifier of another thing.
  struct Reference: Sendable {
    let target: Target
    let place: Place
  }

  /// A sentence that is said to stand in an article.
  struct Quotation: Sendable {
    let evidence: Evidence
    let sentencePlace: Place
    let expressionPlace: Place?
  }

  /// A spelling that is said to be an actor's.
  struct Spelling: Sendable {
    let text: String
    let actor: ActorID
    let place: Place
    /// Whether it is the actor's name, which may stand among its aliases again.
    let isName: Bool
  }

  /// A tie of a kind that leads up or back, and never round (part-of, succeeded).
  struct Rung: Sendable {
    let tie: Tie
    let place: Place
  }

  /// What an article of a kept corpus should say of itself, and one that was found need not.
  struct Lapse: Sendable {
    let message: String
    let place: Place
  }

  /// Every identifier of another thing.
  private(set) var references: [Reference] = []
  /// Every sentence of evidence.
  var quotations: [Quotation] = []
  /// Every spelling of an actor.
  var spellings: [Spelling] = []
  /// Every tie of a kind that must not lead round.
  var ladder: [Rung] = []
  /// What articles do not say of themselves, and what they say beyond.
  var lapses: [Lapse] = []

  /// Adds a reference.
  mutating func refer(to target: Target, at place: Place) {
    references.append(Reference(target: target, place: place))
  }

  /// Adds what another file says.
  mutating func append(_ other: Claims) {
    references += other.references
    quotations += other.quotations
    spellings += other.spellings
    ladder += other.ladder
    lapses += other.lapses
  }
}
