import IndexImage

/// All of some parts, and none of others.
final class AllNode: PlanNode {
  let parts: [PlanNode]
  let excluded: [PlanNode]

  /// - Parameter parts: Never empty.
  init(_ parts: [PlanNode], excluding excluded: [PlanNode], _ scratch: SearchScratch) {
    self.parts = parts.sorted { $0.cost < $1.cost }
    self.excluded = excluded
    super.init(scratch)
  }

  override var cost: Int { parts.first?.cost ?? 0 }

  override func next(from article: Int) -> Int {
    var next = article
    for part in parts {
      next = part.next(from: next)
      if next == Self.end { break }
    }
    return next
  }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    var mask = mask
    for part in parts {
      guard part.match(window, among: mask) else {
        bits.clear()
        return false
      }
      mask = part.bits
    }
    if let mask { bits.copy(mask) }
    for part in excluded where part.match(window, among: bits) { bits.subtract(part.bits) }
    return true
  }

  override func leave() {
    for part in parts { part.leave() }
    for part in excluded { part.leave() }
    bits.clear()
  }

  override func appendScored(to leaves: inout [ScoredNode], gate: PlanNode?, isAny: Bool) {
    self.gate = gate
    // Beside other parts of which any is enough, only what is in all of these counts.
    for part in parts { part.appendScored(to: &leaves, gate: isAny ? self : gate, isAny: false) }
  }

  override func closeGate() {
    super.closeGate()
    for part in parts where part.gate != nil { part.closeGate() }
  }

  override func finish(_ scratch: SearchScratch) {
    for part in parts { part.finish(scratch) }
    for part in excluded { part.finish(scratch) }
    super.finish(scratch)
  }
}

/// Any of some parts.
final class AnyNode: PlanNode {
  let parts: [PlanNode]

  init(_ parts: [PlanNode], _ scratch: SearchScratch) {
    self.parts = parts
    super.init(scratch)
  }

  override var cost: Int { parts.reduce(0) { $0 + $1.cost } }

  override func next(from article: Int) -> Int {
    parts.reduce(Self.end) { min($0, $1.next(from: article)) }
  }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    bits.clear()
    var isAny = false
    for part in parts where part.match(window, among: mask) {
      bits.formUnion(part.bits)
      isAny = true
    }
    return isAny
  }

  override func leave() {
    for part in parts { part.leave() }
    bits.clear()
  }

  override func appendScored(to leaves: inout [ScoredNode], gate: PlanNode?, isAny: Bool) {
    self.gate = gate
    for part in parts { part.appendScored(to: &leaves, gate: gate, isAny: true) }
  }

  override func closeGate() {
    super.closeGate()
    for part in parts { part.closeGate() }
  }

  override func finish(_ scratch: SearchScratch) {
    for part in parts { part.finish(scratch) }
    super.finish(scratch)
  }
}

/// All articles.
final class EveryNode: PlanNode {
  private let articleCount: Int

  init(articleCount: Int, _ scratch: SearchScratch) {
    self.articleCount = articleCount
    super.init(scratch)
  }

  override var cost: Int { articleCount }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    if let mask { bits.copy(mask) } else { bits.fill(window) }
    return true
  }
}

/// The articles of a set.
final class SetNode: PlanNode {
  private let set: ArticleSet
  private let members: Int

  init(_ set: ArticleSet, _ scratch: SearchScratch) {
    self.set = set
    members = set.memberCount
    super.init(scratch)
  }

  override var cost: Int { members }

  override func next(from article: Int) -> Int {
    var place = article >> 6
    guard place < set.words.count else { return Self.end }
    var rest = set.words[place] & (~0 << UInt64(truncatingIfNeeded: article & 63))
    while rest == 0 {
      place += 1
      guard place < set.words.count else { return Self.end }
      rest = set.words[place]
    }
    return place << 6 + rest.trailingZeroBitCount
  }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    let first = window.base >> 6
    var all: UInt64 = 0
    for place in 0..<Window.wordCount {
      var word = first + place < set.words.count ? set.words[first + place] : 0
      if let mask { word &= unsafe mask.words[place] }
      unsafe bits.words[place] = word
      all |= word
    }
    // A set of more articles than there are.
    if window.end - window.base < Window.length {
      for place in window.end - window.base..<Window.length { bits.remove(place) }
    }
    return all != 0
  }
}
