/// Two texts that a record has in fields of the same sense: which of them a reader wants.
enum RivalTexts {
  /// How many times as long a text is that has in full what another says in short.
  private static let fullness = 3
  /// How many bytes of a text are looked up in another, word by word, and in how many a short one is searched for.
  private static let sampled = 500
  private static let searched = 65_536

  /// Returns whether a text is that much longer than another, tags and blanks apart, that it is no form of the same.
  static func isFuller(_ text: [UInt8], than other: [UInt8]) -> Bool {
    text.count >= other.count && letters(text[...]).count >= fullness * letters(other[...]).count
  }

  /// Returns whether a text, without the marks that say that it is cut off, is part of another. Tags and blanks do not
  /// count.
  static func isWithin(_ text: [UInt8], _ other: [UInt8]) -> Bool {
    let part = letters(withoutCut(text[...]))
    guard !part.isEmpty else { return true }
    let whole = letters(other[...].prefix(searched))
    guard part.count <= whole.count else { return false }
    // Knuth, Morris and Pratt: texts that nearly repeat themselves take no longer than others.
    let borders = borders(of: part)
    var length = 0
    for byte in whole {
      while length > 0, part[length] != byte { length = borders[length - 1] }
      if part[length] == byte { length += 1 }
      if length == part.count { return true }
    }
    return false
  }

  /// Returns for each beginning of a text how much of it is its end, too, short of all of it.
  private static func borders(of text: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: text.count)
    var length = 0
    for place in text.indices.dropFirst() {
      while length > 0, text[length] != text[place] { length = borders[length - 1] }
      if text[length] == text[place] { length += 1 }
      borders[place] = length
    }
    return borders
  }

  private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var rest = text
    while true {
      skip(&rest)
      guard let byte = rest.popFirst() else { return letters }
      letters.append(byte)
    }
  }

  /// Returns whether a text says something else than another: most words that it begins with, or ends with, are not in
  /// that.
  static func isOther(_ text: [UInt8], than other: [UInt8]) -> Bool {
    let (first, last) = (Set(words(text.prefix(sampled))), Set(words(text.suffix(sampled))))
    var missing = first.union(last)
    for word in words(other[...]) {
      missing.remove(word)
      if missing.isEmpty { return false }
    }
    return [first, last].contains { missing.intersection($0).count * 2 > $0.count }
  }

  /// Whether a text, without the marks that say that it is cut off, is the beginning of another that has more. Tags
  /// and blanks do not count.
  static func isBeginning(_ text: [UInt8], of other: [UInt8]) -> Bool {
    var text = withoutCut(text[...])
    var other = other[...]
    while true {
      skip(&text)
      skip(&other)
      guard let byte = text.first else { return !other.isEmpty }
      guard byte == other.first else { return false }
      text = text.dropFirst()
      other = other.dropFirst()
    }
  }

  /// Passes over blanks, and tags.
  private static func skip(_ text: inout ArraySlice<UInt8>) {
    while let byte = text.first {
      if byte <= 0x20 {
        text = text.dropFirst()
      } else if byte == 0x3C, let next = text.dropFirst().first,
        next == 0x2F || (0x61...0x7A).contains(next | 0x20),
        let end = text.prefix(1_000).firstIndex(of: 0x3E)
      {
        text = text[(end + 1)...]
      } else {
        return
      }
    }
  }

  /// Returns a text without what says at its end that there is more: `…`, `...`, `[…]`, `[+2300 chars]`.
  private static func withoutCut(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = ArticleBody.trimmed(text)
    if rest.last == 0x5D, let bracket = rest.suffix(24).lastIndex(of: 0x5B) {
      rest = ArticleBody.trimmed(rest[..<bracket])
    }
    let ellipsis = Array("…".utf8)
    while rest.last == 0x2E || rest.suffix(3).elementsEqual(ellipsis) {
      rest = rest.dropLast(rest.last == 0x2E ? 1 : 3)
    }
    return ArticleBody.trimmed(rest)
  }

  private static func words(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
      default: true
      }
    }
  }
}
