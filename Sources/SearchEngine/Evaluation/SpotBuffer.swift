import IndexImage

/// Positions of an article, ascending, each with a weight.
@safe final class SpotBuffer {
  @safe private struct State {
    /// The position in the upper half, the bits of the weight in the lower.
    var spots: UnsafeMutablePointer<UInt64>
    var positions: UnsafeMutablePointer<UInt32>
    var count = 0
    var capacity: Int
  }

  private let state: UnsafeMutablePointer<State>

  init() {
    let capacity = 256
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(
      to: State(
        spots: .allocate(capacity: capacity), positions: .allocate(capacity: capacity),
        capacity: capacity))
  }

  deinit {
    unsafe state.pointee.spots.deallocate()
    unsafe state.pointee.positions.deallocate()
    unsafe state.deallocate()
  }

  /// Whether there are none.
  var isEmpty: Bool { unsafe state.pointee.count == 0 }

  /// Forgets all.
  @inline(__always)
  func clear() { unsafe state.pointee.count = 0 }

  /// Appends the positions of a posting.
  func append(_ block: BlockPositions, _ range: Range<Int>, weight: Float) {
    guard block.mayHave(range) else { return }
    let count = unsafe state.pointee.count
    if unsafe count + range.count > state.pointee.capacity { grow(count + range.count) }
    let positions = unsafe state.pointee.positions
    let read = unsafe block.read(range, into: positions)
    let low = UInt64(weight.bitPattern)
    let target = unsafe state.pointee.spots + count
    for index in 0..<read { unsafe target[index] = UInt64(positions[index]) << 32 | low }
    unsafe state.pointee.count = count + read
  }

  /// Appends all that another buffer has.
  func append(_ other: SpotBuffer) {
    let (count, added) = unsafe (state.pointee.count, other.state.pointee.count)
    if unsafe count + added > state.pointee.capacity { grow(count + added) }
    unsafe (state.pointee.spots + count).update(from: other.state.pointee.spots, count: added)
    unsafe state.pointee.count = count + added
  }

  /// Puts all in order.
  func sort() {
    var all = unsafe UnsafeMutableBufferPointer(
      start: state.pointee.spots, count: state.pointee.count)
    unsafe all.sort()
  }

  /// Moves all positions down, and drops those that there is no room for.
  func moveDown(_ offset: Int) {
    guard offset > 0 else { return }
    let (spots, count) = unsafe (state.pointee.spots, state.pointee.count)
    var kept = 0
    for index in 0..<count {
      let spot = unsafe spots[index]
      guard spot >> 32 >= UInt64(offset) else { continue }
      unsafe spots[kept] = spot - UInt64(offset) << 32
      kept += 1
    }
    unsafe state.pointee.count = kept
  }

  /// Keeps the positions that another buffer has further on, with the lesser of both weights.
  func keep(followedBy other: SpotBuffer, after offset: Int) {
    let (left, right) = unsafe (state.pointee.spots, other.state.pointee.spots)
    let (leftCount, rightCount) = unsafe (state.pointee.count, other.state.pointee.count)
    var (kept, from) = (0, 0)
    for index in 0..<leftCount {
      let spot = unsafe left[index]
      let wanted = spot >> 32 &+ UInt64(truncatingIfNeeded: offset)
      while from < rightCount, unsafe right[from] >> 32 < wanted { from &+= 1 }
      guard from < rightCount else { break }
      let there = unsafe right[from]
      if there >> 32 == wanted {
        let weight = min(Self.weight(spot), Self.weight(there))
        unsafe left[kept] = spot & ~0xFFFF_FFFF | UInt64(weight.bitPattern)
        kept &+= 1
      }
    }
    unsafe state.pointee.count = kept
  }

  /// Keeps the positions that a posting has further on, with the lesser of both weights.
  ///
  /// - Parameter read: Is used where they cannot be looked through as they lie.
  @inline(__always)
  func keep(
    followedBy block: BlockPositions, _ range: Range<Int>, weight: Float, after offset: Int,
    reading read: SpotBuffer
  ) {
    guard block.isPacked else {
      read.clear()
      read.append(block, range, weight: weight)
      keep(followedBy: read, after: offset)
      return
    }
    unsafe state.pointee.count = unsafe block.keep(
      range, after: offset, weight: weight, of: state.pointee.spots, state.pointee.count)
  }

  /// Visits the positions and their weights.
  @inline(__always)
  func forEach(_ body: (_ position: Int, _ weight: Float) -> Void) {
    for index in unsafe 0..<state.pointee.count {
      let spot = unsafe state.pointee.spots[index]
      body(Int(spot >> 32), Self.weight(spot))
    }
  }

  @inline(__always)
  private static func weight(_ spot: UInt64) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: spot))
  }

  private func grow(_ least: Int) {
    let larger = max(least, unsafe state.pointee.capacity * 2)
    let moved = UnsafeMutablePointer<UInt64>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: state.pointee.spots, count: state.pointee.count)
    unsafe state.pointee.spots.deallocate()
    unsafe state.pointee.positions.deallocate()
    unsafe state.pointee.spots = moved
    unsafe state.pointee.positions = .allocate(capacity: larger)
    unsafe state.pointee.capacity = larger
  }
}

/// Buffers that looking for a phrase needs.
final class SpotBuffers {
  /// Where the phrase may begin, and what it counts there.
  let starts = SpotBuffer()
  /// The same before a word was looked for.
  let asked = SpotBuffer()
  /// What of it one list of the word leaves.
  let kept = SpotBuffer()
  /// Positions of a short list.
  let read = SpotBuffer()

  /// Keeps the starts that a word of several lists follows. No position is in two of them, so each is looked
  /// through by itself.
  ///
  /// - Parameters:
  ///   - offset: How many words further on it stands.
  ///   - forEachList: Visits the positions that the article has in each list, and what they count.
  @inline(__always)
  func keepStarts(
    after offset: Int,
    ofLists forEachList: (_ body: (BlockPositions, Range<Int>, _ weight: Float) -> Void) -> Void
  ) {
    asked.clear()
    asked.append(starts)
    starts.clear()
    var lists = 0
    forEachList { positions, range, weight in
      kept.clear()
      kept.append(asked)
      kept.keep(followedBy: positions, range, weight: weight, after: offset, reading: read)
      guard !kept.isEmpty else { return }
      starts.append(kept)
      lists &+= 1
    }
    if lists > 1 { starts.sort() }
  }
}
