/// A place in a paragraph's text, counted in Unicode scalars from its start.
///
/// Columns are plain `Int`s; that places in the text are not keeps the two from being mixed. The
/// maps between them live in `Line`.
public struct LogicalOffset: Hashable, Comparable, Sendable {
  /// The number of scalars before the place.
  public let value: Int

  /// Creates the place after `value` scalars.
  public init(_ value: Int) { self.value = value }

  /// Orders places as the text is read.
  public static func < (left: LogicalOffset, right: LogicalOffset) -> Bool {
    left.value < right.value
  }
}

extension Range where Bound == LogicalOffset {
  /// Creates the stretch of text that holds the scalars of a range of plain numbers.
  public init(scalars: Range<Int>) {
    self = LogicalOffset(scalars.lowerBound)..<LogicalOffset(scalars.upperBound)
  }

  /// The stretch as plain numbers of scalars.
  public var scalars: Range<Int> { lowerBound.value..<upperBound.value }
}
