import TestSupport
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
      text.append(contentsOf: PresentationForms.letters(of: cell.scalar))
    }
    return String(text)
  }

  /// The code points of the cells in reading order.
  var forms: [UInt32] {
    cells.sorted { $0.source.lowerBound < $1.source.lowerBound }.map(\.scalar.value)
  }
}
