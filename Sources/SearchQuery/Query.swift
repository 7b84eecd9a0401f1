public import CorpusModel

/// What a reader asks for, as it was understood.
public indirect enum Query: Sendable, Equatable {
  /// A word, in any of its forms.
  case word(QueryTerm)
  /// Every word that begins with these letters: `نتن*`, or the word that is being typed.
  case prefix(QueryTerm)
  /// A word, or one that differs by an edit or two: `نتنياهو~`.
  case fuzzy(QueryTerm)
  /// Words next to each other as they are typed; one word in quotes is a phrase of one.
  case phrase([QueryTerm])
  /// The same, the last of which may go on: `"كوريا الش*"`, or a quote that is being typed; never fewer
  /// than two.
  case phrasePrefix([QueryTerm])
  /// Words next to each other in any spelling, the first with or without particles: `كوفيد-19`;
  /// never fewer than two.
  case joined([QueryTerm])
  /// What the title has: a word, a prefix, a fuzzy word, a phrase, finished or not, or joined words.
  case inTitle(Query)
  /// Articles of a kind, whatever words they have.
  case filter(Filter)
  /// All of these; never empty.
  case all([Query])
  /// Any of these; never empty.
  case any([Query])
  /// Articles that do not have this.
  case without(Query)
}

/// One word of a query.
public struct QueryTerm: Sendable, Hashable {
  /// As it was typed, as UTF-8.
  public let surface: [UInt8]
  /// Its folded key (`FoldedWords`), never empty.
  public let key: [UInt8]
  /// Where it stands in the query, in Unicode scalars.
  public let range: TextRange

  /// Creates a word of a query.
  public init(surface: [UInt8], key: [UInt8], range: TextRange) {
    self.surface = surface
    self.key = key
    self.range = range
  }
}

/// What an article must be, beside having words.
public enum Filter: Sendable, Hashable {
  /// Published by an outlet whose name has these words, folded, the last perhaps unfinished.
  case outlet(String)
  /// Naming an actor of which a name has these words, folded, the last perhaps unfinished.
  case actor(String)
  /// Published from the first day through the last, both days as `PartialDate.number`; an end that
  /// is left open is nil. An article known by its month or year alone is in where any day of it is.
  case date(from: Int32?, through: Int32?)
  /// Naming an actor of this kind.
  case kind(ActorKind)
  /// Not opened yet.
  case unread
}
