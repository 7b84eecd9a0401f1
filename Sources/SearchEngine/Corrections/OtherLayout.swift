import ArabicText

/// What keys type on the other keyboard layout.
enum OtherLayout {
  /// Returns what the keys of a text type on the other layout, most likely first; empty where it
  /// has letters of neither.
  static func readings(of text: String) -> [String] {
    let scalars = text.unicodeScalars
    guard scalars.count <= 256 else { return [] }
    let isArabic = scalars.contains { (0x600...0x6FF).contains($0.value) }
    return isArabic ? latinReadings(of: scalars) : arabicReadings(of: scalars)
  }

  /// By the US layout, then by the French one.
  private static func arabicReadings(of scalars: String.UnicodeScalarView) -> [String] {
    distinct(
      usReadings(of: Array(scalars)) + usReadings(of: scalars.map(KeyboardLayout.usKey(ofFrench:))))
  }

  private static func usReadings(of scalars: [Unicode.Scalar]) -> [String] {
    func read(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      for scalar in scalars {
        let typed = KeyboardLayout.arabic(for: scalar) ?? scalar
        text.append(contentsOf: lamAlefs[typed] ?? [typed])
      }
      return String(text)
    }
    let asTyped = read(scalars)
    // A capital is mostly the shift key held too long, or a keyboard that capitalises.
    let small = read(scalars.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 })
    return [asTyped, small]
  }

  private static func distinct(_ readings: [String]) -> [String] {
    var seen: Set<String> = []
    return readings.filter { seen.insert($0).inserted }
  }

  /// The letters لا come from one key or from two.
  private static func latinReadings(of scalars: String.UnicodeScalarView) -> [String] {
    let letters = Array(scalars)
    func read(joiningLamAlef: Bool, isFrench: Bool) -> String {
      var text = String.UnicodeScalarView()
      var place = 0
      while place < letters.count {
        let letter = letters[place]
        if joiningLamAlef, letter == "ل", place + 1 < letters.count, letters[place + 1] == "ا" {
          text.append("b")
          place += 2
        } else {
          let key = KeyboardLayout.latin(for: letter) ?? letter
          text.append(isFrench ? KeyboardLayout.frenchKey(ofUS: key) : key)
          place += 1
        }
      }
      return String(text).lowercased()
    }
    return distinct(
      [false, true].flatMap { isFrench in
        [true, false].map { read(joiningLamAlef: $0, isFrench: isFrench) }
      })
  }

  /// Lam-alefs as the two letters that people type.
  private static let lamAlefs: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{FEFB}": ["ل", "ا"], "\u{FEF9}": ["ل", "إ"], "\u{FEF7}": ["ل", "أ"], "\u{FEF5}": ["ل", "آ"],
  ]
}
