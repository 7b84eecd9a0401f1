extension SubscriptionList {
  /// The list as OPML 2.0, groups as outlines around their feeds.
  ///
  /// Of a file that was read everything else stays as it is there, such as what other programs know of a feed.
  public var opml: String { edited ?? Self.text(of: feeds) }

  /// The file that was read, with what is other now; nothing where the list could not be read from that again.
  private var edited: String? {
    guard let source, let text = OutlineText(source.bytes) else { return nil }
    let now = Set(feeds.map(\.address))
    let gone = source.places.filter { !now.contains($0.key) }.map(\.value)
    let kept = source.places.filter { now.contains($0.key) }.map(\.value)
    let new = Self.outlines(of: feeds.filter { source.places[$0.address] == nil })
    guard let bytes = text.removing(gone, keeping: Set(kept), adding: Array(new.utf8)) else {
      return nil
    }
    let again = SubscriptionList(bytes, path: "")
    guard again.problems.isEmpty, Set(again.feeds) == Set(feeds) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func text(of feeds: [Subscription]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0">
    <head><title>Warraq</title></head>
    <body>
    \(outlines(of: feeds))</body>
    </opml>

    """
  }

  private static func outlines(of feeds: [Subscription]) -> String {
    var text = ""
    var open: [String] = []
    func leave(to depth: Int) {
      while open.count > depth {
        open.removeLast()
        text += indent(open.count) + "</outline>\n"
      }
    }
    for feed in grouped(feeds) {
      let shared = zip(open, feed.groups).prefix { $0 == $1 }.count
      leave(to: shared)
      for group in feed.groups.dropFirst(shared) {
        text += indent(open.count) + "<outline text=\"\(escaped(group))\">\n"
        open.append(group)
      }
      let name = escaped(feed.name)
      text +=
        indent(open.count) + "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" "
        + "xmlUrl=\"\(escaped(feed.address))\"/>\n"
    }
    leave(to: 0)
    return text
  }

  /// The feeds, those of a group together where the first of them is.
  private static func grouped(_ feeds: [Subscription]) -> [Subscription] {
    var places: [[String]: Int] = [:]
    for feed in feeds where places[feed.groups] == nil { places[feed.groups] = places.count }
    return feeds.enumerated().sorted { left, right in
      let (first, second) = (places[left.element.groups] ?? 0, places[right.element.groups] ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth + 1) }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
