/// What an object of a text in blocks is, as editors and systems of publishing call it: Editor.js, Portable Text,
/// Draft.js, ProseMirror, Slate, Lexical, Notion, Gutenberg, Contentful, Arc.
enum JSONBlockType {
  /// It has no name, or one that tells nothing.
  case unnamed, unknown
  /// A paragraph, or what holds such.
  case block
  case heading, quote, table, row
  /// A picture or the like, of which only the caption is read.
  case picture
  /// A part of a paragraph, and a line break in it; a text is one within a block.
  case inline, text, lineBreak
  /// Something beside the article, such as a link to another.
  case other

  /// Finds the type that the members of an object tell.
  init(of members: [(key: String, value: JSONTree)]) {
    var found = Self.unnamed
    for (key, value) in members where Self.keys.contains(key) {
      guard case .text(let text) = value else { continue }
      let type = Self(named: text)
      // What holds blocks is called a block, and what it is elsewhere.
      if found == .unnamed || found == .unknown || found == .block && type != .unknown {
        found = type
      }
    }
    self = found
  }

  private static let keys: Set<String> = [
    "object", "type", "_type", "nodeType", "blockName", "__typename", "__component", "blockType",
    "kind",
    "acf_fc_layout", "slice_type", "style", "tag",
  ]

  private init(named name: [UInt8]) {
    // What stands before the name is whose it is: `core/paragraph`, `node--text`.
    let last = name.split(whereSeparator: { $0 == 0x2F || $0 == 0x2E }).last ?? []
    let letters = last.filter {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    let name = String(decoding: letters.map { $0 | ($0 >= 0x41 ? 0x20 : 0) }, as: UTF8.self)
    if name == "text" {
      self = .text
    } else if Self.inlines.contains(name) {
      self = .inline
    } else if Self.breaks.contains(name) {
      self = .lineBreak
    } else if let type = Self.parts.first(where: { name.contains($0.part) })?.type {
      self = type
    } else if name == "p" || name.first == "h" && name.dropFirst().first?.isNumber == true {
      self = name == "p" ? .block : .heading
    } else {
      self = .unknown
    }
  }

  private static let inlines: Set<String> = [
    "span", "link", "hyperlink", "a", "b", "i", "bold", "strong", "em", "italic",
    "underline", "mention", "fragment", "entryhyperlink", "assethyperlink", "autolink", "highlight",
    "hashtag", "strikethrough", "leaf", "mark", "sup", "sub", "textlink", "inline", "smallcaps",
  ]
  private static let breaks: Set<String> = ["linebreak", "hardbreak", "softbreak", "br", "break"]

  /// The type that a part of a name tells, the ones that count most first.
  private static let parts: [(part: String, type: Self)] = [
    ("related", .other), ("interstitial", .other), ("readmore", .other), ("readalso", .other),
    ("seealso", .other), ("promo", .other), ("newsletter", .other), ("advert", .other),
    ("recommend", .other), ("linktool", .other), ("bookmark", .other), ("script", .other),
    ("quote", .quote),
    ("image", .picture), ("photo", .picture), ("picture", .picture), ("figure", .picture),
    ("gallery", .picture), ("video", .picture), ("audio", .picture), ("media", .picture),
    ("embed", .picture), ("asset", .picture), ("attach", .picture),
    ("tablerow", .row), ("table", .table), ("heading", .heading), ("header", .heading),
    ("subhead", .heading),
    ("headline", .heading), ("title", .heading),
    ("paragraph", .block), ("block", .block), ("unstyled", .block), ("list", .block),
    ("doc", .block), ("root", .block), ("section", .block), ("cell", .block),
    ("row", .row), ("column", .block), ("group", .block), ("callout", .block), ("html", .block),
    ("normal", .block), ("text", .block), ("markdown", .block), ("item", .block),
    ("wysiwyg", .block), ("code", .block), ("verse", .block), ("toggle", .block),
    ("div", .block),
  ]
}
