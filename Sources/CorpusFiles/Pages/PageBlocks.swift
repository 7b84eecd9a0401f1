internal import CorpusModel
internal import Markup

/// The text of a page in pieces, as its elements part it, and what a reader of it does not see; scripts, styles and
/// what one chooses from or fills in are left out.
struct PageBlocks {
  /// An element that is open.
  private struct Open {
    let end: Int
    let node: Int
    let tag: Tag
    let style: PageLine.Style
    let isPoint: Bool
    let kind: Paragraph.Kind?
    /// Whether its rows are a line each.
    let isData: Bool
    /// Whether it is made of short pieces side by side, each in an element of its own.
    let isRow: Bool
  }

  /// The pieces.
  var blocks: [PageBlock] = []
  /// The texts that are hidden, or to be pressed, each with the place of the piece that comes behind it.
  private(set) var unseen: [(place: Int, utf8: [UInt8])] = []
  /// The elements whose place or name tells why what is in them is no part of an article.
  private(set) var hinted: [Int] = []

  let document: MarkupDocument
  let names: PageHints
  private var open: [Open] = []
  private var line = PageLine()
  /// The lines of the run of text that is being read, each with how many line breaks come behind it.
  private var run: [(line: PageLine, breaks: Int)] = []
  /// The node that is being read, and the one that the run began with.
  private var place = 0
  private var runStart: Int?
  /// Which node comes behind the link that ended last, and which behind another element within a line.
  private var linkEnd: Int?
  private var pieceEnd: Int?

  /// Reads the elements from one on to all that lies in it; the whole document for nothing.
  init(_ document: MarkupDocument, _ names: PageHints, within node: Int? = nil) {
    self.document = document
    self.names = names
    let nodes = document.nodes
    place = node ?? 0
    let end = node.map { Int(nodes[$0].end) } ?? nodes.count
    while place < end {
      while let last = open.last, last.end <= place { leave(last) }
      let node = nodes[place]
      if node.tag == .text {
        read(document.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
      } else if isHidden(place) {
        keepUnseen(place)
        place = Int(node.end)
        continue
      } else {
        enter(place)
      }
      place += 1
    }
    while let last = open.last { leave(last) }
    finishRun()
  }

  private var isPreformatted: Bool { open.contains { $0.tag == .pre } }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    if runStart == nil, text.contains(where: { $0 > 0x20 }) { runStart = place }
    let style = open.last?.style ?? PageLine.Style()
    if let pieceEnd, pieceEnd < place, line.endsWithDigit, let first = text.first, first >= 0xD8 {
      // A number and a word in two elements.
      line.append([0x20])
    }
    pieceEnd = nil
    guard text.contains(0x0A), isPreformatted else {
      line.append(text, style)
      return
    }
    for (index, row) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { breakLine() }
      line.append(row, style)
    }
  }

  private mutating func enter(_ place: Int) {
    let node = document.nodes[place]
    let tag = node.tag
    let outer = open.last
    if tag == .br {
      breakLine()
    } else if outer?.isData == true, tag == .td || tag == .th {
      line.appendSeparator()
    } else if tag.isBlock {
      finishRun()
    } else if tag == .a, linkEnd == place {
      // Links of a menu stand apart, though only by their looks.
      line.append([0x20])
    } else if outer?.isRow == true {
      line.append([0x20])
    }
    if pieceEnd != place { pieceEnd = nil }
    if names[place].reason != nil { hinted.append(place) }
    var style = outer?.style ?? PageLine.Style()
    if tag == .a, isLink(place, in: outer) { style.isLink = true }
    if tag == .b || tag == .strong { style.isBold = true }
    if let field = names[place].field { style.field = field }
    open.append(
      Open(
        end: Int(node.end), node: place, tag: tag,
        style: style, isPoint: tag == .li || outer?.isPoint == true && !tag.isBlock,
        kind: Self.kind(of: tag) ?? outer?.kind,
        isData: tag == .table ? isData(place) : outer?.isData == true,
        isRow: tag == .div && isRow(place)))
  }

  private mutating func leave(_ element: Open) {
    let isCell = element.isData && (element.tag == .td || element.tag == .th)
    if element.tag.isBlock, !isCell { finishRun() }
    open.removeLast()
    if element.tag == .a { linkEnd = element.end }
    if !element.tag.isBlock { pieceEnd = element.end }
  }

  /// Whether elements within a line stand side by side in one, with no text beside them: what builders of sites make
  /// of a date, a name and a number. Editors of texts, which part words so, say how each part looks.
  private func isRow(_ place: Int) -> Bool {
    guard document.text(of: place, isShorterThan: 200) else { return false }
    let nodes = document.nodes
    let end = Int(nodes[place].end)
    var pieces = 0
    var inner = place + 1
    while inner < end {
      let tag = nodes[inner].tag
      if tag == .text {
        if document.text(of: inner).contains(where: { $0 > 0x20 }) { return false }
      } else if tag.isBlock || tag == .br || tag == .other
        || document.hasAttributes(inner)
          && [.style, .lang, .dir].contains(where: { document.attribute($0, of: inner) != nil })
      {
        return false
      } else {
        pieces += 1
      }
      inner = Int(nodes[inner].end)
    }
    return pieces > 1
  }

  /// Whether an anchor is a link: it has an address, which leads to another page where it is in a heading, as headings
  /// are linked to.
  private func isLink(_ place: Int, in outer: Open?) -> Bool {
    guard let address = document.attribute(.href, of: place)?.first(where: { $0 > 0x20 }) else {
      return false
    }
    return outer?.kind != .heading || address != 0x23
  }

  private static func kind(of tag: Tag) -> Paragraph.Kind? {
    switch tag {
    case .h2, .h3, .h4, .h5, .h6: .heading
    case .blockquote: .quote
    case .figcaption, .caption: .caption
    default: nil
    }
  }

  /// Whether nothing in an element is seen. What is hidden until a reader asks for the rest of an article
  /// is long, or a whole paragraph, and seen.
  private func isHidden(_ place: Int) -> Bool {
    let tag = document.nodes[place].tag
    if tag.isHidden { return true }
    guard document.hasAttributes(place) else { return false }
    let style = document.attribute(.style, of: place)?.filter { $0 > 0x20 }
    let isHidden =
      document.attribute(.hidden, of: place) != nil || style?.holds("display:none".utf8) == true
      || !tag.isBlock
        && document.attribute(.ariaHidden, of: place)?.elementsEqual("true".utf8) == true
    return isHidden && document.text(of: place, isShorterThan: 1500)
      && !(tag == .p && PageLine.endsWithStop(PageLine.of(document.text(of: place))))
  }

  /// Keeps the text of an element that is not seen, if it is text.
  private mutating func keepUnseen(_ place: Int) {
    let nodes = document.nodes
    guard !nodes[place].tag.isHidden || nodes[place].tag == .button || nodes[place].tag == .noscript
    else { return }
    var line = PageLine()
    var inner = place + 1
    while inner < Int(nodes[place].end) {
      let node = nodes[inner]
      if node.tag == .text {
        line.append(document.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
        line.append([0x20])
      } else if node.tag.isHidden, node.tag != .button {
        inner = Int(node.end)
        continue
      }
      inner += 1
    }
    guard line.words > 0 else { return }
    unseen.append((blocks.count + (run.isEmpty && self.line.isEmpty ? 0 : 1), line.utf8))
  }

  /// Whether a table has cells of a few words each, so that it is no means of layout.
  private func isData(_ place: Int) -> Bool {
    let end = Int(document.nodes[place].end)
    var cells = 0
    var length = 0
    for node in document.nodes[(place + 1)..<end] {
      switch node.tag {
      case .td, .th: cells += 1
      case .text: length += node.text.count
      case .table, .div, .ul, .ol, .h1, .h2, .h3, .blockquote, .article, .section, .form:
        return false
      default: break
      }
    }
    return cells > 1 && length < cells * 120
  }
}

extension PageBlocks {
  private mutating func breakLine() {
    if line.isEmpty {
      if !run.isEmpty { run[run.count - 1].breaks += 1 }
    } else {
      run.append((line, 1))
      line.removeAll()
    }
  }

  /// Ends the text that line breaks alone part. Two of them part paragraphs; where some stand so, a single
  /// one behind a long line that is no whole sentence only wraps it.
  private mutating func finishRun() {
    if !line.isEmpty {
      run.append((line, 0))
      line.removeAll()
    }
    guard !run.isEmpty else {
      runStart = nil
      return
    }
    let isWrapped = run.dropLast().contains { $0.breaks > 1 }
    var joined = PageLine()
    for (place, piece) in run.enumerated() {
      joined.append(piece.line)
      let goesOn =
        isWrapped && piece.breaks == 1 && piece.line.utf8.count > 90
        && !PageLine.endsSentence(piece.line.utf8) && place < run.count - 1
      if goesOn { continue }
      add(joined)
      joined.removeAll()
    }
    run.removeAll(keepingCapacity: true)
    runStart = nil
  }

  private mutating func add(_ line: PageLine) {
    let element = open.last { $0.tag.isBlock && !($0.isData && $0.tag != .table) }
    blocks.append(
      PageBlock(
        utf8: line.utf8, words: line.words, linked: line.linked, bold: line.bold,
        named: line.authored + line.dated,
        field: line.authored + line.dated < line.words ? nil : line.authored > 0 ? .byline : .date,
        node: element?.node ?? 0, place: runStart ?? place, kind: open.last?.kind,
        isTitle: open.contains { $0.tag == .h1 }, isPoint: open.contains { $0.isPoint },
        isRow: line.isParted && open.last?.isData == true))
  }

  /// Which blocks lie in an element.
  func blocks(in node: Int) -> Range<Int> {
    let end = Int(document.nodes[node].end)
    return first(from: node)..<first(from: end)
  }

  private func first(from node: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].place < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension MarkupDocument {
  /// Returns whether the texts in an element have fewer bytes than a number.
  func text(of node: Int, isShorterThan limit: Int) -> Bool {
    var length = 0
    for inner in nodes[node..<Int(nodes[node].end)] where inner.tag == .text {
      length += inner.text.count
      if length >= limit { return false }
    }
    return true
  }
}
