/// The shaped Arabic letters that a terminal is sent (Unicode block Arabic Presentation Forms-B),
/// put back to plain ones so that a test can be read.
public enum PresentationForms {
  /// Returns the letters that a scalar shows, from left to right: of a lam-alef the alef first.
  public static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    table[scalar] ?? [scalar]
  }

  /// Returns a row of a screen as it is read from right to left, in plain letters without marks.
  ///
  /// Arabic words are then spelled as they are written; Latin words and numbers are reversed.
  public static func readFromRight(_ row: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    for scalar in row.unicodeScalars.reversed()
    where scalar.properties.generalCategory != .nonspacingMark {
      text.append(contentsOf: letters(of: scalar).reversed())
    }
    return String(text)
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    // The letters in the order of the block; most have four forms, these two.
    let letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    let twoFormed = Set("آأؤإاةدذرزوى".unicodeScalars)
    var code: UInt32 = 0xFE80
    func add(_ shown: [Unicode.Scalar], forms: UInt32) {
      for value in code..<code + forms {
        if let form = Unicode.Scalar(value) { table[form] = shown }
      }
      code += forms
    }
    for letter in letters.unicodeScalars {
      add([letter], forms: letter == "ء" ? 1 : twoFormed.contains(letter) ? 2 : 4)
    }
    for alef in "آأإا".unicodeScalars { add([alef, "ل"], forms: 2) }
    return table
  }()
}
