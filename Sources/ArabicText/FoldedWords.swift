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
  @usableFromInline let words: [Word]

  /// How many bytes of a text are read, some 1.4 GB.
  public static let longestText = Int(UInt32.max) / 3

  /// One word of a text.
  public struct Word: Hashable, Sendable {
    @usableFromInline let bytesStart, bytesEnd, scalarStart, scalarEnd, sourceStart,
      sourceEnd: UInt32

    /// Where its folded letters lie in `FoldedWords.bytes`.
    @inlinable
    public var bytes: Range<Int> { Int(bytesStart)..<Int(bytesEnd) }
    /// The Unicode scalars of the text that it takes: from its first letter through its last
    /// letter or mark.
    @inlinable
    public var scalars: Range<Int> { Int(scalarStart)..<Int(scalarEnd) }
    /// The same in bytes of the text.
    @inlinable
    public var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
  }

  /// Finds and folds the words of a text.
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Finds and folds the words of a text given as UTF-8.
  public init(utf8: [UInt8]) {
    var scan = Scan(utf8.count)
    scan.run(over: utf8)
    source = utf8
    bytes = scan.bytes
    words = scan.words
  }

  /// The state of the one pass over a text.
  private struct Scan {
    var bytes: [UInt8] = []
    var words: [Word] = []
    private var open = OpenWord()
    /// How many bytes and scalars have been read.
    private var offset = 0
    private var scalar = 0

    /// How many bytes are folded before they are put to the others.
    private static let stretch = 1024
    /// How many bytes one byte folds to at most (ﷲ has three, الله eight).
    private static let growth = 3

    init(_ length: Int) {
      bytes.reserveCapacity(length)
      words.reserveCapacity(length / 10)
    }

    mutating func run(over utf8: [UInt8]) {
      let table = FoldTable.shared
      // Folded letters may take up to 8 bytes for 3 (ﷲ), so every offset stays within 32 bits.
      let end = Swift.min(utf8.count, FoldedWords.longestText)
      // What a stretch may fold to; its last scalar may reach three bytes beyond it.
      let stretch = Swift.min(end, Self.stretch) + 3
      var foldedBytes = [UInt8](repeating: 0, count: stretch * Self.growth)
      var foldedWords = [Word](repeating: OpenWord().word(upTo: 0), count: stretch / 2 + 1)
      while offset < end {
        let (byteCount, wordCount) = read(
          utf8.span, upTo: Swift.min(end, offset + Self.stretch), of: end, table,
          into: &foldedBytes, &foldedWords)
        bytes += foldedBytes[..<byteCount]
        words += foldedWords[..<wordCount]
      }
      if open.isOpen { words.append(open.word(upTo: bytes.count)) }
    }

    /// Folds until a place is reached or passed, and returns how many bytes and words there are of that.
    private mutating func read(
      _ utf8: Span<UInt8>, upTo limit: Int, of end: Int, _ table: FoldTable,
      into foldedBytes: inout [UInt8], _ foldedWords: inout [Word]
    ) -> (bytes: Int, words: Int) {
      let (asciiTable, arabicTable) = (table.ascii, table.arabic)
      let (ascii, arabic) = (asciiTable.span, arabicTable.span)
      let folded = bytes.count
      var bytes = foldedBytes.mutableSpan
      var words = foldedWords.mutableSpan
      var (byteCount, wordCount) = (0, 0)
      var (word, offset, scalar) = (open, offset, scalar)
      while offset < limit {
        // Letters that are two bytes before and after, as nearly all are.
        let (first, firstScalar, firstByte) = (offset, scalar, byteCount)
        while limit - offset > 1 {
          let lead = utf8[offset]
          guard lead & 0xFC == 0xD8 else { break }
          let entry = arabic[Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F)]
          guard (0x80..<0x800).contains(entry) else { break }
          encodeScalar(entry) { byte in
            bytes[byteCount] = byte
            byteCount &+= 1
          }
          offset &+= 2
          scalar &+= 1
        }
        if offset > first {
          if !word.isOpen { word.begin(folded + firstByte, firstScalar, first) }
          word.extend(scalar, offset)
          continue
        }
        let lead = utf8[offset]
        let entry: FoldTable.Entry
        let length: Int
        if lead & 0xFC == 0xD8, end - offset > 1 {
          entry = arabic[Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F)]
          length = 2
        } else if lead < 0x80 {
          entry = FoldTable.Entry(ascii[Int(lead)])
          length = 1
        } else {
          let (value, size) = decodeScalar(utf8, at: offset, before: end)
          entry = table.entry(value)
          length = size
        }
        if entry > FoldTable.separator {
          if !word.isOpen { word.begin(folded + byteCount, scalar, offset) }
          if entry < FoldTable.expansion {
            encodeScalar(entry) { byte in
              bytes[byteCount] = byte
              byteCount += 1
            }
          } else {
            for byte in table.expansions[Int(entry - FoldTable.expansion)] {
              bytes[byteCount] = byte
              byteCount += 1
            }
          }
          word.extend(scalar + 1, offset + length)
        } else if entry == FoldTable.separator {
          if word.isOpen {
            words[wordCount] = word.word(upTo: folded + byteCount)
            wordCount += 1
            word.isOpen = false
          }
        } else if entry == FoldTable.mark, word.isOpen {
          word.extend(scalar + 1, offset + length)
        }
        offset += length
        scalar += 1
      }
      (open, self.offset, self.scalar) = (word, offset, scalar)
      return (byteCount, wordCount)
    }
  }

  /// A word whose end was not reached.
  private struct OpenWord {
    var isOpen = false
    private var bytesStart = 0
    private var scalarStart = 0
    private var scalarEnd = 0
    private var sourceStart = 0
    private var sourceEnd = 0

    @inline(__always)
    mutating func begin(_ folded: Int, _ scalar: Int, _ offset: Int) {
      isOpen = true
      bytesStart = folded
      scalarStart = scalar
      sourceStart = offset
    }

    @inline(__always)
    mutating func extend(_ scalar: Int, _ offset: Int) {
      scalarEnd = scalar
      sourceEnd = offset
    }

    /// The word, whose folded letters end at a place.
    @inline(__always)
    func word(upTo folded: Int) -> Word {
      Word(
        bytesStart: UInt32(truncatingIfNeeded: bytesStart),
        bytesEnd: UInt32(truncatingIfNeeded: folded),
        scalarStart: UInt32(truncatingIfNeeded: scalarStart),
        scalarEnd: UInt32(truncatingIfNeeded: scalarEnd),
        sourceStart: UInt32(truncatingIfNeeded: sourceStart),
        sourceEnd: UInt32(truncatingIfNeeded: sourceEnd))
    }
  }
}

extension FoldedWords: RandomAccessCollection {
  /// The position of the first word.
  @inlinable
  public var startIndex: Int { 0 }
  /// The position past the last word.
  @inlinable
  public var endIndex: Int { words.count }
  /// Accesses a word.
  @inlinable
  public subscript(position: Int) -> Word { words[position] }
}

extension FoldedWords {
  /// Returns the folded letters of a word of this text.
  @inlinable
  public func folded(_ word: Word) -> ArraySlice<UInt8> { bytes[word.bytes] }

  /// Returns a word of this text as it is written there.
  @inlinable
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
