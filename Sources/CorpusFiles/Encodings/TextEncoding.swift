/// How the text of a file is encoded.
enum TextEncoding: Equatable {
  case utf8
  case utf16(isLittleEndian: Bool)
  case codePage(ArabicCodePage)

  /// What it is called.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .codePage(let page): page.name
    }
  }

  /// How many bytes are looked at.
  private static let mostBytes = 1 << 16

  /// Returns what a byte order mark says; nothing where there is none.
  static func marked(_ bytes: ArraySlice<UInt8>) -> Self? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isLittleEndian: false) }
    return nil
  }

  /// Tells how a text is encoded: by its mark, or else by whether it is UTF-8, or by its letters.
  ///
  /// A text that is more UTF-8 than not stays UTF-8, and so does one that would be no Arabic in any
  /// other encoding.
  /// - Parameter bytes: The text, or its beginning.
  static func of(_ bytes: ArraySlice<UInt8>) -> Self {
    if let marked = marked(bytes) { return marked }
    let (wellFormed, malformed) = sequences(bytes)
    guard malformed > wellFormed else { return .utf8 }
    return codePage(of: bytes).map { .codePage($0) } ?? .utf8
  }

  /// Counts the letters that are UTF-8 of more than one byte, and the bytes beyond ASCII that are not.
  private static func sequences(_ bytes: ArraySlice<UInt8>) -> (wellFormed: Int, malformed: Int) {
    let bytes = bytes.prefix(mostBytes)
    var (wellFormed, malformed) = (0, 0)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      guard byte >= 0x80 else { continue }
      let count = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      let rest = bytes[place...].prefix(count)
      if (0xC2..<0xF5).contains(byte), rest.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        // At the end of what is looked at a letter may be cut.
        if rest.count == count { wellFormed += 1 }
        place += rest.count
      } else {
        malformed += 1
      }
    }
    return (wellFormed, malformed)
  }

  /// Letters that take more eighths of a bit than this on average are no Arabic.
  private static let mostCost = 56

  /// Returns the code page in which a text is most likely Arabic; nothing where it is so in none.
  private static func codePage(of bytes: ArraySlice<UInt8>) -> ArabicCodePage? {
    var best: (page: ArabicCodePage, cost: Int)?
    for page in ArabicCodePage.allCases {
      guard let cost = cost(of: bytes.prefix(mostBytes), page) else { continue }
      if cost < best?.cost ?? .max { best = (page, cost) }
    }
    return best?.page
  }

  /// Returns what the bytes beyond ASCII take in a code page; nothing where they are no Arabic.
  private static func cost(of bytes: ArraySlice<UInt8>, _ page: ArabicCodePage) -> Int? {
    let scalars = (0...255).map { page.scalar(UInt8($0)) }
    let isLetter = scalars.map { LetterModel.isLetter($0) }
    var (cost, count, letters) = (0, 0, 0)
    for place in bytes.indices where bytes[place] >= 0x80 {
      let byte = Int(bytes[place])
      let isFirst = place == bytes.startIndex || !isLetter[Int(bytes[place - 1])]
      let isLast = place + 1 == bytes.endIndex || !isLetter[Int(bytes[place + 1])]
      cost += LetterModel.cost(scalars[byte], isFirst: isFirst, isLast: isLast)
      count += 1
      // A letter alone between others that are no Arabic is no word.
      if isLetter[byte], !(isFirst && isLast) { letters += 1 }
    }
    guard count > 0, cost <= count * mostCost, letters * 2 >= count else { return nil }
    return cost
  }
}
