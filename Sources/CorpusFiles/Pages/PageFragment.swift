internal import CorpusModel
internal import Markup

/// A piece of HTML that is an article's text and no page: the content of a feed's entry, or of a field of JSON.
struct PageFragment: Sendable {
  private let page: PageBlocks

  /// Reads a piece of HTML.
  ///
  /// - Parameter html: Bytes of UTF-8, whatever they are like.
  init(_ html: [UInt8]) {
    let document = MarkupDocument(fragment: html)
    self.init(PageBlocks(document, PageHints(document)))
  }

  /// Reads what lies in an element.
  init(_ document: MarkupDocument, _ names: PageHints, within node: Int) {
    self.init(PageBlocks(document, names, within: node))
  }

  private init(_ blocks: PageBlocks) {
    var page = blocks
    page.applyHints(headline: nil)
    for place in page.blocks.indices where PagePhrase.isFrame(page.blocks[place]) {
      page.blocks[place].reason = .boilerplate
    }
    self.page = page
  }

  /// How many words it has.
  var words: Int { page.blocks.reduce(0) { $0 + $1.words } }

  /// Whether a text is likely to be HTML: it has what looks like a whole tag, or a reference.
  static func isLikely(_ text: [UInt8]) -> Bool { isLikely(text[...]) }

  static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let place = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x26 }) {
      let isTag = rest[place] == 0x3C
      rest = rest[place...].dropFirst()
      let name = rest.prefix(13).drop { $0 == 0x2F }
      let word = name.prefix { (0x61...0x7A).contains($0 | 0x20) }
      guard !word.isEmpty || name.first == 0x23,
        let end = name.dropFirst(word.count).first(where: {
          !(0x30...0x39).contains($0) && $0 != 0x23 && $0 != 0x2F
        })
      else { continue }
      guard isTag else {
        if end == 0x3B { return true }
        continue
      }
      if end == 0x3E { return true }
      // What is in a tag besides its name has values, and the tag ends.
      guard end == 0x20 || end == 0x0A else { continue }
      let tag = rest.prefix { $0 != 0x3E && $0 != 0x3C }
      rest = rest[tag.endIndex...]
      let said = tag[word.endIndex...].contains { $0 > 0x20 && $0 != 0x2F }
      if rest.first == 0x3E, !said || tag.contains(0x3D) { return true }
    }
    return false
  }

  /// Appends the lines of a text that is HTML, or plain with a line a paragraph, as it looks: without an
  /// element that parts blocks its lines are its own.
  static func write(_ text: [UInt8], isHTML: Bool = false, into raw: inout RawArticle) {
    if isHTML || hasBlocks(text) {
      PageFragment(text).write(into: &raw)
      return
    }
    for line in CleanText(text).utf8.split(separator: 0x0A) {
      let line = PageLine.of(line, isHTML: isLikely(line))
      guard !line.isEmpty else { continue }
      if !raw.text.isEmpty { raw.text.append(0x0A) }
      raw.text += line
      raw.marks.append(.unknown)
    }
  }

  /// Whether a text has a tag of HTML that parts blocks.
  static func hasBlocks(_ text: [UInt8]) -> Bool {
    let names = [
      "p", "br", "div", "li", "ul", "table", "h1", "h2", "h3", "h4", "blockquote", "figure",
      "section",
    ]
    var place = 0
    while true {
      place = JSONScanner.first(0x3C, in: text, place..<text.count) + 1
      guard place < text.count else { return false }
      let name = text[place...].prefix(10).map { $0 | 0x20 }
      for tag in names where name.starts(with: tag.utf8) {
        let next = text.dropFirst(place + tag.utf8.count).first
        if next == 0x3E || next == 0x20 || next == 0x2F || next == 0x0A { return true }
      }
    }
  }

  /// Appends its lines to those of an article.
  func write(into raw: inout RawArticle) {
    raw.parting = .lines
    PageLines(page, region: page.blocks.indices, headline: nil).write(into: &raw)
  }
}
