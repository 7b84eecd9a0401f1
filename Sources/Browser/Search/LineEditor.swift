/// A line of text being typed, with a caret.
struct LineEditor: Equatable, Sendable {
  /// The longest line that is taken, in scalars; what is typed or pasted past it is left out.
  static let capacity = 1000

  /// The text, as Unicode scalars in logical order.
  private(set) var scalars: [Unicode.Scalar] = []
  /// How many scalars stand before the caret.
  private(set) var caret = 0

  /// The text.
  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Whether nothing more can be typed.
  var isFull: Bool { scalars.count >= Self.capacity }

  /// Types a text at the caret; line ends and tabs become blanks, other controls are left out.
  mutating func insert(_ text: some Sequence<Unicode.Scalar>) {
    for scalar in text {
      guard !isFull else { return }
      let isBlank = scalar == "\n" || scalar == "\r" || scalar == "\t"
      guard isBlank || scalar.properties.generalCategory != .control else { continue }
      scalars.insert(isBlank ? " " : scalar, at: caret)
      caret += 1
    }
  }

  /// Moves the caret so that so many scalars stand before it, as far as there are any.
  mutating func move(to place: Int) { caret = max(0, min(place, scalars.count)) }

  /// Moves the caret to the start or to the end.
  mutating func move(toEnd: Bool) { caret = toEnd ? scalars.count : 0 }

  /// Deletes the scalar before the caret, so that a mark can be taken off its letter.
  mutating func deleteBackward() {
    guard caret > 0 else { return }
    caret -= 1
    scalars.remove(at: caret)
  }

  /// Deletes the letter after the caret with its marks.
  mutating func deleteForward() {
    scalars.removeSubrange(caret..<end(ofClusterAt: caret))
  }

  /// Deletes the word before the caret, with the blanks between.
  mutating func deleteWord() {
    var start = caret
    while start > 0 && scalars[start - 1] == " " { start -= 1 }
    while start > 0 && scalars[start - 1] != " " { start -= 1 }
    scalars.removeSubrange(start..<caret)
    caret = start
  }

  /// Deletes everything.
  mutating func deleteAll() {
    scalars = []
    caret = 0
  }

  private func end(ofClusterAt place: Int) -> Int {
    guard place < scalars.count else { return place }
    var end = place + 1
    while end < scalars.count && scalars[end].isCombiningMark { end += 1 }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isCombiningMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
