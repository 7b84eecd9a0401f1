internal import Markup

/// What of a page stands beside the core of its article, as paragraphs do that are built alike.
struct PageNeighbours {
  let page: PageBlocks
  let document: MarkupDocument
  /// The stretch of blocks that is certainly of the article.
  let core: Range<Int>
  /// The block of the headline.
  let headline: Int?

  /// A list of other articles in the middle of one has no more links.
  private static let mostLinks = 12

  /// The core with the blocks before and behind it that lie in the innermost element which holds more than one
  /// block: all of them, if that element is not the whole page; else up to links or what is known to be no part of
  /// an article, unless what comes behind those stands beside the core again.
  var widened: Range<Int> {
    guard !core.isEmpty else { return core }
    let start = page.blocks(in: around(core.lowerBound)).lowerBound
    let end = page.blocks(in: around(core.upperBound - 1)).upperBound
    let whole = min(core.lowerBound, start)..<max(core.upperBound, end)
    let own = isPage(whole) ? reached(within: whole) : whole
    let like = likes(of: part)
    return min(own.lowerBound, like.lowerBound)..<max(own.upperBound, like.upperBound)
  }

  /// The core with what stands beside it in a range.
  private func reached(within range: Range<Int>) -> Range<Int> {
    let kin = Set(core.map { page.parent(of: $0) })
    var (start, end) = (core.lowerBound, core.upperBound)
    while let next = next(from: start, -1, range, kin) { start = next }
    while let next = next(from: end - 1, 1, range, kin) { end = next + 1 }
    return start..<end
  }

  /// Whether a range holds, beside the core, most of the links of a page that has many, and lists of them, so that
  /// it is no article's own.
  func isPage(_ range: Range<Int>) -> Bool {
    let links = page.blocks.count { $0.isLink }
    let own = page.blocks[core.clamped(to: range)].count { $0.isLink }
    guard links >= 5, (page.blocks[range].count { $0.isLink } - own) * 5 > links * 4 else {
      return false
    }
    var run = 0
    for block in page.blocks[range] {
      run = block.isLink ? run + 1 : 0
      if run == 5 { return true }
    }
    return false
  }

  /// The largest element that holds the longest block of the core and blocks beside it, and not all of the core.
  private var part: Int {
    let longest = core.max { page.blocks[$0].weight < page.blocks[$1].weight } ?? core.lowerBound
    var part = around(longest)
    while document.nodes[part].parent >= 0 {
      let parent = Int(document.nodes[part].parent)
      if core.clamped(to: page.blocks(in: parent)) == core { break }
      part = parent
    }
    return part
  }

  /// Returns the blocks of an element and of those beside it, behind the headline, that are like it: an article may
  /// be in several.
  func likes(of node: Int, _ isLike: (Int) -> Bool) -> Range<Int> {
    var range = page.blocks(in: node)
    let first = headline.map { $0 < core.lowerBound ? $0 : 0 } ?? 0
    for other in document.children(of: Int(document.nodes[node].parent)) where isLike(other) {
      let blocks = page.blocks(in: other)
      guard !blocks.isEmpty, blocks.lowerBound >= first else { continue }
      range = min(range.lowerBound, blocks.lowerBound)..<max(range.upperBound, blocks.upperBound)
    }
    return range
  }

  /// Returns the blocks of an element and of those beside it that are built like it and no lists of links.
  func likes(of node: Int) -> Range<Int> {
    let tag = document.nodes[node].tag
    guard tag == .section || tag == .div || tag == .article else { return page.blocks(in: node) }
    let name = document.attribute(.class, of: node)
    return likes(of: node) { other in
      document.nodes[other].tag == tag && document.attribute(.class, of: other) == name
        && !isList(other)
    }
  }

  /// Whether an element is what readers wrote, or a list of other articles: there are as many links in it as pieces
  /// of running text, or more, and a part of an article does not begin so.
  func isList(_ node: Int) -> Bool {
    let range = page.blocks(in: node)
    guard let first = page.blocks[range].first else { return false }
    if first.opensComments { return true }
    guard page.links(in: range) == .atLeastAsMany else { return false }
    return document.nodes[node].tag == .div || first.isLink || PagePhrase.leadsElsewhere(first)
  }

  /// The block next to one that belongs to the article.
  private func next(from place: Int, _ step: Int, _ range: Range<Int>, _ kin: Set<Int>) -> Int? {
    var next = place + step
    guard range.contains(next) else { return nil }
    if belongs(next) { return next }
    // A list of links stands between.
    while range.contains(next), abs(next - place) <= Self.mostLinks {
      if belongs(next), kin.contains(page.parent(of: next)), page.blocks[next].isText {
        return next
      }
      next += step
    }
    return nil
  }

  private func belongs(_ place: Int) -> Bool {
    let block = page.blocks[place]
    return block.reason == nil && (!block.isLink || block.isSentence)
  }

  /// Returns the innermost element that holds more than one block and is no list or table: the body, where no other
  /// does.
  private func around(_ place: Int) -> Int {
    var node = page.blocks[place].node
    while node >= 0, document.nodes[node].tag != .body,
      document.nodes[node].tag.isOfLines || page.blocks(in: node).count == 1
    {
      node = Int(document.nodes[node].parent)
    }
    return max(0, node)
  }
}

extension Tag {
  /// Whether it holds lines that belong together, and not the paragraphs of a text; one of these may seem to hold
  /// others where its end is not marked.
  var isOfLines: Bool {
    switch self {
    case .ul, .ol, .li, .dl, .dt, .dd, .table, .tbody, .thead, .tr, .blockquote, .figure, .p: true
    default: false
    }
  }
}
