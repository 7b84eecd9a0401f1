public import TextLayout

/// How the reader wants texts to be set.
public struct Typesetting: Hashable, Sendable {
  /// Whether vowel marks are shown.
  public var showsVowelMarks: Bool
  /// In which digits numbers are drawn.
  public var digits: DigitStyle
  /// Whether the lines of articles are stretched to the full measure.
  public var isJustified: Bool
  /// Whether what typing left in articles, such as a blank before a comma, is hidden.
  public var repairsTyping: Bool
  /// Whether articles are shown as their files have them, with every line that was left out.
  var showsFile = false

  /// Creates a way of setting; the usual one unless told otherwise.
  public init(
    showsVowelMarks: Bool = false, digits: DigitStyle = .asWritten, isJustified: Bool = false,
    repairsTyping: Bool = true
  ) {
    self.showsVowelMarks = showsVowelMarks
    self.digits = digits
    self.isJustified = isJustified
    self.repairsTyping = repairsTyping
  }

  /// Returns what a paragraph of an article is laid out with.
  func ofBody(_ text: some Sequence<Unicode.Scalar>) -> LayoutOptions {
    LayoutOptions(
      direction: .prevailing(in: text), showsVowelMarks: showsVowelMarks, digits: digits,
      isJustified: isJustified)
  }

  /// Returns what a title or a part of an article is laid out with, in the direction of a text.
  func ofQuote(directionOf text: some Sequence<Unicode.Scalar>) -> LayoutOptions {
    ofLine(direction: .prevailing(in: text))
  }

  /// Returns what a line that is not of an article alone is laid out with.
  func ofLine(direction: BaseDirection = .automatic) -> LayoutOptions {
    LayoutOptions(direction: direction, showsVowelMarks: showsVowelMarks, digits: digits)
  }
}

extension DigitStyle {
  /// The style after this one, when one steps through them all.
  var next: DigitStyle {
    switch self {
    case .asWritten: .arabicIndic
    case .arabicIndic: .western
    case .western: .asWritten
    }
  }
}
