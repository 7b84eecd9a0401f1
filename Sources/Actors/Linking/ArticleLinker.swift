public import CorpusModel

/// Links what an article calls an actor by once the actor is known from elsewhere in it: family names
/// and acronyms after full names, and spellings of known persons that nobody listed.
///
/// Nothing is learnt from other articles, so that an article is read in a fraction of a millisecond.
public struct ArticleLinker: Sendable {
  let kinds: [ActorKind]
  let benActors: Set<Int>
  let variants: VariantTable

  /// Prepares to link names to actors; mentions give their places in this list.
  public init(actors: [Actor]) {
    kinds = actors.map(\.kind)
    benActors = Set(
      actors.indices.filter {
        actors[$0].kind == .person && NameParts.isBenGiven(actors[$0].name)
      })
    variants = VariantTable(actors: actors)
  }

  /// Returns the mentions of an article with what they let be linked, in the order of the text; of
  /// those that begin together the longer comes first.
  ///
  /// - Parameter mentions: Those that are known, in the order of the text; all of them are kept.
  /// - Complexity: O(n) in the length of the text, for texts of few full names.
  public func linked(_ mentions: [Mention], in article: Article) -> [Mention] {
    var run = LinkingRun(self, mentions, in: article)
    run.linkVariantsOfFullNames()
    run.linkShortForms()
    run.linkVariantsOfShortForms()
    return run.result()
  }
}

extension Mention {
  /// Whether a mention comes before another in an article's list: it starts first, or is longer.
  static func comesBefore(_ left: Mention, _ right: Mention) -> Bool {
    (left.range.start, right.range.end) < (right.range.start, left.range.end)
  }
}
