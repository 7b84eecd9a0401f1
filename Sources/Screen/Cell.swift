/// What stands in one cell of the screen: a base character, up to three marks on it, and a style.
///
/// A character two cells wide is followed by `continuation(of:)`.
public struct Cell: Hashable, Sendable {
  /// The character, already in its visual form.
  public var scalar: Unicode.Scalar
  /// The combining marks; U+0000 where there is none.
  public var marks: Marks
  /// How many columns the character takes: 1, 2, or 0 for the second half of a wide one.
  public var width: UInt8
  /// What the cell means.
  public var style: Style

  /// Up to three combining marks, in order.
  public struct Marks: Hashable, Sendable {
    /// The marks' code points, 0 where there is none.
    public var first: UInt32, second: UInt32, third: UInt32
    /// Creates a set of marks from the first three of a list.
    public init(_ marks: some Sequence<Unicode.Scalar>) {
      var iterator = marks.makeIterator()
      first = iterator.next()?.value ?? 0
      second = iterator.next()?.value ?? 0
      third = iterator.next()?.value ?? 0
    }
    /// No marks.
    public static let none = Marks([])
  }

  /// Creates a cell.
  public init(
    _ scalar: Unicode.Scalar, marks: Marks = .none, width: UInt8 = 1, style: Style = .plain
  ) {
    self.scalar = scalar
    self.marks = marks
    self.width = width
    self.style = style
  }

  /// An empty cell.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(" ", style: style) }

  /// The second half of a wide character.
  public static func continuation(of style: Style) -> Cell { Cell(" ", width: 0, style: style) }
}
