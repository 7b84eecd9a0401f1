public import ArabicText
public import CorpusModel
public import SearchQuery

/// What a query found.
public struct SearchAnswer: Sendable {
  /// The query that was asked.
  public var query: ParsedQuery
  /// What was searched for instead, where nothing was found as it was typed, or little beside what a
  /// name has in Arabic.
  public var correction: Correction?
  /// What was searched for: what the query asks for, or what its correction does.
  public var answered: Query?
  /// What is lit: the same, and the names of actors that are asked for.
  public var lit: Query?
  /// The farthest kin that counted.
  public var kinship = SearchKinship.all
  /// How many articles match, near-duplicates included.
  public var total = 0
  /// The best of them, in the order asked for.
  public var hits: [Hit] = []
  /// How many of the articles that match each facet has, the commonest first; empty unless asked for.
  public var facets: [(facet: Facet, count: Int)] = []
  /// Whether the search was broken off.
  public var isCancelled = false

  /// Creates an answer that found nothing.
  public init(query: ParsedQuery) {
    self.query = query
    answered = query.query
    lit = answered
  }

  /// An article that matches.
  public struct Hit: Sendable, Hashable {
    /// The article's number.
    public var article: Int
    /// How well it matches; above zero unless only filters were asked for, comparable within one
    /// answer only.
    public var score: Float
    /// Articles further down that say nearly the same.
    public var duplicates: [Int] = []

    /// Creates a hit.
    public init(article: Int, score: Float) {
      self.article = article
      self.score = score
    }
  }
}

/// A query that was answered instead of the one that was asked.
public struct Correction: Sendable, Hashable {
  /// What was taken to be wrong; `alsoArabic` where nothing was, but a name in Latin letters is mostly
  /// written in Arabic ones, and both are searched for; `understood` where no article has a name in Latin
  /// letters, but other parts of the query find something without it, as of `غزة -hamas`.
  public enum Reason: Sendable, Hashable, CaseIterable {
    case keyboardLayout, romanised, misspelt, alsoArabic, understood
  }
  /// What was taken to be wrong.
  public let reason: Reason
  /// The query that was answered.
  public let text: String

  /// Creates a correction.
  public init(_ reason: Reason, text: String) {
    self.reason = reason
    self.text = text
  }
}

/// What of an article matches, and the part of it worth showing.
public struct Passage: Sendable, Hashable {
  /// A word of the body that matches: whole, particles included.
  public struct Match: Sendable, Hashable {
    /// Where it stands.
    public let range: TextRange
    /// How near it is to what was typed; nothing for a word that goes on after what was typed.
    public let kinship: Kinship?

    /// Creates a match.
    public init(_ range: TextRange, _ kinship: Kinship?) {
      self.range = range
      self.kinship = kinship
    }
  }
  /// The words of the body that match, in order.
  public let matches: [Match]
  /// The words of the title that match, in scalars of the title.
  public let titleMatches: [TextRange]
  /// Where in the body the part lies: whole words within one paragraph.
  public let snippet: TextRange

  /// Creates a passage.
  public init(matches: [Match], titleMatches: [TextRange], snippet: TextRange) {
    (self.matches, self.titleMatches, self.snippet) = (matches, titleMatches, snippet)
  }
}

/// What may complete the end of a query.
public struct Completion: Sendable, Hashable {
  /// As it is shown: a name.
  public let name: String
  /// What the query becomes.
  public let text: String
  /// How many articles name it.
  public let count: Int

  /// Creates a completion.
  public init(name: String, text: String, count: Int) {
    (self.name, self.text, self.count) = (name, text, count)
  }
}
