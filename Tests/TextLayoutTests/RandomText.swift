import TestSupport
import TextLayout

/// Random text of many kinds, by a seed.
struct RandomText {
  private static let pieces: [[Unicode.Scalar]] = [
    "سلام", "الإسلام", "قَالَ", "لَا", "الجزائر", "پنجره", "(", ")", "«", "»", "12,5%", "١٢٣",
    "Boukadoum", "well-known/path", "a", " ", " ", "  ", "\t", "،", ".", "\u{A0}", "\u{200C}",
    "\u{200F}",
    "\u{2067}", "\u{2069}", "\u{202B}", "\u{202C}", "\u{202E}", "\u{064E}", "\u{0301}", "日本", "😀",
    "\u{1B}", "\u{FEFF}", "\u{200B}", "اٰ", "ا\u{0653}", "ـ", "שלום",
  ].map(scalars)

  /// Returns options of every kind, by a seed.
  static func options(seed: UInt64) -> LayoutOptions {
    LayoutOptions(
      direction: [.automatic, .leftToRight, .rightToLeft, .automatic][Int(seed / 2 % 4)],
      isRightToLeftWithoutLetters: seed % 7 < 4, showsVowelMarks: seed % 2 == 0,
      digits: [.asWritten, .arabicIndic, .western][Int(seed % 3)], isJustified: seed % 5 < 3)
  }

  /// Returns a text.
  static func make(seed: UInt64) -> [Unicode.Scalar] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...30, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
  }
}
