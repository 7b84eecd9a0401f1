/// The words of a text, folded, with the way back to where each of them stands.
///
/// A word is a maximal run of letters, digits and the marks among them; everything else,
/// hyphen and underscore included, stands between words. Made in one pass, in time linear in the
/// text. Only the first `longestText` bytes of a text are read.
public struct FoldedWords: Sendable {
  /// The text whose words these are, as UTF-8.
  public let source: [UInt8]
  /// The folded words end to end, as UTF-8.
  public let bytes: [UInt8]
  private let words: [Word]

  /// How many bytes of a text are read, some 1.4 GB.
  public static let longestText = Int(UInt32.max) / 3

  /// One word of a text.
  public struct Word: Hashable, Sendable {
    fileprivate let bytesStart, bytesEnd, scalarStart, scalarEnd, sourceStart, sourceEnd: UInt32

    /// Where its folded letters lie in `FoldedWords.bytes`.
    public var bytes: Range<Int> { Int(bytesStart)..<Int(bytesEnd) }
    /// The Unicode scalars of the text that it takes: from its first letter through its last
    /// letter or mark.
    public var scalars: Range<Int> { Int(scalarStart)..<Int(scalarEnd) }
    /// The same in bytes of the text.
    public var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
  }

  /// Finds and folds the words of a text.
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Finds and folds the words of a text given as UTF-8.
  public init(utf8: [UInt8]) {
    var scan = Scan(capacity: utf8.count)
    scan.run(over: utf8)
    source = utf8
    bytes = scan.bytes
    words = scan.words
  }

  /// The state of the one pass over a text.
  private struct Scan {
    var bytes: [UInt8] = []
    var words: [Word] = []
    private var bytesStart = 0
    private var scalarStart = 0
    private var scalarEnd = 0
    private var sourceStart = 0
    private var sourceEnd = 0
    private var isInside = false

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
      words.reserveCapacity(capacity / 10)
    }

    mutating func run(over utf8: [UInt8]) {
      let table = FoldTable.shared
      let ascii = table.ascii
      let arabic = table.arabic
      // Folded letters may take up to 8 bytes for 3 (ﷲ), so every offset stays within 32 bits.
      let end = Swift.min(utf8.count, FoldedWords.longestText)
      var offset = 0
      var scalar = 0
      while offset < end {
        let lead = utf8[offset]
        let entry: FoldTable.Entry
        let length: Int
        if lead < 0x80 {
          entry = FoldTable.Entry(ascii[Int(lead)])
          length = 1
        } else if lead & 0xFC == 0xD8, end - offset > 1 {
          entry = arabic[Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F)]
          length = 2
        } else {
          let (value, size) = decodeScalar(utf8, at: offset, before: end)
          entry = table.entry(value)
          length = size
        }
        if entry > FoldTable.separator {
          if !isInside { begin(scalar, offset) }
          append(entry, table)
          scalarEnd = scalar + 1
          sourceEnd = offset + length
        } else if entry == FoldTable.separator {
          if isInside { finish() }
        } else if entry == FoldTable.mark, isInside {
          scalarEnd = scalar + 1
          sourceEnd = offset + length
        }
        offset += length
        scalar += 1
      }
      if isInside { finish() }
    }

    @inline(__always)
    private mutating func begin(_ scalar: Int, _ offset: Int) {
      isInside = true
      bytesStart = bytes.count
      scalarStart = scalar
      sourceStart = offset
    }

    @inline(__always)
    private mutating func append(_ entry: FoldTable.Entry, _ table: FoldTable) {
      if entry < FoldTable.expansion {
        appendScalar(entry, to: &bytes)
      } else {
        bytes += table.expansions[Int(entry - FoldTable.expansion)]
      }
    }

    @inline(__always)
    private mutating func finish() {
      isInside = false
      words.append(
        Word(
          bytesStart: UInt32(truncatingIfNeeded: bytesStart),
          bytesEnd: UInt32(truncatingIfNeeded: bytes.count),
          scalarStart: UInt32(truncatingIfNeeded: scalarStart),
          scalarEnd: UInt32(truncatingIfNeeded: scalarEnd),
          sourceStart: UInt32(truncatingIfNeeded: sourceStart),
          sourceEnd: UInt32(truncatingIfNeeded: sourceEnd)))
    }
  }
}

extension FoldedWords: RandomAccessCollection {
  /// The position of the first word.
  public var startIndex: Int { 0 }
  /// The position past the last word.
  public var endIndex: Int { words.count }
  /// Accesses a word.
  public subscript(position: Int) -> Word { words[position] }
}

extension FoldedWords {
  /// Returns the folded letters of a word of this text.
  public func folded(_ word: Word) -> ArraySlice<UInt8> { bytes[word.bytes] }

  /// Returns a word of this text as it is written there.
  public func surface(_ word: Word) -> ArraySlice<UInt8> { source[word.source] }

  /// Returns where the rest of a word begins, as a scalar offset into the text, when its first
  /// `count` folded bytes are left out together with the marks on them.
  ///
  /// A scalar that folds to several letters stays with the rest unless all of them are left out.
  /// Takes time linear in the word.
  public func scalarOffset(in word: Word, droppingFolded count: Int) -> Int {
    guard count > 0 else { return word.scalars.lowerBound }
    let table = FoldTable.shared
    var scalar = word.scalars.lowerBound
    var offset = word.source.lowerBound
    let end = word.source.upperBound
    var dropped = 0
    while offset < end {
      let (value, length) = decodeScalar(source, at: offset, before: end)
      let entry = table.entry(value)
      if entry > FoldTable.separator {
        dropped += Self.foldedLength(entry, table)
        if dropped > count { break }
      }
      offset += length
      scalar += 1
    }
    return scalar
  }

  private static func foldedLength(_ entry: FoldTable.Entry, _ table: FoldTable) -> Int {
    switch entry {
    case FoldTable.expansion...: table.expansions[Int(entry - FoldTable.expansion)].count
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x1_0000: 3
    default: 4
    }
  }
}
