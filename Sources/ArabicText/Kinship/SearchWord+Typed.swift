/// What the letters that a word of a text is typed with say of it, beyond its key.
extension SearchWord {
  /// Whether each of two words has a hamza on an alef where the other has a plain one: الأم and آلام.
  func hasOtherHamzas(_ typed: ArraySlice<UInt8>) -> Bool {
    guard typed.count == self.typed.count else { return false }
    var (here, there) = (false, false)
    for place in 0..<typed.count / 2 {
      let own = Self.typedLetter(self.typed[...], place)
      let other = Self.typedLetter(typed, place)
      if own == Letter.alef { there = there || Letter.isHamzaOnAlef(other) }
      if other == Letter.alef { here = here || Letter.isHamzaOnAlef(own) }
    }
    return here && there
  }

  /// Whether ى and ي are all that two words differ by.
  func differsByYehAlone(_ typed: ArraySlice<UInt8>) -> Bool {
    guard typed.count == self.typed.count else { return false }
    return (0..<typed.count / 2).allSatisfy { place in
      let own = Self.typedLetter(self.typed[...], place)
      let other = Self.typedLetter(typed, place)
      return own == other
        || Letter.folded[Int(own)] == Letter.yeh
          && Letter.folded[Int(other)] == Letter.yeh && !Letter.isSeatedHamza(own)
          && !Letter.isSeatedHamza(other)
    }
  }

  /// Whether what looks like a particle may be one before a short word: فراس is no رأس, as few leave
  /// out a hamza that tells them apart.
  static func mayHoldParticle(
    _ word: Letters, _ typed: ArraySlice<UInt8>, _ reading: Prefixes.Reading, _ stem: Stems.Stem
  ) -> Bool {
    let count = stem.typed.count
    guard count <= 3 else { return true }
    let particle = word[reading.particle]
    guard reading.kind == .preposition || reading.kind == .conjunction,
      count == 2 || particle == Letter.feh || particle == Letter.kaf
    else { return true }
    for place in 0..<count where typedLetter(typed, reading.start + place) != stem.typed[place] {
      let known = stem.typed[place]
      if Letter.isHamzaOnAlef(known) || Letter.isSeatedHamza(known) { return false }
    }
    return true
  }

  /// Whether an ending that a stem takes is one there, and no part of another word.
  static func isEnding(
    _ kinds: Endings, of word: Letters, _ typed: ArraySlice<UInt8>, _ reading: Prefixes.Reading,
    _ stem: Stems.Stem
  ) -> Bool {
    let end = reading.start + stem.letters.count
    let isBehindParticle = reading.kind != .none && reading.kind != .conjunction
    // المهم is no ألم.
    if kinds == .pronoun, !isBehindParticle, stem.letters.count <= 3,
      Letter.isHamzaOnAlef(stem.typed[0]), stem.letters[1] == Letter.lam,
      typedLetter(typed, reading.start) == Letter.alef
    {
      return false
    }
    if kinds == .weak, isBehindParticle { return false }
    // بقدمته is no قدم: what ب and ك stand before is no verb.
    if kinds == .verb, reading.kind == .preposition, word[reading.particle] != Letter.lam {
      return false
    }
    if kinds == .verb, word.count - end > 1, word[end] == Letter.teh,
      Lexicon.shared.isFeminineNoun(word.hash(reading.start..<end, and: Letter.heh))
    {
      return false
    }
    return kinds != .weak
      || !Lexicon.shared.isNounLikeWeakVerb(word, from: reading.start, to: end)
  }

  /// Whether letters of a text are typed as a word that takes no endings.
  static func isBare(_ typed: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
    var isTold = false
    var form = Letters([])
    for place in range {
      let letter = typedLetter(typed, place)
      if Letter.isTold(letter) { isTold = true }
      form.append(letter)
    }
    return !isTold || Lexicon.shared.isBareForm(form.hash)
  }

  /// Whether letters of a text are typed as one of some words.
  static func isAny(
    of words: [Letters], _ typed: ArraySlice<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    for word in words where word.count == end - start {
      var place = 0
      while place < word.count, typedLetter(typed, start + place) == word[place] { place += 1 }
      if place == word.count { return true }
    }
    return false
  }

  /// Returns a letter of a word as it is typed; zero past its end.
  @inline(__always)
  static func typedLetter(_ typed: ArraySlice<UInt8>, _ place: Int) -> UInt8 {
    let offset = typed.startIndex + 2 * place
    guard offset + 1 < typed.endIndex else { return 0 }
    return typed[offset] << 6 | typed[offset + 1] & 0x3F
  }
}
