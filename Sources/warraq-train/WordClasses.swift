/// Classes of words that stand in the same company: words are exchanged between classes as long as
/// that makes the text likelier under a class bigram model (Kneser and Ney 1993; Martin,
/// Liermann and Ney 1998).
struct WordClasses {
  /// The class of each word of the vocabulary.
  private(set) var classes: [Int]
  private let classCount: Int
  private let following, preceding: Neighbours
  private let occurrences: [Int]
  /// How often a word of the second class follows one of the first; and the same, transposed.
  private var pairs, transposed: [Int32]
  private var totals: [Int]
  private static let table: [Float] = (0..<1 << 20).map { xLogX(Double($0)) }

  /// The words that stand next to each word, and how often.
  struct Neighbours {
    var starts: [Int] = [0]
    var words: [Int32] = []
    var counts: [Int32] = []
  }

  /// Prepares for a text, given as places in a vocabulary sorted by frequency.
  ///
  /// - Parameter fixed: how many words at the front keep a class of their own each.
  init(text: [Int32], vocabulary: Int, fixed: Int, classCount: Int) {
    self.classCount = classCount
    var classes = [Int](repeating: 0, count: vocabulary)
    for word in 0..<vocabulary {
      classes[word] = word < fixed ? word : fixed + (word - fixed) % (classCount - fixed)
    }
    self.classes = classes
    var occurrences = [Int](repeating: 0, count: vocabulary)
    for word in text { occurrences[Int(word)] += 1 }
    self.occurrences = occurrences
    following = Self.neighbours(Array(zip(text, text.dropFirst())), vocabulary)
    preceding = Self.neighbours(Array(zip(text.dropFirst(), text)), vocabulary)
    pairs = [Int32](repeating: 0, count: classCount * classCount)
    transposed = pairs
    totals = [Int](repeating: 0, count: classCount)
    for (first, second) in zip(text, text.dropFirst()) {
      let (row, column) = (classes[Int(first)], classes[Int(second)])
      pairs[row * classCount + column] += 1
      transposed[column * classCount + row] += 1
    }
    for word in 0..<vocabulary { totals[classes[word]] += occurrences[word] }
    firstMovable = fixed
  }

  private let firstMovable: Int

  private static func neighbours(_ pairs: [(Int32, Int32)], _ vocabulary: Int) -> Neighbours {
    var keys = pairs.map { UInt64($0.0) << 32 | UInt64($0.1) }
    keys.sort()
    var found = Neighbours()
    var place = 0
    for word in 0..<vocabulary {
      while place < keys.count, Int(keys[place] >> 32) == word {
        let key = keys[place]
        var count: Int32 = 0
        while place < keys.count, keys[place] == key {
          count += 1
          place += 1
        }
        found.words.append(Int32(truncatingIfNeeded: key))
        found.counts.append(count)
      }
      found.starts.append(found.words.count)
    }
    return found
  }

  private static func xLogX(_ value: Double) -> Float { value < 1 ? 0 : Float(value * log2(value)) }

  private static func log2(_ value: Double) -> Double {
    // Mantissa by the series of the inverse hyperbolic tangent.
    let exponent = Double(value.exponent)
    let ratio = (value.significand - 1) / (value.significand + 1)
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return exponent + 2 * sum * 1.4426950408889634
  }

  /// Goes once over all words, each into the class where it is best; returns how many moved.
  mutating func exchange() -> Int {
    var moved = 0
    var after = [Int32](repeating: 0, count: classCount)
    var before = after
    var gains = [Float](repeating: 0, count: classCount)
    for word in firstMovable..<classes.count {
      let home = classes[word]
      var selfPairs: Int32 = 0
      var afterClasses: [Int] = []
      var beforeClasses: [Int] = []
      for place in following.starts[word]..<following.starts[word + 1] {
        let other = Int(following.words[place])
        if other == word {
          selfPairs = following.counts[place]
          continue
        }
        if after[classes[other]] == 0 { afterClasses.append(classes[other]) }
        after[classes[other]] += following.counts[place]
      }
      for place in preceding.starts[word]..<preceding.starts[word + 1] {
        let other = Int(preceding.words[place])
        if other == word { continue }
        if before[classes[other]] == 0 { beforeClasses.append(classes[other]) }
        before[classes[other]] += preceding.counts[place]
      }
      shift(home, -1, afterClasses, after, beforeClasses, before, selfPairs)
      totals[home] -= occurrences[word]
      for place in gains.indices { gains[place] = 0 }
      for other in afterClasses { addGains(&gains, transposed, other, after[other]) }
      for other in beforeClasses { addGains(&gains, pairs, other, before[other]) }
      var best = home
      var bestGain = -Float.infinity
      for target in firstMovable..<classCount {
        let corner = pairs[target * classCount + target]
        var gain = gains[target]
        gain -= value(corner + after[target]) - value(corner)
        gain -= value(corner + before[target]) - value(corner)
        gain += value(corner + after[target] + before[target] + selfPairs) - value(corner)
        gain -= 2 * (large(totals[target] + occurrences[word]) - large(totals[target]))
        if gain > bestGain {
          bestGain = gain
          best = target
        }
      }
      shift(best, 1, afterClasses, after, beforeClasses, before, selfPairs)
      totals[best] += occurrences[word]
      classes[word] = best
      if best != home { moved += 1 }
      for other in afterClasses { after[other] = 0 }
      for other in beforeClasses { before[other] = 0 }
    }
    return moved
  }

  /// Adds to each class what it gains when pairs with `other` grow by `count`.
  private func addGains(
    _ gains: inout [Float], _ matrix: [Int32], _ other: Int, _ count: Int32
  ) {
    let row = other * classCount
    for target in 0..<classCount {
      let old = matrix[row + target]
      gains[target] += value(old + count) - value(old)
    }
  }

  @inline(__always)
  private func value(_ count: Int32) -> Float { large(Int(count)) }

  @inline(__always)
  private func large(_ count: Int) -> Float {
    count < Self.table.count ? Self.table[count] : Self.xLogX(Double(count))
  }

  private mutating func shift(
    _ target: Int, _ sign: Int32, _ afterClasses: [Int], _ after: [Int32], _ beforeClasses: [Int],
    _ before: [Int32], _ selfPairs: Int32
  ) {
    for other in afterClasses { add(target, other, sign * after[other]) }
    for other in beforeClasses { add(other, target, sign * before[other]) }
    add(target, target, sign * selfPairs)
  }

  private mutating func add(_ row: Int, _ column: Int, _ count: Int32) {
    pairs[row * classCount + column] += count
    transposed[column * classCount + row] += count
  }
}
