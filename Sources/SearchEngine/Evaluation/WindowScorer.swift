import IndexImage

/// Scores the articles of windows.
@safe struct WindowScorer {
  /// A word or a phrase.
  @safe private struct Leaf {
    let values: UnsafeMutablePointer<Float>
    let rarity: Float
    /// What must match where the score counts.
    let gate: WindowBits?
  }

  private let root: PlanNode
  private let leaves: [Leaf]
  private let halves: [Float]

  init(_ root: PlanNode, image: Image) {
    self.root = root
    var scored: [ScoredNode] = []
    root.appendScored(to: &scored, gate: nil, isAny: false)
    leaves = scored.map {
      unsafe Leaf(values: $0.values.values, rarity: $0.rarity, gate: $0.gate?.bits)
    }
    halves = Weighting.halves(averageLength: image.averageLength)
  }

  /// Scores what the root matches in a window; returns how many articles these are.
  func score(
    _ window: Window, _ lengthClasses: Span<UInt8>, into hits: inout TopHits,
    rank: ((Int) -> Double)?
  ) -> Int {
    guard window.end <= lengthClasses.count else { return 0 }
    let classes = lengthClasses.extracting(window.base..<window.end)
    return unsafe classes.withUnsafeBufferPointer { classes in
      unsafe halves.withUnsafeBufferPointer { halves in
        unsafe score(window, classes, halves, &hits, rank)
      }
    }
  }

  private func score(
    _ window: Window, _ classes: UnsafeBufferPointer<UInt8>, _ halves: UnsafeBufferPointer<Float>,
    _ hits: inout TopHits, _ rank: ((Int) -> Double)?
  ) -> Int {
    var total = 0
    if let rank {
      root.bits.forEach { local in
        let score = unsafe score(local, half: halves[Int(classes[local])])
        hits.add(window.base + local, score: score, rank: rank(window.base + local))
        total += 1
      }
    } else if leaves.count == 1, let leaf = leaves.first, leaf.gate == nil {
      let values = unsafe leaf.values
      let rarity = leaf.rarity
      root.bits.forEach { local in
        let value = unsafe values[local]
        let score = unsafe rarity * (value / (value + halves[Int(classes[local])]))
        hits.add(window.base + local, score: score, rank: Double(score))
        total += 1
      }
    } else {
      root.bits.forEach { local in
        let score = unsafe score(local, half: halves[Int(classes[local])])
        hits.add(window.base + local, score: score, rank: Double(score))
        total += 1
      }
    }
    return total
  }

  @inline(__always)
  private func score(_ local: Int, half: Float) -> Float {
    var score: Float = 0
    for place in leaves.indices {
      let leaf = leaves[place]
      if let gate = leaf.gate, !gate.contains(local) { continue }
      let value = unsafe leaf.values[local]
      score += leaf.rarity * (value / (value + half))
    }
    return score
  }
}
