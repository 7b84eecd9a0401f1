extension Stems {
  /// Adds the word behind particles of one letter, where that is a noun of the lists and the whole
  /// is none: لقرار, وزعماء and بأحزابها, but not لجنة.
  ///
  /// The whole keeps its own stems: what is typed may be a word that no list knows.
  mutating func addBehindParticles(_ key: Letters, _ typed: Letters) {
    guard typed.last != Letter.alefMaksura else { return }
    let isConjunction = key[0] == Letter.waw || key[0] == Letter.feh
    for start in isConjunction ? 1...2 : 1...1 where Self.isParticle(key[start - 1], start) {
      guard key.count - start >= 3,
        !Self.isNoun(key, typed, from: start - 1, orOwnFirstLetter: true)
      else {
        return
      }
      guard Self.isNoun(key, typed, from: start, orOwnFirstLetter: false) else { continue }
      addStems(of: key.part(start..<key.count), typed.part(start..<typed.count))
      return
    }
  }

  private static func isParticle(_ letter: UInt8, _ place: Int) -> Bool {
    switch letter {
    case Letter.beh, Letter.lam, Letter.kaf: true
    case Letter.waw, Letter.feh: place == 1
    default: false
    }
  }

  /// Whether the letters from `start` are a noun or place of the lists, with or without an ending
  /// that it takes; or, if wanted, any word of the lists that begins with its own first letter.
  private static func isNoun(
    _ key: Letters, _ typed: Letters, from start: Int, orOwnFirstLetter: Bool
  ) -> Bool {
    let lexicon = Lexicon.shared
    // فورمان and كاثرين are names: ف and ك before short nouns are rarer than words like these.
    let particle = start > 0 ? key[start - 1] : 0
    let least = particle == Letter.feh || particle == Letter.kaf ? 4 : 3
    let word = key.part(start..<key.count)
    let wordTyped = typed.part(start..<typed.count)
    func isKnown(_ key: Letters, _ typed: Letters, isWhole: Bool = false) -> Bool {
      if orOwnFirstLetter {
        // What is known as a whole or for its first letter is no noun behind a particle.
        let known: Lexicon.Traits = [.firstLetter, .whole, .bare, .phrase]
        if !lexicon.traits(key.hash).isDisjoint(with: known) { return true }
      } else if key.count < least || lexicon.traits(of: key, typed).contains(.bare) {
        return false
      }
      let isPlace = key.count > 3 && lexicon.traits(key.hash).contains(.place)
      return isPlace
        || lexicon.isNoun(key.hash) { known in
          agree(known, typed) && (known[0] == typed[0] || key.count > 4)
            && (isWhole || known.last == typed.last)
            && (1..<known.count).allSatisfy {
              !Letter.isSeatedHamza(known[$0]) || known[$0] == typed[$0]
            }
        }
    }
    if isKnown(word, wordTyped, isWhole: true) { return true }
    let endsInTehMarbuta = wordTyped.last == Letter.tehMarbuta
    for length in 1..<max(2, min(EndingTable.longest, word.count - 2) + 1) {
      let place = word.count - length
      guard place >= 2, let packed = word.packed(place..<word.count) else { continue }
      var kinds = EndingTable.shared.kinds(packed)
      if endsInTehMarbuta { kinds.subtract(.withHeh) }
      kinds.subtract([.nisba, .placeEnd, .verb, .weak])
      if kinds.isEmpty { continue }
      var stem = word.part(0..<place)
      var stemTyped = wordTyped.part(0..<place)
      if place > 2, stem[place - 2] == Letter.alef, Letter.isSeatedHamza(stemTyped.last) {
        stem.replace(place - 1, by: Letter.hamza)
        stemTyped.replace(place - 1, by: Letter.hamza)
      }
      let taken = endings(of: stem, stemTyped, lexicon.traits(of: stem, stemTyped))
      if orOwnFirstLetter || !taken.isDisjoint(with: kinds), isKnown(stem, stemTyped) {
        return true
      }
      if !kinds.isDisjoint(with: [.feminine, .plural]) {
        stem.append(Letter.heh)
        stemTyped.append(Letter.tehMarbuta)
        if isKnown(stem, stemTyped) { return true }
      }
    }
    return false
  }
}
