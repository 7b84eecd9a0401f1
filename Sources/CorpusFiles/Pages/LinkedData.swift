internal import CorpusModel
internal import Markup

/// What a page says of its article in JSON-LD, in the terms of schema.org.
struct LinkedData {
  private(set) var headline: [UInt8] = []
  private(set) var outlet: [UInt8] = []
  private(set) var date: [UInt8] = []
  private(set) var byline: [UInt8] = []
  private(set) var language: [UInt8] = []
  private(set) var url: [UInt8] = []
  /// The text of the article, where the page gives it so.
  private(set) var body: [UInt8] = []
  /// Whether the page says that it has an article.
  private(set) var isArticle = false

  /// The kinds of work that are articles.
  private static let articles: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting",
    "LiveBlogPosting", "SocialMediaPosting", "Report", "TechArticle", "ScholarlyArticle",
    "AdvertiserContentArticle", "SatiricalArticle",
  ]

  init() {}

  /// Reads all of a page's; of articles the first that has a headline.
  init(_ document: MarkupDocument) {
    var sites: [JSONTree] = []
    for node in document.nodes.indices where document.nodes[node].tag == .script {
      guard let type = document.attribute(.type, of: node),
        String(decoding: type, as: UTF8.self).lowercased().contains("ld+json"),
        let tree = JSONTree(Self.json(in: CleanText(document.text(of: node)).utf8))
      else { continue }
      for thing in Self.things(in: tree) {
        let types = Self.types(of: thing)
        if !isArticle, !types.isDisjoint(with: Self.articles) {
          read(thing)
        } else if types.contains("WebSite") || types.contains("NewsMediaOrganization") {
          sites.append(thing)
        }
      }
    }
    if outlet.isEmpty, let name = sites.lazy.compactMap({ $0["name"]?.text }).first {
      outlet = PageLine.of(name)
    }
  }

  /// What stands in a script without the comments around it that hide it from readers of XML.
  private static func json(in script: [UInt8]) -> [UInt8] {
    var rest = script[...]
    while let start = rest.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) {
      rest = rest[start...]
      guard rest.starts(with: "[CDATA[".utf8) else { return Array(rest) }
      rest = rest.dropFirst(7)
    }
    return []
  }

  /// Things at the top, in lists and in `@graph`; an article that is what a page is about.
  private static func things(in tree: JSONTree) -> [JSONTree] {
    tree.all.flatMap { thing -> [JSONTree] in
      let inner = ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { thing[$0] }
      return [thing] + inner.flatMap(\.all)
    }
  }

  private static func types(of thing: JSONTree) -> Set<String> {
    let names = thing["@type"]?.all.compactMap(\.text) ?? []
    return Set(
      names.map { name in
        let name = String(decoding: name, as: UTF8.self)
        return String(name.split(separator: "/").last ?? "")
      })
  }

  private mutating func read(_ article: JSONTree) {
    func line(_ keys: String...) -> [UInt8] {
      for key in keys {
        if let text = article[key]?.text {
          let line = PageLine.of(text)
          if !line.isEmpty { return line }
        }
      }
      return []
    }
    isArticle = true
    headline = line("headline", "name", "alternativeHeadline")
    date = line("datePublished", "dateCreated", "dateModified")
    language = line("inLanguage")
    url = line("url", "mainEntityOfPage", "@id")
    if url.isEmpty, let page = article["mainEntityOfPage"] {
      url = PageLine.of(page["@id"]?.text ?? page["url"]?.text ?? [])
    }
    body = article["articleBody"]?.text ?? article["text"]?.text ?? []
    for publisher in article["publisher"]?.all ?? [] where outlet.isEmpty {
      outlet = PageLine.of(publisher["name"]?.text ?? publisher.text ?? [])
    }
    var names: [[UInt8]] = []
    for author in (article["author"] ?? article["creator"])?.all ?? [] {
      let name = PageLine.of(author["name"]?.text ?? author.text ?? [])
      // Some give the address of the author's page for a name.
      if !name.isEmpty, !name.starts(with: "http".utf8), !names.contains(name) {
        names.append(name)
      }
    }
    byline = Array(names.joined(separator: Array("، ".utf8)))
  }
}
