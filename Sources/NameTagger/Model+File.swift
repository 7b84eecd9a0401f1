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
    guard let counts = Self.counts(of: bytes) else { return nil }
    var reader = Reader(bytes: bytes[...], offset: Self.countsEnd)
    let (wordCount, runCount) = (counts.words, counts.runs)
    steps = (0..<2).map { _ in
      (0..<Label.count).map { _ in
        var row = SIMD8<Int16>.zero
        for place in 0..<8 { row[place] = Int16(bitPattern: reader.half()) }
        return row
      }
    }
    let wordFingerprints = (0..<wordCount).map { _ in reader.word() }
    let entries = (0..<wordCount).map { _ in
      var entry = Lexicon.Entry()
      entry.fine = reader.half()
      entry.coarse = reader.byte()
      entry.cues = UInt32(reader.half())
      return entry
    }
    let runFingerprints = (0..<runCount).map { _ in reader.word() }
    let runs = (0..<runCount).map { _ in reader.byte() }
    features = (0..<counts.features).map { _ in
      let fingerprint = reader.word()
      var row = SIMD8<Int8>.zero
      for place in 0..<8 { row[place] = Int8(bitPattern: reader.byte()) }
      return (fingerprint, row)
    }
    lexicon = Lexicon(
      wordFingerprints: wordFingerprints, entries: entries, runFingerprints: runFingerprints,
      runs: runs)
  }

  /// Returns the fingerprints of the words of a model, of which the rest is not read; nothing where the
  /// bytes are none, or damaged.
  static func wordFingerprints(of bytes: [UInt8]) -> [UInt32]? {
    guard let counts = counts(of: bytes) else { return nil }
    var reader = Reader(bytes: bytes[...], offset: headSize)
    return (0..<counts.words).map { _ in reader.word() }
  }

  /// How many words, runs and features bytes have; nothing where they are no model, or a damaged one.
  private static func counts(of bytes: [UInt8]) -> (words: Int, runs: Int, features: Int)? {
    guard bytes.count >= headSize + 8, bytes.starts(with: signature) else { return nil }
    var reader = Reader(bytes: bytes[...], offset: signature.count)
    guard reader.word() == version else { return nil }
    let counts = (
      words: Int(reader.word()), runs: Int(reader.word()), features: Int(reader.word())
    )
    // The sizes are below 2³², so that their sum can't overflow.
    let size = headSize + counts.words * 9 + counts.runs * 5 + counts.features * 12 + 8
    guard size == bytes.count else { return nil }
    var tail = Reader(bytes: bytes[...], offset: size - 8)
    let low = tail.word()
    guard UInt64(low) | UInt64(tail.word()) << 32 == checksum(bytes[..<(size - 8)]) else {
      return nil
    }
    return counts
  }

  /// Where the counts end: behind signature and version.
  private static let countsEnd = 8 + 16
  /// What stands before the lists: all that, and two times nine rows of steps.
  private static let headSize = countsEnd + 2 * 9 * 16

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// The hash of Fowler, Noll and Vo (FNV-1a) with 64 bits, fed with eight bytes at a time; bytes that
  /// are missing at the end count as 0.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      var word: UInt64 = 0
      if offset + 8 <= bytes.endIndex {
        let low = number(bytes, at: offset)
        let high = number(bytes, at: offset + 4)
        word = UInt64(low) | UInt64(high) << 32
      } else {
        for byte in bytes[offset...].reversed() { word = word << 8 | UInt64(byte) }
      }
      hash = (hash ^ word) &* 0x100_0000_01B3
      hash ^= hash >> 29
      offset += 8
    }
    return hash
  }

  @inline(__always)
  private static func number(_ bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
    UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
  }

  /// Reads numbers one after another; 0 past the end.
  private struct Reader {
    let bytes: ArraySlice<UInt8>
    var offset: Int

    mutating func byte() -> UInt8 {
      guard offset < bytes.endIndex else { return 0 }
      defer { offset += 1 }
      return bytes[offset]
    }

    mutating func half() -> UInt16 {
      let low = byte()
      return UInt16(low) | UInt16(byte()) << 8
    }

    mutating func word() -> UInt32 {
      guard offset + 4 <= bytes.endIndex else { return 0 }
      defer { offset += 4 }
      return Model.number(bytes, at: offset)
    }
  }
}
