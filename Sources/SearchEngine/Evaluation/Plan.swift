import ArabicText
import SearchQuery

/// What is to be found, said in the terms of an image.
indirect enum Plan: Sendable {
  /// Nothing.
  case nothing
  /// Articles with any of some terms, which count as one word.
  case word(PlanWord)
  /// Words next to each other, in order.
  case phrase([PlanWord])
  /// The same, but in the title alone: positions below the title's words.
  case inTitle(Plan)
  /// Articles of a set, which score nothing.
  case articles(ArticleSet)
  /// All of these.
  case all([Plan])
  /// Any of these; the scores of those that match are summed up.
  case any([Plan])
  /// Every article but these, which scores nothing.
  case without(Plan)
}

/// What one word of a query stands for: terms, each with what its occurrences count.
struct PlanWord: Sendable {
  /// Terms that count alike.
  enum Source: Sendable {
    /// One term.
    case term(Int)
    /// All terms of a range.
    case range(Range<Int>)
    /// All terms whose key begins so, which the image has a list of ready.
    case ready([UInt8])
  }

  /// The terms; no term is in two of them, but those that a ready list or a range has too count so
  /// much more or less.
  var sources: [(source: Source, weight: Float)] = []
}
