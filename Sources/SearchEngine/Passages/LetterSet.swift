/// Which letters a folded word has, roughly: letters may share a bit, و ي ء do, as they do in
/// `CoarseKeys.stem`, and so do letters that Arabic lacks and those that it has in their stead there.
struct LetterSet: Sendable, Hashable {
  private var bits: UInt64 = 0

  /// Finds the letters of a word, given as UTF-8.
  init(_ word: ArraySlice<UInt8>) {
    var lead: UInt8 = 0
    for byte in word {
      if byte >= 0xC0 {
        lead = byte
        continue
      }
      bits |= 1 << UInt64(Self.shared(lead, byte) & 63)
    }
  }

  /// Returns the last byte of the letter that one shares its bit with.
  @inline(__always)
  private static func shared(_ lead: UInt8, _ byte: UInt8) -> UInt8 {
    switch (lead, byte) {
    case (0xD9, 0x88), (0xD8, 0xA1): 0x8A
    // ڤ and ڥ are ف, پ is ب, and چ گ ڨ ڭ are ك.
    case (0xDA, 0xA4), (0xDA, 0xA5): 0x81
    case (0xD9, 0xBE): 0xA8
    case (0xDA, 0x86), (0xDA, 0xAF), (0xDA, 0xA8), (0xDA, 0xAD): 0x83
    default: byte
    }
  }

  /// Whether all letters of another word may be among these.
  func contains(_ other: LetterSet) -> Bool { other.bits & ~bits == 0 }

  /// Returns the letters of both.
  func intersection(_ other: LetterSet) -> LetterSet {
    var both = self
    both.bits &= other.bits
    return both
  }
}
