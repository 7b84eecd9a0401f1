/// A line that a database of the press writes around an article, without a label.
enum PressLine {
  /// It begins an article: `Page 1 of 3`, `Document 2 of 5`, `2 of 5 DOCUMENTS`, `Record: 2`.
  case opening
  /// The text stands below: `Body`.
  case body
  /// It ends an article: `End of Document`.
  case end
  /// What else is none of the article: a rule, a copyright, the way to a page.
  case other

  /// How many bytes it has at most.
  private static let longest = 240

  /// Reads a line without the blanks at its ends; nothing where it may be one of an article.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, line.count <= Self.longest else { return nil }
    if first == 0x5F || first == 0x2D || first == 0x3D || first == 0x2A,
      line.count >= 10, line.allSatisfy({ $0 == first })
    {
      self = .other
      return
    }
    let words = TextLine.lowercased(line)
    if let known = Self.known[words] {
      self = known
    } else if Self.isOpening(words) {
      self = .opening
    } else if Self.isCounted(words) {
      self = .other
    } else if Self.starts.contains(where: { words.starts(with: $0) }) {
      self = .other
    } else {
      return nil
    }
  }

  private static let known: [[UInt8]: Self] = {
    var known: [[UInt8]: Self] = [:]
    for word in ["body", "corps", "full text", "texte intégral"] { known[Array(word.utf8)] = .body }
    for word in ["end of document", "fin du document"] { known[Array(word.utf8)] = .end }
    for word in [
      "all rights reserved", "proquest document link", "find a copy", "bottom of form", "abstract",
      "load-date", "graphic", "classification", "notes", "links",
    ] {
      known[Array(word.utf8)] = .other
    }
    return known
  }()

  private static let starts = ["copyright ", "© ", "(c) ", "©", "user name:", "job number:"]
    .map { Array($0.utf8) }

  /// Whether a line counts articles.
  private static func isOpening(_ words: [UInt8]) -> Bool {
    let parts = words.split(separator: 0x20)
    func number(_ place: Int) -> Bool {
      parts[place].count <= 7 && parts[place].allSatisfy { (0x30...0x39).contains($0) }
    }
    let of: Set<[UInt8]> = [Array("of".utf8), Array("sur".utf8), Array("de".utf8)]
    switch parts.count {
    case 2: return parts[0].elementsEqual("record:".utf8) && number(1)
    case 4 where of.contains(Array(parts[2])):
      return parts[0].elementsEqual("document".utf8) && number(1) && number(3)
    case 4 where of.contains(Array(parts[1])):
      return parts[3].elementsEqual("documents".utf8) && number(0) && number(2)
    default: return false
    }
  }

  /// Whether a line counts pages: `Page 2 of 3`.
  private static func isCounted(_ words: [UInt8]) -> Bool {
    let parts = words.split(separator: 0x20)
    return parts.count == 4 && parts[0].elementsEqual("page".utf8)
      && [parts[1], parts[3]].allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
