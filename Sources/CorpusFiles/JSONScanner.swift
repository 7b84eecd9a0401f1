internal import Glibc

/// Reads JSON (RFC 8259) within a range of bytes, and stops at the first thing that is wrong.
struct JSONScanner {
  /// How deep lists and objects may lie in each other.
  static let deepest = 512

  /// What is wrong, and where.
  struct Failure: Error, Equatable {
    let reason: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private let end: Int
  /// Where reading goes on.
  private(set) var offset: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  /// The byte that comes next, blanks left out; nothing at the end.
  mutating func peek() -> UInt8? {
    while offset < end {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return byte }
      offset += 1
    }
    return nil
  }

  /// Takes a byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  /// Returns what reads on at another offset.
  func moved(to offset: Int) -> Self {
    var scanner = self
    scanner.offset = offset
    return scanner
  }

  func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: offset) }

  /// Reads a text and appends it, its escapes resolved.
  ///
  /// - Returns: Whether no escape stood for a control character other than the newline; such are
  ///   appended as they are. What is not well-formed in the bytes stays so.
  mutating func text(into text: inout [UInt8]) throws(Failure) -> Bool {
    guard take(0x22) else { throw failure("a text is expected") }
    let start = offset - 1
    var isClean = true
    var quote = Self.first(0x22, in: bytes, offset..<end)
    while quote < end {
      let escape = Self.first(0x5C, in: bytes, offset..<quote)
      append(offset..<escape, to: &text)
      guard escape < quote else {
        offset = quote + 1
        return isClean
      }
      offset = escape
      offset = try resolve(into: &text, &isClean)
      if offset > quote { quote = Self.first(0x22, in: bytes, offset..<end) }
    }
    offset = start
    throw failure("the text has no end")
  }

  /// Goes on to the next text before an offset, and reads it; false where there is none.
  mutating func findText(before end: Int, into text: inout [UInt8]) throws(Failure) -> Bool {
    let quote = Self.first(0x22, in: bytes, offset..<end)
    guard quote < end else { return false }
    offset = quote
    _ = try self.text(into: &text)
    return true
  }

  /// Appends bytes as they are; a slice of them would be counted each time.
  private func append(_ range: Range<Int>, to text: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Passes over a value of any kind.
  mutating func skip() throws(Failure) {
    // One bit for each list or object that is open: whether it is an object.
    var open: [Bool] = []
    repeat {
      let byte = peek()
      if byte == 0x5B || byte == 0x7B {
        guard open.count < Self.deepest else { throw failure("lists lie too deep in each other") }
        offset += 1
        open.append(byte == 0x7B)
        if take(byte == 0x7B ? 0x7D : 0x5D) {
          open.removeLast()
        } else {
          if byte == 0x7B { try skipKey() }
          continue
        }
      } else {
        try skipPlain(byte)
      }
      while let isObject = open.last {
        if take(0x2C) {
          if isObject { try skipKey() }
          break
        }
        guard take(isObject ? 0x7D : 0x5D) else { throw failure("a comma is expected") }
        open.removeLast()
      }
    } while !open.isEmpty
  }

  /// Reads a number, or one of the words true, false and null, as it is written.
  mutating func literal() throws(Failure) -> ArraySlice<UInt8> {
    _ = peek()
    let start = offset
    while offset < end, Self.isLiteral(bytes[offset]) { offset += 1 }
    let literal = bytes[start..<offset]
    guard Self.words.contains(where: { literal.elementsEqual($0) }) || Self.isNumber(literal)
    else {
      offset = start
      throw failure("a value is expected")
    }
    return literal
  }

  /// Returns where a byte next stands within a range, or its end.
  static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      let end = min(range.upperBound, bytes.count)
      guard range.lowerBound < end, let base = bytes.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), end - range.lowerBound)
      else { return range.upperBound }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

extension JSONScanner {
  private static let words =
    (["true", "false", "null"] + nothings).map { Array($0.utf8) }
  /// Words for no number, which JSON does not know and Python writes.
  private static let nothings = ["NaN", "Infinity", "-Infinity"]

  /// Whether a value that is no text says nothing.
  static func isNothing(_ literal: ArraySlice<UInt8>) -> Bool {
    // No number and no other word has an N, small or not, but these.
    literal.contains { $0 | 0x20 == 0x6E }
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isNumber(_ literal: ArraySlice<UInt8>) -> Bool {
    guard let first = literal.first, let last = literal.last else { return false }
    return (first == 0x2D || (0x30...0x39).contains(first)) && (0x30...0x39).contains(last)
      && literal.allSatisfy { $0 < 0x3A || $0 | 0x20 == 0x65 }
  }

  private mutating func skipPlain(_ byte: UInt8?) throws(Failure) {
    if byte == 0x22 { try skipText() } else { _ = try literal() }
  }

  private mutating func skipKey() throws(Failure) {
    guard peek() == 0x22 else { throw failure("a name in quotes is expected") }
    try skipText()
    guard take(0x3A) else { throw failure("a colon is expected") }
  }

  private mutating func skipText() throws(Failure) {
    let start = offset
    offset += 1
    // Looked for anew only where an escape has it, so that the time stays linear.
    var quote = Self.first(0x22, in: bytes, offset..<end)
    while offset < end {
      let escape = Self.first(0x5C, in: bytes, offset..<quote)
      offset = escape < quote ? escape + 2 : quote + 1
      if escape >= quote, quote < end { return }
      if offset > quote, offset < end { quote = Self.first(0x22, in: bytes, offset..<end) }
    }
    offset = start
    throw failure("the text has no end")
  }

  /// Resolves the escape at `offset`.
  ///
  /// - Returns: The offset after it.
  private func resolve(
    into text: inout [UInt8], _ isClean: inout Bool
  ) throws(Failure) -> Int {
    guard offset + 1 < end else { throw failure("the text has no end") }
    let letter = bytes[offset + 1]
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x20)
    case 0x62, 0x66, 0x72:
      text.append(letter == 0x72 ? 0x0D : letter == 0x62 ? 0x08 : 0x0C)
      isClean = false
    case 0x75: return try resolveScalar(into: &text, &isClean)
    default: throw failure("there is no such escape")
    }
    return offset + 2
  }

  private func resolveScalar(
    into text: inout [UInt8], _ isClean: inout Bool
  ) throws(Failure) -> Int {
    guard var value = hexadecimal(at: offset + 2) else {
      throw failure("four hexadecimal digits are expected")
    }
    var next = offset + 6
    if value & 0xFC00 == 0xD800, next + 1 < end, bytes[next] == 0x5C, bytes[next + 1] == 0x75,
      let low = hexadecimal(at: next + 2), low & 0xFC00 == 0xDC00
    {
      value = 0x1_0000 + ((value & 0x3FF) << 10 | low & 0x3FF)
      next += 6
    }
    if value < 0x20 || (0x7F..<0xA0).contains(value) || value & ~1 == 0x2028 {
      isClean = isClean && value == 0x0A
    }
    // Half a pair is no scalar.
    text += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    return next
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0xDF - 0x37)
      default: return nil
      }
    }
    return value
  }
}
