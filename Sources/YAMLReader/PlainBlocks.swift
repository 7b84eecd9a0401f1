/// Reads YAML as nearly all of it is written: keys of Latin letters and lists in blocks, whose values stand on
/// one line each, plain, in double quotes without escapes, or as a list of plain ones in brackets.
///
/// Such a text is read in a tenth of the time that libyaml takes, which counts where files are read on the way
/// to a first screen. Whatever looks otherwise is left to libyaml, and so is whatever is wrong.
struct PlainBlocks {
  private static let deepest = 16
  private static let mostKeys = 32
  /// Longer texts may have more values than are allowed.
  private static let longest = 1_000_000

  private let bytes: ArraySlice<UInt8>
  /// The line that is read, where what stands in it begins and ends, and how far in that is.
  private var line: Int
  private var start: Int
  private var end: Int
  private var indent = 0
  private var isAtEnd = false

  /// Reads a text; nothing where it must be read more closely.
  static func root(of bytes: ArraySlice<UInt8>, firstLine: Int) -> YAMLNode? {
    guard bytes.count < longest, arePlain(bytes) else { return nil }
    var blocks = PlainBlocks(bytes, firstLine: firstLine)
    blocks.advance()
    guard !blocks.isAtEnd, blocks.indent == 0, let root = blocks.block(depth: 0), blocks.isAtEnd
    else { return nil }
    return root
  }

  private init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    line = firstLine - 1
    (start, end) = (bytes.startIndex, bytes.startIndex - 1)
  }

  /// Whether there are no control characters but newlines, and of UTF-8 only what Latin and Arabic text is made
  /// of.
  private static func arePlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      switch bytes[place] {
      case 0x20..<0x7F, 0x0A: place += 1
      case 0xC2..<0xE0:
        guard place + 1 < bytes.endIndex, bytes[place + 1] & 0xC0 == 0x80,
          bytes[place] > 0xC2 || bytes[place + 1] >= 0xA0
        else { return false }
        place += 2
      // Quotation marks and dashes, U+2010–U+2027.
      case 0xE2:
        guard place + 2 < bytes.endIndex, bytes[place + 1] == 0x80,
          (0x90...0xA7).contains(bytes[place + 2])
        else { return false }
        place += 3
      default: return false
      }
    }
    return true
  }

  /// Goes on to the next line with something in it but a comment.
  private mutating func advance() {
    while true {
      line += 1
      let first = end + 1
      guard first < bytes.endIndex else {
        isAtEnd = true
        return
      }
      start = first
      while start < bytes.endIndex, bytes[start] == 0x20 { start += 1 }
      end = start
      while end < bytes.endIndex, bytes[end] != 0x0A { end += 1 }
      if start < end, bytes[start] != 0x23 {
        indent = start - first
        return
      }
    }
  }

  /// Where what stands in the line ends but for blanks.
  private var trimmedEnd: Int {
    var last = end
    while last > start, bytes[last - 1] == 0x20 { last -= 1 }
    return last
  }

  /// Reads the block that begins in the line.
  private mutating func block(depth: Int) -> YAMLNode? {
    guard depth < Self.deepest else { return nil }
    return bytes[start] == 0x2D ? list(depth: depth) : mapping(depth: depth)
  }

  private mutating func list(depth: Int) -> YAMLNode? {
    let (column, place) = (indent, YAMLPlace(line: line, column: indent + 1))
    var items: [YAMLNode] = []
    repeat {
      guard start + 2 < end, bytes[start] == 0x2D, bytes[start + 1] == 0x20,
        bytes[start + 2] != 0x20
      else { return nil }
      start += 2
      indent += 2
      if keyEnd != nil {
        guard depth + 1 < Self.deepest, let item = mapping(depth: depth + 1) else { return nil }
        items.append(item)
      } else {
        guard let item = value(from: start, column: indent) else { return nil }
        items.append(item)
        advance()
      }
      // Whatever stands further in would go on with the value.
      guard isAtEnd || indent <= column else { return nil }
    } while !isAtEnd && indent == column
    return YAMLNode(content: .sequence(items), place: place)
  }

  private mutating func mapping(depth: Int) -> YAMLNode? {
    let (column, place) = (indent, YAMLPlace(line: line, column: indent + 1))
    var entries: [YAMLNode.Entry] = []
    repeat {
      guard let keyEnd, entries.count < Self.mostKeys else { return nil }
      let key = text(start..<keyEnd)
      guard !entries.contains(where: { $0.key == key }) else { return nil }
      let keyPlace = YAMLPlace(line: line, column: column + 1)
      var first = keyEnd + 1
      while first < end, bytes[first] == 0x20 { first += 1 }
      let node: YAMLNode?
      if first < end {
        node = value(from: first, column: column + first - start)
        advance()
      } else {
        advance()
        guard !isAtEnd, indent > column else { return nil }
        node = block(depth: depth + 1)
      }
      guard let node, isAtEnd || indent <= column else { return nil }
      entries.append(YAMLNode.Entry(key: key, place: keyPlace, value: node))
    } while !isAtEnd && indent == column
    return YAMLNode(content: .mapping(entries), place: place)
  }

  /// Where the key ends that the line begins with, which is where its colon stands.
  private var keyEnd: Int? {
    var place = start
    while place < end {
      switch bytes[place] {
      case 0x41...0x5A, 0x61...0x7A, 0x5F: break
      case 0x30...0x39, 0x2D: guard place > start else { return nil }
      case 0x3A:
        return place > start && (place + 1 == end || bytes[place + 1] == 0x20) ? place : nil
      default: return nil
      }
      place += 1
    }
    return nil
  }

  /// Reads a value that ends with its line.
  private func value(from first: Int, column: Int) -> YAMLNode? {
    let place = YAMLPlace(line: line, column: column + 1)
    let last = trimmedEnd
    switch bytes[first] {
    case 0x22:
      guard last - first > 1, bytes[last - 1] == 0x22,
        bytes[(first + 1)..<(last - 1)].allSatisfy({ $0 != 0x22 && $0 != 0x5C })
      else { return nil }
      return YAMLNode(
        content: .scalar(text(first + 1..<last - 1), isQuoted: true), place: place)
    case 0x5B:
      guard bytes[last - 1] == 0x5D else { return nil }
      return plainList(first + 1..<last - 1, column: column + 1, place)
    default:
      guard isPlain(first..<last) else { return nil }
      return YAMLNode(content: .scalar(text(first..<last), isQuoted: false), place: place)
    }
  }

  /// Reads plain values between commas.
  private func plainList(_ range: Range<Int>, column: Int, _ place: YAMLPlace) -> YAMLNode? {
    var items: [YAMLNode] = []
    var (first, column) = (range.lowerBound, column)
    while true {
      let comma = bytes[first..<range.upperBound].firstIndex(of: 0x2C) ?? range.upperBound
      var (from, to) = (first, comma)
      while from < to, bytes[from] == 0x20 { from += 1 }
      while from < to, bytes[to - 1] == 0x20 { to -= 1 }
      guard from < to, isPlain(from..<to),
        bytes[from..<to].allSatisfy({ !Self.isBracket($0) && $0 != 0x3A && $0 != 0x3F })
      else { return nil }
      items.append(
        YAMLNode(
          content: .scalar(text(from..<to), isQuoted: false),
          place: YAMLPlace(line: line, column: column + from - first + 1)))
      guard comma < range.upperBound else { break }
      column += bytes[first...comma].count { $0 & 0xC0 != 0x80 }
      first = comma + 1
    }
    return YAMLNode(content: .sequence(items), place: place)
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }

  /// Whether a text is a plain value: no sign of YAML begins it, and nothing in it begins another value, or a
  /// comment.
  private func isPlain(_ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound] {
    case 0x21...0x23, 0x25...0x27, 0x2A, 0x2C, 0x2D, 0x3A, 0x3E...0x40, 0x5B, 0x5D, 0x60,
      0x7B...0x7D:
      return false
    default: break
    }
    for place in range {
      switch bytes[place] {
      case 0x3A where place + 1 == range.upperBound || bytes[place + 1] == 0x20: return false
      case 0x23 where bytes[place - 1] == 0x20: return false
      default: continue
      }
    }
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
