import IndexImage

/// Words next to each other.
final class PhraseNode: ScoredNode {
  private var elements: [PhraseElement]
  /// The elements by how rare they are, those of very many lists last, as places in `elements`.
  private let order: [Int]
  /// What was found of them, in that order, and their places.
  private let words: [(found: FoundPostings, place: Int)]
  /// Whether only titles are looked at.
  let isTitle: Bool
  private let image: Image
  private let buffers: SpotBuffers
  private let starts: SpotBuffer

  /// - Parameter words: Never empty.
  init(_ words: [PlanWord], image: Image, isTitle: Bool, _ scratch: SearchScratch) {
    self.isTitle = isTitle
    self.image = image
    buffers = scratch.takeSpotBuffers()
    starts = buffers.starts
    let elements = words.map { PhraseElement($0, image: image, isTitle: isTitle, scratch) }
    self.elements = elements
    order = elements.indices.sorted { left, right in
      let (one, other) = (elements[left], elements[right])
      return one.isRange != other.isRange ? other.isRange : one.cost < other.cost
    }
    self.words = order.map { (elements[$0].found, $0) }
    super.init(scratch)
    rarity = elements.reduce(0) { $0 + $1.rarity }
  }

  override var cost: Int { elements.lazy.map(\.cost).min() ?? 0 }

  override func next(from article: Int) -> Int {
    var next = article
    for place in order {
      next = elements[place].next(from: next)
      if next == Self.end { break }
    }
    return next
  }

  /// The words, the rarest first, and where each stands in the phrase; nothing where only titles are looked
  /// at, or there are too many lists for a scan that looks articles up in each.
  var wordsToLookUp: [(element: PhraseElement, place: Int)]? {
    guard !isTitle, !elements.contains(where: \.isRange),
      elements.reduce(0, { $0 + $1.lanes.count }) <= PhraseScan.mostLanes
    else {
      return nil
    }
    return order.map { (elements[$0], $0) }
  }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    places.count = 0
    var mask = mask
    var most = Window.length
    var known = 0
    for (step, place) in order.enumerated() {
      most = elements[place].match(window, among: mask, most: most)
      guard most > 0 else {
        bits.clear()
        return false
      }
      bits.copy(elements[place].bits)
      mask = bits
      // Where the two rarest words are not as far apart as they must be, no other is looked for.
      guard step == 1 || step == order.count - 1 else { continue }
      let isLast = step == order.count - 1
      if step == 1, let first = elements[order[0]].onlyLane(among: bits),
        let second = elements[order[1]].onlyLane(among: bits)
      {
        most = PhrasePair(
          first: first, firstPlace: order[0], second: second, secondPlace: order[1],
          buffers: buffers
        ).keep(in: bits)
        guard most > 0 else { return false }
        for place in order[known...step] { elements[place].find(among: bits) }
      } else {
        for place in order[known...step] { elements[place].find(among: bits) }
        if step == 1, !isLast {
          most = keepPairs()
          guard most > 0 else { return false }
        }
      }
      known = step + 1
    }
    let words = words
    bits.forEach { local in
      let frequency = frequency(local, in: window, words)
      if frequency > 0 {
        unsafe values.values[local] = frequency
        places.add(local, ifNew: true)
      } else {
        bits.remove(local)
      }
    }
    return places.count > 0
  }

  /// Leaves in the bits the articles in which the two rarest words are as far apart as they are in the
  /// phrase; returns how many these are.
  private func keepPairs() -> Int {
    let (first, second) = (words[0], words[1])
    var count = 0
    bits.forEach { local in
      first.found.spots(local, into: starts)
      starts.moveDown(first.place)
      if !starts.isEmpty { second.found.keepStarts(after: second.place, in: local, buffers) }
      if starts.isEmpty { bits.remove(local) } else { count += 1 }
    }
    return count
  }

  /// Returns how often an article that has all words has the phrase.
  @inline(__always)
  private func frequency(
    _ local: Int, in window: Window, _ words: [(found: FoundPostings, place: Int)]
  ) -> Float {
    words[0].found.spots(local, into: starts)
    starts.moveDown(words[0].place)
    for word in 1..<words.count {
      guard !starts.isEmpty else { return 0 }
      words[word].found.keepStarts(after: words[word].place, in: local, buffers)
    }
    guard !starts.isEmpty else { return 0 }
    var mayBeInTitle = true
    for word in words where mayBeInTitle { mayBeInTitle = word.found.isInTitle(local) }
    if isTitle && !mayBeInTitle { return 0 }
    let frequency = PhraseFrequency(
      of: starts, words: words.count,
      titleWords: mayBeInTitle ? image.titleWords(ofArticle: window.base + local) : 0)
    return isTitle ? frequency.inTitle : frequency.everywhere
  }

  override func leave() {
    for word in words { word.found.clear() }
    super.leave()
  }

  override func finish(_ scratch: SearchScratch) {
    super.finish(scratch)
    scratch.giveBack(buffers)
    for place in elements.indices { elements[place].finish(scratch) }
  }
}
