public import ArabicText

/// What counts how much when articles and parts of articles are weighed against each other.
public enum RankingWeights {
  /// Returns what a word counts by how near it is to what was typed.
  ///
  /// Each level lies below the one before, so that of two articles that are alike otherwise the one
  /// with the nearer word comes first. Spelling and particles lose little: they seldom change the
  /// meaning. A stem is often another word about the same thing, an edit a guess.
  public static func kinship(_ kinship: Kinship) -> Float {
    switch kinship {
    case .typed: 1
    case .folded: 0.9
    case .particle: 0.8
    case .stem: 0.6
    case .spelling: 0.5
    case .edited: 0.3
    }
  }

  /// What a word counts that goes on after the letters that were typed: nearly certain while it is
  /// typed, but less than the word itself.
  static let goesOn: Float = 0.7

  /// What neighbours of the query add to a snippet when they stand side by side, beside the one or
  /// two that the words themselves count: less than another word, more than another level of kin.
  static let snippetCloseness: Float = 0.4

  /// What each occurrence adds to a snippet, eight of them at most: decides between equals.
  static let snippetRepeat: Float = 0.01

  /// What neighbours in the other order count of what they would in the query's: a name is told by
  /// its order, a topic is not.
  static let reversed: Float = 0.6

  // The second look. Each is the share of its score that an article gains at most.

  /// What words gain that stand as the query has them: a phrase says what is meant far better than
  /// its words apart, and outweighs an occurrence more of one of them.
  static let closeness: Float = 0.5

  /// What a word that goes on gains, besides, where it does so right behind the word before it: somebody who
  /// types كوريا الش is about to name one thing, and an article that has it comes before those that have the
  /// first word often and any other that begins so.
  static let goesOnBehind: Float = 2

  /// What words gain that are written as they are typed: more than others gain in the title, so that
  /// a looser form, which may be another word, does not lead for standing there.
  static let exactness: Float = 2

  /// What words gain that are in the title, which says what an article is about.
  static let title: Float = 0.25

  /// What the newest article gains; half of it a year before. Light: it decides between equals, and
  /// old reports are not worse ones.
  static let recency: Float = 0.03
}
