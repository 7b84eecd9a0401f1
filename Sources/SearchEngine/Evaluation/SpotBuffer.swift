import IndexImage

/// Positions of an article, ascending, each with a weight.
@safe final class SpotBuffer {
  /// The position in the upper half, the bits of the weight in the lower.
  private(set) var spots: UnsafeMutablePointer<UInt64>
  /// How many there are.
  var count = 0
  private var positions: UnsafeMutablePointer<UInt32>
  private var capacity = 256

  init() {
    unsafe spots = .allocate(capacity: capacity)
    unsafe positions = .allocate(capacity: capacity)
  }

  deinit {
    unsafe spots.deallocate()
    unsafe positions.deallocate()
  }

  /// Appends the positions of a posting.
  func append(_ block: BlockPositions, _ range: Range<Int>, weight: Float) {
    guard range.count <= BlockPositions.most, range.upperBound <= block.total else { return }
    if count + range.count > capacity { grow(count + range.count) }
    let read = unsafe block.read(range, into: positions)
    let low = UInt64(weight.bitPattern)
    let target = unsafe spots + count
    for index in 0..<read { unsafe target[index] = UInt64(positions[index]) << 32 | low }
    count += read
  }

  /// Puts all in order.
  func sort() {
    var all = unsafe UnsafeMutableBufferPointer(start: spots, count: count)
    unsafe all.sort()
  }

  /// Moves all positions down, and drops those that there is no room for.
  func moveDown(_ offset: Int) {
    guard offset > 0 else { return }
    var kept = 0
    for index in 0..<count {
      let spot = unsafe spots[index]
      guard spot >> 32 >= UInt64(offset) else { continue }
      unsafe spots[kept] = spot - UInt64(offset) << 32
      kept += 1
    }
    count = kept
  }

  /// Keeps the positions that another buffer has further on, with the lesser of both weights.
  func keep(followedBy other: SpotBuffer, after offset: Int) {
    let (left, right) = unsafe (spots, other.spots)
    let (leftCount, rightCount) = (count, other.count)
    var (kept, from) = (0, 0)
    for index in 0..<leftCount {
      let spot = unsafe left[index]
      let wanted = spot >> 32 + UInt64(offset)
      while from < rightCount, unsafe right[from] >> 32 < wanted { from &+= 1 }
      guard from < rightCount else { break }
      let there = unsafe right[from]
      if there >> 32 == wanted {
        let weight = min(Self.weight(spot), Self.weight(there))
        unsafe left[kept] = spot & ~0xFFFF_FFFF | UInt64(weight.bitPattern)
        kept &+= 1
      }
    }
    count = kept
  }

  /// Returns the position and the weight of one.
  subscript(index: Int) -> (position: Int, weight: Float) {
    let spot = unsafe spots[index]
    return (Int(spot >> 32), Self.weight(spot))
  }

  @inline(__always)
  private static func weight(_ spot: UInt64) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: spot))
  }

  private func grow(_ least: Int) {
    let larger = max(least, capacity * 2)
    let moved = UnsafeMutablePointer<UInt64>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: spots, count: count)
    unsafe spots.deallocate()
    unsafe positions.deallocate()
    unsafe spots = moved
    unsafe positions = .allocate(capacity: larger)
    capacity = larger
  }
}
