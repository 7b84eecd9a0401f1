/// A word of a query, made ready to be compared with the words of texts.
///
/// `stemProbes` and `soundProbes` are complete: a word of a text that `kinship` joins with this one
/// lies under one of them, by `CoarseKeys.stem` or `CoarseKeys.sound`.
public struct SearchWord: Sendable {
  /// The word in its typed form.
  public let typed: [UInt8]
  /// Its folded key.
  public let key: [UInt8]
  /// The coarse keys under which words of the same stem lie.
  public let stemProbes: [[UInt8]]
  /// The coarse keys under which other spellings of the same name lie; for a word in Latin
  /// letters, those of Arabic names that it may be the romanisation of.
  public let soundProbes: [[UInt8]]
  private let stems: [Stems.Stem]
  private let foreign: ForeignKin?

  /// Prepares a word as it was typed, with its folded key.
  public init(surface: [UInt8], key: [UInt8]) {
    self.init(typed: TypedForm.of(surface), key: key)
  }

  /// Prepares a word by its typed form and its folded key.
  public init(typed: [UInt8], key: [UInt8]) {
    self.typed = typed
    self.key = key
    let found = Stems(key: key[...], typed: typed[...])
    stems = found.stems
    foreign = ForeignKin(of: found.bases)
    if stems.isEmpty {
      stemProbes = [CoarseKeys.stem(of: key[...])]
      soundProbes = LatinSound(key[...])?.probes ?? []
    } else {
      stemProbes = Probes.ofStems(stems, and: key[...])
      soundProbes = foreign.map { Probes.ofSounds($0.group.letters + $0.own) } ?? []
    }
  }

  /// Returns how near a word of a text is, by its typed form and its folded key; nothing where
  /// readers hold the two apart. Never `edited`. Allocates nothing.
  public func kinship(typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Kinship? {
    if key.count == self.key.count, key.elementsEqual(self.key) {
      return typed.elementsEqual(self.typed) ? .typed : .folded
    }
    guard !stems.isEmpty else { return isBehindParticles(key) ? .particle : nil }
    guard let word = Letters(key), typed.count == key.count else { return nil }
    let prefixes = Prefixes(word, typed: typed)
    let endsInTehMarbuta = Self.typedLetter(typed, word.count - 1) == Letter.tehMarbuta
    var nearest: Kinship?
    for index in 0..<prefixes.count {
      let reading = prefixes[index]
      for place in stems.indices where word.has(stems[place].letters, at: reading.start) {
        let level = kinship(of: word, typed, reading, stems[place], endsInTehMarbuta)
        if level == .particle { return level }
        if let level { nearest = level }
      }
    }
    if let nearest { return nearest }
    guard let foreign else { return nil }
    for index in 0..<prefixes.count {
      let reading = prefixes[index]
      if foreign.isSpelled(word, from: reading.start), Self.isOpen(word, reading, to: word.count) {
        return .spelling
      }
    }
    return nil
  }

  /// Judges a word that goes on with the letters of a stem.
  private func kinship(
    of word: Letters, _ typed: ArraySlice<UInt8>, _ reading: Prefixes.Reading,
    _ stem: Stems.Stem, _ endsInTehMarbuta: Bool
  ) -> Kinship? {
    let end = reading.start + stem.letters.count
    guard let packed = word.packed(end..<word.count) else { return nil }
    var kinds = EndingTable.shared.kinds(packed)
    if endsInTehMarbuta { kinds.subtract(.withHeh) }
    kinds.formIntersection(stem.endings)
    guard !kinds.isEmpty else { return nil }
    guard Self.isTyped(stem, typed, from: reading.start, isAlone: packed == 0) else { return nil }
    if packed != 0, !kinds.contains(.nisba) {
      let traits = Lexicon.shared.traits(word.hash(reading.start..<word.count))
      guard traits.isDisjoint(with: [.whole, .bare]) else { return nil }
    }
    // لأمه is no أمة: short words are only taken for feminine where that is typed.
    if packed == UInt64(Letter.heh), kinds == .feminine, stem.letters.count < 3, !endsInTehMarbuta {
      return nil
    }
    guard Self.isOpen(word, reading, to: end) else { return nil }
    if stem.isOtherWord { return .stem }
    return packed == 0 || kinds.contains(.accusative) ? .particle : .stem
  }

  /// Whether the typed letters of a stem are ones that it may be typed with.
  private static func isTyped(
    _ stem: Stems.Stem, _ typed: ArraySlice<UInt8>, from start: Int, isAlone: Bool
  ) -> Bool {
    let count = stem.typed.count
    for place in 0..<count {
      let known = stem.typed[place]
      let letter = typedLetter(typed, start + place)
      if letter == known { continue }
      switch letter {
      case Letter.wawHamza, Letter.yehHamza:
        // A hamza is often left out, never put in: ولائه is no ولاية.
        guard Letter.isSeatedHamza(known) else { return false }
      case Letter.waw, Letter.yeh:
        if stem.hamza == place { return false }
        if known == Letter.wawHamza || known == Letter.yehHamza, count <= 3 { return false }
        if known == Letter.alefMaksura, stem.isOtherWord, isAlone { return false }
      case Letter.alefMadda:
        if known != Letter.alef { return false }
      case Letter.alefHamzaAbove, Letter.alefHamzaBelow:
        if place == 0, known == Letter.alefMadda || known != Letter.alef && stem.isOtherWord {
          return false
        }
      case Letter.heh:
        if known == Letter.tehMarbuta, stem.isOtherWord, count <= 3 { return false }
      default: break
      }
    }
    return true
  }

  /// Whether the letters read as particles may be some before a word that ends at `end` without
  /// its endings.
  private static func isOpen(
    _ word: Letters, _ reading: Prefixes.Reading, to end: Int
  ) -> Bool {
    if reading.kind == .none { return true }
    let lexicon = Lexicon.shared
    let length = end - reading.start
    switch reading.kind {
    case .preposition where length == 2:
      guard lexicon.traits(word.hash(reading.start..<end)).contains(.shortNoun) else {
        return false
      }
    case .future:
      // سيتم is يتم to come, but سنار no نار.
      let first = word[reading.start]
      let isSure = first == Letter.yeh || first == Letter.teh
      if length < (isSure ? 3 : 4) { return false }
    default: break
    }
    return !hasOwnFirstLetter(word, 0, end)
      && (reading.particle == 0 || !hasOwnFirstLetter(word, reading.particle, end))
  }

  private static func hasOwnFirstLetter(_ word: Letters, _ place: Int, _ end: Int) -> Bool {
    let lexicon = Lexicon.shared
    if lexicon.traits(word.hash(place..<end)).contains(.firstLetter) { return true }
    return end < word.count
      && lexicon.traits(word.hash(place..<word.count)).contains(.firstLetter)
  }

  @inline(__always)
  private static func typedLetter(_ typed: ArraySlice<UInt8>, _ place: Int) -> UInt8 {
    let offset = typed.startIndex + 2 * place
    guard offset + 1 < typed.endIndex else { return 0 }
    return typed[offset] << 6 | typed[offset + 1] & 0x3F
  }

  /// Whether a word is this one, which is not of Arabic letters, behind particles.
  private func isBehindParticles(_ key: ArraySlice<UInt8>) -> Bool {
    let particles = CoarseKeys.particles(before: key)
    return particles > 0 && key.dropFirst(particles).elementsEqual(self.key)
  }
}

/// A foreign word of a query and the spellings that are kin of it.
struct ForeignKin: Sendable {
  let group: ForeignLexicon.Group
  /// Its own letters, without an ending.
  let own: [Letters]
  private let endings: Endings

  /// Finds the foreign word that a word is.
  init?(of bases: [(key: Letters, typed: Letters)]) {
    for base in bases {
      for length in 0...min(4, max(0, base.key.count - 2)) {
        let end = base.key.count - length
        guard let packed = base.key.packed(end..<base.key.count) else { continue }
        let kinds = EndingTable.shared.kinds(packed).intersection([.none, .placeEnd, .nisba])
        guard !kinds.isEmpty else { continue }
        let stem = base.key.part(0..<end)
        guard let group = ForeignLexicon.shared.group(of: stem, allowing: kinds) else { continue }
        self.group = group
        own = [stem]
        // The nisba of a name finds no name, though some end as it does: سورية.
        let isNisbaAlone =
          kinds == .nisba
          || group.isPlace && kinds.contains(.nisba)
            && !Lexicon.shared.traits(base.key.hash).contains(.place)
        endings = isNisbaAlone ? .nisba : group.endings
        return
      }
    }
    return nil
  }

  /// Returns whether the letters from `start` are a spelling of the word.
  func isSpelled(_ word: Letters, from start: Int) -> Bool {
    var length = 0
    while length <= 4, word.count - start - length >= 2 {
      let end = word.count - length
      if let packed = word.packed(end..<word.count),
        !EndingTable.shared.kinds(packed).isDisjoint(with: endings),
        isStem(word, start..<end)
      {
        let isName = endings == .nisba
        return !isName
          || !Lexicon.shared.traits(word.hash(start..<word.count)).contains(.place)
      }
      length += 1
    }
    return false
  }

  private func isStem(_ word: Letters, _ range: Range<Int>) -> Bool {
    for spelling in group.spellings where spelling.isSpelled(word, range) { return true }
    return false
  }
}

/// The coarse keys under which kin of a word lie.
enum Probes {
  /// Returns those of stems with any particles and endings.
  static func ofStems(_ stems: [Stems.Stem], and key: ArraySlice<UInt8>) -> [[UInt8]] {
    var probes = [CoarseKeys.stem(of: key)]
    func add(_ probe: [UInt8]) { if !probes.contains(probe) { probes.append(probe) } }
    for stem in stems {
      let word = stem.letters
      let states = CoarseKeys.State.allCases
      let isShort = states.contains {
        word.count - CoarseKeys.start(of: word, in: $0, followedBy: 6) < 2
      }
      if isShort {
        for ending in EndingTable.shared.all where !ending.kinds.isDisjoint(with: stem.endings) {
          var whole = word
          for place in 0..<ending.letters.count { whole.append(ending.letters[place]) }
          addAll(whole)
        }
        if stem.endings.contains(.none) { addAll(word) }
      } else {
        for state in states {
          let start = CoarseKeys.start(of: word, in: state, followedBy: 0)
          add(CoarseKeys.stem(of: word, from: start))
          let later = CoarseKeys.start(of: word, in: state, followedBy: 6)
          if later != start { add(CoarseKeys.stem(of: word, from: later)) }
        }
      }
      func addAll(_ whole: Letters) {
        for state in states {
          let start = CoarseKeys.start(of: whole, in: state, followedBy: 0)
          add(CoarseKeys.stem(of: whole, from: start))
        }
      }
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
