import IndexImage

/// Words next to each other.
final class PhraseNode: ScoredNode {
  private var elements: [PhraseElement]
  /// The elements by how rare they are, as places in `elements`.
  private let order: [Int]
  private let isTitle: Bool
  private let image: Image
  /// Where the phrase may begin, and what it counts there.
  private var starts: [(position: UInt32, weight: Float)] = []
  private var spots: [(position: UInt32, weight: Float)] = []

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
    var mask = mask
    for place in order {
      guard elements[place].match(window, among: mask, isTitle: isTitle) else { return false }
      mask = elements[place].bits
    }
    guard let mask else { return false }
    var isAny = false
    mask.forEach { local in
      let frequency = frequency(local, in: window)
      if frequency > 0 {
        unsafe values.values[local] = frequency
        bits.insert(local)
        isAny = true
      }
    }
    return isAny
  }

  /// Returns how often an article that has all words has the phrase.
  private func frequency(_ local: Int, in window: Window) -> Float {
    guard let first = order.first else { return 0 }
    elements[first].spots(local, into: &starts)
    var before = UInt32(first)
    starts.removeAll { $0.position < before }
    for place in starts.indices { starts[place].position -= before }
    for next in order.dropFirst() {
      guard !starts.isEmpty else { return 0 }
      elements[next].spots(local, into: &spots)
      before = UInt32(next)
      var kept = 0
      var spot = 0
      for start in starts {
        let (wanted, isPast) = start.position.addingReportingOverflow(before)
        if isPast { break }
        while spot < spots.count, spots[spot].position < wanted { spot += 1 }
        guard spot < spots.count else { break }
        if spots[spot].position == wanted {
          starts[kept] = (start.position, min(start.weight, spots[spot].weight))
          kept += 1
        }
      }
      starts.removeLast(starts.count - kept)
    }
    guard !starts.isEmpty else { return 0 }
    var sum: Float = 0
    var best: Float = 0
    let mayBeInTitle = elements.allSatisfy { $0.isInTitle(local) }
    if isTitle && !mayBeInTitle { return 0 }
    let words = mayBeInTitle ? Int(image.record(window.base + local).titleWords) : 0
    for start in starts {
      let isIn = Int(start.position) + elements.count <= words
      if isIn { best = max(best, start.weight) }
      if isIn || !isTitle { sum += start.weight }
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
