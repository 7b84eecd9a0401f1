/// A picture that is alone on its line: `![words](address "title")`.
struct MarkdownPicture {
  /// What stands for the picture: its caption.
  let words: [UInt8]
  /// What is said beside: who made it.
  let title: [UInt8]

  /// Reads a line; nothing where it is no picture.
  init?(_ line: ArraySlice<UInt8>) {
    let line = Self.withoutLink(line)
    guard line.starts(with: [0x21, 0x5B]), line.last == 0x29,
      let (words, behind) = Self.text(line.dropFirst(2), endedBy: 0x5D),
      behind.first == 0x28
    else { return nil }
    let target = behind.dropFirst().dropLast()
    // A title stands behind a blank, in quotation marks.
    let quote = target.firstIndex(of: 0x22)
    let address = target[..<(quote ?? target.endIndex)]
    guard !address.contains(0x29) else { return nil }
    self.words = words
    guard let quote else {
      title = []
      return
    }
    guard address.last == 0x20,
      let (title, rest) = Self.text(target[(quote + 1)...], endedBy: 0x22),
      ArticleBody.trimmed(rest).isEmpty
    else { return nil }
    self.title = title
  }

  /// Returns the picture of a line that makes a link of one: `[![words](address)](address)`.
  private static func withoutLink(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isEnd = { (place: Int) in line[place...].starts(with: [0x29, 0x5D, 0x28]) }
    guard line.starts(with: [0x5B, 0x21, 0x5B]), line.last == 0x29,
      let end = line.indices.first(where: isEnd), isTarget(line[(end + 3)...].dropLast())
    else { return line }
    return line[(line.startIndex + 1)...end]
  }

  /// Whether bytes are an address, with a title behind it or none, and nothing more.
  private static func isTarget(_ bytes: ArraySlice<UInt8>) -> Bool {
    let target = ArticleBody.trimmed(bytes)
    let address = target.prefix { $0 != 0x20 }
    var depth = 0
    for byte in address where byte == 0x28 || byte == 0x29 {
      depth += byte == 0x28 ? 1 : -1
      if depth < 0 { return false }
    }
    let title = ArticleBody.trimmed(target[address.endIndex...])
    return depth == 0 && (title.isEmpty || MarkdownReference.isTitle(title))
  }

  /// Reads up to a mark that no backslash stands before; the backslashes go.
  private static func text(
    _ bytes: ArraySlice<UInt8>, endedBy end: UInt8
  ) -> (text: [UInt8], rest: ArraySlice<UInt8>)? {
    var text: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == end { return (Array(ArticleBody.trimmed(text[...])), bytes[(place + 1)...]) }
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      if byte == MarkdownArticle.backslash, next == end || next == byte { place += 1 }
      text.append(bytes[place])
      place += 1
    }
    return nil
  }
}
