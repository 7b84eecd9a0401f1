internal import ArabicText

/// What a word says of a number.
enum NumberWord: Equatable {
  /// 1 to 9.
  case unit(Double)
  /// عشر, عشرة: 10 alone, and what makes a unit before it 11 to 19.
  case ten
  /// 20, 30 … 90.
  case tens(Double)
  /// 100, 200 … 900.
  case hundred(Double)
  /// A thousand or more; twice where the word is a dual.
  case scale(Double, times: Double)
  /// عشرات, مئات, آلاف without a number: this many at least.
  case vague(Double)
  /// نصف, ربع of what stands beside it.
  case part(Double)

  /// Returns what a folded word says, without its particles.
  init?(_ word: ArraySlice<UInt8>) {
    guard let found = Self.table[word] else { return nil }
    self = found
  }

  private static let table: [ArraySlice<UInt8>: NumberWord] = {
    var table: [ArraySlice<UInt8>: NumberWord] = [:]
    func add(_ words: String, _ meaning: NumberWord) {
      let folded = FoldedWords(words)
      for word in folded { table[folded.folded(word)] = meaning }
    }
    let units = [
      "ثلاث ثلاثة", "أربع أربعة", "خمس خمسة", "ست ستة", "سبع سبعة", "ثمان ثماني ثمانية", "تسع تسعة",
    ]
    let stems = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    let tens = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    add("اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين", .unit(2))
    add("أحد إحدى", .unit(1))
    for (place, words) in units.enumerated() { add(words, .unit(Double(place + 3))) }
    add("عشر عشرة", .ten)
    add("عشرون عشرين", .tens(20))
    for (place, stem) in tens.enumerated() {
      add("\(stem)ون \(stem)ين", .tens(Double(place + 3) * 10))
    }
    add("مئة مائة", .hundred(100))
    add("مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي", .hundred(200))
    for (place, stem) in stems.enumerated() {
      let both = stem == "ثمان" ? ["ثمان", "ثماني"] : [stem]
      for stem in both {
        add("\(stem)مئة \(stem)مائة \(stem)ماية", .hundred(Double(place + 3) * 100))
      }
    }
    let scales: [(String, Double)] = [
      ("ألف", 1e3), ("مليون", 1e6), ("مليار", 1e9), ("بليون", 1e9), ("تريليون", 1e12),
      ("ترليون", 1e12),
    ]
    for (name, value) in scales {
      add("\(name) \(name)ا", .scale(value, times: 1))
      add("\(name)ان \(name)ين \(name)ي", .scale(value, times: 2))
      add("\(name)ات", .vague(value))
    }
    add("آلاف ألوف", .vague(1e3))
    add("ملايين", .vague(1e6))
    add("بلايين", .vague(1e9))
    add("عشرات", .vague(10))
    add("مئات مائات", .vague(100))
    add("نصف", .part(0.5))
    add("ربع", .part(0.25))
    return table
  }()
}
