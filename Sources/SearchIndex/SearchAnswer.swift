public import CorpusModel

/// What a query found.
public struct SearchAnswer: Sendable, Equatable {
  /// How many articles match, whatever the limit was.
  public let total: Int
  /// The best of them, best first.
  public let hits: [Hit]

  /// The answer to a query that asks for nothing.
  public static let nothing = SearchAnswer(total: 0, hits: [])

  /// Creates an answer.
  public init(total: Int, hits: [Hit]) {
    self.total = total
    self.hits = hits
  }
}

extension SearchAnswer {
  /// An article that matches a query.
  public struct Hit: Sendable, Equatable {
    /// The article's position among those that the index was made of.
    public let article: Int
    /// How well it matches; above zero, comparable within one answer only.
    public let score: Double
    /// The words of the body that match, in order.
    public let matches: [Match]
    /// The words of the title that match, in order, as scalar offsets into the title.
    public let titleMatches: [TextRange]
    /// The part of the body worth showing.
    public let snippet: Snippet

    /// Creates a hit.
    public init(
      article: Int, score: Double, matches: [Match], titleMatches: [TextRange], snippet: Snippet
    ) {
      self.article = article
      self.score = score
      self.matches = matches
      self.titleMatches = titleMatches
      self.snippet = snippet
    }
  }

  /// A word of a body that a word of the query matches.
  public struct Match: Sendable, Hashable {
    /// The whole word, particles included.
    public let range: TextRange
    /// How it matches.
    public let how: How

    /// Creates a match.
    public init(range: TextRange, how: How) {
      self.range = range
      self.how = how
    }
  }

  /// How a word of the text matches one of the query.
  public enum How: Sendable, Hashable, CaseIterable {
    /// The same scalars, as typed.
    case exact
    /// The same letters once spelling variants are folded.
    case folded
    /// The same word with particles before it, or with or without the article.
    case particle
    /// A word that goes on after what was typed, particles before it or not.
    case prefix

    /// The name that programs are given.
    public var name: String {
      switch self {
      case .exact: "exact"
      case .folded, .prefix: "folded"
      case .particle: "stem"
      }
    }
  }

  /// A part of a body around its matches.
  public struct Snippet: Sendable, Hashable {
    /// Where it lies in the body: whole words within one line.
    public let range: TextRange

    /// Creates a snippet.
    public init(range: TextRange) { self.range = range }
  }
}
