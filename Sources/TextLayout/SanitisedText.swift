/// A stretch of a paragraph made safe to lay out: nothing in it can steer a terminal or trick a
/// reader.
///
/// What was replaced keeps its place in the text, so that everything drawn can be traced back.
struct SanitisedText {
  /// The scalars to lay out.
  private(set) var scalars: [UInt32] = []
  /// What becomes of each of them; never `replaced` or `ligature`, and `vowelMark` only where the
  /// mark is not to be seen.
  private(set) var roles: [ScalarRole] = []
  /// Where in the paragraph the stretch starts.
  let start: UInt32
  /// The controls that are still open where the stretch starts.
  let opened: [UInt32]
  /// The offsets in the paragraph that the scalars came from, empty while they follow on one another
  /// from `start`.
  private var origins: [UInt32] = []
  private var isIdentity = true

  /// Creates an empty stretch.
  init(from start: Int, opened: [UInt32], capacity: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.opened = opened
    scalars.reserveCapacity(capacity)
    roles.reserveCapacity(capacity)
  }

  /// Returns the offset in the paragraph that a scalar came from.
  func origin(of index: Int) -> UInt32 {
    isIdentity ? start &+ UInt32(truncatingIfNeeded: index) : origins[index]
  }

  /// Adds a scalar that came from a place of the paragraph.
  mutating func append(_ scalar: UInt32, _ role: ScalarRole, from offset: UInt32) {
    scalars.append(scalar)
    roles.append(role)
    if !isIdentity { origins.append(offset) }
  }

  /// Puts another scalar in the place of the last.
  mutating func replaceLast(with scalar: UInt32) {
    guard !scalars.isEmpty else { return }
    scalars[scalars.count - 1] = scalar
  }

  /// Writes the origins down, before more scalars are added than the text has.
  mutating func leaveIdentity() {
    guard isIdentity else { return }
    isIdentity = false
    origins = (0..<UInt32(truncatingIfNeeded: scalars.count)).map { start &+ $0 }
  }
}
