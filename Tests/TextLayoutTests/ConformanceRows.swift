@testable import TextLayout

/// Reads numbers and words from a stretch of bytes. Made for speed without optimisation.
struct RowReader {
  let bytes: [UInt8]
  let end: Int
  var place: Int

  init(_ bytes: [UInt8], _ part: Range<Int>) {
    self.bytes = bytes
    place = part.lowerBound
    end = part.upperBound
  }

  var isAtEnd: Bool { place >= end }
  var next: UInt8 { place < end ? bytes[place] : 0x0A }

  /// Returns the text of the line that starts at a place.
  func line(at start: Int) -> String {
    String(decoding: bytes[start..<end].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  mutating func skipLine() {
    while place < end, bytes[place] != 0x0A { place += 1 }
    place += 1
  }

  mutating func skipBlanks() {
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
  }

  /// Reads a word of at most four bytes, up to a blank, a semicolon, a colon or the line's end, as one
  /// number.
  mutating func word() -> UInt32 {
    var word: UInt32 = 0
    while place < end {
      let byte = bytes[place]
      if byte <= 0x20 || byte == 0x3B || byte == 0x3A { break }
      word = word << 8 | UInt32(byte)
      place += 1
    }
    return word
  }

  /// Reads numbers up to a semicolon or the line's end; nothing for an x.
  mutating func numbers(radix: UInt32, _ body: (UInt32?) -> Void) {
    while true {
      skipBlanks()
      guard place < end, bytes[place] != 0x3B, bytes[place] != 0x0A else { return }
      var value: UInt32? = 0
      while place < end {
        let byte = bytes[place]
        if byte <= 0x20 || byte == 0x3B { break }
        place += 1
        if byte == 0x78 {
          value = nil
        } else if let old = value {
          value = old * radix + UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x41 + 10)
        }
      }
      body(value)
    }
  }
}

/// The rows of BidiTest.txt.
struct BidiTestRows {
  private var reader: RowReader
  private var levels: [UInt8] = []
  private var order: [UInt32] = []
  private var result = ConformanceResult()

  init(_ bytes: [UInt8], _ part: Range<Int>) { reader = RowReader(bytes, part) }

  /// A character of each class.
  private static let characters: [UInt32: UInt32] = {
    let pairs: [(String, UInt32)] = [
      ("L", 0x61), ("R", 0x5D0), ("AL", 0x627), ("EN", 0x31), ("ES", 0x2B), ("ET", 0x23),
      ("AN", 0x661), ("CS", 0x2C), ("NSM", 0x300), ("BN", 0xAD), ("B", 0x2029), ("S", 0x09),
      ("WS", 0x20), ("ON", 0x21), ("LRE", 0x202A), ("RLE", 0x202B), ("PDF", 0x202C),
      ("LRO", 0x202D), ("RLO", 0x202E), ("LRI", 0x2066), ("RLI", 0x2067), ("FSI", 0x2068),
      ("PDI", 0x2069),
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.map { name, scalar in
        (name.utf8.reduce(0) { $0 << 8 | UInt32($1) }, scalar)
      })
  }()

  consuming func run() -> ConformanceResult {
    let characters = Self.characters
    var scalars: [UInt32] = []
    while !reader.isAtEnd {
      let start = reader.place
      switch reader.next {
      case UInt8(ascii: "#"), 0x0A:
        break
      case UInt8(ascii: "@"):
        readExpectation()
      default:
        scalars.removeAll(keepingCapacity: true)
        while reader.next != UInt8(ascii: ";") {
          scalars.append(characters[reader.word()] ?? 0)
          reader.skipBlanks()
          if reader.next == 0x0A { break }
        }
        reader.place += 1
        var directions: UInt32 = 0
        reader.numbers(radix: 16) { directions = $0 ?? 0 }
        for (bit, direction) in [
          (1, BaseDirection.automatic), (2, .leftToRight), (4, .rightToLeft),
        ]
        where directions & UInt32(bit) != 0 {
          result.count += 1
          if !ConformanceResult.passes(scalars, direction, levels: levels, order: order) {
            result.failures.append(reader.line(at: start))
          }
        }
      }
      reader.skipLine()
    }
    return result
  }

  private mutating func readExpectation() {
    reader.place += 1
    let isLevels = reader.next == UInt8(ascii: "L")
    guard isLevels || reader.next == UInt8(ascii: "R") else { return }
    _ = reader.word()
    reader.place += 1
    var numbers: [UInt32?] = []
    reader.numbers(radix: 10) { numbers.append($0) }
    if isLevels {
      levels = numbers.map { UInt8($0 ?? 255) }
    } else {
      order = numbers.compactMap(\.self)
    }
  }
}

/// The rows of BidiCharacterTest.txt.
struct BidiCharacterTestRows {
  private var reader: RowReader

  init(_ bytes: [UInt8], _ part: Range<Int>) { reader = RowReader(bytes, part) }

  consuming func run() -> ConformanceResult {
    var result = ConformanceResult()
    var scalars: [UInt32] = []
    var levels: [UInt8] = []
    var order: [UInt32] = []
    while !reader.isAtEnd {
      let start = reader.place
      if reader.next != UInt8(ascii: "#"), reader.next != 0x0A {
        scalars.removeAll(keepingCapacity: true)
        levels.removeAll(keepingCapacity: true)
        order.removeAll(keepingCapacity: true)
        var direction: UInt32 = 0
        var paragraphLevel: UInt32 = 0
        reader.numbers(radix: 16) { scalars.append($0 ?? 0) }
        reader.place += 1
        reader.numbers(radix: 10) { direction = $0 ?? 0 }
        reader.place += 1
        reader.numbers(radix: 10) { paragraphLevel = $0 ?? 0 }
        reader.place += 1
        reader.numbers(radix: 10) { levels.append(UInt8($0 ?? 255)) }
        reader.place += 1
        reader.numbers(radix: 10) { order.append($0 ?? 0) }
        result.count += 1
        let asked: BaseDirection =
          direction == 0 ? .leftToRight : direction == 1 ? .rightToLeft : .automatic
        if !ConformanceResult.passes(
          scalars, asked, isRightToLeft: paragraphLevel == 1, levels: levels, order: order)
        {
          result.failures.append(reader.line(at: start))
        }
      }
      reader.skipLine()
    }
    return result
  }
}
