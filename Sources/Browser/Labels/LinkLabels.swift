internal import ArabicText
internal import Screen

/// A letter or two on every link in sight, to follow one by typing them.
struct LinkLabels: Sendable {
  /// A label, where it stands, and what it is for.
  struct Label: Sendable {
    /// What is to be typed.
    let letters: [Unicode.Scalar]
    /// The cell of the link's first letter.
    let point: Point
    /// Whether the link runs from right to left, so that the label stands to the left of `point`.
    let isRightToLeft: Bool
    /// Where it leads.
    let target: Target
  }

  /// All labels.
  let labels: [Label]
  /// What was typed of one.
  private(set) var typed: [Unicode.Scalar] = []

  /// The letters of labels, those under the fingers first.
  private static let alphabet = Array("asdfjklghqweruioptyzxcvnmb".unicodeScalars)

  /// Labels links in the order given; nothing where there are none.
  init?(_ links: [(point: Point, isRightToLeft: Bool, target: Target)]) {
    guard !links.isEmpty else { return nil }
    let names = Self.names(links.count)
    labels = zip(names, links).map { name, link in
      Label(
        letters: name, point: link.point, isRightToLeft: link.isRightToLeft, target: link.target)
    }
  }

  /// Returns so many labels of which none begins another, as short as can be, the short ones first.
  static func names(_ count: Int) -> [[Unicode.Scalar]] {
    // Letters that begin longer labels are taken from the end, where the fingers are not.
    let letters = alphabet.count
    let prefixes =
      count <= letters ? 0 : min(letters, (count - letters + letters - 2) / (letters - 1))
    let single = alphabet.dropLast(prefixes).map { [$0] }
    let double = alphabet.suffix(prefixes).reversed().flatMap { first in
      alphabet.map { [first, $0] }
    }
    return Array((single + double).prefix(count))
  }

  /// What a letter leads to.
  enum Outcome: Equatable {
    /// More letters are to be typed.
    case unfinished
    case follow(Target)
    /// No label goes on so.
    case none
  }

  /// Types a letter; one of the Arabic layout counts as the Latin letter of its key.
  mutating func type(_ scalar: Unicode.Scalar) -> Outcome {
    let letter =
      Self.alphabet.contains(scalar)
      ? scalar
      : KeyboardLayout.latin(for: scalar) ?? scalar.properties.lowercaseMapping.unicodeScalars.first
        ?? scalar
    typed.append(letter)
    if let label = labels.first(where: { $0.letters == typed }) { return .follow(label.target) }
    return labels.contains { $0.letters.starts(with: typed) } ? .unfinished : .none
  }

  /// Draws the labels that go on as what was typed.
  func draw(on canvas: inout Canvas) {
    for label in labels where label.letters.starts(with: typed) {
      let letters = label.letters.dropFirst(typed.count)
      let first = label.isRightToLeft ? label.point.column - letters.count + 1 : label.point.column
      let start = max(0, min(first, canvas.size.columns - letters.count))
      for (offset, letter) in letters.enumerated() {
        canvas[label.point.row, start + offset] = Cell(letter, style: Style(.linkLabel))
      }
    }
  }
}
