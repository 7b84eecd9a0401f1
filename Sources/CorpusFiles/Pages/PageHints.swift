internal import CorpusModel
internal import Markup

/// What the tags, the roles and the names of a page's elements tell of their places in it.
struct PageHints {
  /// What an element tells.
  struct Hint {
    /// Why what is in it is likely to be no part of an article; nothing where it may well be.
    var reason: DroppedLine.Reason?
    /// The word of its name that tells so; empty where its tag or its role does.
    var word = ""
    /// Whether all words of its name fit that one.
    var isPlain = false
    /// Whether it names who wrote the article, or when it was published.
    var field: DroppedLine.Reason?
    /// Whether it is said to hold an article's body, or the name of the site.
    var isBody = false
    var isSite = false

    /// Takes over what it does not tell itself.
    mutating func join(_ other: Hint) {
      if reason == nil { (reason, word, isPlain) = (other.reason, other.word, other.isPlain) }
      field = field ?? other.field
      isBody = isBody || other.isBody
      isSite = isSite || other.isSite
    }
  }

  private let hints: [Hint]

  init(_ document: MarkupDocument) {
    // The same names come again and again.
    var known: [Names: Hint] = [:]
    var hints: [Hint] = []
    hints.reserveCapacity(document.nodes.count)
    for node in document.nodes.indices {
      let tag = document.nodes[node].tag
      var hint = Self.hint(of: tag)
      if document.hasAttributes(node) {
        for name in Self.names {
          guard let value = document.attribute(name, of: node) else { continue }
          let names = Names(name, value.prefix(600))
          if let found = known[names] {
            hint.join(found)
          } else {
            let found = Self.hint(of: name, value.prefix(600))
            known[names] = found
            hint.join(found)
          }
        }
        if Self.isNeverDropped(tag) { hint.reason = nil }
      }
      hints.append(hint)
    }
    self.hints = hints
  }

  subscript(node: Int) -> Hint { hints[node] }

  private static let names: [AttributeName] = [
    .role, .class, .id, .itemprop, .rel, .ariaLabelledby,
  ]

  private static func hint(of tag: Tag) -> Hint {
    switch tag {
    case .nav, .menu, .footer: Hint(reason: .navigation)
    case .aside: Hint(reason: .related)
    case .form, .fieldset: Hint(reason: .boilerplate)
    case .advert: Hint(reason: .advertisement)
    case .time: Hint(field: .date)
    default: Hint()
    }
  }

  private static func isNeverDropped(_ tag: Tag) -> Bool {
    switch tag {
    case .html, .body, .main, .article, .a, .p, .h1, .text: true
    default: false
    }
  }

  /// An attribute and what it is, by their fingerprint (FNV-1a): two of the same are only ever mistaken in
  /// what their elements tell.
  private struct Names: Hashable {
    private var print: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ name: AttributeName, _ value: ArraySlice<UInt8>) {
      print ^= UInt64(name.rawValue) << 32
      for byte in value { print = (print ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
  }

  private static func hint(of attribute: AttributeName, _ value: ArraySlice<UInt8>) -> Hint {
    if attribute == .role { return Hint(reason: roles[text(value)]) }
    var hint = Hint()
    for word in value.split(whereSeparator: { $0 <= 0x20 }) {
      let parts = parts(of: word)
      let name = parts.joined(separator: "-")
      if attribute == .class || attribute == .id || attribute == .ariaLabelledby {
        if hint.reason == nil, let told = reason(of: parts) {
          (hint.reason, hint.word) = told
          hint.isPlain = parts.allSatisfy { ofComments.contains($0) || words[$0] == .comments }
        }
        if bodies.contains(name) { hint.isBody = true }
        if sites.contains(name) { hint.isSite = true }
      }
      if attribute == .itemprop, name == "article-body" { hint.isBody = true }
      if attribute != .id, hint.field == nil {
        hint.field = field(of: parts, name)
      }
    }
    return hint
  }

  private static func text(_ value: ArraySlice<UInt8>) -> String {
    String(decoding: value.prefix(40), as: UTF8.self).lowercased()
  }

  private static func reason(
    of parts: [String]
  ) -> (reason: DroppedLine.Reason, word: String)? {
    // Blogs name an article after its tags and categories: `tag-sports`.
    if let first = parts.first, parts.count > 1, ["tag", "category", "post"].contains(first),
      words[parts[1]] != .related, words[parts[1]] != .comments, first != "post"
    {
      return nil
    }
    if parts.contains("header") {
      return parts.count == 1 || parts.contains { ["site", "page", "main", "top"].contains($0) }
        ? (.navigation, "header") : nil
    }
    for (index, part) in parts.enumerated() {
      if let reason = words[part] { return (reason, part) }
      if index > 0, let reason = pairs[parts[index - 1] + "-" + part] { return (reason, part) }
    }
    return nil
  }

  /// Returns the words that a name is made of: `relatedPosts`, `related-posts` and `related_posts` are two.
  private static func parts(of name: ArraySlice<UInt8>) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var wasSmall = false
    func finish() {
      if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
      part.removeAll()
    }
    for byte in name.prefix(80) {
      switch byte {
      case 0x41...0x5A:
        if wasSmall { finish() }
        part.append(byte | 0x20)
        wasSmall = false
      case 0x61...0x7A, 0x80...:
        part.append(byte)
        wasSmall = true
      case 0x30...0x39: break
      default:
        finish()
        wasSmall = false
      }
    }
    finish()
    return parts
  }

  private static let roles: [String: DroppedLine.Reason] = [
    "navigation": .navigation, "banner": .navigation, "contentinfo": .navigation,
    "menu": .navigation, "menubar": .navigation, "search": .navigation,
    "complementary": .related, "dialog": .boilerplate, "alertdialog": .boilerplate,
    "alert": .boilerplate,
  ]

  /// What words in the names of elements tell.
  private static let words: [String: DroppedLine.Reason] = {
    let lists: [(DroppedLine.Reason, String)] = [
      (
        .navigation,
        "nav navbar navigation menu menubar megamenu submenu breadcrumb breadcrumbs topbar masthead footer copyright sitemap pagination pager ticker"
      ),
      (
        .related,
        "related relatedposts recommended recommendations recommend sidebar widget trending popular mostread similar readalso readmore seealso outbrain taboola crosslinks suggestions suggested yarpp"
      ),
      (.comments, "comments comment commentlist commentform disqus respond"),
      (
        .advertisement,
        "ad ads adv advert adverts advertisement advertising adsense adsbygoogle adslot sponsor sponsored promo promotion dfp gpt"
      ),
      (
        .boilerplate,
        "share sharing sharebar sharedaddy social addtoany addthis newsletter subscribe subscription signup login cookie cookies consent gdpr popup modal print toolbar toolbox tags tagcloud taglinks rating preheader views hits"
      ),
    ]
    var words: [String: DroppedLine.Reason] = [:]
    for (reason, list) in lists {
      for word in list.split(separator: " ") { words[String(word)] = reason }
    }
    return words
  }()

  /// What elements with comments are called beside that.
  private static let ofComments: Set<String> = Set(
    "list area section wrap wrapper container box form item items thread reply user users reader readers post wp fb"
      .split(separator: " ").map(String.init))

  private static let pairs: [String: DroppedLine.Reason] = [
    "most-read": .related, "read-more": .related, "read-also": .related, "see-also": .related,
    "also-read": .related, "latest-news": .related, "more-news": .related, "you-may": .related,
    "post-nav": .navigation, "skip-link": .navigation, "author-box": .boilerplate,
    "about-author": .boilerplate, "author-bio": .boilerplate, "info-term": .boilerplate,
    "sign-up": .boilerplate,
  ]

  /// What the builders of sites call the element that holds an article's body.
  private static let bodies: Set<String> = [
    "article-body", "articlebody", "article-content", "article-text", "article-details",
    "entry-content",
    "entry-text", "item-intro-text", "item-full-text", "post-body", "post-content", "post-text",
    "story-body", "story-content",
    "news-body",
    "news-content", "news-text", "news-details", "td-post-content", "single-content",
    "body-content",
    "field-name-body", "content-body", "article-article-content", "wysiwyg", "text-content",
  ]

  /// What is called so whatever stands before: `td-post-date`, `field--name-created`.
  private static let lastOfDates: Set<String> = [
    "date", "published", "created", "pubdate", "timestamp",
  ]
  /// Dates of something else than the article's publication.
  private static let otherDates: Set<String> = ["event", "birth", "due", "updated", "modified"]
  private static let bylines: Set<String> = [
    "author", "byline", "vcard", "writer", "createdby", "created-by",
  ]
  private static let dates: Set<String> = [
    "date-published", "datepublished", "time", "date-header", "date-simple",
  ]

  /// Which field of an article an element of a name has.
  private static func field(of parts: [String], _ name: String) -> DroppedLine.Reason? {
    guard let last = parts.last else { return nil }
    if bylines.contains(name) || ["author", "byline"].contains(last)
      || last == "name" && parts.dropLast().last == "author"
    {
      return .byline
    }
    if dates.contains(name) { return .date }
    return lastOfDates.contains(last) && otherDates.isDisjoint(with: parts) ? .date : nil
  }

  /// What elements with the name of a site are called.
  private static let sites: Set<String> = [
    "logo", "site-title", "site-name", "sitename", "wp-block-site-title", "navbar-brand", "brand",
    "site-logo", "masthead", "site-branding", "header",
  ]
}
