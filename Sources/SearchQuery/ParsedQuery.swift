public import CorpusModel

/// A query as it was read: what it asks for, what is wrong with it, and what may complete it.
public struct ParsedQuery: Sendable, Equatable {
  /// As it was typed, cut where it is longer than is read.
  public let text: String
  /// What it asks for; nothing where it holds no word and no filter.
  public let query: Query?
  /// What is wrong, in the order of the text; what is right is searched for all the same.
  public let problems: [QueryProblem]
  /// The word or value that the caret stands at the end of, which names may complete.
  public let unfinished: Unfinished?

  /// Creates what a query was read as.
  public init(
    text: String, query: Query?, problems: [QueryProblem] = [], unfinished: Unfinished? = nil
  ) {
    self.text = text
    self.query = query
    self.problems = problems
    self.unfinished = unfinished
  }
}

/// What is wrong in a query, and where.
public struct QueryProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable, CaseIterable {
    case unclosedQuote, emptyQuote, unpairedParenthesis, nothingAfterField, unknownField, wrongDate
    case unknownKind, unknownState, orWithoutSides, withoutAlone, starAlone, starInside
    case starInQuotes, starBehindQuote
    case tooManyWords, tooLong
  }
  /// What is wrong.
  public let reason: Reason
  /// Where, in Unicode scalars of the query.
  public let range: TextRange

  /// Creates a problem.
  public init(_ reason: Reason, _ range: TextRange) {
    self.reason = reason
    self.range = range
  }
}

/// The end of a query that is being typed.
public struct Unfinished: Sendable, Hashable {
  /// What may stand there.
  public enum Place: Sendable, Hashable {
    /// A word: an actor's name, beginning there or with the words before it.
    case word
    /// A word of the title.
    case title
    /// The name after `actor:`.
    case actor
    /// The name after `outlet:`.
    case outlet
    /// One of the few values of `kind:` or `is:` (`QueryField.values`).
    case field
  }
  /// What may stand there.
  public let place: Place
  /// The letters so far, folded: the last word's, or after a field all of its value's, with blanks
  /// between its words.
  public let key: String
  /// What a completion takes the place of, in Unicode scalars of the query: what `key` was read
  /// from, without the quote that opens it.
  public let range: TextRange
  /// Where the quote opens that is not closed yet.
  public let quote: Int?

  /// Creates the end of a query.
  public init(_ place: Place, key: String, range: TextRange, quote: Int? = nil) {
    self.place = place
    self.key = key
    self.range = range
    self.quote = quote
  }
}
