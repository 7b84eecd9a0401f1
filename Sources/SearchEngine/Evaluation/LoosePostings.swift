/// A few postings of several terms, sorted by article.
struct LoosePostings {
  /// The article in the upper half, an occurrence number or the bits of a value in the lower.
  private var entries: [UInt64] = []
  /// The first entry that may still be asked for.
  private var place = 0

  /// Adds an occurrence number.
  mutating func add(_ article: UInt32, number: UInt32) {
    entries.append(UInt64(article) << 32 | UInt64(number))
  }

  /// Adds a value.
  mutating func add(_ article: UInt32, value: Float) { add(article, number: value.bitPattern) }

  /// Sorts what was added, with one occurrence number an article.
  mutating func joinNumbers() {
    join { $0 &+ ($1 & ~1) | $1 & 1 }
  }

  /// Sorts what was added, with one value an article.
  mutating func joinValues() {
    join { (Float(bitPattern: $0) + Float(bitPattern: $1)).bitPattern }
  }

  private mutating func join(_ sum: (UInt32, UInt32) -> UInt32) {
    guard entries.count > 1 else { return }
    entries.sort()
    var last = 0
    for index in 1..<entries.count {
      let next = entries[index]
      if next >> 32 == entries[last] >> 32 {
        let both = sum(
          UInt32(truncatingIfNeeded: entries[last]), UInt32(truncatingIfNeeded: next))
        entries[last] = next & ~0xFFFF_FFFF | UInt64(both)
      } else {
        last += 1
        entries[last] = next
      }
    }
    entries.removeLast(entries.count - last - 1)
  }

  /// The occurrence numbers, by article.
  var numbers: some Sequence<(article: UInt32, number: UInt32)> {
    entries.lazy.map { (UInt32(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0)) }
  }

  /// The values, by article.
  var values: some Sequence<(article: UInt32, value: Float)> {
    entries.lazy.map {
      (UInt32(truncatingIfNeeded: $0 >> 32), Float(bitPattern: UInt32(truncatingIfNeeded: $0)))
    }
  }

  /// Returns the first article from another on; what is before it is not asked for again.
  mutating func next(from article: Int) -> Int? {
    while place < entries.count, Int(entries[place] >> 32) < article { place += 1 }
    return place < entries.count ? Int(entries[place] >> 32) : nil
  }

  /// Visits the values of a window; what is before its end is not asked for again.
  mutating func forEach(in window: Window, _ body: (_ local: Int, _ value: Float) -> Void) {
    guard next(from: window.base) != nil else { return }
    while place < entries.count {
      let article = Int(entries[place] >> 32)
      guard article < window.end else { return }
      body(article - window.base, Float(bitPattern: UInt32(truncatingIfNeeded: entries[place])))
      place += 1
    }
  }
}
