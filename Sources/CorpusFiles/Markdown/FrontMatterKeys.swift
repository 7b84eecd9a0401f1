/// Tells front matter from an article that stands between rules, by the lines between them.
struct FrontMatterKeys {
  /// Keys that tell whatever stands around them.
  private let known: [[UInt8]]
  /// Whether the first line that tells something is a word of Latin letters and its value.
  private(set) var isFirst: Bool?
  private var hasKnown = false
  /// Whether each line may be a key and its value, and one is most likely no sentence with a colon.
  private var mayAll = true
  private var isOneLikely = false
  /// Whether there is anything but blank lines.
  private var hasWords = false

  /// How long keys are at most, and of how many words.
  private static let longest = 60
  private static let mostWords = 4

  init(known: [String]) { self.known = known.map { Array($0.utf8) } }

  /// Whether the lines that were looked at are front matter.
  var areFrontMatter: Bool {
    isFirst == true || hasKnown || !hasWords || (isFirst != nil && mayAll && isOneLikely)
  }

  /// Looks at the next line. Comments, and what belongs to the line above, tell nothing.
  mutating func look(at line: ArraySlice<UInt8>) {
    let words = ArticleBody.trimmed(line)
    guard let first = words.first, first != 0x0D else { return }
    hasWords = true
    let isItem = first == 0x2D && words.dropFirst().first == 0x20
    guard first != 0x23, !isItem, line.first == first else { return }
    // All in braces, or what YAML says of itself.
    if first == 0x7B || first == 0x25, isFirst == nil {
      isFirst = true
      return
    }
    let (key, value) = Self.parts(of: words)
    let isWord = Self.isLatin(key)
    isFirst = isFirst ?? isWord
    hasKnown = hasKnown || known.contains { $0.elementsEqual(key) }
    guard mayAll else { return }
    let isField = ArticleField(named: key) != nil
    // A sentence may have a colon, too; nobody speaks in lists and dates.
    let isDatum = value.first == 0x5B || Self.isDay(Self.unquoted(value))
    mayAll =
      Self.mayBeKey(key) && (isField || isWord || isDatum || !PageLine.endsSentence(value))
    isOneLikely = isOneLikely || isField || isDatum
  }

  /// Parts a line at its first colon that ends a word; there is no key where it has none.
  private static func parts(
    of line: ArraySlice<UInt8>
  ) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
    let colon = line.indices.first { place in
      let next = place + 1 < line.endIndex ? line[place + 1] : 0x20
      return line[place] == 0x3A && (next == 0x20 || next == 0x09 || next == 0x0D)
    }
    guard let colon else { return (line[..<line.startIndex], line) }
    return (
      unquoted(ArticleBody.trimmed(line[..<colon])), ArticleBody.trimmed(line[(colon + 1)...])
    )
  }

  private static func unquoted(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = words.first, quote == 0x22 || quote == 0x27, words.count > 1,
      words.last == quote
    else { return words }
    return words.dropFirst().dropLast()
  }

  /// Whether a key is of Latin letters, digits and what joins them.
  static func isLatin(_ key: ArraySlice<UInt8>) -> Bool {
    !key.isEmpty
      && key.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F
          || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A
      }
  }

  /// Whether a key is short and without the marks of a sentence.
  private static func mayBeKey(_ key: ArraySlice<UInt8>) -> Bool {
    guard !key.isEmpty, key.count <= longest, key.split(separator: 0x20).count <= mostWords else {
      return false
    }
    if isLatin(key) { return true }
    return !String(decoding: key, as: UTF8.self).unicodeScalars.contains {
      ".,;!?،؛؟«»\"".unicodeScalars.contains($0)
    }
  }

  private static func isDay(_ value: ArraySlice<UInt8>) -> Bool {
    if case .day = WrittenDate(value) { true } else { false }
  }
}
