/// The title of a text that has no front matter.
enum PlainTitle {
  /// A first line of more scalars than this is a paragraph, not a headline.
  private static let longest = 200
  /// How many scalars of such a paragraph serve as a title at most.
  private static let shortened = 80

  /// Takes the title off a text: its first line that is not blank.
  ///
  /// A first line that is too long for a headline, or has nothing after it, stays in the body and
  /// its beginning serves as the title. So nothing of the text is ever lost.
  static func taken(from text: ArraySlice<UInt8>) -> (title: String, body: ArraySlice<UInt8>) {
    guard let (line, rest) = firstLine(of: text) else { return ("", text) }
    let title = String(decoding: line, as: UTF8.self)
    let hasRest = rest.contains { $0 != 0x20 && $0 != 0x0A }
    if hasRest, title.unicodeScalars.count <= longest { return (title, rest) }
    return (beginning(of: title), text)
  }

  /// Returns the first line that is not blank, trimmed, and what follows it.
  static func firstLine(
    of text: ArraySlice<UInt8>
  ) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = ArticleBody.trimmed(rest[..<end])
      rest = rest[end...].dropFirst()
      if !line.isEmpty { return (line, rest) }
    }
    return nil
  }

  /// Returns the whole words that a text begins with, and an ellipsis where it goes on.
  static func beginning(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: shortened, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let cut = scalars[..<end].lastIndex(of: " ") ?? end
    return String(scalars[..<cut]) + "…"
  }
}

/// The title of Markdown that names none in its front matter.
enum MarkdownTitle {
  /// Takes the title off a text: its first heading of the first level, or else its first line.
  ///
  /// A heading that begins the text is taken off it; one further down stays where it is.
  static func taken(from text: ArraySlice<UInt8>) -> (title: String, body: ArraySlice<UInt8>) {
    guard let (first, rest) = PlainTitle.firstLine(of: text) else { return ("", text) }
    if let heading = ArticleBody.heading(first), !heading.isEmpty {
      return (String(decoding: heading, as: UTF8.self), rest)
    }
    for line in text.split(separator: 0x0A) where line.starts(with: [0x23, 0x20]) {
      let words = ArticleBody.trimmed(line.dropFirst())
      if !words.isEmpty { return (String(decoding: words, as: UTF8.self), text) }
    }
    guard FrontMatter.isFence(first) || first.first == 0x3E else {
      return PlainTitle.taken(from: text)
    }
    // Front matter that never ends, or a quotation: its first words serve, and all of it stays.
    var (line, following) = (first, rest)
    while FrontMatter.isFence(line), let next = PlainTitle.firstLine(of: following) {
      (line, following) = next
    }
    let words = String(decoding: ArticleBody.trimmed(line.drop { $0 == 0x3E }), as: UTF8.self)
    return (PlainTitle.beginning(of: words), text)
  }
}
