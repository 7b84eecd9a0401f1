internal import Charsets
internal import CorpusModel

/// The bytes of a page or a feed as UTF-8: by its byte order mark, then by what it says of itself, then by a
/// guess.
struct PageEncoding {
  /// The text; what was malformed has become U+FFFD.
  let text: CleanText

  /// How far into a page its set of characters is looked for.
  private static let searched = 4096

  /// - Parameters:
  ///   - stated: What is said outside of the bytes, such as in the header of a mail; it counts behind a
  ///     byte order mark and before what the page says, unless it is UTF-8 and the bytes are not.
  ///   - log: What is wrong is noted here.
  init(_ bytes: [UInt8], stated: Charset? = nil, _ log: inout FileLog) {
    let plain = CleanText(bytes)
    let isPlain = plain.malformed.count == 0 || Self.isUTF8(bytes, plain)
    let said = [stated, Self.named(in: bytes.prefix(Self.searched))].compactMap { $0 }
    let named = Self.mark(of: bytes) ?? said.first { isPlain || $0 != .utf8 }
    if let charset = named, charset != .utf8, charset.isWide || !Self.isUTF8(bytes, plain),
      let decoded = charset.decode(bytes)
    {
      if decoded.malformed > 0 {
        log.note("not \(charset.name) all through, replaced \(decoded.malformed) times")
      }
      text = CleanText(decoded.utf8)
      return
    }
    text = named == nil ? CleanText(file: bytes) : plain
    log.note(text)
  }

  private static func mark(of bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return Charset(named: "utf-16le".utf8) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Charset(named: "utf-16be".utf8) }
    return nil
  }

  /// Whether bytes have letters beyond ASCII, nearly all of them as UTF-8: no text of another set looks so
  /// by chance, whatever a page that was saved anew says of itself.
  private static func isUTF8(_ bytes: [UInt8], _ text: CleanText) -> Bool {
    let beyond = bytes.count { $0 >= 0x80 }
    return beyond > 0 && text.malformed.count * 8 <= beyond
  }

  /// Reads `charset=` of a meta element, or `encoding=` of an XML declaration.
  private static func named(in head: ArraySlice<UInt8>) -> Charset? {
    let head = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      var place = 0
      while place + key.count < head.count {
        guard head[place] == key[0], head[place...].starts(with: key) else {
          place += 1
          continue
        }
        place += key.count
        let rest = head[place...].drop { $0 <= 0x20 }
        guard rest.first == 0x3D else { continue }
        let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let name = value.prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F, 0x3F].contains($0) }
        // What is written as bytes of ASCII is of no set with wide letters.
        if let charset = Charset(named: name), !charset.isWide { return charset }
      }
    }
    return nil
  }
}
