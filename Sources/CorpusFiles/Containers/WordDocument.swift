internal import CorpusModel
internal import Markup

/// A document of a word processor: one article, a line for each of its paragraphs. Word (ECMA-376) and OpenDocument
/// pack it in a zip, of which one member has the text.
///
/// What is struck out, or said of the text in its margin, is left out; how many notes are is told.
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
    let styles = Self.styles(of: document)
    let repeated = Self.repeated(in: document)
    var node = 0
    var notes = 0
    while node < document.nodes.count {
      let tag = document.nodes[node].tag
      if tag == .note { notes += 1 }
      if Self.isLeftOut(node, of: document, besides: repeated) {
        node = Int(document.nodes[node].end)
        continue
      }
      switch tag {
      case .paragraph, .chapter:
        let style = Self.style(node, of: document)
        let line = Self.line(node, of: document, besides: repeated, isWord: isWord)
        let isHeading = tag == .chapter
        Self.add(line, styles[style] ?? style, isHeading: isHeading, to: &raw)
      default: break
      }
      node += 1
    }
    if notes > 0 { log.note("notes, left out: \(notes)", .warning) }
    article = raw.text.contains { $0 > 0x20 } || !raw.stated.title.isEmpty ? raw : nil
    if article == nil, log.problems.isEmpty { log.note("the document has no text", .warning) }
    self.log = log
  }

  private static func add(
    _ line: [UInt8], _ style: String, isHeading: Bool, to raw: inout RawArticle
  ) {
    if style == "title", raw.stated.title.isEmpty, !line.isEmpty {
      raw.stated.title = line
      return
    }
    let isHeading = isHeading || style.hasPrefix("heading")
    raw.text += line + [0x0A]
    raw.marks.append(isHeading && !line.isEmpty ? .paragraph(.heading) : .unknown)
  }

  /// The words of a paragraph, without those of paragraphs within it, such as a frame's.
  private static func line(
    _ node: Int, of document: MarkupDocument, besides repeated: Set<Int>, isWord: Bool
  ) -> [UInt8] {
    var words: [UInt8] = []
    var place = node + 1
    let end = Int(document.nodes[node].end)
    while place < end {
      let inner = document.nodes[place]
      if isParagraph(inner.tag) || isLeftOut(place, of: document, besides: repeated) {
        place = Int(inner.end)
        continue
      }
      switch inner.tag {
      case .space: words.append(0x20)
      case .hyphen: words.append(0x2D)
      case .text:
        // Of Word only what lies in runs is text, of OpenDocument all.
        let isInRun = inner.parent >= 0 && document.nodes[Int(inner.parent)].tag == .run
        if isInRun || !isWord { words += document.text(of: place) }
      default: break
      }
      place += 1
    }
    return PageLine.plain(words)
  }

  private static func isParagraph(_ tag: Tag) -> Bool { tag == .paragraph || tag == .chapter }

  /// Whether nothing in an element is part of the text.
  ///
  /// - Parameter repeated: The elements that say again what was said.
  private static func isLeftOut(
    _ node: Int, of document: MarkupDocument, besides repeated: Set<Int>
  ) -> Bool {
    switch document.nodes[node].tag {
    case .annotation, .deletion, .note: true
    case .fallback: repeated.contains(node)
    default: false
    }
  }

  /// Returns what a document has for programs that cannot show what stands before it: that says the same, unless it
  /// has no words.
  private static func repeated(in document: MarkupDocument) -> Set<Int> {
    var repeated: Set<Int> = []
    var lastRun = -1
    for node in document.nodes.indices {
      switch document.nodes[node].tag {
      case .run: lastRun = node
      case .fallback where lastRun > Int(document.nodes[node].parent): repeated.insert(node)
      default: break
      }
    }
    return repeated
  }

  /// The style of a paragraph, in its properties; those of paragraphs within it, and of what it was before it was
  /// changed, are none.
  private static func style(_ node: Int, of document: MarkupDocument) -> String {
    if let name = document.attribute(.styleName, of: node) { return self.name(name) }
    var inner = node + 1
    while inner < Int(document.nodes[node].end), !isParagraph(document.nodes[inner].tag) {
      let isOwn =
        document.nodes[inner].parent >= 0
        && Int(document.nodes[Int(document.nodes[inner].parent)].parent) == node
      if isOwn, document.nodes[inner].tag == .paragraphStyle {
        return name(document.attribute(.val, of: inner) ?? [])
      }
      inner += 1
    }
    return ""
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Returns which style each one is like that a document makes for some of its paragraphs: OpenDocument names a style
  /// anew where a paragraph differs from it in something.
  private static func styles(of document: MarkupDocument) -> [String: String] {
    var styles: [String: String] = [:]
    for node in document.nodes.indices where document.nodes[node].tag == .style {
      guard let own = document.attribute(.name, of: node),
        let other = document.attribute(.parentStyleName, of: node)
      else { continue }
      styles[name(own)] = name(other)
    }
    return styles
  }
}
