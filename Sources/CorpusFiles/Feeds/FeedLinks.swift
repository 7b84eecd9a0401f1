internal import Charsets
internal import Markup

/// The feeds that a page of the web says belong to it.
public enum FeedLinks {
  /// How many are told.
  private static let most = 20

  /// Returns what a page refers to by `<link rel="alternate">` of a type of feeds, in its order: addresses as
  /// they are written, which may leave out what the page's own has.
  ///
  /// - Parameter charset: The set of characters that a server says the bytes are in.
  public static func written(in page: [UInt8], charset: String = "") -> [String] {
    guard MarkupDocument.isReadable else { return [] }
    var log = FileLog("")
    let text = PageEncoding(page, stated: Charset(named: charset.utf8), &log).text
    let document = MarkupDocument(html: text.utf8)
    var found: [String] = []
    for node in document.nodes.indices where document.nodes[node].tag == .link {
      let relations = words(document.attribute(.rel, of: node))
      let type = words(document.attribute(.type, of: node)).first ?? ""
      guard relations.contains("alternate"), types.contains(type),
        let written = document.attribute(.href, of: node)
      else { continue }
      let address = String(decoding: PageLine.of(written), as: UTF8.self)
      if !address.isEmpty, !found.contains(address) { found.append(address) }
      if found.count == most { break }
    }
    return found
  }

  private static func words(_ value: ArraySlice<UInt8>?) -> [String] {
    String(decoding: value ?? [], as: UTF8.self).lowercased()
      .split { $0 == " " || $0 == ";" || $0.isNewline }.map(String.init)
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml",
    "text/xml",
  ]
}
