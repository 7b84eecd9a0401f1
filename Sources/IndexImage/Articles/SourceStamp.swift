/// What tells whether a file has changed since it was read.
public struct SourceStamp: Sendable, Hashable {
  /// The path as it was read.
  public var path: [UInt8]
  /// The length in bytes, and the time of the last change in nanoseconds since 1970.
  public var size, changed: Int64
  /// The articles that came from it.
  public var articles: Range<Int>

  /// Creates a stamp.
  public init(path: [UInt8], size: Int64, changed: Int64, articles: Range<Int>) {
    (self.path, self.size, self.changed, self.articles) = (path, size, changed, articles)
  }
}

extension SourceStamp {
  /// Returns the section `sources`: their number, and of each the path behind its length, the size and
  /// the time of change (with the sign in the lowest bit), the first article and how many there are.
  static func encoded(_ stamps: [SourceStamp]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(varint: stamps.count)
    for stamp in stamps {
      bytes.append(varint: stamp.path.count)
      bytes += stamp.path
      bytes.append(varint: UInt64(bitPattern: stamp.size << 1 ^ stamp.size >> 63))
      bytes.append(varint: UInt64(bitPattern: stamp.changed << 1 ^ stamp.changed >> 63))
      bytes.append(varint: stamp.articles.lowerBound)
      bytes.append(varint: stamp.articles.count)
    }
    return bytes
  }

  /// Reads the section, as long as the stamps are wanted.
  static func stamps(
    _ bytes: ImageBytes, articles: Int, while isWanted: (SourceStamp) -> Bool
  ) -> [SourceStamp] {
    var place = 0
    func signed() -> Int64 {
      let value = bytes.varint(&place)
      return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }
    var stamps: [SourceStamp] = []
    for _ in 0..<bytes.varintCount(&place) {
      guard place < bytes.count else { break }
      let length = min(bytes.varintCount(&place), bytes.count - place)
      let path = bytes.array(place..<place + length)
      place += length
      let (size, changed) = (signed(), signed())
      let first = min(bytes.varintCount(&place), articles)
      let last = min(first + bytes.varintCount(&place), articles)
      let stamp = SourceStamp(path: path, size: size, changed: changed, articles: first..<last)
      guard isWanted(stamp) else { break }
      stamps.append(stamp)
    }
    return stamps
  }
}
