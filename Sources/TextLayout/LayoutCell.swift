/// What one character of a line shows: a base in its visual form, the marks on it, and the place in
/// the text it came from.
///
/// A cell is a cluster of the text: a base letter, its marks, and the invisible controls after it. A
/// lam-alef ligature is one cell for both letters.
public struct LayoutCell: Hashable, Sendable {
  /// The character as it is to be drawn: joined, mirrored, and never a control.
  public let scalar: Unicode.Scalar
  /// The combining marks to draw on it.
  public internal(set) var marks: Marks
  /// How many columns the character takes, 1 or 2.
  public let width: UInt8
  /// The bidi level (UAX #9), odd where text runs from right to left.
  let level: UInt8
  /// The lowest level of the invisible characters right before the cell, `noGap` if there are none.
  ///
  /// Two runs of one level that such a character parts are not one run.
  let gapLevel: UInt8
  /// No invisible character is before the cell.
  static let noGap = UInt8.max
  /// Where a line may end beside the cell.
  var breaking: Breaking
  /// How well a tatweel would stand after the cell, from 1 for best to 7; 0 where none may.
  var stretchRank: UInt8 = 0
  /// The offset of the first scalar shown, and the one past the last.
  var sourceStart: UInt32
  var sourceEnd: UInt32

  init(
    _ scalar: Unicode.Scalar, marks: Marks = Marks(), width: UInt8 = 1, level: UInt8,
    gapLevel: UInt8 = Self.noGap, breaking: Breaking = [], source: Range<UInt32>
  ) {
    self.scalar = scalar
    self.marks = marks
    self.width = width
    self.level = level
    self.gapLevel = gapLevel
    self.breaking = breaking
    sourceStart = source.lowerBound
    sourceEnd = source.upperBound
  }

  /// The stretch of the text that the cell shows, never empty.
  public var source: Range<LogicalOffset> {
    Range(scalars: Int(sourceStart)..<Int(sourceEnd))
  }

  /// Whether the cell only widens the one before it, in reading order, to fill a line.
  public var isFiller: Bool { breaking.contains(.filler) }

  /// What a line may do at a cell.
  struct Breaking: OptionSet, Hashable {
    let rawValue: UInt8
    /// The cell is a blank that is dropped at the end of a line.
    static let blank = Breaking(rawValue: 1)
    /// A line may end after the cell.
    static let after = Breaking(rawValue: 2)
    /// The cell is not of the text; it fills the line.
    static let filler = Breaking(rawValue: 4)
  }

  /// The cell is a blank that is dropped at the end of a line; one that carries marks is not.
  var isBlank: Bool { breaking.contains(.blank) && marks.isEmpty }
  /// A line may end after the cell.
  var mayEndLine: Bool { breaking.contains(.after) }

  /// Up to three combining marks, in the order of the text.
  public struct Marks: Hashable, Sendable, Sequence {
    private var first: UInt32 = 0
    private var second: UInt32 = 0
    private var third: UInt32 = 0

    /// Creates an empty set of marks.
    public init() {}

    /// Whether there is no mark.
    public var isEmpty: Bool { first == 0 }

    /// Adds a mark, unless three are there already.
    mutating func append(_ mark: UInt32) {
      if first == 0 {
        first = mark
      } else if second == 0 {
        second = mark
      } else if third == 0 {
        third = mark
      }
    }

    /// Returns an iterator over the marks.
    public func makeIterator() -> Iterator { Iterator(rest: self) }

    /// A walk over the marks of one cell.
    public struct Iterator: IteratorProtocol {
      fileprivate var rest: Marks

      /// Returns the next mark, or nothing after the last.
      public mutating func next() -> Unicode.Scalar? {
        guard rest.first != 0 else { return nil }
        defer {
          rest.first = rest.second
          rest.second = rest.third
          rest.third = 0
        }
        return Unicode.Scalar(rest.first)
      }
    }
  }
}
