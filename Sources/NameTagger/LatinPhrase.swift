internal import CorpusModel

/// Phrases in Latin letters within an Arabic text: a caption or a headline, of which the tagger, which learned from
/// Arabic names, would make one name.
enum LatinPhrase {
  /// The words that names have with a small letter.
  private static let particles: Set<[UInt8]> = Set(
    """
    of the and for in on at to de la le les du des di da do dos del della von van der den zu bin bint ibn al el ad
    et y e & l d und ben bel ould ait abu abou ou
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  /// Whether words are running text and no name: one that is no particle begins with a small letter.
  static func isRunningText(_ words: ArraySlice<UInt8>) -> Bool {
    // Most names are in Arabic letters.
    guard words.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
    return words.split { $0 == 0x20 || $0 == 0x0A }.contains { word in
      guard let first = word.first, (0x61...0x7A).contains(first) else { return false }
      // A small letter before a capital is part of a name: iPhone, eBay.
      let isMixed = word.dropFirst().contains { (0x41...0x5A).contains($0) }
      return !isMixed && !particles.contains(Array(word))
    }
  }
}
