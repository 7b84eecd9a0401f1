/// The folded keys in their order, and the typed forms of each: the section `dictionary`.
///
/// First the index, for each block of sixteen keys: the first eight codes of its first key as a
/// big-endian number (all of these, then all of the rest), then where the block begins and the number
/// of its first term. A block is the length of its keys, the keys, and the typed forms. All letters
/// are in `LetterCode`.
///
/// A key is a byte with how many letters it shares with the key before (four bits), how many follow
/// (three bits) and whether it has several terms; what does not fit follows as a varint, and so do
/// the number of terms and the letters. A typed form is how many letters differ from the key, and for
/// each of them where and what; or, where the length differs too, 255 and the whole form.
struct KeyBlocks: Sendable {
  /// How many keys a block has.
  static let blockLength = 16

  /// The sizes of the fields of the first byte of a key.
  static let mostShared: UInt8 = 15
  static let mostFollowing: UInt8 = 7
  /// What says that a typed form is given whole.
  static let wholeForm: UInt8 = 255

  let bytes: ImageBytes
  let keyCount: Int
  let termCount: Int
  let blockCount: Int
  let placesOffset: Int
  let blocksOffset: Int

  /// Creates the reader of a section.
  init(_ bytes: ImageBytes, keys: Int, terms: Int) {
    self.bytes = bytes
    (keyCount, termCount) = (keys, terms)
    blockCount = Self.blocks(keys)
    placesOffset = blockCount * 8
    blocksOffset = blockCount * 16
  }

  /// How many bytes a section has at least.
  static func leastLength(keys: Int) -> Int { blocks(keys) * 16 + keys }

  private static func blocks(_ keys: Int) -> Int { (keys + blockLength - 1) / blockLength }

  /// Returns where the keys of a block begin, and how many bytes they have; the forms follow.
  @inline(__always)
  func keys(ofBlock block: Int) -> (start: Int, length: Int) {
    var place = blocksOffset &+ Int(bytes.u32(placesOffset &+ block &* 8))
    let length = bytes.varintCount(&place)
    return (place, length)
  }

  /// Returns the number of the first term of a block.
  @inline(__always)
  func firstTerm(ofBlock block: Int) -> Int {
    block < blockCount ? min(termCount, Int(bytes.u32(placesOffset &+ block &* 8 &+ 4))) : termCount
  }

  /// Returns the first eight codes of a word as a number of the same order.
  static func opening(_ codes: [UInt8]) -> UInt64 {
    var opening: UInt64 = 0
    for place in 0..<min(8, codes.count) {
      opening |= UInt64(codes[place]) << UInt64(truncatingIfNeeded: 56 &- 8 &* place)
    }
    return opening
  }
}

/// The first byte of a key, and what follows it, read.
struct KeyEntry {
  /// How many codes are those of the key before, and how many follow.
  var shared = 0
  var following = 0
  /// How many terms the key has, at least one.
  var terms = 1
  /// Where the codes that follow begin.
  var start = 0

  /// Reads what stands at an offset.
  @inline(__always)
  init(_ bytes: ImageBytes, _ offset: Int) {
    let first = bytes.u8(offset)
    var place = offset &+ 1
    shared = Int(first >> 4)
    following = Int(first >> 1 & 7)
    if shared == Int(KeyBlocks.mostShared) { shared = shared &+ bytes.varintCount(&place) }
    if following == Int(KeyBlocks.mostFollowing) {
      following = following &+ bytes.varintCount(&place)
    }
    if first & 1 != 0 { terms = max(1, bytes.varintCount(&place)) }
    start = place
  }

  /// Where the next key begins.
  @inline(__always) var end: Int { start &+ following }
}
