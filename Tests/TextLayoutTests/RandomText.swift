import TestSupport

/// Random text of many kinds, by a seed.
struct RandomText {
  private static let pieces: [[Unicode.Scalar]] = [
    "سلام", "الإسلام", "قَالَ", "لَا", "الجزائر", "پنجره", "(", ")", "«", "»", "12,5%", "١٢٣",
    "Boukadoum", "well-known/path", "a", " ", " ", "  ", "\t", "،", ".", "\u{A0}", "\u{200C}",
    "\u{200F}",
    "\u{2067}", "\u{2069}", "\u{202B}", "\u{202C}", "\u{202E}", "\u{064E}", "\u{0301}", "日本", "😀",
    "\u{1B}", "\u{FEFF}", "\u{200B}", "اٰ", "ا\u{0653}", "ـ", "שלום",
  ].map(scalars)

  static func make(seed: UInt64) -> [Unicode.Scalar] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...30, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
  }
}
