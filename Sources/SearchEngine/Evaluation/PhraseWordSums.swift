import IndexImage

/// How often the articles of a block have one word of a phrase, in all its lists. Nothing but addresses; it is
/// given back with `deallocate`.
@safe struct PhraseWordSums {
  /// What occurrences count, without the title's boost.
  let sums: UnsafeMutablePointer<Float>
  /// `isThere`, `isInTitle`, `isTaken`.
  let marks: UnsafeMutablePointer<UInt8>

  /// The article has the word; has it in the title; was looked at with an earlier list.
  static let isThere: UInt8 = 1
  static let isInTitle: UInt8 = 2
  static let isTaken: UInt8 = 4

  init() {
    unsafe sums = .allocate(capacity: PostingList.blockLength)
    unsafe marks = .allocate(capacity: PostingList.blockLength)
    clear()
  }

  func deallocate() {
    unsafe sums.deallocate()
    unsafe marks.deallocate()
  }

  /// Begins the next word.
  @inline(__always)
  func clear() {
    unsafe sums.initialize(repeating: 0, count: PostingList.blockLength)
    unsafe marks.initialize(repeating: 0, count: PostingList.blockLength)
  }

  /// Adds what an article has in a list.
  ///
  /// - Parameters:
  ///   - number: An occurrence number.
  ///   - marks: Are added, too.
  @inline(__always)
  func add(_ number: UInt32, weight: Float, to own: Int, _ marks: UInt8) {
    unsafe sums[own] += weight * Float(Int32(truncatingIfNeeded: number >> 1))
    unsafe self.marks[own] |= marks | UInt8(truncatingIfNeeded: (number & 1) << 1)
  }
}
