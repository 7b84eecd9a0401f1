/// What near-duplicates share most of: the least of each of eight hashes over the words of an article.
///
/// Two articles agree in about as many of the eight as the share of their words that they have in
/// common. It is part of the image, so it depends on the words alone.
struct Sketch {
  private var minima = SIMD8<UInt16>(repeating: .max)

  /// The low bytes of the minima, which tell two apart nearly as well.
  var bytes: SIMD8<UInt8> { SIMD8(truncatingIfNeeded: minima) }

  /// Odd, so that each multiplication shuffles the traits.
  private static let factors = SIMD8<UInt16>(
    0x9E37, 0x79B9, 0x7F4B, 0x85EB, 0xC2B3, 0x27D5, 0x1657, 0xA24B)
  private static let offsets = SIMD8<UInt16>(
    0x0000, 0x3C6F, 0xDB4E, 0x1F83, 0x5BE1, 0xA54F, 0x510E, 0x9B05)

  /// Takes a word in.
  @inline(__always)
  mutating func add(_ trait: UInt16) {
    let mixed = (SIMD8(repeating: trait) ^ Self.offsets) &* Self.factors
    // The low bits of a product know only the low bits of the trait.
    minima = pointwiseMin(minima, mixed ^ (mixed &>> 7))
  }

  /// Returns what a word's folded key is told by (FNV-1a, folded).
  static func trait(of key: Span<UInt8>) -> UInt16 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in key.indices { hash = (hash ^ UInt64(key[place])) &* 0x100_0000_01B3 }
    return UInt16(truncatingIfNeeded: hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48)
  }
}
