import ArabicText
public import CorpusModel

/// Finds the dates that Arabic news names: in all month systems, in words and numbers, counted from
/// the day of publication, and of the Hijri calendar.
public struct DateFinder: Sendable {
  /// Prepares to find dates.
  public init() {}

  /// Returns the date expressions of an article's text, in its order; they never overlap.
  ///
  /// Particles attached to the first word are left out, as are prepositions and words for a part of a
  /// period (مطلع, نهاية). A date that does not exist is no expression. Takes time linear in the text.
  public func expressions(in article: Article) -> [DateExpression] {
    let tokeniser = Tokeniser(FoldedWords(utf8: article.text.utf8))
    var grammar = Grammar(tokeniser.tokens, publicationYear: article.date?.year)
    let drafts = grammar.drafts()
    guard !drafts.isEmpty else { return [] }
    var resolver = Resolver(grammar, drafts: drafts, publication: Publication(article.date))
    return resolver.expressions()
  }
}
