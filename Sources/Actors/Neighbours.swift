/// What stands around a word of a text.
struct Neighbours<Words: MatchedWords> {
  let words: Words

  /// Returns the word before a place, where nothing but blanks, quotes, brackets and the like stands
  /// between.
  func before(_ place: Int) -> Int? {
    guard place > 0, isNear(before: place) else { return nil }
    return place - 1
  }

  /// Returns the word after a place, in the same way.
  func after(_ place: Int) -> Int? {
    guard place + 1 < words.count, isNear(before: place + 1) else { return nil }
    return place + 1
  }

  /// Returns whether nothing parts a word and the one before it that ends a clause.
  private func isNear(before place: Int) -> Bool {
    if words.isParted(byBlankBefore: place) { return true }
    var previous: UInt8 = 0
    for byte in words.gap(before: place) {
      switch (previous, byte) {
      case (_, 0x0A), (_, 0x2E), (_, 0x3A), (_, 0x3B), (_, 0x2C), (_, 0x21), (_, 0x3F): return false
      // ، ؛ ؟
      case (0xD8, 0x8C), (0xD8, 0x9B), (0xD8, 0x9F): return false
      default: previous = byte
      }
    }
    return true
  }

  /// Returns the word directly before a place, as a name or a phrase has it.
  func directlyBefore(_ place: Int) -> Int? {
    place > 0 && words.isJoint(before: place) ? place - 1 : nil
  }

  /// Returns the word directly after a place, in the same way.
  func directlyAfter(_ place: Int) -> Int? {
    place + 1 < words.count && words.isJoint(before: place + 1) ? place + 1 : nil
  }

  /// Whether a word begins its paragraph.
  func beginsParagraph(_ place: Int) -> Bool {
    place == 0 || words.gap(before: place).contains(0x0A)
  }

  /// Returns the classes of a word as it is written, or without و ف, then ب ل ك, in front of it.
  func classes(_ place: Int) -> WordClasses { words.classes(place) }

  /// Returns the classes of the word before a place; none where nothing stands there.
  func classesBefore(_ place: Int) -> WordClasses { before(place).map(classes) ?? [] }

  /// Returns all classes of the words before a place, as far back as `count` words within its clause.
  func classesWithin(_ count: Int, before place: Int) -> WordClasses {
    classes(of: count, from: place) { before($0) }
  }

  /// Returns all classes of the words after a place, as far as `count` words within its clause.
  func classesAfter(_ count: Int, _ place: Int) -> WordClasses {
    classes(of: count, from: place) { after($0) }
  }

  private func classes(
    of count: Int, from place: Int, _ next: (Int) -> Int?
  ) -> WordClasses {
    var found: WordClasses = []
    var place = place
    for _ in 0..<count {
      guard let neighbour = next(place) else { return found }
      found.formUnion(classes(neighbour))
      place = neighbour
    }
    return found
  }

  /// Whether a word begins with ال and nothing before it, as an adjective of the word before does.
  func isDefiniteAdjective(_ place: Int) -> Bool {
    let word = words.letters(place)
    return Letter(words.bytes, at: word.lowerBound, before: word.upperBound) == .alef
      && Letter(words.bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam
  }

  /// Whether a word begins with ال, with و ف before it or without.
  func isDefinite(_ place: Int) -> Bool {
    let word = words.letters(place)
    var start = word.lowerBound
    switch Letter(words.bytes, at: start, before: word.upperBound) {
    case .waw, .feh: start += 2
    default: break
    }
    return Letter(words.bytes, at: start, before: word.upperBound) == .alef
      && Letter(words.bytes, at: start + 2, before: word.upperBound) == .lam
  }

  /// Whether a word is a number in digits.
  func isNumber(_ place: Int) -> Bool {
    guard let first = words.bytes[words.letters(place)].first else { return false }
    return (0x30...0x39).contains(first)
  }

  /// The hash of a word, with و in front of it or without.
  func hashes(_ place: Int) -> (UInt64, UInt64) {
    let word = words.letters(place)
    let whole = WordHash.of(words.bytes, word)
    guard Letter(words.bytes, at: word.lowerBound, before: word.upperBound) == .waw else {
      return (whole, whole)
    }
    return (whole, WordHash.of(words.bytes, word.lowerBound + 2..<word.upperBound))
  }

  /// Returns the last scalar of a word as written, marks left out; of letters of two bytes only.
  func lastLetter(_ place: Int) -> UInt16 {
    let written = words.written(place)
    var end = written.endIndex
    while end - written.startIndex >= 2 {
      let letter = UInt16(written[end - 2]) << 8 | UInt16(written[end - 1])
      // U+064B–U+0652, U+0640.
      guard (0xD98B...0xD992).contains(letter) || letter == 0xD980 else { return letter }
      end -= 2
    }
    return 0
  }
}
