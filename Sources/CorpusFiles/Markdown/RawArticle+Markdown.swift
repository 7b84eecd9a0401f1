internal import CorpusModel

extension RawArticle {
  /// Takes in Markdown, with front matter or without.
  ///
  /// The title is that of the front matter, or the first heading of the first level. Each paragraph becomes one
  /// line, where its first one stood; the others are blank.
  ///
  /// - Returns: The front matter.
  mutating func read(markdown text: ArraySlice<UInt8>, _ log: inout FileLog) -> FrontMatter? {
    let parts = FrontMatter.parts(of: text, &log)
    let front = parts.map { FrontMatter($0.front, &log) }
    front?.state(in: &stated)
    isClean = front?.isClean == true
    dateText = Array((front?.dateText ?? "").utf8)
    let body = parts?.body ?? text
    firstLine = 1 + text[..<body.startIndex].count { $0 == 0x0A }
    parting = .paragraphs
    self.text.reserveCapacity(body.count)
    var paragraph = OpenParagraph()
    var hasText = false
    var rest = body
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = MarkdownLine(ArticleBody.trimmed(rest[..<end]))
      rest = rest[end...].dropFirst()
      if case .heading(1, let words) = line, stated.title.isEmpty, !words.isEmpty {
        add(&paragraph)
        stated.title = ArticleBody.line(MarkdownWords.of(words))
        // What stood before it stays before it.
        add(hasText ? stated.title : [], hasText ? .paragraph(.heading) : .unknown)
      } else {
        add(line, &paragraph)
      }
      if case .blank = line {} else { hasText = true }
    }
    add(&paragraph)
    return front
  }

  private mutating func add(_ line: MarkdownLine, _ paragraph: inout OpenParagraph) {
    switch line {
    case .blank:
      add(&paragraph)
      add([], .unknown)
    case .heading(_, let words):
      add(&paragraph)
      add(ArticleBody.line(MarkdownWords.of(words)), .paragraph(.heading))
    case .picture(let picture, let line):
      add(&paragraph)
      // What was cleaned has no marks in it.
      func words(_ text: [UInt8]) -> [UInt8] { isClean ? text : MarkdownWords.of(text[...]) }
      if !picture.words.isEmpty {
        add(words(picture.words), .paragraph(.caption))
      } else if !picture.title.isEmpty {
        add(words(picture.title), .paragraph(.credit))
      } else {
        add(Array(line), .dropped(.debris))
      }
    case .rule(let line):
      add(&paragraph)
      add(Array(line), .unknown)
    case .tableRule(let line):
      add(&paragraph)
      add(Array(line), .dropped(.debris))
    case .row(let cells):
      add(&paragraph)
      add(cells, .unknown)
    case .item(let words):
      add(&paragraph)
      paragraph.append(words, .unknown)
    case .quotation(let words):
      if paragraph.mark != .paragraph(.quote) || words.isEmpty { add(&paragraph) }
      paragraph.append(words, .paragraph(.quote))
    case .text(let words):
      let isHeadline = stated.title.isEmpty && paragraph.lines == 1 && isBlank
      if paragraph.mark != .unknown || isHeadline && paragraph.isShort(before: words) {
        add(&paragraph)
      }
      paragraph.append(words, .unknown)
    }
  }

  /// Adds the paragraph that is open, and a blank line for each of its lines but the first.
  private mutating func add(_ paragraph: inout OpenParagraph) {
    guard paragraph.lines > 0 else { return }
    add(ArticleBody.line(MarkdownWords.of(paragraph.text[...])), paragraph.mark)
    for _ in 1..<paragraph.lines { add([], .unknown) }
    paragraph = OpenParagraph()
  }

  /// Whether there is no line yet but blank ones.
  private var isBlank: Bool { text.allSatisfy { $0 == 0x0A } }

  private mutating func add(_ line: [UInt8], _ mark: Mark) {
    text += line
    text.append(0x0A)
    marks.append(mark)
  }
}

/// Lines that belong to one paragraph.
private struct OpenParagraph {
  /// How much fits on a line, in letters, where text is broken as a rule.
  private static let width = 60

  private(set) var text: [UInt8] = []
  private(set) var lines = 0
  private(set) var mark = RawArticle.Mark.unknown

  mutating func append(_ line: ArraySlice<UInt8>, _ mark: RawArticle.Mark) {
    if lines > 0 { text.append(0x0A) }
    text += line
    lines += 1
    self.mark = mark
  }

  /// Whether the first word of the next line would have fitted on it, so that it is a line for itself.
  func isShort(before next: ArraySlice<UInt8>) -> Bool {
    let letters = text.count { $0 & 0xC0 != 0x80 }
    return letters + 1 + next.prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 } <= Self.width
  }
}

extension FrontMatter {
  /// Puts the fields where an article's are.
  fileprivate func state(in article: inout ArticleBytes) {
    func bytes(_ text: String?) -> [UInt8] { Array((text ?? "").utf8) }
    article.id = bytes(id?.text)
    article.title = bytes(title)
    article.outlet = bytes(outlet)
    article.date = date
    article.language = bytes(language)
    article.summary = bytes(summary)
    article.source = bytes(source?.description)
    article.byline = bytes(byline)
    article.url = bytes(url)
    article.story = bytes(story)
    article.provenance = provenance
  }
}
