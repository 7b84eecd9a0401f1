import TextLayout

/// Returns the scalars of a string.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// Lays a text out on one line, however long.
func line(_ text: String, _ options: LayoutOptions = LayoutOptions()) -> Line {
  ShapedParagraph(scalars(text), options: options).line(maxWidth: .max)
}

extension Line {
  /// What the cells show from left to right, as one string.
  var drawn: String {
    var text = String.UnicodeScalarView()
    for cell in cells {
      text.append(cell.scalar)
      text.append(contentsOf: cell.marks)
    }
    return String(text)
  }

  /// What the cells show, letters put back from presentation forms so that a test can be read.
  var letters: String {
    var text = String.UnicodeScalarView()
    for cell in cells {
      text.append(contentsOf: letterForms[cell.scalar] ?? [cell.scalar])
    }
    return String(text)
  }

  /// The code points of the cells in reading order.
  var forms: [UInt32] {
    cells.sorted { $0.source.lowerBound < $1.source.lowerBound }.map(\.scalar.value)
  }
}

/// The letters of presentation forms B, in the order of drawing (so that the alef of a lam-alef comes
/// first).
private let letterForms: [Unicode.Scalar: [Unicode.Scalar]] = {
  var forms: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  // The letters in the order of the block, with the number of forms of each.
  let letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
  let twoFormed = Set("آأؤإاةدذرزوى".unicodeScalars)
  var code: UInt32 = 0xFE80
  for letter in letters.unicodeScalars {
    let count: UInt32 = letter == "ء" ? 1 : twoFormed.contains(letter) ? 2 : 4
    for form in code..<code + count {
      if let form = Unicode.Scalar(form) { forms[form] = [letter] }
    }
    code += count
  }
  for alef in "آأإا".unicodeScalars {
    for form in code..<code + 2 {
      if let form = Unicode.Scalar(form) { forms[form] = [alef, "ل"] }
    }
    code += 2
  }
  return forms
}()

/// A generator of numbers that gives the same ones for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
