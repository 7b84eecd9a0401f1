/// In which digits numbers are drawn.
///
/// Only what is drawn changes; every cell keeps its place in the text. The digits are ordered as what
/// they are drawn as (UAX #9), so that a line reads exactly as one that was written so: “10-12” is
/// read from left to right, “١٠-١٢” from right to left.
public enum DigitStyle: Hashable, Sendable {
  /// As they are written.
  case asWritten
  /// ١٢٣ for 123, except after a Latin letter (“Covid-19”, “MP3”, addresses): a name stays as its
  /// owner writes it. Before the first letter that one decides. Persian digits stay.
  case arabicIndic
  /// 123 for ١٢٣ and for ۱۲۳.
  case western
}

/// Draws digits in a style, letter after letter.
struct DigitDrawing {
  let style: DigitStyle
  /// The last letter before is written from left to right.
  private var followsLatin: Bool

  /// Prepares to draw the digits of a text. Before its first letter the direction of the paragraph
  /// decides.
  init(_ options: LayoutOptions, in text: some Sequence<Unicode.Scalar>) {
    style = options.digits
    followsLatin =
      switch options.direction {
      case .leftToRight: true
      case .rightToLeft: false
      case .automatic: !options.isRightToLeftWithoutLetters
      }
    guard style == .arabicIndic, options.direction == .automatic else { return }
    followsLatin = text.lazy.compactMap { Self.isLatin($0.value) }.first ?? followsLatin
  }

  /// Returns what is drawn for a character that has a cell.
  mutating func drawn(_ scalar: UInt32) -> UInt32 {
    switch style {
    case .asWritten:
      return scalar
    case .western:
      switch scalar {
      case 0x0660...0x0669: return scalar - 0x0660 + 0x30
      case 0x06F0...0x06F9: return scalar - 0x06F0 + 0x30
      default: return scalar
      }
    case .arabicIndic:
      if (0x30...0x39).contains(scalar) {
        return followsLatin ? scalar : scalar - 0x30 + 0x0660
      }
      followsLatin = Self.isLatin(scalar) ?? followsLatin
      return scalar
    }
  }

  /// Returns whether a letter is written from left to right, and nothing for what is no letter.
  private static func isLatin(_ scalar: UInt32) -> Bool? {
    switch scalar {
    case 0...0x40, 0x5B...0x60, 0x7B...0xBF, 0x0660...0x066D, 0x06F0...0x06F9, 0x2000...0x206F: nil
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x058F: true
    case 0x05BE...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: false
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? true : nil
    }
  }
}
