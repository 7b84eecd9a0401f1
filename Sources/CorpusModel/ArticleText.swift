/// The text of an article: UTF-8 that is addressed by Unicode scalar offsets.
///
/// A sparse table of checkpoints makes every look-up cost at most `stride` steps, whatever the
/// length of the text.
public struct ArticleText: Sendable {
  /// The text as well-formed UTF-8.
  public let utf8: [UInt8]
  /// The number of Unicode scalars.
  public let count: Int
  /// The byte offset of every `stride`-th scalar.
  private let checkpoints: [Int]
  private static let stride = 256

  /// Creates a text from a string; O(n) in its length.
  public init(_ string: String) { self.init(wellFormed: Array(string.utf8)) }

  /// Creates a text from UTF-8 that is known to be well-formed; where it is not, strings made of it
  /// have U+FFFD there.
  public init(wellFormed utf8: [UInt8]) {
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(utf8.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in utf8.enumerated() where !Self.isContinuation(byte) {
      if count % Self.stride == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.utf8 = utf8
    self.count = count
    self.checkpoints = checkpoints
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Returns the byte offset of the scalar at `offset`, or of the end for offsets past it.
  public func byteOffset(of offset: Int) -> Int {
    guard offset < count else { return utf8.count }
    guard offset > 0 else { return 0 }
    var byte = checkpoints[offset / Self.stride]
    for _ in 0..<(offset % Self.stride) {
      byte += 1
      while byte < utf8.count && Self.isContinuation(utf8[byte]) { byte += 1 }
    }
    return byte
  }

  /// Accesses the UTF-8 bytes of a range.
  public func bytes(in range: TextRange) -> ArraySlice<UInt8> {
    utf8[byteOffset(of: range.start)..<byteOffset(of: range.end)]
  }

  /// Accesses the text of a range.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }

  /// Returns the scalars of a range.
  public func scalars(in range: TextRange) -> [Unicode.Scalar] {
    Array(self[range].unicodeScalars)
  }

  /// The whole text; O(n) in its length.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension ArticleText: Equatable {
  /// Returns whether both texts are the same scalars.
  public static func == (left: ArticleText, right: ArticleText) -> Bool { left.utf8 == right.utf8 }
}

extension ArticleText {
  /// Returns where a text first occurs, letter by letter; nothing where it does not, or is empty.
  ///
  /// Bytes that the needle does not have let the search leap over as many bytes as the needle has
  /// (Horspool).
  ///
  /// - Complexity: O(n·m) at worst; in prose a fraction of n.
  public func range(of needle: String) -> TextRange? {
    let pattern = Array(needle.utf8)
    guard let last = pattern.last, pattern.count <= utf8.count else { return nil }
    var leaps = Array(repeating: pattern.count, count: 256)
    for (place, byte) in pattern.dropLast().enumerated() {
      leaps[Int(byte)] = pattern.count - 1 - place
    }
    var end = pattern.count - 1
    while end < utf8.count {
      let byte = utf8[end]
      if byte == last {
        let start = end - pattern.count + 1
        var place = 0
        while place < pattern.count && utf8[start + place] == pattern[place] { place += 1 }
        if place == pattern.count {
          let offset = offset(ofByte: start)
          return TextRange(offset, offset + pattern.count { !Self.isContinuation($0) })
        }
      }
      end += leaps[Int(byte)]
    }
    return nil
  }

  /// Returns where a text first occurs within a range.
  public func range(of needle: String, in range: TextRange) -> TextRange? {
    let pattern = Array(needle.unicodeScalars)
    let scalars = scalars(in: range)
    guard !pattern.isEmpty, pattern.count <= scalars.count else { return nil }
    let place = (0...(scalars.count - pattern.count)).first {
      scalars[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
    return place.map { TextRange(range.start + $0, range.start + $0 + pattern.count) }
  }

  /// Returns the offset of the scalar that begins at a byte.
  private func offset(ofByte byte: Int) -> Int {
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= byte { low = middle } else { high = middle }
    }
    guard low < checkpoints.count else { return 0 }
    return low * Self.stride + utf8[checkpoints[low]..<byte].count { !Self.isContinuation($0) }
  }
}
