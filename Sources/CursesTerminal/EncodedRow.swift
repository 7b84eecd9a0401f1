import Screen

/// A row of cells as it is sent to a class of terminals, so that it is seen as it was set.
struct EncodedRow {
  /// The cells in the order of sending.
  private(set) var cells: [Cell] = []
  /// For each column of the screen the place in `cells` that is seen there; nothing where it is the
  /// same.
  private(set) var places: [Int]?
  /// How heavy the letter in each column is to be; as its style says where there is none.
  private(set) var weights: [Weight] = []

  /// What a terminal needs of a letter, whatever its style.
  enum Weight {
    case any, light, bold
  }

  /// Takes a row, for a class that does not show it as it is.
  mutating func encode(_ row: ArraySlice<Cell>, for bidi: TerminalBidi) {
    cells.removeAll(keepingCapacity: true)
    cells.append(contentsOf: row)
    places = nil
    weights.removeAll(keepingCapacity: true)
    weights.append(contentsOf: repeatElement(.any, count: row.count))
    switch bidi {
    case .kitty: encodeForKitty()
    case .putty: encodeForPutty()
    case .plain, .explicit, .konsole, .mlterm: break
    }
  }

  /// Reverses the letters in some columns, with brackets turned over; styles stay.
  mutating func reverse(_ columns: Range<Int>) {
    let letters = cells[columns]
    for (column, letter) in zip(columns.reversed(), letters) {
      cells[column].scalar = Mirroring.mirrored(letter.scalar)
      cells[column].marks = letter.marks
    }
  }

  /// Sends other cells, each seen in the column that stands for it in `columns`.
  mutating func send(_ cells: [Cell], from columns: [Int]) {
    self.cells = cells
    var places = Array(repeating: 0, count: columns.count)
    for (place, column) in columns.enumerated() { places[column] = place }
    self.places = places
  }

  /// Takes the marks off the letters in some columns.
  mutating func removeMarks(_ columns: Range<Int>) {
    for column in columns { cells[column].marks = .none }
  }

  /// Makes the letters in some columns as heavy as each other.
  mutating func weigh(_ columns: Range<Int>, _ weight: Weight) {
    for column in columns { weights[column] = weight }
  }
}
