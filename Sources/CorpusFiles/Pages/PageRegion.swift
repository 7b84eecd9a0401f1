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
  /// How many words of running text they have.
  private(set) var words = 0

  /// Fewer words of running text than these are no article.
  static let fewest = 20

  init(blocks: Range<Int>) { self.blocks = blocks }

  /// Finds the article.
  ///
  /// - Parameter headline: The block of the headline.
  init(_ page: PageBlocks, _ document: MarkupDocument, _ names: PageHints, headline: Int?) {
    let core = Self.core(of: page.blocks)
    guard !core.isEmpty else { return }
    let prose = Self.prose(page.blocks[core])
    blocks = Self.bounds(of: core, prose, page, document, names)
    if let headline, headline < blocks.lowerBound,
      !page.blocks[headline..<blocks.lowerBound].contains(where: { $0.reason == .comments })
    {
      blocks = (headline + 1)..<blocks.upperBound
    }
    blocks = Self.withoutComments(blocks, page.blocks)
    words = Self.prose(page.blocks[blocks])
  }

  /// The stretch with the largest sum of weights.
  private static func core(of blocks: [PageBlock]) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var start = 0
    for (place, block) in blocks.enumerated() {
      if sum <= 0 { (sum, start) = (0, place) }
      sum += block.weight
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
    _ names: PageHints
  ) -> Range<Int> {
    guard let longest = core.max(by: { page.blocks[$0].weight < page.blocks[$1].weight }) else {
      return core
    }
    var deepest: Range<Int>?
    var article: Range<Int>?
    var node = page.blocks[longest].node
    while node >= 0, document.nodes[node].tag != .body, document.nodes[node].tag != .html {
      let range = page.blocks(in: node)
      let shared = range.clamped(to: core)
      let share = shared.isEmpty ? 0 : Self.prose(page.blocks[shared]) * 100 / max(1, prose)
      if share >= 50, names[node].isBody { return range }
      if share >= 60, document.nodes[node].tag == .article { article = range }
      // What holds one block says nothing of those beside it.
      if share >= 85, deepest == nil, range.count > 1 { deepest = range }
      node = Int(document.nodes[node].parent)
    }
    if let article { return article }
    if let deepest, core.count > 1, !isPage(deepest, page.blocks) {
      return min(deepest.lowerBound, core.lowerBound)..<max(deepest.upperBound, core.upperBound)
    }
    return PageNeighbours(page: page, document: document).widened(core)
  }

  /// Whether an element holds most of the links of a page that has many, so that it is no article's own.
  private static func isPage(_ range: Range<Int>, _ blocks: [PageBlock]) -> Bool {
    let links = blocks.count { $0.isLink }
    return links >= 5 && blocks[range].count { $0.isLink } * 5 > links * 4
  }

  /// Ends the article where a line says that comments begin.
  private static func withoutComments(
    _ range: Range<Int>, _ blocks: [PageBlock]
  ) -> Range<Int> {
    var prose = 0
    for place in range {
      if prose > 0, PagePhrase.opensComments(blocks[place]) { return range.lowerBound..<place }
      if blocks[place].isProse { prose += blocks[place].words }
    }
    return range
  }
}
