public import CorpusModel
public import NameTagger

/// The actors of a corpus that nobody listed, gathered from the names that the tagger found.
///
/// Names are carried through each article (short forms after full ones), and spellings of one name are
/// brought together across articles by the sound of their parts. What is seen once and looks like a
/// word makes no actor.
public struct CandidateActors: Sendable {
  /// The further actors, of origin `found`, the most often named first. In mentions they stand after
  /// the known ones: the first of them has the place `actors.count` of the known.
  public let actors: [Actor]
  /// The mentions of each article, of known actors and of these, in the order of the text; of those
  /// that begin together the longer comes first. They do not overlap but for one that lies in another.
  public let mentions: [[Mention]]

  /// Gathers the actors.
  ///
  /// - Parameters:
  ///   - known: The actors that are known.
  ///   - articles: The articles.
  ///   - mentions: The mentions of known actors in each article, linked, in the order of its text.
  ///   - names: What the tagger found in each article, in the order of its text.
  ///   - banned: Spellings that make no actor, letters compared as in a search.
  /// - Complexity: O(n) in the length of the articles, and nearly so in the number of names.
  public init(
    known: [Actor], articles: [Article], mentions: [[Mention]], names: [[TaggedName]],
    banned: [String] = []
  ) {
    let search = CandidateSearch(
      known: known, articles: articles, mentions: mentions, names: names, banned: banned)
    let selection = CandidateSelection(search)
    var naming = CandidateNaming(search)
    let actors = selection.actors.map { naming.actor($0) }
    let placing = CandidatePlacing(search, selection, actors)
    self.actors = actors
    self.mentions = articles.indices.map(placing.mentions)
  }
}
