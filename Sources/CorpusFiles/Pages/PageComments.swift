internal import CorpusModel
internal import Markup

/// Which lines of a page open what its readers wrote.
///
/// The word for comments may be a heading or a point of the article itself. It opens comments where no more text
/// follows that lies in the same elements as the text before, or where a name or a time stands before each piece of
/// that.
struct PageComments {
  /// What tells that texts are parts of the same: the element that they lie in, or elements of the same names.
  private enum Kin: Hashable {
    /// Paragraphs of one element; divisions have names there.
    case parent(Int, [UInt8])
    /// What lies in alike elements of one.
    case grandparent(Int, Tag, [UInt8], Tag)
    case names(Tag, [UInt8], Tag, [UInt8])
  }

  private let page: PageBlocks
  private let headline: Int?

  /// - Parameter headline: The block of the headline.
  init(_ page: PageBlocks, headline: Int?) {
    (self.page, self.headline) = (page, headline)
  }

  /// The blocks that open comments, and those that have the word for them amidst the article.
  func words() -> (opening: [Int], amidst: [Int]) {
    let words = page.blocks.indices.filter { PagePhrase.namesComments(page.blocks[$0]) }
    guard !words.isEmpty else { return ([], []) }
    let first = headline.map { $0 + 1 } ?? 0
    let kins = page.blocks.indices.map {
      $0 >= first && page.blocks[$0].isOwnText ? kin(of: $0) : []
    }
    var last: [Kin: Int] = [:]
    let isInterview = page.blocks[first..<max(first, words[0])].contains(where: Self.beginsWithName)
    for place in kins.indices where !isIntroduced(place) {
      if !isInterview, Self.beginsWithName(page.blocks[place]) { continue }
      for kin in kins[place] { last[kin] = place }
    }
    var opening: [Int] = []
    var amidst: [Int] = []
    var reach = 0
    var place = 0
    for word in words {
      while place < word {
        for kin in kins[place] { reach = max(reach, last[kin] ?? 0) }
        place += 1
      }
      if reach > word || isOfList(word) { amidst.append(word) } else { opening.append(word) }
    }
    return (opening, amidst)
  }

  /// Whether a name or a time stands before a block, as before what somebody wrote.
  func isIntroduced(_ place: Int) -> Bool {
    guard place > 0, place - 1 != headline else { return false }
    let before = page.blocks[place - 1]
    if before.isTitle { return false }
    if before.field != nil { return true }
    guard before.kind == nil, !before.isPoint, !before.endsSentence || before.utf8.last == 0x3A,
      !PagePhrase.namesComments(before)
    else { return false }
    return before.words <= 4 || before.words <= 8 && PagePhrase.tellsTime(before)
  }

  /// Whether a name in bold type and a colon begin a block, as what somebody said.
  private static func beginsWithName(_ block: PageBlock) -> Bool {
    (1...4).contains(block.bold) && block.bold < block.words && block.utf8.prefix(60).contains(0x3A)
  }

  /// Whether a block is a point of a list beside another that is no link.
  private func isOfList(_ place: Int) -> Bool {
    let block = page.blocks[place]
    return block.isPoint && !block.isLink
      && [place - 1, place + 1].contains {
        guard page.blocks.indices.contains($0) else { return false }
        let other = page.blocks[$0]
        return other.isPoint && !other.isLink && page.parent(of: $0) == page.parent(of: place)
      }
  }

  private func kin(of place: Int) -> [Kin] {
    let nodes = page.document.nodes
    let node = page.blocks[place].node
    let parent = page.parent(of: place)
    guard parent >= 0 else { return [] }
    let (tag, outer) = (nodes[node].tag, nodes[parent].tag)
    let (own, name) = (page.className(of: node), page.className(of: parent))
    var kin: [Kin] = [
      .parent(parent, tag == .div ? own : []),
      .grandparent(Int(nodes[parent].parent), outer, name, tag),
    ]
    if !name.isEmpty { kin.append(.names(tag, own, outer, name)) }
    return kin
  }
}

extension PageBlock {
  /// Whether it is a text that may be the article's.
  var isOwnText: Bool { reason == nil && !isLink && isText }

  /// Whether it may be a sentence though it has no end: many words without a link.
  var isLongLine: Bool { reason == nil && field == nil && linked == 0 && words >= 6 }
}

extension PageBlocks {
  /// The element that a block's own lies in.
  func parent(of place: Int) -> Int { Int(document.nodes[blocks[place].node].parent) }

  /// The names of an element's class.
  func className(of node: Int) -> [UInt8] {
    guard document.hasAttributes(node) else { return [] }
    return document.attribute(.class, of: node).map { Array($0.prefix(80)) } ?? []
  }

  /// Marks the lines that have the word for comments.
  mutating func markComments(headline: Int?) {
    let words = PageComments(self, headline: headline).words()
    for place in words.opening { blocks[place].commentsWord = .opening }
    for place in words.amidst { blocks[place].commentsWord = .amidst }
  }

  /// Whether an element holds what readers wrote, as its name tells: there is the word for it, or something to fill in,
  /// or names and times stand between; or it lies apart from the article's text, and behind that.
  ///
  /// - Parameters:
  ///   - start: The first text of the page behind the headline.
  ///   - total: How many words of running text the page has.
  func areComments(
    _ node: Int, _ range: Range<Int>, _ headline: Int?, from start: Int?, of total: Int
  ) -> Bool {
    let texts = range.filter { blocks[$0].isOwnText || blocks[$0].isLongLine }
    guard let firstText = texts.first else { return true }
    let comments = PageComments(self, headline: headline)
    let opened = max(0, range.lowerBound - 1)..<firstText
    let isOpened = blocks[opened].contains { PagePhrase.namesComments($0) }
    if isOpened { return true }
    let areIntroduced = texts.count(where: comments.isIntroduced) * 2 >= texts.count
    guard let start, start < range.lowerBound else { return names[node].isPlain && areIntroduced }
    if areIntroduced { return true }
    if names[node].isPlain {
      return hasControls(node) || !isAmidstText(node, range)
    }
    if prose(in: range) * 2 > total { return false }
    return hasControls(node) || !isAmidstText(node, range)
  }

  /// Whether text that is none of an element's own stands before it and behind, beside it, beside the list that it is
  /// of, or in elements there.
  private func isAmidstText(_ node: Int, _ range: Range<Int>) -> Bool {
    var outer = Int(document.nodes[node].parent)
    while outer >= 0, document.nodes[outer].tag.isOfLines {
      outer = Int(document.nodes[outer].parent)
    }
    guard outer >= 0 else { return false }
    let near = (range.lowerBound - Self.reach)..<(range.upperBound + Self.reach)
    let texts = blocks(in: outer).clamped(to: near).filter { place in
      let parent = parent(of: place)
      return blocks[place].isOwnText
        && (parent == outer || parent >= 0 && Int(document.nodes[parent].parent) == outer)
    }
    return texts.contains { $0 < range.lowerBound } && texts.contains { $0 >= range.upperBound }
  }

  /// How far from an element text is looked for that lies beside it.
  private static let reach = 40
}
