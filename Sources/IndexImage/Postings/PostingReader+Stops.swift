internal import CPrefetch

/// A block that a reader has been at.
@safe public struct PostingStop {
  fileprivate let block: Int
  fileprivate let first: UInt32
  fileprivate let last: UInt32
  fileprivate let data: Int
  fileprivate let entry: PostingList.Entry
}

/// Blocks that are looked for before they are read: all of them are fetched into the cache at once, where one
/// would have to be waited for after the other.
extension PostingReader {
  /// Returns the block that the reader is at, and has what lies there fetched.
  @inline(__always)
  public func stop() -> PostingStop {
    let state = unsafe self.state
    let (start, data) = unsafe (state.pointee.bytes.start, state.pointee.data)
    let entry = unsafe state.pointee.entry
    let isTail =
      unsafe state.pointee.isShort || state.pointee.block &+ 1 == state.pointee.blockCount
    let length =
      isTail ? Self.tailLength : BlockPacking.byteCount(bits: entry.gapBits &+ entry.numberBits)
    var place = 0
    while place < min(length, Self.mostFetched) {
      unsafe fetch_line(start + (data &+ place))
      place &+= 64
    }
    return unsafe PostingStop(
      block: state.pointee.block, first: state.pointee.first, last: state.pointee.last, data: data,
      entry: entry)
  }

  /// Has what lies at the reader's first block fetched.
  @inline(__always)
  func fetchStart() {
    let (start, data) = unsafe (state.pointee.bytes.start, state.pointee.data)
    unsafe fetch_line(start + data)
    unsafe fetch_line(start + (data &+ 64))
  }

  /// How many bytes of a block are fetched at most, and of the last one, whose length is not known.
  private static let mostFetched = 384
  private static let tailLength = 128

  /// Goes to a block that the reader was at since its list was begun; nothing changes where it is there.
  @inline(__always)
  public func go(to stop: PostingStop) {
    let state = unsafe self.state
    guard unsafe state.pointee.block != stop.block else { return }
    unsafe state.pointee.block = stop.block
    unsafe (state.pointee.first, state.pointee.last) = (stop.first, stop.last)
    unsafe (state.pointee.data, state.pointee.entry) = (stop.data, stop.entry)
    unsafe state.pointee.isDecoded = false
    unsafe state.pointee.hasArticles = false
    unsafe state.pointee.count = 0
  }
}
