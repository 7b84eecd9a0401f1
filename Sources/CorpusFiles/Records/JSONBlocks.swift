/// The text of a value of JSON that has it in blocks, however deep they lie: what editors write, and lists of sections
/// and paragraphs.
///
/// Of an object the members count that hold text, in the order that it has them; addresses, names and styles are none.
/// What lies beside each other in one block is one paragraph.
struct JSONBlocks {
  private struct Line {
    let kind: Kind
    let text: [UInt8]
    let isHTML: Bool
  }
  enum Kind { case body, heading, quote, caption }

  /// Texts of some length that are none of the article's.
  private(set) var left: [[UInt8]] = []
  private var lines: [Line] = []
  /// The paragraph that is open.
  private var open: [UInt8] = []

  /// Reads a value, and all that lies in it.
  ///
  /// - Parameter mayHaveTitles: Whether what has a title in it may be a part of the article.
  init(_ value: JSONTree, mayHaveTitles: Bool) {
    write(value, Place(kind: .body, isFlow: false, mayHaveTitles: mayHaveTitles))
    flush(.body)
  }

  private init() {}

  /// The text: lines, or HTML where there is more to say of them. Headings alone are none.
  var text: [UInt8] {
    guard lines.contains(where: { $0.kind == .body || $0.kind == .quote }) else { return [] }
    if lines.allSatisfy({ $0.kind == .body && !$0.isHTML }) {
      return Array(lines.map(\.text).joined(separator: [0x0A]))
    }
    return lines.reduce(into: []) { html, line in
      let tags = Self.tags(line)
      html += tags.0.utf8
      if line.isHTML { html += line.text } else { Self.escape(line.text, into: &html) }
      html += tags.1.utf8
      html.append(0x0A)
    }
  }

  private static func tags(_ line: Line) -> (String, String) {
    switch line.kind {
    case .body where line.isHTML && PageFragment.hasBlocks(line.text): ("", "")
    case .body: ("<p>", "</p>")
    case .heading: ("<h2>", "</h2>")
    case .quote: ("<blockquote><p>", "</p></blockquote>")
    case .caption: ("<figure><figcaption>", "</figcaption></figure>")
    }
  }

  private static func escape(_ text: [UInt8], into html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: html += "&amp;".utf8
      case 0x3C: html += "&lt;".utf8
      case 0x3E: html += "&gt;".utf8
      default: html.append(byte)
      }
    }
  }

  /// Where a value stands.
  struct Place {
    var kind: Kind
    /// Whether what is no block is a part of the paragraph that is open.
    var isFlow: Bool
    var mayHaveTitles: Bool
    /// Whether it is in a block that says what it is, in a part of a paragraph, and whether lists in it are rows.
    var isTyped = false
    var isInline = false
    var isTable = false
  }

  private mutating func write(_ value: JSONTree, _ place: Place) {
    switch value {
    case .text(let text), .literal(let text):
      if case .literal = value, text.isEmpty || text.first == 0x74 || text.first == 0x66 { return }
      open += text
      if !place.isFlow { flush(place.kind) }
    case .list(let items): write(items, place)
    case .object(let members): write(members, place)
    }
  }

  private mutating func write(_ items: [JSONTree], _ place: Place) {
    var place = place
    place.isFlow = place.isFlow || place.isTyped && items.contains(where: Self.isInline)
    let isPlain = place.isFlow && items.contains(where: Self.isPlain)
    for item in items {
      var inner = place
      if case .object(let members) = item, place.isFlow {
        switch JSONBlockType(of: members) {
        case .unknown, .unnamed: inner.isFlow = isPlain
        case .inline, .text, .lineBreak: break
        default: inner.isFlow = false
        }
      } else if case .list(let cells) = item, place.isTable {
        writeRow(cells, place)
        continue
      }
      if place.isFlow, !inner.isFlow { flush(place.kind) }
      write(item, inner)
    }
  }

  private static func isInline(_ item: JSONTree) -> Bool {
    guard case .object(let members) = item else { return false }
    return JSONBlockType(of: members) == .inline
  }

  /// Whether an item is a part of a paragraph by what it is called, or is not called.
  private static func isPlain(_ item: JSONTree) -> Bool {
    guard case .object(let members) = item else {
      if case .text = item { return true }
      return false
    }
    switch JSONBlockType(of: members) {
    case .inline, .text: return true
    case .unnamed:
      return members.contains { member in
        guard rank(member.key) != nil, case .text = member.value else { return false }
        return true
      }
    default: return false
    }
  }

  /// Writes cells beside each other.
  private mutating func writeRow(_ cells: [JSONTree], _ place: Place) {
    flush(place.kind)
    let texts = cells.map { cell in
      var inner = Self()
      inner.write(cell, Place(kind: .body, isFlow: true, mayHaveTitles: false))
      inner.flush(.body)
      left += inner.left
      return Array(inner.lines.map(\.text).joined(separator: [0x20]))
    }
    open = Array(texts.filter { !$0.isEmpty }.joined(separator: Array(" · ".utf8)))
    flush(place.kind)
  }

  private mutating func write(_ members: [(key: String, value: JSONTree)], _ place: Place) {
    let type = JSONBlockType(of: members)
    guard type != .other, !Self.isOther(members, type, place) else {
      return leave(.object(members))
    }
    var place = place
    switch type {
    case .heading: place.kind = .heading
    case .quote: place.kind = .quote
    case .picture:
      flush(place.kind)
      place.kind = .caption
      return writeCaptions(of: members, place)
    case .lineBreak: return flush(place.kind)
    case .row:
      if let cells = members.first(where: { Self.children.contains($0.key) })?.value,
        case .list(let cells) = cells
      {
        return writeRow(cells, place)
      }
    default: break
    }
    if !place.isFlow { flush(place.kind) }
    let isBlock = !place.isFlow
    if type != .unnamed {
      (place.isFlow, place.isTyped, place.mayHaveTitles) = (true, true, true)
    }
    place.isInline = place.isInline || type == .inline || type == .text
    place.isTable = type == .table
    write(contents: members, place)
    if isBlock { flush(place.kind) }
  }

  /// Writes what members say: headings, the one that is the text, and all that hold others.
  private mutating func write(contents members: [(key: String, value: JSONTree)], _ place: Place) {
    let names = Self.names(in: members)
    var best: (rank: Int, text: [UInt8])?
    for (key, value) in members {
      guard case .text(let text) = value else { continue }
      if Self.isHeading(key), place.kind == .body, !place.isInline {
        flush(place.kind)
        open += text
        flush(.heading)
      } else if let rank = Self.rank(key), rank < best?.rank ?? .max,
        text.contains(where: { $0 > 0x20 })
      {
        best = (rank, text)
      }
    }
    guard let best else { return write(within: members, names, place) }
    open += best.text
    var inner = Self()
    inner.write(within: members, names, place)
    inner.flush(place.kind)
    left += inner.left
    // Some say the whole of it, and its parts once more.
    let parts = Array(inner.lines.map(\.text).joined())
    if parts.isEmpty || parts.count <= 2 * best.text.count && RivalTexts.isWithin(parts, best.text)
    {
      return
    }
    flush(place.kind)
    lines += inner.lines
  }

  /// Writes what lies in the members that hold others, `names` among them.
  private mutating func write(
    within members: [(key: String, value: JSONTree)], _ names: [String], _ place: Place
  ) {
    for (key, value) in members {
      var within = place
      if Self.passed.contains(key) || names.contains(key) {
        if case .object(let members) = value {
          write(contents: members, within)
        } else if case .list = value, value.hasObject {
          write(value, within)
        }
      } else if Self.children.contains(key) {
        // Another text than the one that counts.
        if case .text = value {
          leave(value)
          continue
        }
        within.isFlow = Self.flowing.contains(key) || key == "content" && place.isFlow
        within.mayHaveTitles = place.mayHaveTitles || key == "sections" || key == "blocks"
        write(value, within)
      } else if Self.captions.contains(key), place.isFlow {
        flush(place.kind)
        within.isFlow = false
        if place.kind != .quote { within.kind = .caption }
        write(value, within)
      } else {
        leave(value)
      }
    }
  }

  /// Returns what an object is called by its members: another may have that name, and hold the rest.
  private static func names(in members: [(key: String, value: JSONTree)]) -> [String] {
    members.compactMap { member in
      guard case .text(let name) = member.value, member.key.hasSuffix("ype") else { return nil }
      return String(decoding: name, as: UTF8.self)
    }
  }

  /// Writes what is said of a picture.
  private mutating func writeCaptions(of members: [(key: String, value: JSONTree)], _ place: Place)
  {
    let names = Self.names(in: members)
    for (key, value) in members {
      if Self.captions.contains(key) {
        var place = place
        (place.isFlow, place.isTyped) = (false, true)
        if case .list(let items) = value { place.isFlow = items.contains(where: Self.isPlain) }
        write(value, place)
        flush(place.kind)
      } else if Self.passed.contains(key) || Self.children.contains(key) || names.contains(key) {
        for case .object(let members) in value.all { writeCaptions(of: members, place) }
      } else {
        leave(value)
      }
    }
  }

  /// Ends the paragraph that is open.
  private mutating func flush(_ kind: Kind) {
    guard !open.isEmpty else { return }
    for line in open.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = ArticleBody.trimmed(line)
      if !text.isEmpty {
        lines.append(Line(kind: kind, text: Array(text), isHTML: PageFragment.isLikely(text)))
      }
    }
    open.removeAll()
  }

  /// Remembers what of a value is left out and has some length.
  private mutating func leave(_ value: JSONTree) {
    switch value {
    case .text(let text):
      if left.count < StatedFields.mostUnknown, RunningText.isOne(text) { left.append(text) }
    case .literal: break
    case .list(let items): for item in items { leave(item) }
    case .object(let members): for (_, value) in members { leave(value) }
    }
  }
}
