/// Four bytes that tell most words apart which are more than an edit or two away from each other.
///
/// A bit says that a letter is in the word, or is in it twice or three times; three bits are the
/// number of letters, of eight, so that one more or less changes one bit. A letter that is put in,
/// left out or replaced changes two bits at most, letters that change places change none.
enum KeySignature {
  /// How many bits an edit changes at most.
  static let bitsPerEdit = 2

  /// Returns the signature of a folded key.
  static func of(_ key: some Sequence<UInt8>) -> UInt32 {
    var signature: UInt32 = 0
    var letters: UInt32 = 0
    var scalar: UInt32 = 0
    var isOpen = false
    for byte in key {
      if byte & 0xC0 == 0x80 {
        scalar = scalar << 6 | UInt32(byte & 0x3F)
      } else {
        if isOpen { add(scalar, to: &signature) }
        isOpen = true
        letters += 1
        scalar = UInt32(byte)
      }
    }
    if isOpen { add(scalar, to: &signature) }
    let rest = letters & 7
    return signature | (rest ^ rest >> 1) << 29
  }

  /// Puts one more letter in: its first bit that is not set, if it has one left.
  @inline(__always)
  private static func add(_ scalar: UInt32, to signature: inout UInt32) {
    let bits = table[Int(scalar & 0x3F)]
    let free = bits & ~signature
    signature |= free & (0 &- free)
  }

  /// The bits of letters, by the low six bits of their scalars: what is common in Arabic has bits of
  /// its own, and what is commonest several.
  private static let table: [UInt32] = {
    // U+0627 to U+064A. Letters of a line share its bits.
    let groups: [(letters: String, bits: Int)] = [
      ("ا", 3), ("ل", 2), ("ي", 2), ("م", 2), ("و", 2), ("ن", 2), ("ت", 1), ("ر", 1), ("ه", 1),
      ("ب", 1), ("س", 1), ("د", 1), ("ع", 1), ("ك", 1), ("ق", 1), ("ف", 1), ("ح", 1), ("جغ", 1),
      ("شظ", 1), ("طء", 1), ("صئ", 1), ("زخ", 1),
    ]
    var table = [UInt32](repeating: 0, count: 64)
    var bit: UInt32 = 0
    for group in groups {
      let bits = ((UInt32(1) << UInt32(group.bits)) - 1) << bit
      for scalar in group.letters.unicodeScalars { table[Int(scalar.value & 0x3F)] = bits }
      bit += UInt32(group.bits)
    }
    // What is left, of any script, shares the bit of one letter or another; not one of those that
    // have several, or the order of letters would count.
    for index in table.indices where table[index] == 0 {
      table[index] = 1 << UInt32(13 + index % 16)
    }
    return table
  }()
}
