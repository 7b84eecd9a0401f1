import IndexImage

/// Articles that say nearly the same, of which only the best is shown.
enum NearDuplicates {
  /// How many of the eight minima two articles share from which on they may be the same. Where a
  /// third of their words is the same, as in reports of one event, seven are shared once in four
  /// hundred times; where nineteen of twenty are, nineteen times of twenty.
  static let leastShared = 7
  /// How much longer than the other an article may be: a report and its summary are two.
  static let mostLonger: Float = 1.25

  /// Returns hits with those folded away that are nearly the same as a better one among the first
  /// `depth`; each goes to the first it is like.
  static func folded(_ hits: [SearchAnswer.Hit], in image: Image, depth: Int)
    -> [SearchAnswer.Hit]
  {
    let count = min(max(depth, 0), hits.count)
    var kept: [SearchAnswer.Hit] = []
    kept.reserveCapacity(hits.count)
    var records: [ArticleRecord] = []
    for hit in hits[..<count] {
      let record = image.record(hit.article)
      if let leader = records.firstIndex(where: { isSame($0, record) }) {
        kept[leader].duplicates.append(hit.article)
      } else {
        kept.append(hit)
        records.append(record)
      }
    }
    return kept + hits[count...]
  }

  /// Whether two articles say nearly the same.
  static func isSame(_ one: ArticleRecord, _ other: ArticleRecord) -> Bool {
    // An article without words has no minima to share.
    guard one.sketch != SIMD8(repeating: .max) else { return false }
    let lengths = (Float(one.words), Float(other.words))
    guard lengths.0 <= lengths.1 * mostLonger, lengths.1 <= lengths.0 * mostLonger else {
      return false
    }
    let shared = one.sketch .== other.sketch
    var count = 0
    for lane in 0..<8 where shared[lane] { count += 1 }
    return count >= leastShared
  }
}
