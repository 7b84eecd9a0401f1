/// Gathers the shaped letters of a paragraph and their marks into cells, in reading order.
struct ClusterBuilder {
  /// The cells so far.
  private(set) var cells: [LayoutCell] = []
  /// A lam waiting for the alef that carries the ligature, and the marks on it.
  private var lam: (start: UInt32, marks: LayoutCell.Marks)?
  private var breaker = LineBreaker()
  /// A line may end before the next cell.
  private var mayBreak = false
  /// The lowest level of what is not seen between the last cell and the next.
  private var gapLevel = LayoutCell.noGap
  /// Looks for places to stretch, where they are wanted.
  private var stretching: StretchFinder?
  /// Where the first cell's source starts.
  private let start: UInt32

  /// Prepares to build the cells of a text from a place on.
  init(from start: Int, options: LayoutOptions) {
    self.start = UInt32(truncatingIfNeeded: start)
    stretching = options.isJustified ? StretchFinder() : nil
  }

  /// Adds the cells of a stretch of the text.
  mutating func append(_ text: SanitisedText, shaped: BidiShaping) {
    cells.reserveCapacity(cells.count + shaped.positions.count)
    let classes = text.scalars.indices.map { Self.breakClass(of: text.scalars[$0], text.roles[$0]) }
    var next = 0
    var nextInvisible = 0
    for index in text.scalars.indices {
      let role = text.roles[index]
      var letter = ShapedLetter(text.scalars[index])
      if next < shaped.positions.count, shaped.positions[next] == index {
        letter.form = shaped.forms[next]
        letter.level = shaped.levels[next]
        letter.joins = shaped.joins[next]
        next += 1
      }
      let isBreak = breaker.breaks(before: index, of: classes)
      switch role {
      case .cell, .blank, .fixedBlank:
        mayBreak = mayBreak || isBreak
        add(letter, role, from: text.origin(of: index))
      case .mark:
        addMark(letter.form)
      case .vowelMark:
        break
      case .hidden, .breakHint, .replaced, .ligature:
        mayBreak = mayBreak || isBreak
        if nextInvisible < shaped.invisibles.count, shaped.invisibles[nextInvisible].index == index
        {
          let level = UInt8(clamping: shaped.invisibles[nextInvisible].level)
          if lam == nil { gapLevel = min(gapLevel, level) }
          nextInvisible += 1
        }
      }
    }
  }

  /// Ends the last cell where the text ends.
  mutating func finish(at end: Int) { close(at: UInt32(truncatingIfNeeded: end)) }

  /// Forgets the first cells, but not the last of all.
  mutating func removeFirst(_ count: Int) {
    cells.removeFirst(min(max(0, count), max(0, cells.count - 1)))
  }

  /// Invisible characters keep their class only where it is about breaking. A soft hyphen does not:
  /// it would have to be drawn.
  private static func breakClass(of scalar: UInt32, _ role: ScalarRole) -> LineBreakClass {
    let found = LineBreakClass.of(scalar)
    guard role == .hidden else { return found }
    switch found {
    case .wj, .gl, .zwj, .zw: return found
    default: return .cm
    }
  }

  private mutating func add(_ letter: ShapedLetter, _ role: ScalarRole, from origin: UInt32) {
    if letter.form == BidiShaping.absorbed {
      lam = (origin, LayoutCell.Marks())
      return
    }
    let marks = lam?.marks ?? LayoutCell.Marks()
    let source = cells.isEmpty ? start : lam?.start ?? origin
    lam = nil
    close(at: source)
    if mayBreak, let last = cells.indices.last { cells[last].breaking.insert(.after) }
    mayBreak = false
    stretching?.take(letter, after: &cells)
    let visible = role == .cell || letter.form == 0x3000 ? letter.form : 0x20
    cells.append(
      LayoutCell(
        Unicode.Scalar(visible) ?? "\u{FFFD}", marks: marks, width: CellWidth.columns(of: visible),
        level: UInt8(clamping: letter.level), gapLevel: gapLevel,
        breaking: role == .blank ? .blank : [], source: source..<source + 1))
    gapLevel = LayoutCell.noGap
  }

  private mutating func addMark(_ mark: UInt32) {
    if lam != nil {
      lam?.marks.append(mark)
    } else if let last = cells.indices.last {
      cells[last].marks.append(mark)
    }
  }

  /// Ends the source of the last cell where that of the next one starts, but not before it has one
  /// scalar: a spelled-out character is the source of several cells.
  private mutating func close(at offset: UInt32) {
    guard let last = cells.indices.last else { return }
    cells[last].sourceEnd = max(offset, cells[last].sourceStart + 1)
  }
}

/// A letter as it was written and as it is drawn.
struct ShapedLetter {
  /// The letter.
  let scalar: UInt32
  /// Its visual form.
  var form: UInt32
  /// Its bidi level.
  var level: Int8 = 0
  /// The sides on which it is joined, as fribidi's joining type.
  var joins: UInt8 = 0

  /// Creates a letter that stands by itself.
  init(_ scalar: UInt32) {
    self.scalar = scalar
    form = scalar
  }
}
