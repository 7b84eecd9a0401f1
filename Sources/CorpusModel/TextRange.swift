/// A half-open range of Unicode scalar offsets into an article's text.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first scalar inside.
  public let start: Int
  /// The offset just past the last scalar inside.
  public let end: Int

  /// Creates the range from `start` up to `end`, which must not lie before it.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = start
    self.end = end
  }

  /// The number of scalars inside.
  public var count: Int { end - start }

  /// Whether nothing is inside.
  public var isEmpty: Bool { start == end }

  /// Returns whether `offset` is inside.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Returns whether all of `other` is inside.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Returns whether a scalar is inside both.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TextRange: Comparable {
  /// Orders ranges by where they start, the shorter first on a tie.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
