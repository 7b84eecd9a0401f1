/// How near a word of a text is to a word of a query; the first is the nearest.
public enum Kinship: UInt8, Sendable, Comparable, CaseIterable {
  /// The same letters, marks and tatweel aside (`TypedForm`).
  case typed
  /// The same folded key.
  case folded
  /// The same word with other particles, or with or without the article.
  case particle
  /// Another form of the same word: an ending, a plural, a nisba, another seat of a hamza.
  case stem
  /// Another spelling of the same foreign name.
  case spelling
  /// An edit or two away.
  case edited

  /// Returns whether the first is the nearer.
  public static func < (left: Kinship, right: Kinship) -> Bool { left.rawValue < right.rawValue }
}
