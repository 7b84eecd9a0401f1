internal import CorpusModel

extension RawArticle {
  /// Takes in Markdown, with front matter or without: blank lines part paragraphs, `#` to `######` and
  /// a blank begin a heading, `>` a line of a quotation, and `![…](…)` alone on its line is a picture
  /// with its caption, or its credit where it has but a title: `![](… "…")`. A backslash before such a mark
  /// lets it stand for itself, as every other character does.
  ///
  /// The title is that of the front matter, or the first heading of the first level.
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
    parting = .blankLines
    self.text.reserveCapacity(body.count)
    var hasText = false
    var rest = body
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = ArticleBody.trimmed(rest[..<end])
      let heading = ArticleBody.heading(line)
      let isTitle = stated.title.isEmpty && line.starts(with: [0x23, 0x20]) && heading != []
      if isTitle, let heading { stated.title = Array(heading) }
      if isTitle, !hasText {
        add([], .unknown)
      } else {
        add(line, heading)
      }
      hasText = hasText || !line.isEmpty
      rest = rest[end...].dropFirst()
    }
    return front
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ heading: ArraySlice<UInt8>?) {
    if let heading {
      add(heading, .paragraph(.heading))
    } else if line.first == 0x3E {
      add(ArticleBody.trimmed(line.dropFirst()), .paragraph(.quote))
    } else if let picture = MarkdownPicture(line) {
      if !picture.words.isEmpty {
        add(picture.words[...], .paragraph(.caption))
      } else if !picture.title.isEmpty {
        add(picture.title[...], .paragraph(.credit))
      } else {
        add(line, .dropped(.debris))
      }
    } else if line.first == MarkdownArticle.backslash, let next = line.dropFirst().first,
      MarkdownArticle.marks.contains(next)
    {
      add(line.dropFirst(), .unknown)
    } else {
      add(line, .unknown)
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ mark: Mark) {
    text += line
    text.append(0x0A)
    marks.append(mark)
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
