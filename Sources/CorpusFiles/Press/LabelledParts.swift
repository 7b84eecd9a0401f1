internal import CorpusModel

/// Articles in one text, each below a line of dashes and with its fields on lines with labels: `العنوان: …`.
enum LabelledParts {
  /// How many marks a line has at least that parts articles.
  private static let fewestMarks = 3

  /// Returns the articles of a text; nothing unless two parts or more begin with the label of a headline, or with two
  /// labels. A part that does not is one of the text before it.
  static func articles(of lines: [ArraySlice<UInt8>]) -> [RawArticle]? {
    let rules = lines.indices.filter { isRule(lines[$0]) }
    guard !rules.isEmpty else { return nil }
    let starts = ([-1] + rules).map { $0 + 1 }.filter { isLabelled(lines, from: $0) }
    guard starts.count > 1 else { return nil }
    let parts = starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : lines.count
      // What stands above the first is of it, too.
      var part = TextPart(lines, (number == 0 ? 0 : starts[number])..<end)
      readLabels(of: lines, from: starts[number]) { place, field, words in
        if field == .text || field == .opening {
          part.drop(labelOf: place, before: words)
        } else {
          take(field, Array(words), into: &part)
          part.drop(place, reason(field))
        }
      }
      // The line that parts it from the next one goes with it.
      if end < lines.count { part.drop(end - 1, .debris) }
      return part
    }
    return parts.count { $0.hasText } > 1 ? parts.map(\.article) : nil
  }

  /// Whether a line is nothing but a mark again and again: `=====`, `- - -`.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, [0x3D, 0x2D, 0x2A, 0x5F, 0x23, 0x7E].contains(mark) else {
      return false
    }
    var count = 0
    for byte in line {
      guard byte == mark || byte == 0x20 else { return false }
      if byte == mark { count += 1 }
    }
    return count >= fewestMarks
  }

  /// Whether an article begins at a line, with the label of its headline or with two labels.
  private static func isLabelled(_ lines: [ArraySlice<UInt8>], from start: Int) -> Bool {
    var (count, hasTitle) = (0, false)
    readLabels(of: lines, from: start) { _, field, _ in
      count += 1
      if field == .title { hasTitle = true }
    }
    return hasTitle || count > 1
  }

  /// Calls `take` with each field that stands at the beginning of an article; the one of the text is the last.
  private static func readLabels(
    of lines: [ArraySlice<UInt8>], from start: Int,
    _ take: (Int, ArticleField.Part, ArraySlice<UInt8>) -> Void
  ) {
    var known: Set<ArticleField.Part> = []
    for place in start..<lines.count where !lines[place].isEmpty {
      guard let (field, words) = field(of: lines[place]), known.insert(field).inserted else {
        return
      }
      take(place, field, words)
      if field == .text || field == .opening { return }
    }
  }

  /// How many bytes a label has at most.
  private static let longestLabel = 60

  private static func field(
    of line: ArraySlice<UInt8>
  ) -> (part: ArticleField.Part, words: ArraySlice<UInt8>)? {
    guard let colon = line.prefix(longestLabel).firstIndex(of: 0x3A) else { return nil }
    let words = ArticleBody.trimmed(line[(colon + 1)...])
    guard let field = ArticleField(named: ArticleBody.trimmed(line[..<colon])) else { return nil }
    return words.isEmpty && field.part != .text && field.part != .opening
      ? nil : (field.part, words)
  }

  private static func take(
    _ field: ArticleField.Part, _ words: [UInt8], into part: inout TextPart
  ) {
    switch field {
    case .title: part.stated.title = words
    case .outlet: part.stated.outlet = words
    case .byline: part.stated.byline = words
    case .date: part.state(date: words)
    case .url: part.stated.url = words
    case .language: part.stated.language = StatedFields.language(words) ?? []
    case .summary, .description: part.stated.summary = words
    case .id, .story, .text, .opening: break
    }
  }

  private static func reason(_ field: ArticleField.Part) -> DroppedLine.Reason {
    switch field {
    case .title: .repeatedTitle
    case .outlet: .siteName
    case .byline: .byline
    case .date: .date
    default: .boilerplate
    }
  }
}
