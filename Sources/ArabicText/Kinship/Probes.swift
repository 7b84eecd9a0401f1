/// The coarse keys under which kin of a word lie.
enum Probes {
  /// Returns those of stems with any particles and endings.
  static func ofStems(_ stems: [Stems.Stem], and key: ArraySlice<UInt8>) -> [[UInt8]] {
    var probes = [CoarseKeys.stem(of: key)]
    func add(_ probe: [UInt8]) { if !probes.contains(probe) { probes.append(probe) } }
    func addAll(of stem: Stems.Stem, writtenAs word: Letters) {
      let states = CoarseKeys.State.allCases
      let isShort = states.contains {
        word.count - CoarseKeys.start(of: word, in: $0, followedBy: 6) < 2
      }
      if isShort {
        for ending in EndingTable.shared.all where !ending.kinds.isDisjoint(with: stem.endings) {
          var whole = word
          for place in 0..<ending.letters.count { whole.append(ending.letters[place]) }
          addFronts(of: whole)
        }
        if stem.endings.contains(.none) { addFronts(of: word) }
      } else {
        for state in states {
          let start = CoarseKeys.start(of: word, in: state, followedBy: 0)
          add(CoarseKeys.stem(of: word, from: start))
          let later = CoarseKeys.start(of: word, in: state, followedBy: 6)
          if later != start { add(CoarseKeys.stem(of: word, from: later)) }
        }
      }
      func addFronts(of whole: Letters) {
        for state in states {
          let start = CoarseKeys.start(of: whole, in: state, followedBy: 0)
          add(CoarseKeys.stem(of: whole, from: start))
        }
      }
    }
    for stem in stems {
      let writings =
        stem.isOtherWord ? [stem.letters] : ForeignLetters.writings(of: stem.letters)
      for writing in writings { addAll(of: stem, writtenAs: writing) }
    }
    return probes
  }

  /// Returns those of the spellings of a name, with any particles and the endings of a nisba.
  static func ofSounds(_ spellings: [Letters]) -> [[UInt8]] {
    var probes: [[UInt8]] = []
    for word in spellings {
      for probe in CoarseKeys.soundProbes(CoarseKeys.classes(of: word, from: 0))
      where !probes.contains(probe) {
        probes.append(probe)
      }
    }
    return probes
  }
}
