/// Texts that were escaped once too often before they were written: tags as `&lt;p&gt;`, newlines as `\\n`.
enum EscapedText {
  /// Undoes what was done too much; a text that only speaks of such signs stays.
  static func repair(_ text: inout [UInt8]) {
    let all = 0..<text.count
    if JSONScanner.first(0x5C, in: text, all) < text.count { repairNewlines(&text) }
    if JSONScanner.first(0x26, in: text, all) < text.count,
      JSONScanner.first(0x3C, in: text, all) == text.count
    {
      repairTags(&text)
    }
  }

  /// Of a text on one line makes lines of its `\\n`, if no name of Latin letters begins behind one of them.
  private static func repairNewlines(_ text: inout [UInt8]) {
    guard !text.contains(0x0A) else { return }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(text.count)
    var hasNewline = false
    var place = 0
    while place < text.count {
      let next = place + 1 < text.count ? text[place + 1] : 0
      guard text[place] == 0x5C, next == 0x6E || next == 0x72 || next == 0x74 || next == 0x22 else {
        repaired.append(text[place])
        place += 1
        continue
      }
      if next == 0x6E, place + 2 < text.count, (0x61...0x7A).contains(text[place + 2] | 0x20) {
        return
      }
      if next == 0x6E { hasNewline = true }
      repaired.append(next == 0x6E ? 0x0A : next == 0x22 ? 0x22 : 0x20)
      place += 2
    }
    if hasNewline { text = repaired }
  }

  private static let names = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"), ("&#39;", "'"),
  ].map { (name: Array($0.0.utf8), character: Array($0.1.utf8)) }
  private static let tags = ["p", "br", "div", "/p", "strong", "b>", "b&", "span", "h2", "a "].map {
    Array("&lt;\($0)".utf8)
  }

  private static func repairTags(_ text: inout [UInt8]) {
    let isTagged = text.indices.contains { place in
      text[place] == 0x26 && tags.contains { text[place...].starts(with: $0) }
    }
    guard isTagged else { return }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let name = text[place] == 0x26 ? names.first { text[place...].starts(with: $0.name) } : nil
      repaired += name?.character ?? [text[place]]
      place += name?.name.count ?? 1
    }
    text = repaired
  }
}
