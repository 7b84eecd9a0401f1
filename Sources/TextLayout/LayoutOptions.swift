/// Which way a paragraph runs.
public enum BaseDirection: Hashable, Sendable {
  /// As its first strong letter does (UAX #9, rules P2 and P3).
  case automatic
  /// From left to right.
  case leftToRight
  /// From right to left.
  case rightToLeft
}

/// How a paragraph is to be laid out.
public struct LayoutOptions: Hashable, Sendable {
  /// Which way the paragraph runs.
  public var direction: BaseDirection
  /// Whether a paragraph without any strong letter, its direction being automatic, runs from right
  /// to left.
  public var isRightToLeftWithoutLetters: Bool
  /// Whether the optional vowel marks of Arabic, Hebrew and Syriac are shown.
  ///
  /// Marks that belong to the spelling, such as a hamza over a letter or an accent, always are.
  public var showsVowelMarks: Bool
  /// In which digits numbers are drawn.
  public var digits: DigitStyle
  /// Whether all lines but the last of a paragraph are stretched to the full width, with blanks and
  /// then with tatweels.
  public var isJustified: Bool

  /// Creates a set of options.
  public init(
    direction: BaseDirection = .automatic, isRightToLeftWithoutLetters: Bool = true,
    showsVowelMarks: Bool = false, digits: DigitStyle = .asWritten, isJustified: Bool = false
  ) {
    self.direction = direction
    self.isRightToLeftWithoutLetters = isRightToLeftWithoutLetters
    self.showsVowelMarks = showsVowelMarks
    self.digits = digits
    self.isJustified = isJustified
  }
}
