internal import CFriBidi

extension BaseDirection {
  /// How many scalars of a text are looked at.
  private static let prevailingScalars = 4096

  /// Returns the direction for a text that may begin with a word of another script than it is in:
  /// “(CNN) -- أعلنت الوزارة” runs from right to left.
  ///
  /// It is the first strong letter's (UAX #9, P2 and P3), unless that is one from left to right and
  /// no more words from there on are: then the text runs from right to left, as HL1 allows.
  public static func prevailing(in text: some Sequence<Unicode.Scalar>) -> BaseDirection {
    var (leftToRight, rightToLeft) = (0, 0)
    var isInWord = false
    for scalar in text.prefix(prevailingScalars) {
      let type = fribidi_get_bidi_type(scalar.value)
      switch type {
      case FRIBIDI_TYPE_LTR:
        if !isInWord { leftToRight += 1 }
        isInWord = true
      case FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_AL:
        guard leftToRight > 0 else { return .automatic }
        if !isInWord { rightToLeft += 1 }
        isInWord = true
      case FRIBIDI_TYPE_WS, FRIBIDI_TYPE_BS, FRIBIDI_TYPE_SS:
        isInWord = false
      default: break
      }
    }
    return rightToLeft > 0 && rightToLeft >= leftToRight ? .rightToLeft : .automatic
  }
}
