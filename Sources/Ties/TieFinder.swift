public import CorpusModel

/// Finds what articles say that actors are, and what they have to do with one another: titles beside
/// names, and ties that the words of a sentence state.
///
/// Rules of grammar over closed word lists; no actor and no story is known to them. An actor is taken
/// for the subject or the object of a verb only where it stands in its place; what is denied, asked,
/// wished or called off is no tie. Every tie has the sentence that shows it.
public struct TieFinder: Sendable {
  private let ids: [ActorID]
  private let kinds: [ActorKind]
  /// The heads of the titles that are listed of an actor.
  private let listed: [Int: Set<Int>]

  /// Prepares to find ties between these actors; mentions give their places in this list.
  public init(actors: [Actor]) {
    ids = actors.map(\.id)
    kinds = actors.map(\.kind)
    var listed: [Int: Set<Int>] = [:]
    for (place, actor) in actors.enumerated() where !actor.roles.isEmpty {
      listed[place] = Set(actor.roles.compactMap { Lexicon.shared.head(ofTitle: $0.title) })
    }
    self.listed = listed
  }

  /// Returns the ties that an article's sentences show, each with the sentence, in the order of the
  /// text.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func ties(
    in article: Article, mentions: [Mention], dates: [DateExpression], statements: [Statement]
  ) -> [Tie] {
    findings(in: article, mentions: mentions, dates: dates, statements: statements).ties
  }

  /// Returns the roles that an article gives its actors, in the order of its text.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func roles(in article: Article, mentions: [Mention]) -> [RoleMention] {
    roles(of: Reading(article.text, mentions: mentions, kinds: kinds, dates: [], listed: listed))
  }

  /// Returns the roles and the ties of an article, which is read once for both.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func findings(
    in article: Article, mentions: [Mention], dates: [DateExpression], statements: [Statement]
  ) -> (roles: [RoleMention], ties: [Tie]) {
    let reading = Reading(
      article.text, mentions: mentions, kinds: kinds, dates: dates, listed: listed)
    var matcher = TieMatcher(
      reading, published: article.date, dates: dates, statements: statements)
    matcher.run()
    var writer = TieWriter(article: article, reading: reading, ids: ids)
    var ties: [Tie] = []
    for found in matcher.found { ties.append(writer.tie(found)) }
    return (roles(of: reading), ties)
  }

  private func roles(of reading: Reading) -> [RoleMention] {
    reading.roles.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map { role in
      let title = reading.title(of: role.tokens)
      return RoleMention(
        actor: role.actor, title: title.swallowed + reading.text[title.range], range: title.range,
        of: role.of >= 0 ? role.of : nil, isFormer: role.isFormer, isRank: role.isRank)
    }
  }
}

extension Reading {
  /// Returns where words lie in the text, without the particles before the first.
  func range(of words: Range<Int>) -> TextRange {
    guard let first = words.first, let last = words.last, tokens.indices.contains(last) else {
      return TextRange(0, 0)
    }
    let start = tokens[first].coreStart
    return TextRange(start, max(start, tokens[last].end))
  }
}
