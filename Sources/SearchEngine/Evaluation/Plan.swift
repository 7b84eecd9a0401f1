/// What is to be found, said in the terms of an image.
indirect enum Plan: Sendable {
  /// Nothing.
  case nothing
  /// Articles with any of some terms, which count as one word.
  case word(PlanWord)
  /// Words next to each other, in order.
  case phrase([PlanWord])
  /// The same, but in the title alone: a word that the title has, a phrase that lies in it.
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
///
/// The frequency of a word in an article is the sum over its sources, weight times frequency. Its
/// articles are those of its terms, each term counted by itself, but none twice that a range or a
/// ready list has too.
struct PlanWord: Sendable {
  /// Terms that count alike.
  enum Source: Sendable {
    /// One term.
    case term(Int)
    /// All terms of a range, as if they were one term.
    case range(Range<Int>)
    /// All terms whose key begins so, as if they were one term.
    case ready([UInt8])
  }

  /// The terms; no term is in two of them, but those that a ready list or a range has too count so
  /// much more or less.
  var sources: [(source: Source, weight: Float)] = []
}
