internal import Markup

/// Which blocks of a page stand beside each other, as paragraphs do: each alone in an element, and those elements
/// in one.
struct PageNeighbours {
  let page: PageBlocks
  let document: MarkupDocument

  /// Returns a range with the blocks before and behind it that stand beside its ends, up to a link or what is known
  /// to be no part of an article.
  func widened(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    let ends = (around(range.lowerBound), around(range.upperBound - 1))
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, belongs(start - 1, ends.0) { start -= 1 }
    while end < page.blocks.count, belongs(end, ends.1) { end += 1 }
    return start..<end
  }

  private func belongs(_ place: Int, _ element: Int) -> Bool {
    let block = page.blocks[place]
    return block.reason == nil && !block.isLink
      && (block.node == element || around(place) == element)
  }

  /// Returns the innermost element that holds more than one block: the body, where no other does.
  ///
  /// All blocks of a page take time linear in its elements, since one that holds a single block is passed for
  /// that alone.
  private func around(_ place: Int) -> Int {
    var node = page.blocks[place].node
    while node >= 0, page.blocks(in: node).count == 1, document.nodes[node].tag != .body {
      node = Int(document.nodes[node].parent)
    }
    return node
  }
}
