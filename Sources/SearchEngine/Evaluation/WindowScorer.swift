import IndexImage

/// Scores the articles of windows.
@safe struct WindowScorer {
  private let root: PlanNode
  private let leaves: [ScoredNode]
  private let halves: [Float]
  /// Whether every article that a word or a phrase has is a match.
  private let isAny: Bool
  /// The scores of a window's articles, zero between windows.
  private let sums: WindowValues

  init(_ root: PlanNode, image: Image, _ scratch: SearchScratch) {
    self.root = root
    var leaves: [ScoredNode] = []
    root.appendScored(to: &leaves, gate: nil, isAny: false)
    self.leaves = leaves
    isAny = root is ScoredNode || (root as? AnyNode)?.parts.allSatisfy { $0 is ScoredNode } ?? false
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
    for leaf in leaves { unsafe add(leaf, classes, halves) }
    let base = window.base
    let total = root.bits.count
    if rank == nil, hits.least > 0, total > Window.length / 16 {
      sums.takeAll(from: Float(hits.least)) { local, score in
        hits.add(base &+ local, score: score, rank: Double(score))
      }
      return total
    }
    let values = unsafe sums.values
    root.bits.forEach { local in
      let score = unsafe values[local]
      unsafe values[local] = 0
      hits.add(base &+ local, score: score, rank: rank?(base &+ local) ?? Double(score))
    }
    return total
  }

  /// Adds what a word or a phrase is worth, where that counts.
  private func add(
    _ leaf: ScoredNode, _ classes: UnsafePointer<UInt8>, _ halves: UnsafePointer<Float>
  ) {
    let (values, sums) = unsafe (leaf.values.values, self.sums.values)
    let rarity = leaf.rarity
    let (matches, gate) = (root.bits, leaf.gate?.bits ?? root.bits)
    if isAny {
      leaf.places.forEach { local in
        let value = unsafe values[local]
        unsafe values[local] = 0
        unsafe sums[local] += rarity * (value / (value + halves[Int(classes[local])]))
      }
    } else {
      leaf.places.forEach { local in
        let value = unsafe values[local]
        unsafe values[local] = 0
        if matches.contains(local), gate.contains(local) {
          unsafe sums[local] += rarity * (value / (value + halves[Int(classes[local])]))
        }
      }
    }
    leaf.isTaken = true
  }
}
