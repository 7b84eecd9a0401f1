import IndexImage

/// Words next to each other.
final class PhraseNode: ScoredNode {
  private var elements: [PhraseElement]
  /// The elements by how rare they are, as places in `elements`.
  private let order: [Int]
  private let isTitle: Bool
  private let image: Image
  /// Where the phrase may begin, and what it counts there.
  private let starts = SpotBuffer()
  private let spots = SpotBuffer()

  /// - Parameter words: Never empty.
  init(_ words: [PlanWord], image: Image, isTitle: Bool, _ scratch: SearchScratch) {
    self.isTitle = isTitle
    self.image = image
    elements = words.map { PhraseElement($0, image: image, scratch) }
    order = elements.indices.sorted { [elements] in elements[$0].cost < elements[$1].cost }
    super.init(scratch)
    rarity = elements.reduce(0) { $0 + $1.rarity }
  }

  override var cost: Int { order.first.map { elements[$0].cost } ?? 0 }

  override func next(from article: Int) -> Int {
    var next = article
    for place in order {
      next = elements[place].next(from: next)
      if next == Self.end { break }
    }
    return next
  }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    bits.clear()
    var elements: [PhraseElement] = []
    swap(&elements, &self.elements)
    defer { swap(&elements, &self.elements) }
    var mask = mask
    for place in order {
      guard elements[place].match(window, among: mask, isTitle: isTitle) else { return false }
      mask = elements[place].bits
    }
    guard let mask else { return false }
    var isAny = false
    // In place: an element that is read by its place in an array is copied first.
    unsafe elements.withUnsafeMutableBufferPointer { elements in
      mask.forEach { local in
        let frequency = unsafe frequency(local, in: window, elements)
        if frequency > 0 {
          unsafe values.values[local] = frequency
          bits.insert(local)
          isAny = true
        }
      }
    }
    return isAny
  }

  /// Returns how often an article that has all words has the phrase.
  @inline(__always)
  private func frequency(
    _ local: Int, in window: Window, _ elements: UnsafeMutableBufferPointer<PhraseElement>
  )
    -> Float
  {
    let (starts, spots) = (starts, spots)
    unsafe elements[order[0]].spots(local, into: starts)
    starts.moveDown(order[0])
    for place in 1..<order.count {
      guard starts.count > 0 else { return 0 }
      unsafe elements[order[place]].spots(local, into: spots)
      starts.keep(followedBy: spots, after: order[place])
    }
    guard starts.count > 0 else { return 0 }
    var sum: Float = 0
    var best: Float = 0
    var mayBeInTitle = true
    for place in order where mayBeInTitle {
      mayBeInTitle = unsafe elements[place].isInTitle(local)
    }
    if isTitle && !mayBeInTitle { return 0 }
    let words = mayBeInTitle ? image.titleWords(ofArticle: window.base + local) : 0
    for index in 0..<starts.count {
      let (position, weight) = starts[index]
      let isIn = position + order.count <= words
      if isIn { best = max(best, weight) }
      if isIn || !isTitle { sum += weight }
    }
    return sum + Float(PostingList.titleBoost) * best
  }

  override func leave() {
    for place in elements.indices { elements[place].leave() }
    super.leave()
  }

  override func finish(_ scratch: SearchScratch) {
    super.finish(scratch)
    for place in elements.indices { elements[place].finish(scratch) }
  }
}
