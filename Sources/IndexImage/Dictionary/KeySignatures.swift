/// What rules out most keys that are more than an edit or two away from a word: the section
/// `signatures`.
///
/// Keys are in groups by their length, 15 letters and more together, and by six bits of their last
/// letter; within a group they ascend. First where each of the 1,024 groups begins, and the number of
/// all keys, four bytes each; then for each key its `KeySignature` in four bytes; then its number in
/// three, four from sixteen million keys on. So what ends alike and is about as long is close together,
/// and no more than some hundredths of the whole are looked at for one edit.
struct KeySignatures: Sendable {
  private let bytes: ImageBytes
  private let count: Int
  private static let lengths = 16
  private static let endings = 64
  private static let groups = lengths * endings
  private static let masksOffset = (groups + 1) * 4

  /// What is known of a word by its letters.
  private struct Signature {
    var length = 0
    var ending = 0
    var mask: UInt32 = 0

    init(_ key: ArraySlice<UInt8>, _ codes: [UInt8]) {
      mask = KeySignature.of(key)
      LetterCode.forEachLetter(codes) { letter in
        ending = Int((letter &* 0x9E37_79B1) >> 26)
        length += 1
      }
      length = min(length, KeySignatures.lengths - 1)
    }

    var group: Int { length * KeySignatures.endings + ending }
  }

  /// Creates the reader of a section.
  init(_ bytes: ImageBytes, keys: Int) {
    self.bytes = bytes
    count = keys
  }

  /// How many bytes a section has.
  static func length(keys: Int) -> Int { masksOffset + keys * (4 + numberBytes(keys)) }

  private static func numberBytes(_ keys: Int) -> Int { keys < 1 << 24 ? 3 : 4 }

  /// Returns the numbers of all keys that may be a number of edits away from a word, in no order: a
  /// letter more, less or other, or two neighbours exchanged.
  ///
  /// - Parameter endsAlike: Whether only keys are wanted whose last letter is that of the word.
  func keys(near key: ArraySlice<UInt8>, _ codes: [UInt8], edits: Int, endsAlike: Bool) -> [Int] {
    let signature = Signature(key, codes)
    let lengths = max(0, signature.length - edits)...min(Self.lengths - 1, signature.length + edits)
    var keys: [Int] = []
    keys.reserveCapacity(128)
    for length in lengths {
      let group = length * Self.endings
      if endsAlike {
        append(group + signature.ending..<group + signature.ending + 1, signature, edits, to: &keys)
      } else {
        append(group..<group + Self.endings, signature, edits, to: &keys)
      }
    }
    return keys
  }

  private func append(
    _ groups: Range<Int>, _ signature: Signature, _ edits: Int, to keys: inout [Int]
  ) {
    let lower = min(count, Int(bytes.u32(groups.lowerBound * 4)))
    let upper = min(count, Int(bytes.u32(groups.upperBound * 4)))
    let numbersOffset = Self.masksOffset + count * 4
    let numberBytes = Self.numberBytes(count)
    var place = lower
    while place < upper {
      let mask = bytes.u32(Self.masksOffset &+ place &* 4)
      var changed = mask ^ signature.mask
      // The lowest bit is taken off with each step; the processors that programs are made for cannot
      // count bits.
      for _ in 0..<KeySignature.bitsPerEdit &* edits { changed &= changed &- 1 }
      if changed == 0 {
        let offset = numbersOffset &+ place &* numberBytes
        var number = Int(bytes.u16(offset)) | Int(bytes.u8(offset &+ 2)) << 16
        if numberBytes > 3 { number |= Int(bytes.u8(offset &+ 3)) << 24 }
        if number < count { keys.append(number) }
      }
      place &+= 1
    }
  }

  /// Gathers the keys for a section.
  struct Writer {
    private var groups: [UInt16] = []
    private var masks: [UInt32] = []

    /// Adds the next key.
    mutating func add(_ key: ArraySlice<UInt8>, _ codes: [UInt8]) {
      let signature = Signature(key, codes)
      groups.append(UInt16(truncatingIfNeeded: signature.group))
      masks.append(signature.mask)
    }

    /// The section.
    var encoded: [UInt8] {
      var starts = [UInt32](repeating: 0, count: KeySignatures.groups + 2)
      for group in groups { starts[Int(group) + 2] += 1 }
      for group in 2..<starts.count { starts[group] += starts[group - 1] }
      var order = [UInt32](repeating: 0, count: groups.count)
      for (number, group) in groups.enumerated() {
        order[Int(starts[Int(group) + 1])] = UInt32(truncatingIfNeeded: number)
        starts[Int(group) + 1] += 1
      }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(KeySignatures.length(keys: groups.count))
      for group in 0...KeySignatures.groups { bytes.append(u32: starts[group]) }
      for number in order { bytes.append(u32: masks[Int(number)]) }
      for number in order {
        for byte in 0..<KeySignatures.numberBytes(groups.count) {
          bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)))
        }
      }
      return bytes
    }
  }
}
