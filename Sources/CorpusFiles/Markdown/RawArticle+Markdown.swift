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
    var paragraph = OpenParagraph(isClean ? [] : MarkdownReference.labels(in: body))
    var block = MarkdownBlock()
    var rest = body
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let bytes = ArticleBody.trimmed(rest[..<end])
      rest = rest[end...].dropFirst()
      // What was cleaned has one line for each paragraph, and backslashes where it would read otherwise.
      let line =
        isClean ? MarkdownLine(bytes) : block.read(bytes, before: rest, above: paragraph.onlyLine)
      switch line {
      case .heading(let level, let words):
        add(&paragraph)
        add(heading: words, level, paragraph)
      case .underline(let level, _):
        let words = paragraph.text
        paragraph.removeAll()
        add(heading: words[...], level, paragraph)
        add([], .unknown)
      default: add(line, &paragraph)
      }
      switch line {
      case .blank, .mark, .text, .item, .quotation: break
      default: paragraph.isFirst = false
      }
    }
    add(&paragraph)
    return front
  }

  /// Adds a heading, or makes it the title.
  private mutating func add(
    heading words: ArraySlice<UInt8>, _ level: Int, _ paragraph: OpenParagraph
  ) {
    let heading = paragraph.words(of: words)
    guard level == 1, stated.title.isEmpty, !words.isEmpty else {
      return add(heading, .paragraph(.heading))
    }
    stated.title = heading
    // What stood before it stays before it.
    let isFirst = paragraph.isFirst
    add(isFirst ? [] : heading, isFirst ? .unknown : .paragraph(.heading))
  }

  private mutating func add(_ line: MarkdownLine, _ paragraph: inout OpenParagraph) {
    switch line {
    case .blank:
      add(&paragraph)
      add([], .unknown)
    case .heading, .underline: break
    case .picture(let picture, let line):
      add(&paragraph)
      // What was cleaned has no marks in it.
      func words(_ text: [UInt8]) -> [UInt8] { isClean ? text : paragraph.words(of: text[...]) }
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
    case .tableRule(let line), .mark(let line):
      add(&paragraph)
      add(Array(line), .dropped(.debris))
    case .headRule(let line):
      if case .row(let cells) = MarkdownLine(row: paragraph.text[...]) {
        paragraph.removeAll()
        add(cells, .paragraph(.body))
      }
      add(Array(line), .dropped(.debris))
    case .code(let line):
      add(&paragraph)
      add(Array(line), .paragraph(.body))
    case .row(let cells):
      add(&paragraph)
      add(cells, .paragraph(.body))
    case .item(let words):
      add(&paragraph)
      paragraph.append(isClean ? words : NotebookMarks.withoutBox(words), .unknown, isItem: true)
    case .quotation(let words) where !isClean && NotebookMarks.heading(ofCallout: words) != nil:
      add(&paragraph)
      let heading = NotebookMarks.heading(ofCallout: words) ?? []
      if heading.isEmpty {
        add(Array(words), .dropped(.debris))
      } else {
        add(paragraph.words(of: heading), .paragraph(.heading))
      }
    case .text(let words) where !isClean && NotebookMarks.isHidden(words):
      add(&paragraph)
      add(Array(words), .dropped(.debris))
    case .quotation(let words):
      if paragraph.mark != .paragraph(.quote) || words.isEmpty { add(&paragraph) }
      paragraph.append(words, .paragraph(.quote))
    case .text(let words):
      let isHeadline = stated.title.isEmpty && paragraph.lines == 1 && paragraph.isFirst
      if paragraph.mark != .unknown || isHeadline && paragraph.isShort(before: words) {
        add(&paragraph)
      }
      paragraph.append(isClean ? words : NotebookMarks.withoutName(words), .unknown)
    }
  }

  /// Adds a paragraph above the text that is made of names of fields and what they say, as notebooks write them out;
  /// returns whether it is one.
  private mutating func add(fieldsOf paragraph: OpenParagraph) -> Bool {
    guard !isClean, paragraph.mark == .unknown, paragraph.lines > 1, text.allSatisfy({ $0 == 0x0A })
    else { return false }
    let lines = paragraph.text.split(separator: 0x0A).map { NotebookMarks.field(of: $0) }
    guard lines.allSatisfy({ $0 != nil }) else { return false }
    for (line, field) in zip(paragraph.text.split(separator: 0x0A), lines) {
      guard let (part, words) = field else { continue }
      let value = paragraph.words(of: words)
      switch part {
      case .byline where stated.byline.isEmpty: stated.byline = value
      case .outlet where stated.outlet.isEmpty: stated.outlet = value
      case .url where stated.url.isEmpty: stated.url = value
      case .date where stated.date == nil && dateText.isEmpty: state(date: value)
      case .language where stated.language.isEmpty:
        stated.language = StatedFields.language(value) ?? []
      default: break
      }
      add(Array(line), .dropped(part == .byline ? .byline : part == .date ? .date : .siteName))
    }
    return true
  }

  /// Adds the paragraph that is open, and a blank line for each of its lines but the first.
  private mutating func add(_ paragraph: inout OpenParagraph) {
    guard paragraph.lines > 0 else { return }
    if add(fieldsOf: paragraph) {
      paragraph.removeAll()
      paragraph.isFirst = false
      return
    }
    add(paragraph.words(of: paragraph.text[...]), paragraph.mark)
    for _ in 1..<paragraph.lines { add([], .unknown) }
    paragraph.removeAll()
    paragraph.isFirst = false
  }

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
  /// Whether nothing stands before it that is read.
  var isFirst = true
  /// What brackets may refer to anywhere in the text.
  private let references: Set<[UInt8]>

  init(_ references: Set<[UInt8]>) { self.references = references }

  /// The line, where there is but one and nothing is known of it.
  var onlyLine: ArraySlice<UInt8>? {
    lines == 1 && mark == .unknown && !isItem ? text[...] : nil
  }
  /// Whether it is a point of a list.
  private var isItem = false

  /// Returns words of the text on one line, without marks.
  func words(of text: ArraySlice<UInt8>) -> [UInt8] {
    ArticleBody.line(MarkdownWords.of(text, references: references))
  }

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    (lines, mark, isItem) = (0, .unknown, false)
  }

  mutating func append(
    _ line: ArraySlice<UInt8>, _ mark: RawArticle.Mark, isItem: Bool = false
  ) {
    if isItem { self.isItem = true }
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
