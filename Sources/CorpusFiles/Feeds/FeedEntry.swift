internal import CorpusModel
internal import Markup

/// An entry of a feed, or the feed itself: its elements in the terms of all kinds of feeds.
struct FeedEntry {
  private(set) var title: [UInt8] = []
  private(set) var id: [UInt8] = []
  private(set) var url: [UInt8] = []
  private(set) var date: [UInt8] = []
  private(set) var byline: [UInt8] = []
  private(set) var language: [UInt8] = []
  /// Whether it is something else than an article, as what blogs export says: a picture, a comment, a menu.
  private(set) var isOther = false
  /// Whether WordPress exported it, which has no tags for paragraphs.
  private var isOfWordPress = false
  /// The elements that have the text, a short one, and one of a film.
  private var content: Int?
  private var summary: Int?
  private var media: Int?
  private let document: MarkupDocument

  init(_ node: Int, of document: MarkupDocument) {
    self.document = document
    language = PageFields.language(document.attribute(.lang, of: node))
    var updated: [UInt8] = []
    var permalink: [UInt8] = []
    for child in document.children(of: node) {
      func line() -> [UInt8] { PageLine.of(document.text(of: child).prefix(20_000)) }
      switch document.nodes[child].tag {
      case .title where title.isEmpty:
        let text = document.text(of: child).prefix(20_000)
        let type = document.attribute(.type, of: child)
        title = PageLine.of(
          text, isHTML: type?.elementsEqual("html".utf8) ?? PageFragment.isLikely(Array(text)))
      case .guid where id.isEmpty, .id where id.isEmpty:
        id = line()
        permalink = PageFields.address(id[...])
      case .link where url.isEmpty: url = Self.link(child, document)
      case .pubDate where date.isEmpty, .published where date.isEmpty, .date where date.isEmpty:
        date = line()
      case .updated where updated.isEmpty: updated = line()
      case .author where byline.isEmpty, .creator where byline.isEmpty:
        byline = Self.name(child, document)
      case .language where language.isEmpty:
        language = PageFields.language(line()[...])
      case .postType:
        isOfWordPress = true
        isOther = Self.besides.contains(line())
      case .category:
        let term = document.attribute(.term, of: child) ?? []
        isOther = isOther || Self.isOther(kind: term)
      case .encoded: content = child
      case .content where content == nil, .body where content == nil: content = child
      case .description where summary == nil, .summary where summary == nil: summary = child
      case .mediaDescription, .other:
        media =
          media
          ?? document.nodes[child..<Int(document.nodes[child].end)]
          .firstIndex { $0.tag == .mediaDescription }
      default: break
      }
    }
    if date.isEmpty { date = updated }
    if url.isEmpty { url = permalink }
  }

  /// What WordPress exports beside articles.
  private static let besides = Set(
    [
      "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset",
      "oembed_cache",
      "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part", "wp_block",
    ].map { Array($0.utf8) })

  /// Whether a category says that an entry is none of Blogger's articles.
  private static func isOther(kind term: ArraySlice<UInt8>) -> Bool {
    let kinds = Array("schemas.google.com/blogger/2008/kind#".utf8)
    guard term.holds(kinds) else { return false }
    return !term.suffix(5).elementsEqual("#post".utf8)
      && !term.suffix(5).elementsEqual("#page".utf8)
  }

  /// The address of a link: its text, or what it refers to unless that is something beside the entry.
  private static func link(_ node: Int, _ document: MarkupDocument) -> [UInt8] {
    guard let address = document.attribute(.href, of: node) else {
      return PageFields.address(document.text(of: node)[...])
    }
    let relation = document.attribute(.rel, of: node)
    let isEntry = relation == nil || relation?.elementsEqual("alternate".utf8) == true
    return isEntry ? PageFields.address(address) : []
  }

  /// The name of an author; RSS has it behind an address of mail: `a@b.example (name)`.
  private static func name(_ node: Int, _ document: MarkupDocument) -> [UInt8] {
    let named = document.children(of: node).first { document.nodes[$0].tag == .name }
    let line = PageLine.of(document.text(of: named ?? node).prefix(500))
    guard line.contains(0x40) else { return line }
    guard let start = line.firstIndex(of: 0x28), let end = line.lastIndex(of: 0x29), start < end
    else {
      return []
    }
    return PageLine.of(line[(start + 1)..<end])
  }

  /// Returns the article of an entry; nothing where it has neither a title nor a text.
  ///
  /// - Parameter hints: Those of the document, made when they are needed first.
  func article(of feed: FeedEntry, _ hints: inout PageHints?) -> RawArticle? {
    var raw = RawArticle()
    raw.stated.id = id
    raw.stated.title = title
    raw.stated.outlet = feed.title
    raw.stated.byline = byline == feed.title ? [] : byline
    raw.stated.url = url
    raw.stated.language = language.isEmpty ? feed.language : language
    raw.state(date: date)
    if let content { write(content, &hints, into: &raw) }
    if raw.text.isEmpty, let summary {
      write(summary, &hints, into: &raw)
    } else if let summary {
      // What is not said in the content either.
      var short = RawArticle()
      write(summary, &hints, into: &short)
      let text = Self.kept(of: short)
      if !RivalTexts.isWithin(text, raw.text) { raw.stated.summary = PageLine.plain(text) }
    }
    if raw.text.isEmpty, let media { write(media, &hints, into: &raw) }
    return raw.text.isEmpty && raw.stated.title.isEmpty ? nil : raw
  }

  /// Returns the lines of an article that are not known to be none of it.
  private static func kept(of raw: RawArticle) -> [UInt8] {
    let lines = raw.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let kept = lines.enumerated().filter { place, _ in
      if place < raw.marks.count, case .dropped = raw.marks[place] { false } else { true }
    }
    return Array(kept.map(\.element).joined(separator: [0x0A]))
  }

  /// Returns HTML with a tag where a blank line stands, which parts paragraphs in WordPress, and without the words in
  /// brackets for which it puts pictures and films.
  private static func withParagraphs(_ html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count + html.count / 16)
    var newlines = 0
    var skipped = 0
    var bracket = 0
    for (place, byte) in html.enumerated() where place >= skipped {
      if byte == 0x5B, let end = endOfShortcode(html, place, &bracket) {
        skipped = end
        continue
      }
      newlines = byte == 0x0A ? newlines + 1 : byte == 0x20 || byte == 0x0D ? newlines : 0
      text.append(byte)
      if byte == 0x0A, newlines == 2 { text += "<p>".utf8 }
    }
    return text
  }

  /// How long words in brackets are at most, and their name.
  private static let longestShortcode = 1_000
  private static let longestName = 16

  /// Returns where words in brackets end that begin at a place.
  ///
  /// - Parameter bracket: Where the first bracket that ends some is, behind the places that were asked for before.
  private static func endOfShortcode(
    _ html: [UInt8], _ place: Int, _ bracket: inout Int
  ) -> Int? {
    let name = html[(place + 1)...].prefix(longestName).drop { $0 == 0x2F }
      .prefix { (0x61...0x7A).contains($0) || $0 == 0x5F }
    guard shortcodes.contains(Array(name)) else { return nil }
    if bracket <= place {
      bracket = JSONScanner.first(0x5D, in: html, (place + 1)..<html.count)
    }
    guard bracket < html.count, bracket - place <= longestShortcode,
      html[name.endIndex] == 0x20 || name.endIndex == bracket
    else { return nil }
    return bracket + 1
  }

  private static let shortcodes = Set(
    ["gallery", "caption", "wp_caption", "embed", "video", "audio", "playlist"].map {
      Array($0.utf8)
    })

  /// Writes the lines of an element: elements of XHTML and texts that lie in it, HTML as text, or a plain text.
  private func write(_ node: Int, _ hints: inout PageHints?, into raw: inout RawArticle) {
    let hasElements = !document.children(of: node).isEmpty
    let isMixed = hasElements && PageFragment.hasBlocks(document.ownText(of: node))
    if hasElements, !isMixed {
      let made = hints ?? PageHints(document)
      hints = made
      PageFragment(document, made, within: node).write(into: &raw)
      return
    }
    let isHTML =
      isMixed || document.attribute(.type, of: node)?.elementsEqual("html".utf8) == true
    var text = isMixed ? document.partedText(of: node) : document.text(of: node)
    if isOfWordPress { text = Self.withParagraphs(text) }
    PageFragment.write(text, isHTML: isHTML || isOfWordPress, into: &raw)
  }
}

extension MarkupDocument {
  /// Returns the texts that lie in an element and in no other between.
  fileprivate func ownText(of node: Int) -> [UInt8] {
    var text: [UInt8] = []
    var place = node + 1
    while place < Int(nodes[node].end) {
      if nodes[place].tag == .text { text += self.text(of: place) }
      place = Int(nodes[place].end)
    }
    return text
  }

  /// Returns all texts in an element with a tag of HTML where an element that parts them begins or ends.
  fileprivate func partedText(of node: Int) -> [UInt8] {
    var text: [UInt8] = []
    var ends: [Int] = []
    for place in (node + 1)..<Int(nodes[node].end) {
      while let end = ends.last, end <= place {
        ends.removeLast()
        text += "<p>".utf8
      }
      let tag = nodes[place].tag
      if tag == .text {
        text += self.text(of: place)
      } else if tag.isBlock || tag == .br {
        text += "<p>".utf8
        if tag.isBlock { ends.append(Int(nodes[place].end)) }
      }
    }
    return text
  }
}
