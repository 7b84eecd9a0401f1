// What the members of an object in a text are.
extension JSONBlocks {
  /// Whether an object is another article, or a link to one: it has a title, and an address, a date or an author.
  static func isOther(
    _ members: [(key: String, value: JSONTree)], _ type: JSONBlockType, _ place: Place
  ) -> Bool {
    guard type == .unnamed || type == .unknown, !place.isFlow,
      members.contains(where: { titles.contains($0.key) })
    else { return false }
    return !place.mayHaveTitles
      || members.contains { key, _ in
        switch ArticleField(named: Array(key.utf8)[...])?.part {
        case .url, .date, .byline: true
        default: false
        }
      }
  }

  static let titles: Set<String> = ["title", "headline"]

  static func isHeading(_ key: String) -> Bool { headings.contains(key) }

  static let headings: Set<String> = [
    "heading", "subheading", "subtitle", "subhead", "title", "headline", "section_title",
    "sectionTitle", "العنوان", "عنوان",
  ]

  /// Which member says what an object is, of several that do: that of the lowest rank.
  static func rank(_ key: String) -> Int? {
    ranks[key] ?? (key.hasPrefix("ar-") || key.hasPrefix("ar_") ? ranks["ar"] : nil)
  }

  static let ranks = Dictionary(
    uniqueKeysWithValues: [
      "plain_text", "rendered", "main", "original", "text", "value", "#text", "$t", "_", "__cdata",
      "insert", "innerHTML", "html", "content", "paragraph", "p", "body", "raw_html",
      "renderedHtml",
      "saveContent", "markdown", "message", "quote", "النص", "نص", "ar", "en", "fr",
    ].enumerated().map { ($1, $0) })

  /// The members that hold others.
  static let children: Set<String> = [
    "children", "content", "contents", "blocks", "items", "nodes", "leaves", "spans", "rich_text",
    "richtext", "richText", "paragraphs", "sections", "root", "document", "doc", "body", "text",
    "innerBlocks", "content_elements", "contentElements", "elements", "cells", "rows",
    "components", "ops", "cols", "columns", "list", "value", "json", "editorState", "contentState",
    "paragraph", "p", "quote", "slices", "chapters", "ar", "النص", "الفقرات", "فقرات",
  ]
  /// Those whose items are parts of one paragraph.
  static let flowing: Set<String> = [
    "children", "leaves", "spans", "rich_text", "richtext", "richText", "ops", "text", "nodes",
  ]
  /// Those that hold what an object says, and are no level of their own.
  static let passed: Set<String> = [
    "data", "model", "attributes", "fields", "primary",
  ]
  static let captions: Set<String> = [
    "caption", "legend", "citation", "cite", "attribution",
  ]
}
