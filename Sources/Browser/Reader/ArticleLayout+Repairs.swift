internal import Cleaning
internal import CorpusModel

/// What typing left in a paragraph, hidden where it is shown and nowhere else.
extension ArticleLayout {
  /// A scalar that takes no cell and lets no line end at it (word joiner).
  private static let nothing: Unicode.Scalar = "\u{2060}"
  /// A longer paragraph stays as it is, so that an article of megabytes opens at once.
  private static let longestRepaired = 20_000

  /// Returns the scalars of a part as they are to be set, each at its own offset.
  func scalars(of part: Part) -> [Unicode.Scalar] {
    var scalars = part.scalars(of: article)
    guard typesetting.repairsTyping, !typesetting.showsFile,
      scalars.count <= Self.longestRepaired
    else { return scalars }
    for range in TypingRepairs.hidden(in: scalars) {
      for place in range.start..<range.end { scalars[place] = Self.nothing }
    }
    return scalars
  }
}
