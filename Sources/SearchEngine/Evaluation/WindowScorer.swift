import IndexImage

/// Scores the articles of windows.
@safe struct WindowScorer {
  private let root: PlanNode
  private let leaves: [ScoredNode]
  private let halves: [Float]
  /// The scores of a window's articles, zero between windows.
  private let sums: WindowValues

  init(_ root: PlanNode, image: Image, _ scratch: SearchScratch) {
    self.root = root
    var leaves: [ScoredNode] = []
    root.appendScored(to: &leaves, gate: nil, isAny: false)
    self.leaves = leaves
    halves = scratch.halves(averageLength: image.averageLength)
    sums = scratch.takeValues()
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) { scratch.giveBack(sums) }

  /// Scores what the root matches in a window; returns how many articles these are. The frequencies
  /// of words and phrases are taken.
  func score(
    _ window: Window, _ lengthClasses: Span<UInt8>, into hits: inout TopHits,
    rank: ((Int) -> Double)?
  ) -> Int {
    guard window.end <= lengthClasses.count else { return 0 }
    let classes = lengthClasses.extracting(window.base..<window.end)
    return unsafe classes.withUnsafeBufferPointer { classes in
      unsafe halves.withUnsafeBufferPointer { halves in
        guard let classes = classes.baseAddress, let halves = halves.baseAddress else {
          return 0
        }
        return unsafe score(window, classes, halves, &hits, rank)
      }
    }
  }

  private func score(
    _ window: Window, _ classes: UnsafePointer<UInt8>, _ halves: UnsafePointer<Float>,
    _ hits: inout TopHits, _ rank: ((Int) -> Double)?
  ) -> Int {
    var total = 0
    let base = window.base
    if rank == nil, leaves.count == 1, leaves[0] === root {
      let values = unsafe leaves[0].values.values
      let rarity = leaves[0].rarity
      root.bits.forEach { local in
        let value = unsafe values[local]
        unsafe values[local] = 0
        let score = unsafe rarity * (value / (value + halves[Int(classes[local])]))
        hits.add(base &+ local, score: score, rank: Double(score))
        total &+= 1
      }
      leaves[0].isTaken = true
      return total
    }
    for leaf in leaves { unsafe add(leaf, classes, halves) }
    let sums = unsafe self.sums.values
    root.bits.forEach { local in
      let score = unsafe sums[local]
      unsafe sums[local] = 0
      hits.add(base &+ local, score: score, rank: rank?(base &+ local) ?? Double(score))
      total &+= 1
    }
    return total
  }

  /// Adds what a word or a phrase is worth, where that counts.
  private func add(
    _ leaf: ScoredNode, _ classes: UnsafePointer<UInt8>, _ halves: UnsafePointer<Float>
  ) {
    let (bits, target) = unsafe (leaf.bits.words, (leaf.gate ?? root).bits.words)
    let (values, sums) = unsafe (leaf.values.values, self.sums.values)
    let matches = unsafe root.bits.words
    let rarity = leaf.rarity
    for word in 0..<Window.wordCount {
      let all = unsafe bits[word]
      guard all != 0 else { continue }
      let wanted = unsafe all & target[word] & matches[word]
      var rest = wanted
      while rest != 0 {
        let local = word << 6 + rest.trailingZeroBitCount
        let value = unsafe values[local]
        unsafe values[local] = 0
        unsafe sums[local] += rarity * (value / (value + halves[Int(classes[local])]))
        rest &= rest &- 1
      }
      rest = all & ~wanted
      while rest != 0 {
        unsafe values[word << 6 + rest.trailingZeroBitCount] = 0
        rest &= rest &- 1
      }
    }
    leaf.isTaken = true
  }
}
