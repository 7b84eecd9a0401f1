internal import Charsets

/// The words of a header that are not in ASCII (RFC 2047): `=?charset?B?…?=` and `=?charset?Q?…?=`.
///
/// Each word is decoded by itself. Of those that follow each other in one set of characters the bytes are joined before
/// they become letters, for mailers cut words within a letter, too.
enum EncodedWords {
  private struct Word {
    let charset: Charset
    let isBase64: Bool
    let text: ArraySlice<UInt8>
  }

  /// Whether a header has such words.
  static func are(in header: some Collection<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in header {
      if last == 0x3D, byte == 0x3F { return true }
      last = byte
    }
    return false
  }

  /// Returns a header as it reads, without the blanks at its ends; nothing where a word is in a set of characters that is not known.
  static func decoded(_ header: ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var run: [Word] = []
    // What stands between words: blanks count for nothing there.
    var blanks: [UInt8] = []
    var rest = header.drop(while: isBlank)
    while let first = rest.first {
      if first == 0x3D, let (label, word, end) = word(at: rest) {
        guard let charset = Charset(named: label) else { return nil }
        if run.isEmpty { text += blanks }
        blanks.removeAll()
        if let before = run.last, before.charset != charset {
          guard let part = letters(of: run) else { return nil }
          text += part
          run.removeAll()
        }
        run.append(Word(charset: charset, isBase64: word.isBase64, text: word.text))
        rest = rest[end...]
        continue
      }
      rest = rest.dropFirst()
      if isBlank(first) {
        if first != 0x0A, first != 0x0D { blanks.append(0x20) }
        continue
      }
      guard let part = letters(of: run) else { return nil }
      text += part + blanks
      text.append(first)
      run.removeAll()
      blanks.removeAll()
    }
    guard let part = letters(of: run) else { return nil }
    return text + part
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// How long the name of a set of characters is at most, with that of a language behind it.
  private static let longestName = 80
  /// How long a word is at most; they have 75 bytes, but not everybody keeps to it.
  private static let longestWord = 2_000

  /// Reads the word that a text begins with; nothing where it begins with none.
  private static func word(
    at text: ArraySlice<UInt8>
  ) -> (label: ArraySlice<UInt8>, word: (isBase64: Bool, text: ArraySlice<UInt8>), end: Int)? {
    guard text.starts(with: [0x3D, 0x3F]) else { return nil }
    let label = text.dropFirst(2).prefix(longestName).prefix { $0 != 0x3F && $0 > 0x20 }
    let behind = text[label.endIndex...]
    guard !label.isEmpty, behind.first == 0x3F, behind.dropFirst(2).first == 0x3F,
      let way = behind.dropFirst().first.map({ $0 | 0x20 }), way == 0x62 || way == 0x71
    else { return nil }
    let start = behind.startIndex + 3
    let limit = min(text.endIndex, start + longestWord)
    var place = start
    while place + 1 < limit {
      if text[place] == 0x3F, text[place + 1] == 0x3D {
        let name = label.prefix { $0 != 0x2A }
        return (name, (way == 0x62, text[start..<place]), place + 2)
      }
      place += 1
    }
    return nil
  }

  /// Returns the letters of words of one set of characters; nothing where they cannot be read.
  private static func letters(of words: [Word]) -> [UInt8]? {
    guard let first = words.first else { return [] }
    var bytes: [UInt8] = []
    var open = Base64()
    for word in words {
      if word.isBase64 {
        open.decode(word.text, into: &bytes)
      } else {
        open = Base64()
        appendQuoted(word.text, to: &bytes)
      }
    }
    return first.charset.decode(bytes)?.utf8
  }

  /// Decodes bytes of which six bits stand in each letter. What is left at the end of a word goes on in the next one,
  /// where no padding ends it.
  private struct Base64 {
    private var bits: UInt32 = 0
    private var count = 0

    mutating func decode(_ text: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
      for byte in text {
        guard let value = Self.value(byte) else {
          if byte == 0x3D { (bits, count) = (0, 0) }
          continue
        }
        bits = bits << 6 | UInt32(value)
        count += 6
        if count >= 8 {
          count -= 8
          bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
      }
    }

    private static func value(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x41...0x5A: byte - 0x41
      case 0x61...0x7A: byte - 0x61 + 26
      case 0x30...0x39: byte - 0x30 + 52
      case 0x2B, 0x2D: 62
      case 0x2F, 0x5F: 63
      default: nil
      }
    }
  }

  /// Decodes `_` and `=XX`.
  private static func appendQuoted(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var rest = text
    while let byte = rest.popFirst() {
      if byte == 0x3D, let high = hexadecimal(rest.first),
        let low = hexadecimal(rest.dropFirst().first)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == 0x5F ? 0x20 : byte)
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(0x30...0x39): byte.map { $0 - 0x30 }
    case .some(0x41...0x46), .some(0x61...0x66): byte.map { ($0 | 0x20) - 0x61 + 10 }
    default: nil
    }
  }
}
