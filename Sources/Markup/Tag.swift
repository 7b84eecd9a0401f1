internal import Glibc

/// What a node is: a text, or an element by its name, of those that matter to a reader of articles.
public enum Tag: UInt8, Sendable, CaseIterable {
  case text
  /// An element of no name of these.
  case other

  // Elements of HTML.
  case a, address, article, aside, b, base, blockquote, body, br, button, caption, center, cite
  case code, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, frame, h1, h2
  case h3, h4, h5, h6, head, header, hr, html, iframe, img, input, label, li, link, main, menu
  case meta, nav, noscript, object, ol, option, p, pre, q, script, section, select, small, source
  case span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot
  case th, thead, time, title, tr, ul, video, audio, canvas
  /// An advertisement of AMP.
  case advert

  // Elements of feeds and lists of feeds, by their namespaces.
  case rss, channel, item, guid, description, pubDate, language, author, creator, date, encoded
  case feed, entry, id, content, updated, published, name, rdf, opml, outline
  /// What an entry is, as WordPress says it in what it exports, and Blogger.
  case postType, category
  /// What is said of a film or a picture.
  case mediaDescription

  // Elements of documents of word processors: a paragraph, a heading, a stretch of text, the name of a
  // paragraph's style, a blank, a hyphen, what somebody said of a text or of a picture, what was deleted, a note or
  // what refers to one, and what stands for something once more, for programs that do not know it.
  case paragraph, chapter, run, paragraphStyle, space, hyphen, annotation, deletion, note, fallback
}

extension Tag {
  /// The names of elements of HTML, as libxml2 has them, in lower case.
  private static let pages = table(Tag.a.rawValue...Tag.canvas.rawValue)
    .merging([
      Key("amp-sidebar"): .nav, Key("amp-ad"): .advert, Key("amp-sticky-ad"): .advert,
      Key("amp-embed"): .advert, Key("amp-iframe"): .iframe, Key("amp-list"): .aside,
    ]) { _, new in new }
  /// The names of elements of feeds. Those of RSS lie in no namespace, or in one of its own.
  private static let feeds = table(Tag.rss.rawValue...Tag.category.rawValue)
    .merging([
      Key("post_type"): .postType, Key("full-text"): .encoded, Key("fulltext"): .encoded,
      Key("title"): .title, Key("link"): .link, Key("summary"): .summary, Key("source"): .source,
      Key("RDF"): .rdf, Key("head"): .head, Key("body"): .body,
    ]) { _, new in new }

  /// The names of elements of documents, in the namespaces of Word and OpenDocument.
  private static let documents: [Key: Tag] = [
    Key("p"): .paragraph, Key("h"): .chapter, Key("t"): .run, Key("pStyle"): .paragraphStyle,
    Key("tab"): .space, Key("br"): .space, Key("cr"): .space, Key("s"): .space,
    Key("line-break"): .space, Key("noBreakHyphen"): .hyphen, Key("annotation"): .annotation,
    Key("tracked-changes"): .deletion, Key("moveFrom"): .deletion, Key("note"): .note,
    Key("endnoteReference"): .note, Key("Fallback"): .fallback, Key("style"): .style,
  ]
  /// A name that is longer than a key.
  private static let footnote = "footnoteReference"
  private static let documentSpaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/",
    "http://purl.oclc.org/ooxml/wordprocessingml/", "urn:oasis:names:tc:opendocument:xmlns:text:",
    "urn:oasis:names:tc:opendocument:xmlns:office:",
    "urn:oasis:names:tc:opendocument:xmlns:style:",
    "http://schemas.openxmlformats.org/markup-compatibility/",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
  ]
  /// Where OpenDocument says what a picture shows.
  private static let pictureSpace = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:"

  private static func table(_ range: ClosedRange<UInt8>) -> [Key: Tag] {
    var table: [Key: Tag] = [:]
    for tag in range.compactMap(Tag.init(rawValue:)) { table[Key("\(tag)")] = tag }
    return table
  }

  /// A name of at most sixteen bytes.
  private struct Key: Hashable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init(_ name: String) {
      for byte in name.utf8.prefix(16) { append(byte) }
    }

    /// Nothing where the name is longer.
    @unsafe init?(_ name: UnsafePointer<CChar>) {
      var place = 0
      while unsafe name[place] != 0 {
        guard place < 16 else { return nil }
        unsafe append(UInt8(bitPattern: name[place]))
        place += 1
      }
    }

    private mutating func append(_ byte: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
  }

  /// Which names of feeds another namespace gives a sense of their own.
  private static let modules: [(space: String, tags: Set<Tag>)] = [
    ("http://purl.org/dc/", [.creator, .date, .language, .title, .description, .source]),
    ("http://purl.org/rss/1.0/modules/content/", [.encoded]),
    ("http://wordpress.org/export/", [.postType]),
    ("http://news.yandex.ru", [.encoded]),
    ("http://www.w3.org/2005/Atom", Set(Tag.allCases)),
    ("http://purl.org/atom/ns#", Set(Tag.allCases)),
    ("http://purl.org/rss/1.0/", Set(Tag.allCases)),
    ("http://my.netscape.com/rdf/simple/0.9/", Set(Tag.allCases)),
    ("http://backend.userland.com/", Set(Tag.allCases)),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", [.rdf]),
  ]

  private static let mediaSpace = "http://search.yahoo.com/mrss"

  /// Tells what an element is.
  @unsafe init(
    _ name: UnsafePointer<CChar>, in space: UnsafePointer<CChar>?,
    of language: MarkupDocument.Language
  ) {
    guard let key = unsafe Key(name) else {
      self = unsafe language == .xml && strcmp(name, Self.footnote) == 0 ? .note : .other
      return
    }
    guard language == .xml else {
      self = Self.pages[key] ?? .other
      return
    }
    // Feeds have HTML without its namespace, too.
    let tag = Self.feeds[key] ?? Self.pages[key] ?? .other
    guard let space = unsafe space else {
      self = tag
      return
    }
    let address = unsafe Self.beginning(of: space)
    guard address != "http://www.w3.org/1999/xhtml" else {
      self = Self.pages[key] ?? .other
      return
    }
    if Self.documentSpaces.contains(where: { address.hasPrefix($0) }) {
      self = Self.documents[key] ?? .other
      return
    }
    guard !address.hasPrefix(Self.pictureSpace) else {
      self = .annotation
      return
    }
    if tag == .description, address.hasPrefix(Self.mediaSpace) {
      self = .mediaDescription
      return
    }
    let module = Self.modules.first { address.hasPrefix($0.space) }
    self = module?.tags.contains(tag) == true ? tag : .other
  }

  /// The beginning of a namespace's address, longer than any of those that are known: it may be as long as the
  /// text, and every element be of it.
  @unsafe private static func beginning(of space: UnsafePointer<CChar>) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: space, count: strnlen(space, 64))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// Whether what is in it stands apart from what is around it.
  public var isBlock: Bool {
    switch self {
    case .text, .other, .a, .b, .base, .br, .button, .cite, .code, .img, .input, .label, .link,
      .meta, .object, .option, .q, .script, .select, .small, .source, .span, .strong, .style, .sub,
      .sup, .svg, .template, .time, .iframe, .textarea, .video, .audio, .canvas, .noscript:
      false
    default: true
    }
  }

  /// Whether nothing in it is text that a reader of the page sees.
  public var isHidden: Bool {
    switch self {
    case .script, .style, .template, .noscript, .svg, .iframe, .object, .head, .frame, .textarea,
      .select, .option, .button, .video, .audio, .canvas:
      true
    default: false
    }
  }
}
