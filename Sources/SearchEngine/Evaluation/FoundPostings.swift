import IndexImage

/// The postings of one word of a phrase that were found in a window.
///
/// Nothing but addresses, so that looking one up counts no references; whoever has it made gives it
/// back with `deallocate`.
@safe struct FoundPostings {
  /// A posting whose positions can be read.
  @safe struct Found {
    var weight: Float
    var isInTitle: Bool
    /// The positions of its block, and which of them are its own.
    var positions: BlockPositions
    var range: Range<Int>
    /// Which article of the window it is of.
    var local: UInt16 = 0
    /// One more than the place of another posting of the same article, or zero.
    var next: UInt32 = 0
  }

  @safe private struct State {
    var found: UnsafeMutablePointer<Found>
    var count = 0
    var capacity: Int
  }

  private let state: UnsafeMutablePointer<State>
  /// For each article of the window the bits of one more than the place of its last posting.
  private let last: WindowValues

  /// - Parameter last: All zero.
  init(_ last: WindowValues) {
    self.last = last
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State(found: .allocate(capacity: 64), capacity: 64))
  }

  func deallocate() {
    unsafe last.values.deallocate()
    unsafe state.pointee.found.deallocate()
    unsafe state.deallocate()
  }

  /// Adds a posting of an article.
  @inline(__always)
  func add(_ posting: Found, _ local: Int) {
    let count = unsafe state.pointee.count
    if unsafe count == state.pointee.capacity { grow() }
    let place = unsafe state.pointee.found + count
    unsafe place.initialize(to: posting)
    unsafe place.pointee.local = UInt16(truncatingIfNeeded: local)
    unsafe place.pointee.next = last.values[local].bitPattern
    unsafe state.pointee.count = count &+ 1
    unsafe last.values[local] = Float(bitPattern: UInt32(truncatingIfNeeded: count &+ 1))
  }

  private func grow() {
    let (count, capacity) = unsafe (state.pointee.count, state.pointee.capacity)
    let larger = UnsafeMutablePointer<Found>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: state.pointee.found, count: count)
    unsafe state.pointee.found.deallocate()
    unsafe state.pointee.found = larger
    unsafe state.pointee.capacity = capacity * 2
  }

  /// Gives the positions of the word in an article of the window, ascending.
  @inline(__always)
  func spots(_ local: Int, into spots: SpotBuffer) {
    spots.clear()
    var place = unsafe Int(last.values[local].bitPattern)
    var lists = 0
    while place > 0 {
      let one = unsafe state.pointee.found + (place &- 1)
      unsafe spots.append(one.pointee.positions, one.pointee.range, weight: one.pointee.weight)
      place = unsafe Int(one.pointee.next)
      lists &+= 1
    }
    if lists > 1 { spots.sort() }
  }

  /// Keeps the starts that the word follows in an article of the window.
  @inline(__always)
  func keepStarts(after offset: Int, in local: Int, _ buffers: SpotBuffers) {
    let place = unsafe Int(last.values[local].bitPattern)
    guard place > 0 else {
      buffers.starts.clear()
      return
    }
    let one = unsafe state.pointee.found + (place &- 1)
    if unsafe one.pointee.next == 0 {
      unsafe buffers.starts.keep(
        followedBy: one.pointee.positions, one.pointee.range, weight: one.pointee.weight,
        after: offset, reading: buffers.read)
    } else {
      keepStarts(after: offset, fromPosting: place, buffers)
    }
  }

  /// Keeps the starts that a posting follows or another one of the same article.
  private func keepStarts(after offset: Int, fromPosting first: Int, _ buffers: SpotBuffers) {
    buffers.keepStarts(after: offset) { visit in
      var place = first
      while place > 0 {
        let one = unsafe state.pointee.found + (place &- 1)
        unsafe visit(one.pointee.positions, one.pointee.range, one.pointee.weight)
        place = unsafe Int(one.pointee.next)
      }
    }
  }

  /// Whether an article of the window has the word in its title.
  func isInTitle(_ local: Int) -> Bool {
    var place = unsafe Int(last.values[local].bitPattern)
    while place > 0 {
      let one = unsafe state.pointee.found + (place &- 1)
      if unsafe one.pointee.isInTitle { return true }
      place = unsafe Int(one.pointee.next)
    }
    return false
  }

  /// Forgets all.
  func clear() {
    for index in unsafe 0..<state.pointee.count {
      unsafe last.values[Int(state.pointee.found[index].local)] = 0
    }
    unsafe state.pointee.count = 0
  }
}
