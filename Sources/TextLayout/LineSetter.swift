/// Sets a paragraph line by line, reading no more of it than the lines need.
///
/// The first lines of a paragraph of a megabyte come as fast as those of a short one, and they are
/// the same lines that `ShapedParagraph.lines(width:)` gives.
public struct LineSetter: Sequence, IteratorProtocol, Sendable {
  private var reader: CellReader
  private let width: Int
  private let isJustified: Bool
  /// The cell with which the next line starts.
  private var cell = 0
  /// The last line was given.
  private var isAtEnd = false
  /// Where in the text the next line starts.
  public private(set) var position: LogicalOffset

  /// How many cells of lines that were given are kept before they are forgotten.
  private static let keptCells = 16_384
  /// How far before the place where lines are to start a place to cut the text is looked for.
  private static let reach = 1024

  /// Prepares to set a text in lines of at most `width` columns (at least one).
  ///
  /// With a `place`, the first line is one that holds it: it starts at the last place before it where
  /// a line may start. How the paragraph's lines fall from its start does not count, so that nothing
  /// before has to be read.
  ///
  /// - Complexity: O(1) in the length of the text; O(*n*) in `place`, but fast, one look at each
  ///   scalar.
  public init(
    _ scalars: [Unicode.Scalar], width: Int, options: LayoutOptions = LayoutOptions(),
    near place: LogicalOffset = LogicalOffset(0)
  ) {
    let place = Swift.min(Swift.max(0, place.value), Swift.max(0, scalars.count - 1))
    let start = Self.cut(before: place, in: scalars)
    reader = CellReader(scalars, from: start, options: options)
    self.width = Swift.max(1, width)
    isJustified = options.isJustified
    position = LogicalOffset(start)
    if start > 0 { skip(to: place) }
  }

  /// Prepares to set a paragraph that is read already.
  init(_ paragraph: ShapedParagraph, width: Int) {
    reader = paragraph.reader
    self.width = Swift.max(1, width)
    isJustified = paragraph.isJustified
    position = LogicalOffset(0)
  }

  /// Whether the paragraph runs from right to left.
  public var isRightToLeft: Bool { reader.isRightToLeft }

  /// How many scalars of the text were read.
  var readCount: Int { reader.readCount }

  /// Returns the next line, or nothing after the last.
  public mutating func next() -> Line? {
    guard !isAtEnd else { return nil }
    let piece = nextPiece()
    var cells = piece.cells(of: reader.cells, width: width)
    let start = position.value
    take(piece)
    if isJustified, !isAtEnd { cells = Justification.fill(cells, to: width) }
    return Line(
      ordering: cells, range: start..<position.value, isRightToLeft: isRightToLeft,
      isLastOfParagraph: isAtEnd)
  }

  /// Returns the next line, for which as much is read as it needs.
  private mutating func nextPiece() -> LinePiece {
    while true {
      let piece = LinePiece(of: reader.cells, from: cell, width: width)
      if piece.next < reader.cells.count || reader.isComplete { return piece }
      if cell > Self.keptCells {
        let before = reader.cells.count
        reader.removeFirst(cell)
        cell -= before - reader.cells.count
      }
      reader.readMore()
    }
  }

  /// Goes to the start of the line after.
  private mutating func take(_ piece: LinePiece) {
    isAtEnd = piece.next >= reader.cells.count
    let end =
      isAtEnd || piece.next == 0 ? reader.count : Int(reader.cells[piece.next - 1].sourceEnd)
    position = LogicalOffset(Swift.max(position.value, end))
    cell = piece.next
  }

  /// Returns a place well before another where the text can be cut.
  private static func cut(before place: Int, in scalars: [Unicode.Scalar]) -> Int {
    let last = place - reach / 2
    guard last > 1 else { return 0 }
    for place in stride(from: last, to: Swift.max(1, last - reach), by: -1)
    where BidiShaping.parts(scalars[place - 1].value, from: scalars[place].value) {
      return place
    }
    return last
  }

  /// Goes to the line that holds a place.
  private mutating func skip(to place: Int) {
    while !reader.isComplete, reader.cells.last.map({ $0.sourceEnd <= place }) ?? true {
      reader.readMore()
    }
    let cells = reader.cells
    let start = cells.indices.last { index in
      cells[index].sourceStart <= place && !cells[index].isBlank && index > 0
        && cells[index - 1].mayEndLine
    }
    if let start {
      cell = start
      position = LogicalOffset(Int(cells[start].sourceStart))
    }
    while true {
      let piece = nextPiece()
      guard piece.next < reader.cells.count, reader.cells[piece.next].sourceStart <= place else {
        return
      }
      take(piece)
    }
  }
}
