/// Which letters a folded word has, roughly: letters may share a bit, و ي ء do, as they do in
/// `CoarseKeys.stem`.
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
      let isSeat = lead == 0xD9 && byte == 0x88 || lead == 0xD8 && byte == 0xA1
      bits |= 1 << UInt64((isSeat ? 0x8A : byte) & 63)
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
