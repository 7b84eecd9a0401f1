internal import CorpusModel
internal import Markup

/// A document of a word processor: one article, a line for each of its paragraphs. Word (ECMA-376) and OpenDocument
/// pack it in a zip, of which one member has the text.
///
/// What is struck out, said of the text in its margin, or in its notes is left out.
struct WordDocument {
  /// The article; nothing where there is no text.
  let article: RawArticle?
  /// What was noticed.
  let log: FileLog

  private static let memberOfWord = "word/document.xml"

  /// Returns the name of the member that has the text of a document; nothing where a path is of none.
  static func member(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return switch name[dot...].dropFirst().lowercased() {
    case "docx", "docm": memberOfWord
    case "odt": "content.xml"
    default: nil
    }
  }

  /// Reads the member that has the text.
  ///
  /// - Parameter path: The path of the document as it is shown.
  init(_ bytes: [UInt8], path: String) {
    var log = FileLog(path)
    guard let document = MarkupDocument(feed: bytes, &log) else {
      (article, self.log) = (nil, log)
      return
    }
    let isWord = Self.member(of: path) == Self.memberOfWord
    var raw = RawArticle()
    raw.parting = .paragraphs
    var node = 0
    while node < document.nodes.count {
      switch document.nodes[node].tag {
      case .deletion, .annotation:
        node = Int(document.nodes[node].end)
        continue
      case .paragraph, .chapter:
        Self.add(node, of: document, isWord: isWord, to: &raw)
      default: break
      }
      node += 1
    }
    article = raw.text.contains { $0 > 0x20 } || !raw.stated.title.isEmpty ? raw : nil
    if article == nil, log.problems.isEmpty { log.note("the document has no text", .warning) }
    self.log = log
  }

  private static func add(
    _ node: Int, of document: MarkupDocument, isWord: Bool, to raw: inout RawArticle
  ) {
    let line = line(node, of: document, isWord: isWord)
    let style = style(node, of: document)
    if style == "title", raw.stated.title.isEmpty, !line.isEmpty {
      raw.stated.title = line
      return
    }
    let isHeading = document.nodes[node].tag == .chapter || style.hasPrefix("heading")
    raw.text += line + [0x0A]
    raw.marks.append(isHeading && !line.isEmpty ? .paragraph(.heading) : .unknown)
  }

  /// The words of a paragraph, without those of paragraphs within it, such as a frame's.
  private static func line(_ node: Int, of document: MarkupDocument, isWord: Bool) -> [UInt8] {
    var words: [UInt8] = []
    var place = node + 1
    let end = Int(document.nodes[node].end)
    while place < end {
      let inner = document.nodes[place]
      switch inner.tag {
      case .paragraph, .chapter, .annotation, .deletion:
        place = Int(inner.end)
        continue
      case .space: words.append(0x20)
      case .text:
        // Of Word only what lies in runs is text, of OpenDocument all.
        let isInRun = inner.parent >= 0 && document.nodes[Int(inner.parent)].tag == .run
        if isInRun || !isWord { words += document.text(of: place) }
      default: break
      }
      place += 1
    }
    return PageLine.of(words)
  }

  private static func style(_ node: Int, of document: MarkupDocument) -> String {
    for inner in node..<Int(document.nodes[node].end)
    where document.nodes[inner].tag == .paragraphStyle {
      return String(decoding: document.attribute(.val, of: inner) ?? [], as: UTF8.self).lowercased()
    }
    return ""
  }
}
