import IndexImage

/// What the articles of a phrase must be worth, and how that is told.
@safe struct PhraseFloor {
  /// The least score.
  let least: Float
  /// The class of the length of each article.
  let classes: UnsafePointer<UInt8>
  /// `Weighting.halves`.
  let halves: UnsafePointer<Float>
}

/// Finds the best articles of a phrase without counting all that match: where a word of it occurs too
/// seldom, its positions are not read.
@safe struct PhraseScan {
  let node: PhraseNode
  let articleCount: Int
  let classes: UnsafePointer<UInt8>
  let halves: UnsafePointer<Float>

  /// Finds the best articles; returns how many were looked at to the end, or nothing when it was broken
  /// off.
  func run(into hits: inout TopHits, isCancelled: () -> Bool) -> Int? {
    var total = 0
    var number = 0
    var article = node.next(from: 0)
    let (values, rarity) = unsafe (node.values.values, node.rarity)
    while article < articleCount {
      if isCancelled() { return nil }
      let window = Window(article, of: articleCount, number: number)
      number += 1
      if hits.least > 0 {
        node.leaveOut(
          below: unsafe PhraseFloor(least: Float(hits.least), classes: classes, halves: halves))
      }
      if node.match(window, among: nil) {
        total += node.places.count
        node.places.forEach { local in
          let value = unsafe values[local]
          let half = unsafe halves[Int(classes[window.base &+ local])]
          let score = rarity * (value / (value + half))
          hits.add(window.base &+ local, score: score, rank: Double(score))
        }
      }
      node.leave()
      article = window.end < articleCount ? node.next(from: window.end) : articleCount
    }
    return total
  }
}
