/// HTML within a paragraph of Markdown: tags and comments, which nobody reads, and characters by their names.
enum InlineMarkup {
  /// How long a tag may be.
  private static let longestTag = 1_000

  /// Returns where a tag that HTML knows ends that begins at a place; nothing where none does.
  static func endOfTag(_ text: ArraySlice<UInt8>, _ place: Int) -> Int? {
    let rest = text[(place + 1)...]
    let tag = rest.prefix(longestTag)
    let inner = tag.first == 0x2F ? tag.dropFirst() : tag
    let name = inner.prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    guard name.count <= 10, names.contains(name.map { $0 | 0x20 }) else { return nil }
    let behind = tag[name.endIndex...].prefix { $0 != 0x3E && $0 != 0x3C }
    guard behind.endIndex < tag.endIndex, tag[behind.endIndex] == 0x3E else { return nil }
    // What is in it besides its name has values.
    let said = behind.filter { $0 != 0x20 && $0 != 0x2F && $0 != 0x0A }
    guard said.isEmpty || behind.first == 0x20 && said.contains(0x3D) else { return nil }
    return behind.endIndex + 1
  }

  /// Whether a comment begins at a place.
  static func beginsComment(_ text: ArraySlice<UInt8>, _ place: Int) -> Bool {
    text[place...].starts(with: "<!--".utf8)
  }

  /// Returns where the first comment ends that ends behind a place; nothing where none does.
  static func endOfComment(_ text: ArraySlice<UInt8>, behind place: Int) -> Int? {
    var rest = text[place...]
    while let end = rest.firstIndex(of: 0x3E) {
      if text[place..<end].suffix(2).elementsEqual([0x2D, 0x2D]) { return end + 1 }
      rest = rest[(end + 1)...]
    }
    return nil
  }

  /// Whether a tag parts what stands before it from what stands behind it.
  static func isBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.dropFirst().drop { $0 == 0x2F }.prefix { (0x61...0x7A).contains($0 | 0x20) }
    return breaks.contains(name.map { $0 | 0x20 })
  }

  private static let breaks = Set(["br", "p", "div", "td", "li", "hr"].map { Array($0.utf8) })

  /// The names of tags that are met in Markdown; the digits of headings have the same bit set.
  private static let names: Set<[UInt8]> = Set(
    [
      "a", "abbr", "article", "b", "big", "blockquote", "br", "center", "cite", "code", "dd", "del",
      "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2",
      "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "ins", "kbd", "li", "main",
      "mark", "nav", "ol", "p", "picture", "pre", "q", "s", "section", "small", "source", "span",
      "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
      "tr", "u", "ul", "video", "wbr",
    ].map { Array($0.utf8) })

  /// Returns the character that a name or number at a place stands for, and where that ends; nothing where none
  /// does, or it is a control character.
  static func character(_ text: ArraySlice<UInt8>, _ place: Int) -> (utf8: [UInt8], end: Int)? {
    let rest = text[(place + 1)...].prefix(10)
    guard let end = rest.firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    let scalar: Unicode.Scalar?
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? digits.dropFirst() : digits
      // A number of Swift may have a sign.
      guard number.utf8.first.map({ $0 != 0x2B && $0 != 0x2D }) == true else { return nil }
      scalar = UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    } else {
      scalar = characters[name]
    }
    guard let scalar, scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value),
      scalar.value & ~1 != 0x2028, scalar.value & ~1 != 0xFFFE, scalar.value != 0xFEFF
    else { return nil }
    return (Array(String(scalar).utf8), end + 1)
  }

  private static let characters: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "hellip": "…", "ndash": "–", "mdash": "—", "middot": "·", "bull": "•", "copy": "©",
    "rlm": "\u{200F}", "lrm": "\u{200E}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "shy": "\u{AD}",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "times": "×", "deg": "°",
  ]
}
