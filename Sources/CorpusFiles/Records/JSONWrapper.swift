/// The objects within an object that say something of its article.
enum JSONWrapper {
  /// Whether the fields of an object of such a name are the article's.
  static func areFields(_ name: [UInt8]) -> Bool { fields.contains(name) }

  /// Whether an object, or a list of properties, of such a name describes the article's page.
  static func areAside(_ name: [UInt8]) -> Bool { aside.contains(name) }

  private static let fields = set(
    "_source attributes fields article post node item data tweet extended_tweet document properties"
  )

  private static let aside = set(
    "meta metadata meta_data metaData metatags metaTags meta_tags openGraph opengraph open_graph "
      + "og ogp dublinCore dc seo yoast_head_json _embedded credits schema @graph parsely")

  private static func set(_ names: String) -> Set<[UInt8]> {
    Set(names.split(separator: " ").map { Array($0.utf8) })
  }
}

/// What a list says of an article that has its fields one by one (`property` and `content`), or the things that it is
/// about, in the terms of schema.org.
struct JSONProperties {
  private(set) var fields: [(field: ArticleField, value: [UInt8])] = []

  init(_ list: JSONTree) {
    var people: [(id: [UInt8], name: [UInt8])] = []
    var authors: [[UInt8]] = []
    for item in list.all {
      let name = Self.names.lazy.compactMap { item[$0]?.text }.first
      if let name, let value = Self.values.lazy.compactMap({ item[$0]?.text }).first {
        if let field = ArticleField(named: name[...]) { fields.append((field, value)) }
      } else if let name = item["name"]?.text {
        switch item["@type"]?.all.lazy.compactMap(\.text).first.map({
          String(decoding: $0, as: UTF8.self)
        }) {
        case "Person": people.append((item["@id"]?.text ?? [], name))
        case "Organization", "NewsMediaOrganization", "WebSite":
          fields.append((.published, name))
        default: break
        }
      }
      for author in item["author"]?.all ?? [] {
        if let id = author["@id"]?.text { authors.append(id) }
      }
    }
    if let author = people.first(where: { authors.contains($0.id) }) ?? people.first {
      fields.append((.written, author.name))
    }
  }

  private static let names = ["property", "itemprop", "name", "key"]
  private static let values = ["content", "value"]
}
