internal import CorpusModel

/// Articles as Factiva shows them: headline, author, `500 words`, day, outlet, its code and language, each on a line,
/// and below the text `Document` and what names the article.
enum FactivaDisplay {
  /// How many lines stand between the count of words and the text at most.
  private static let mostLinesOfHead = 12
  /// How many words a name has at most.
  private static let mostWordsOfName = 4

  /// Returns the articles of a text; nothing unless each has a count of its words above it and its name below.
  ///
  /// - Parameter lines: The lines of the text without the blanks at their ends.
  static func articles(of lines: [ArraySlice<UInt8>]) -> [RawArticle]? {
    let ends = lines.indices.filter { isName(lines[$0]) }
    var articles: [RawArticle] = []
    var start = 0
    for end in ends {
      let isLast = end == ends.last
      let range = start..<(isLast ? lines.count : end + 1)
      guard let article = article(range, end, lines) else { return nil }
      articles.append(article)
      start = end + 1
    }
    return articles.isEmpty ? nil : articles
  }

  private static func article(
    _ range: Range<Int>, _ end: Int, _ lines: [ArraySlice<UInt8>]
  ) -> RawArticle? {
    guard let count = range.first(where: { isCount(lines[$0]) }), count < end else { return nil }
    let above = (range.lowerBound..<count).filter { !lines[$0].isEmpty }
    var head: [Int] = []
    for place in (count + 1)..<end where !lines[place].isEmpty {
      head.append(place)
      if isRights(lines[place]) { break }
      guard head.count < mostLinesOfHead else { return nil }
    }
    guard let rights = head.last, isRights(lines[rights]),
      let date = head.first(where: { PressDocuments.isDate(lines[$0]) }), !above.isEmpty
    else { return nil }
    var part = TextPart(lines, range)
    part.drop(end, .boilerplate)
    part.drop(count, .boilerplate)
    part.state(date: Array(lines[date]))
    part.drop(date, .date)
    // The time of day may stand between the day and the outlet.
    let behind = head.filter { $0 > date && !isClock(lines[$0]) }
    if let outlet = behind.first, outlet != rights {
      part.stated.outlet = Array(lines[outlet])
      part.drop(outlet, .siteName)
    }
    for place in behind {
      if let language = StatedFields.language(Array(lines[place])), language.count == 2 {
        part.stated.language = language
      }
    }
    for place in head { part.drop(place, .boilerplate) }
    takeTitle(above, lines, into: &part)
    return part.article
  }

  /// Takes the headline and the author; a section may stand above them.
  private static func takeTitle(
    _ above: [Int], _ lines: [ArraySlice<UInt8>], into part: inout TextPart
  ) {
    var titles = above.suffix(3)
    if titles.count > 1, let last = titles.last, isByline(lines[last]) {
      part.stated.byline = Array(lines[last])
      BylineLabel.remove(from: &part.stated.byline)
      part.drop(last, .byline)
      titles.removeLast()
    }
    guard let title = titles.last else { return }
    part.stated.title = Array(lines[title])
    part.drop(title, .repeatedTitle)
    for place in above { part.drop(place, .boilerplate) }
  }

  private static func isByline(_ line: ArraySlice<UInt8>) -> Bool {
    var name = Array(line)
    BylineLabel.remove(from: &name)
    return name.count < line.count || TextLine.words(in: line) < mostWordsOfName
  }

  /// Whether a line names an article: `Document ABCDEF0020230221ej2l0000b`.
  private static func isName(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = line.split(separator: 0x20)
    guard parts.count == 2, parts[0].elementsEqual("Document".utf8),
      (16...40).contains(parts[1].count)
    else { return false }
    let code = parts[1].prefix { (0x41...0x5A).contains($0) }
    let rest = parts[1].dropFirst(code.count)
    return code.count >= 2 && rest.count >= 10
      && rest.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  private static func isCount(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = line.split(separator: 0x20)
    return parts.count == 2 && parts[0].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
      && ["words", "mots", "كلمة", "كلمات"].contains { parts[1].elementsEqual($0.utf8) }
  }

  private static func isRights(_ line: ArraySlice<UInt8>) -> Bool {
    ["Copyright", "©", "(c)", "(C)"].contains { line.starts(with: $0.utf8) }
  }

  private static func isClock(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x3A) && line.allSatisfy { (0x30...0x3A).contains($0) || $0 == 0x20 }
  }
}
