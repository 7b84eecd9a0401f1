import IndexImage

/// Articles that are one text, of which only the best is shown.
enum NearDuplicates {
  /// Returns hits with those folded away that are one text with a better one.
  static func folded(_ hits: [SearchAnswer.Hit], _ copies: CopyGroups) -> [SearchAnswer.Hit] {
    guard !copies.isEmpty else { return hits }
    var kept: [SearchAnswer.Hit] = []
    kept.reserveCapacity(hits.count)
    var leaders: [Int: Int] = [:]
    for hit in hits {
      let text = copies.representative(of: hit.article)
      if let leader = leaders[text] {
        kept[leader].duplicates.append(hit.article)
      } else {
        leaders[text] = kept.count
        kept.append(hit)
      }
    }
    return kept
  }
}
