internal import CorpusModel
internal import Markup

/// Which of a page's blocks are its article.
///
/// The stretch of blocks with the largest sum of weights is its core (J. Pasternack, D. Roth: Extracting Article
/// Text from the Web with Maximum Subsequence Segmentation, WWW 2009). The element that holds most of
/// it gives the article its bounds (as in F. Sun, D. Song, L. Liao: DOM Based Content Extraction via Text
/// Density, SIGIR 2011), so that what stands in the middle of the text parts nothing from it: all
/// running text of that element belongs to the article, however far off it is. Where the core is a single block
/// no element tells its bounds, and what stands beside it belongs to it.
struct PageRegion {
  /// The blocks of the article, what stands between them included; empty where no running text is.
  private(set) var blocks: Range<Int> = 0..<0
  /// How many words their sentences have.
  private(set) var words = 0

  /// Fewer words of running text than these are no article.
  static let fewest = 20

  /// Finds the article.
  ///
  /// - Parameter headline: The block of the headline.
  init(_ page: PageBlocks, _ document: MarkupDocument, _ names: PageHints, headline: Int?) {
    let core = Self.core(of: page.blocks, behind: headline)
    if core.isEmpty {
      blocks = Self.fewWords(page, document, names, headline: headline)
    } else {
      let prose = Self.prose(page.blocks[core])
      blocks = Self.bounds(of: core, prose, page, document, names, headline)
      if let headline, headline < blocks.lowerBound,
        !page.blocks[headline..<blocks.lowerBound].contains(where: { $0.reason == .comments })
      {
        blocks = (headline + 1)..<blocks.upperBound
      }
    }
    blocks = Self.withoutComments(blocks, page.blocks)
    words = page.blocks[blocks].reduce(0) { $0 + ($1.isText ? $1.words : 0) }
  }

  /// The stretch with the largest sum of weights: behind the headline and before what readers wrote, unless by far
  /// the most running text stands elsewhere.
  private static func core(of blocks: [PageBlock], behind headline: Int?) -> Range<Int> {
    let first = headline.map { $0 + 1 } ?? 0
    let comments = blocks[first...].firstIndex { $0.opensComments } ?? blocks.count
    let parts = [first..<comments, first..<blocks.count, 0..<blocks.count]
    let cores = parts.map { core(of: blocks[$0]) }
    let words = cores.map { prose(blocks[$0]) }
    let most = words.max() ?? 0
    // A page may have no running text but that of a notice.
    let isEnough = { (words: Int) in words * 4 >= most || most < fewest * 2 }
    let place = words.indices.first {
      isEnough(words[$0]) && (words[$0] > 0 || headline != nil && $0 == 1)
    }
    return place.map { cores[$0] } ?? 0..<0
  }

  private static func core(of blocks: ArraySlice<PageBlock>) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var start = 0
    for (place, block) in zip(blocks.indices, blocks) {
      if sum <= 0 { (sum, start) = (0, place) }
      // What stands below a headline that is a link is of that article.
      let isTeaser = place > blocks.startIndex && blocks[place - 1].isLinkedHeading
      sum += isTeaser ? min(0, -block.weight) : block.weight
      if sum > best.sum { best = (sum, start..<(place + 1)) }
    }
    return best.range
  }

  private static func prose(_ blocks: ArraySlice<PageBlock>) -> Int {
    blocks.reduce(0) { $0 + ($1.isProse ? $1.words : 0) }
  }

  /// The core with what belongs to it of the element that holds it: all of one that is said to hold an article,
  /// or the deepest with nearly all of it.
  private static func bounds(
    of core: Range<Int>, _ prose: Int, _ page: PageBlocks, _ document: MarkupDocument,
    _ names: PageHints, _ headline: Int?
  ) -> Range<Int> {
    guard let longest = core.max(by: { page.blocks[$0].weight < page.blocks[$1].weight }) else {
      return core
    }
    let neighbours = PageNeighbours(page: page, document: document, core: core, headline: headline)
    var deepest: [Int] = []
    var article: Int?
    var node = page.blocks[longest].node
    while node >= 0, document.nodes[node].tag != .body, document.nodes[node].tag != .html {
      let range = page.blocks(in: node)
      let shared = range.clamped(to: core)
      let share = shared.isEmpty ? 0 : Self.prose(page.blocks[shared]) * 100 / max(1, prose)
      if share >= 50, names[node].isBody { return neighbours.likes(of: node) { names[$0].isBody } }
      if share >= 60, document.nodes[node].tag == .article { article = node }
      // What holds one block says nothing of those beside it.
      if range.count > 1, !document.nodes[node].tag.isOfLines {
        if share >= 85, deepest.isEmpty { deepest = [node] }
        if share == 100, deepest.count < 2 { deepest.append(node) }
      }
      node = Int(document.nodes[node].parent)
    }
    if let article {
      return neighbours.likes(of: article) {
        document.nodes[$0].tag == .article && !neighbours.isList($0)
      }
    }
    let own = deepest.last { !neighbours.isPage(page.blocks(in: $0)) }
    if let own, core.count > 1 {
      let range = neighbours.likes(of: own)
      return min(range.lowerBound, core.lowerBound)..<max(range.upperBound, core.upperBound)
    }
    return neighbours.widened
  }

  /// Where a page has no running text: what is said to hold an article; or else the blocks behind the headline, up
  /// to the first link, with those beside them; or without a headline the longest block.
  private static func fewWords(
    _ page: PageBlocks, _ document: MarkupDocument, _ names: PageHints, headline: Int?
  ) -> Range<Int> {
    let isText = { (place: Int) in
      let block = page.blocks[place]
      return !block.isLink && block.reason == nil && block.field == nil && place != headline
    }
    let neighbours = {
      PageNeighbours(page: page, document: document, core: $0, headline: headline)
    }
    for node in document.nodes.indices where names[node].isBody {
      let range = page.blocks(in: node)
      if range.contains(where: isText) {
        return neighbours(range).likes(of: node) { names[$0].isBody }
      }
    }
    let candidates = page.blocks.indices.filter(isText)
    if let headline, let first = candidates.first(where: { $0 > headline }) {
      let end = page.blocks[first...].firstIndex { $0.isLink || $0.reason != nil }
      return neighbours(first..<(end ?? page.blocks.count)).widened
    }
    guard let longest = candidates.max(by: { page.blocks[$0].words < page.blocks[$1].words }) else {
      return 0..<0
    }
    return neighbours(longest..<(longest + 1)).widened
  }

  /// Ends the article where a line says that comments begin.
  private static func withoutComments(
    _ range: Range<Int>, _ blocks: [PageBlock]
  ) -> Range<Int> {
    var hasText = false
    for place in range {
      if hasText, blocks[place].opensComments { return range.lowerBound..<place }
      if blocks[place].reason == nil, blocks[place].isText { hasText = true }
    }
    return range
  }
}
