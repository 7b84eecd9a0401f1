internal import CorpusModel
internal import Markup

/// What the tag, the role and the names of an element tell of its place in a page.
enum PageHint {
  /// Returns why what is in an element is likely to be no part of an article; nothing where it may well be.
  static func reason(of node: Int, in document: MarkupDocument) -> DroppedLine.Reason? {
    let tag = document.nodes[node].tag
    switch tag {
    case .nav, .menu, .footer: return .navigation
    case .aside: return .related
    case .form, .fieldset: return .boilerplate
    case .advert: return .advertisement
    case .html, .body, .main, .article, .a, .p, .h1, .text: return nil
    default: break
    }
    if let role = document.attribute(.role, of: node), let reason = roles[text(role)] {
      return reason
    }
    for name in [AttributeName.class, .id] {
      guard let value = document.attribute(name, of: node) else { continue }
      for word in value.prefix(600).split(whereSeparator: { $0 <= 0x20 }) {
        if let reason = reason(ofName: word) { return reason }
      }
    }
    return nil
  }

  /// Whether an element is said to hold an article's body.
  static func isBody(_ node: Int, in document: MarkupDocument) -> Bool {
    if let property = document.attribute(.itemprop, of: node) {
      if text(property) == "articlebody" { return true }
    }
    for name in [AttributeName.class, .id] {
      guard let value = document.attribute(name, of: node) else { continue }
      for word in value.prefix(600).split(whereSeparator: { $0 <= 0x20 }) {
        let parts = parts(of: word)
        if bodies.contains(parts.joined(separator: "-")) { return true }
      }
    }
    return false
  }

  /// Whether an element is said to name who wrote the article, or when it was published.
  static func field(_ node: Int, in document: MarkupDocument) -> DroppedLine.Reason? {
    if document.nodes[node].tag == .time { return .date }
    for name in [AttributeName.itemprop, .rel, .class] {
      guard let value = document.attribute(name, of: node) else { continue }
      for word in value.prefix(600).split(whereSeparator: { $0 <= 0x20 }) {
        let word = parts(of: word).joined(separator: "-")
        if bylines.contains(word) { return .byline }
        if dates.contains(word) { return .date }
      }
    }
    return nil
  }

  private static func text(_ value: ArraySlice<UInt8>) -> String {
    String(decoding: value.prefix(40), as: UTF8.self).lowercased()
  }

  private static func reason(ofName name: ArraySlice<UInt8>) -> DroppedLine.Reason? {
    let parts = parts(of: name)
    // Blogs name an article after its tags and categories: `tag-sports`.
    if let first = parts.first, parts.count > 1, ["tag", "category", "post"].contains(first),
      words[parts[1]] != .related, words[parts[1]] != .comments, first != "post"
    {
      return nil
    }
    if parts.contains("header") {
      return parts.count == 1 || parts.contains { ["site", "page", "main", "top"].contains($0) }
        ? .navigation : nil
    }
    for (index, part) in parts.enumerated() {
      if let reason = words[part] { return reason }
      if index > 0, let reason = pairs[parts[index - 1] + "-" + part] { return reason }
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
        "share sharing sharebar sharedaddy social addtoany addthis newsletter subscribe subscription signup login cookie cookies consent gdpr popup modal print toolbar toolbox tags tagcloud taglinks rating preheader"
      ),
    ]
    var words: [String: DroppedLine.Reason] = [:]
    for (reason, list) in lists {
      for word in list.split(separator: " ") { words[String(word)] = reason }
    }
    return words
  }()

  private static let pairs: [String: DroppedLine.Reason] = [
    "most-read": .related, "read-more": .related, "read-also": .related, "see-also": .related,
    "also-read": .related, "latest-news": .related, "more-news": .related, "you-may": .related,
    "post-nav": .navigation, "skip-link": .navigation, "author-box": .boilerplate,
    "about-author": .boilerplate, "author-bio": .boilerplate, "sign-up": .boilerplate,
  ]

  /// What the builders of sites call the element that holds an article's body.
  private static let bodies: Set<String> = [
    "article-body", "articlebody", "article-content", "article-text", "article-details",
    "entry-content",
    "entry-text", "post-body", "post-content", "post-text", "story-body", "story-content",
    "news-body",
    "news-content", "news-text", "news-details", "td-post-content", "single-content",
    "body-content",
    "field-name-body", "content-body", "article-article-content", "wysiwyg", "text-content",
  ]

  private static let bylines: Set<String> = [
    "author", "byline", "author-name", "post-author", "article-author", "vcard", "writer",
    "entry-author",
  ]
  private static let dates: Set<String> = [
    "date", "published", "post-date", "entry-date", "publish-date", "article-date",
    "date-published",
    "datepublished", "timestamp", "published-date", "time", "date-header", "post-timestamp",
  ]
}
