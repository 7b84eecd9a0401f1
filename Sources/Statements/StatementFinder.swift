public import CorpusModel

/// Finds what the people of an article say: quotations, and speech reported after verbs of saying.
public struct StatementFinder: Sendable {
  private let facts: ActorFacts

  /// Prepares to find statements of these actors.
  public init(actors: [Actor]) { facts = ActorFacts(actors) }

  /// Returns what an article has people say, in the order of its text.
  ///
  /// A statement may lie within another, none overlaps one partly. Mentions are those of the article,
  /// by places in the finder's list of actors.
  ///
  /// Quoted are words in marks of any kind, and paragraphs set apart as quotations. Reported are words
  /// after أن or إن, after a colon without marks, after a verb's own preposition (دعا إلى, حذر من), in
  /// a sentence that names its source (بحسب), and in headlines like «ماكرون: …». Of reported words
  /// with quotations in them the quotations are statements; the whole is one besides where more words
  /// stand outside the quotations than in them.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func statements(in article: Article, mentions: [Mention]) -> [Statement] {
    var builder = StatementBuilder(article, mentions, facts)
    return builder.run()
  }
}
