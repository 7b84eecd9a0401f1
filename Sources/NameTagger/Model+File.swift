/// The model as a file: `WRQNAMES`, numbers of words, runs and features; steps; the lexicon; the
/// features; and a checksum of all that. Every number is little-endian.
extension Model {
  private static let signature = Array("WRQNAMES".utf8)
  private static let version: UInt32 = 1

  /// The model as bytes.
  package var bytes: [UInt8] {
    var bytes = Self.signature
    Self.append(Self.version, to: &bytes)
    Self.append(UInt32(lexicon.entries.count), to: &bytes)
    Self.append(UInt32(lexicon.runs.count), to: &bytes)
    Self.append(UInt32(features.count), to: &bytes)
    for row in steps.joined() {
      for place in 0..<8 { Self.append(UInt16(bitPattern: row[place]), to: &bytes) }
    }
    for fingerprint in lexicon.wordFingerprints { Self.append(fingerprint, to: &bytes) }
    for entry in lexicon.entries {
      Self.append(entry.fine, to: &bytes)
      bytes.append(entry.coarse)
      Self.append(UInt16(truncatingIfNeeded: entry.cues), to: &bytes)
    }
    for fingerprint in lexicon.runFingerprints { Self.append(fingerprint, to: &bytes) }
    bytes += lexicon.runs
    for feature in features {
      Self.append(feature.fingerprint, to: &bytes)
      for place in 0..<8 { bytes.append(UInt8(bitPattern: feature.weights[place])) }
    }
    Self.append(Self.checksum(bytes[...]), to: &bytes)
    return bytes
  }

  /// Reads a model; nothing where the bytes are none, or damaged.
  package init?(bytes: [UInt8]) {
    guard bytes.count >= Self.headSize + 8, bytes.starts(with: Self.signature) else { return nil }
    var reader = Reader(bytes: bytes, offset: Self.signature.count)
    guard reader.number(UInt32.self) == Self.version else { return nil }
    let wordCount = Int(reader.number(UInt32.self))
    let runCount = Int(reader.number(UInt32.self))
    let featureCount = Int(reader.number(UInt32.self))
    // The sizes are below 2³², so that their sum can't overflow.
    let size = Self.headSize + wordCount * 9 + runCount * 5 + featureCount * 12 + 8
    guard size == bytes.count else { return nil }
    var tail = Reader(bytes: bytes, offset: size - 8)
    guard tail.number(UInt64.self) == Self.checksum(bytes[..<(size - 8)]) else { return nil }
    steps = (0..<2).map { _ in
      (0..<Label.count).map { _ in
        var row = SIMD8<Int16>.zero
        for place in 0..<8 { row[place] = Int16(bitPattern: reader.number(UInt16.self)) }
        return row
      }
    }
    let wordFingerprints = (0..<wordCount).map { _ in reader.number(UInt32.self) }
    let entries = (0..<wordCount).map { _ in
      var entry = Lexicon.Entry()
      entry.fine = reader.number(UInt16.self)
      entry.coarse = reader.number(UInt8.self)
      entry.cues = UInt32(reader.number(UInt16.self))
      return entry
    }
    let runFingerprints = (0..<runCount).map { _ in reader.number(UInt32.self) }
    let runs = (0..<runCount).map { _ in reader.number(UInt8.self) }
    features = (0..<featureCount).map { _ in
      let fingerprint = reader.number(UInt32.self)
      var row = SIMD8<Int8>.zero
      for place in 0..<8 { row[place] = Int8(bitPattern: reader.number(UInt8.self)) }
      return (fingerprint, row)
    }
    lexicon = Lexicon(
      wordFingerprints: wordFingerprints, entries: entries, runFingerprints: runFingerprints,
      runs: runs)
  }

  /// What stands before the lists: signature, version, three counts, two times nine rows of steps.
  private static let headSize = 8 + 16 + 2 * 9 * 16

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// The hash of Fowler, Noll and Vo (FNV-1a), with 64 bits.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Reads numbers one after another.
  private struct Reader {
    let bytes: [UInt8]
    var offset: Int

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number {
      var number: Number = 0
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) where offset < bytes.count {
        number |= Number(truncatingIfNeeded: bytes[offset]) << Number(shift)
        offset += 1
      }
      return number
    }
  }
}
