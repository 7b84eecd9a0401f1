/// Marks that notebooks add to Markdown: boxes to tick, callouts, comments, names of paragraphs, fields.
enum NotebookMarks {
  /// Returns a point of a list without the box before its words: `- [ ]`, `- [x]`.
  static func withoutBox(_ point: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let dash = point.prefix(2)
    let words = Array(point.dropFirst(2))
    guard dash.elementsEqual([0x2D, 0x20]), words.count > 4, words[0] == 0x5B, words[2] == 0x5D,
      words[3] == 0x20, words[1] == 0x20 || words[1] | 0x20 == 0x78
    else { return point }
    return dash + ArticleBody.trimmed(words[4...])
  }

  /// Returns what a callout is headed with, `[!quote] words`; empty where it has no heading, and nothing where a line
  /// begins none.
  static func heading(ofCallout words: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard words.starts(with: [0x5B, 0x21]) else { return nil }
    let kind = words.dropFirst(2).prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
    guard !kind.isEmpty, words[kind.endIndex...].first == 0x5D else { return nil }
    let rest = words[(kind.endIndex + 1)...]
    return ArticleBody.trimmed(rest.first == 0x2D || rest.first == 0x2B ? rest.dropFirst() : rest)
  }

  /// Whether a line is a comment, `%%…%%`, or stands for a file that is shown there, `![[…]]`.
  static func isHidden(_ words: ArraySlice<UInt8>) -> Bool {
    let isComment =
      words.count > 3 && words.starts(with: [0x25, 0x25])
      && words.suffix(2).elementsEqual([0x25, 0x25])
    let isFile =
      words.starts(with: [0x21, 0x5B, 0x5B]) && words.suffix(2).elementsEqual([0x5D, 0x5D])
      && words.count { $0 == 0x5D } == 2
    return isComment || isFile
  }

  /// Returns a line without the name of its paragraph at the end, ` ^abc123`.
  static func withoutName(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = words.lastIndex(of: 0x5E), mark > words.startIndex, words[mark - 1] == 0x20
    else { return words }
    let name = words[(mark + 1)...]
    let isName =
      (4...32).contains(name.count)
      && name.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    return isName ? ArticleBody.trimmed(words[..<mark]) : words
  }

  /// Returns which field of an article a line names, and what it says: `الكاتب: …`; nothing where it names none.
  static func field(
    of line: ArraySlice<UInt8>
  ) -> (part: ArticleField.Part, words: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: 0x3A) else { return nil }
    let words = ArticleBody.trimmed(line[(colon + 1)...])
    guard !words.isEmpty, let field = ArticleField(named: ArticleBody.trimmed(line[..<colon]))
    else {
      return nil
    }
    switch field.part {
    case .byline, .date, .outlet, .url, .language: return (field.part, words)
    default: return nil
    }
  }
}
