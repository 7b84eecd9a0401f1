import IndexImage

/// A few postings of several terms, sorted by article.
struct LoosePostings {
  /// The article in the upper half, an occurrence number or the bits of a value in the lower.
  private(set) var entries: [UInt64] = []

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
}

/// A few values, sorted by article, and how far they were read. Nothing but addresses; whoever has it
/// made gives it back with `deallocate`.
@safe struct LooseValues {
  private let entries: UnsafeMutablePointer<UInt64>
  private let place: UnsafeMutablePointer<Int>
  /// How many there are.
  let count: Int

  init(_ postings: LoosePostings) { self.init(postings.entries) }

  private init(_ all: [UInt64]) {
    count = all.count
    unsafe entries = .allocate(capacity: count + 1)
    for (index, entry) in all.enumerated() { unsafe entries[index] = entry }
    unsafe place = .allocate(capacity: 1)
    finish()
  }

  /// Reads a list of one block.
  init(_ reader: PostingReader, weight: Float, isTitle: Bool) {
    reader.decode()
    unsafe entries = .allocate(capacity: reader.count + 1)
    unsafe place = .allocate(capacity: 1)
    var count = 0
    for index in 0..<reader.count {
      let number = unsafe reader.occurrences[index]
      let value = weight * PostingList.frequency(number)
      unsafe entries[count] = UInt64(reader.articles[index]) << 32 | UInt64(value.bitPattern)
      count &+= Int(bit: WordNode.isWanted(number, isTitle: isTitle))
    }
    self.count = count
    finish()
  }

  private func finish() {
    // No article has this number.
    unsafe entries[count] = .max
    unsafe place.initialize(to: 0)
  }

  /// Joins values with those of some lists, which are read to their ends.
  init(_ values: LooseValues, joining lanes: [(reader: PostingReader, weight: Float)]) {
    var joined: [UInt64] = []
    for index in 0..<values.count { joined.append(unsafe values.entries[index]) }
    for (reader, weight) in lanes {
      var merged: [UInt64] = []
      merged.reserveCapacity(joined.count + reader.blockCount * PostingList.blockLength)
      var next = 0
      while reader.decode() {
        for place in 0..<reader.count {
          let article = unsafe UInt64(reader.articles[place])
          var value = unsafe weight * PostingList.frequency(reader.occurrences[place])
          while next < joined.count, joined[next] >> 32 < article {
            merged.append(joined[next])
            next += 1
          }
          if next < joined.count, joined[next] >> 32 == article {
            value += Float(bitPattern: UInt32(truncatingIfNeeded: joined[next]))
            next += 1
          }
          merged.append(article << 32 | UInt64(value.bitPattern))
        }
        reader.next()
      }
      merged.append(contentsOf: joined[next...])
      joined = merged
    }
    self.init(joined)
  }

  func deallocate() {
    unsafe entries.deallocate()
    unsafe place.deallocate()
  }

  /// The article that is next; past all articles at the end.
  @inline(__always)
  var article: UInt32 { unsafe UInt32(truncatingIfNeeded: entries[place.pointee] >> 32) }

  /// Its value.
  @inline(__always)
  var value: Float { unsafe Float(bitPattern: UInt32(truncatingIfNeeded: entries[place.pointee])) }

  /// Goes to the next article.
  @inline(__always)
  func advance() { unsafe place.pointee = min(place.pointee &+ 1, count) }

  /// Goes forward to the first article from another on.
  @inline(__always)
  func seek(_ article: UInt32) {
    while self.article < article { advance() }
  }

  /// How far it was read.
  var mark: Int { unsafe place.pointee }

  /// Goes back to where it was.
  func goBack(to mark: Int) { unsafe place.pointee = mark }

  /// Visits all values.
  func forEach(_ body: (_ article: UInt32, _ value: Float) -> Void) {
    for index in 0..<count {
      let entry = unsafe entries[index]
      body(
        UInt32(truncatingIfNeeded: entry >> 32),
        Float(bitPattern: UInt32(truncatingIfNeeded: entry)))
    }
  }
}
