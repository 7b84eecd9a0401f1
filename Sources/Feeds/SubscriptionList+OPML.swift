extension SubscriptionList {
  /// The list as OPML 2.0, groups as outlines around their feeds.
  public var opml: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
      <head><title>Warraq</title></head>
      <body>

      """
    var open: [String] = []
    func leave(to depth: Int) {
      while open.count > depth {
        open.removeLast()
        text += Self.indent(open.count) + "</outline>\n"
      }
    }
    for feed in grouped {
      let shared = zip(open, feed.groups).prefix { $0 == $1 }.count
      leave(to: shared)
      for group in feed.groups.dropFirst(shared) {
        text += Self.indent(open.count) + "<outline text=\"\(Self.escaped(group))\">\n"
        open.append(group)
      }
      let name = Self.escaped(feed.name)
      text +=
        Self.indent(open.count) + "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" "
        + "xmlUrl=\"\(Self.escaped(feed.address))\"/>\n"
    }
    leave(to: 0)
    return text + "</body>\n</opml>\n"
  }

  /// The feeds, those of a group together where the first of them is.
  private var grouped: [Subscription] {
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
