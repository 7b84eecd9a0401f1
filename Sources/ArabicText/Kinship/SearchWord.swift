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
  /// Words with the same key that readers hold apart from this one, as they are typed.
  private let apart: [Letters]
  private let foreign: ForeignKin?
  /// The year that it is.
  private let year: YearKey?
  /// The word with other letters for those that Arabic lacks.
  private let others: [SearchWord]

  /// Prepares a word as it was typed, with its folded key.
  public init(surface: [UInt8], key: [UInt8]) {
    self.init(typed: TypedForm.of(surface), key: key)
  }

  /// Prepares a word by its typed form and its folded key.
  public init(typed: [UInt8], key: [UInt8]) {
    var others: [SearchWord] = []
    if typed.count == key.count {
      for (typed, key) in zip(ForeignLetters.others(of: typed), ForeignLetters.others(of: key)) {
        others.append(SearchWord(typed: typed, key: key, others: []))
      }
    }
    self.init(typed: typed, key: key, others: others)
  }

  private init(typed: [UInt8], key: [UInt8], others: [SearchWord]) {
    self.typed = typed
    self.others = others
    self.key = key
    let found = Stems(key: key[...], typed: typed[...])
    stems = found.stems
    apart = found.bases.first.map { Lexicon.shared.heldApart(from: $0.typed) } ?? []
    foreign = ForeignKin(of: found.bases)
    year = YearKey(key[...])
    var stemProbes = [CoarseKeys.stem(of: key[...])]
    var soundProbes: [[UInt8]]
    if stems.isEmpty {
      soundProbes = LatinSound(key[...])?.probes ?? []
      if let year { stemProbes += year.forms }
    } else {
      stemProbes = Probes.ofStems(stems, and: key[...])
      soundProbes = foreign.map { Probes.ofSounds($0.group.letters + $0.own) } ?? []
    }
    for other in others {
      for probe in other.stemProbes where !stemProbes.contains(probe) { stemProbes.append(probe) }
      for probe in other.soundProbes where !soundProbes.contains(probe) {
        soundProbes.append(probe)
      }
    }
    self.stemProbes = stemProbes
    self.soundProbes = soundProbes
  }

  /// Returns how near a word of a text is, by its typed form and its folded key; nothing where
  /// readers hold the two apart. Never `edited`. Allocates nothing.
  public func kinship(typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Kinship? {
    if let kinship = ownKinship(typed: typed, key: key) { return kinship }
    for other in others where other.ownKinship(typed: typed, key: key) != nil { return .spelling }
    return nil
  }

  private func ownKinship(typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Kinship? {
    if key.count == self.key.count, key.elementsEqual(self.key) {
      if typed.elementsEqual(self.typed) { return .typed }
      if hasOtherHamzas(typed) { return nil }
      guard Self.isAny(of: apart, typed, from: 0, to: key.count / 2) else { return .folded }
      // Some hands write one letter for both of علي and على, but hardly for both of أب and آب.
      return differsByYehAlone(typed) ? .spelling : nil
    }
    guard !stems.isEmpty else {
      return year?.mayBe(key) == true || isBehindParticles(key) ? .particle : nil
    }
    guard let word = Letters(key), typed.count == key.count else { return nil }
    let prefixes = Prefixes(word, typed: typed)
    let endsInTehMarbuta = Self.typedLetter(typed, word.count - 1) == Letter.tehMarbuta
    let hasForeignLetters = ForeignLetters.isAny(in: word)
    var nearest: Kinship?
    for index in 0..<prefixes.count {
      let reading = prefixes[index]
      for place in stems.indices {
        if word.has(stems[place].letters, at: reading.start) {
          let level = kinship(of: word, typed, reading, stems[place], endsInTehMarbuta)
          if level == .particle { return level }
          if let level { nearest = level }
        } else if hasForeignLetters, nearest == nil, reading.kind != .future,
          ForeignLetters.has(word, stems[place], at: reading.start),
          kinship(of: word, typed, reading, stems[place], endsInTehMarbuta) != nil
        {
          nearest = .spelling
        }
      }
    }
    if let nearest { return nearest }
    guard let foreign else { return nil }
    for index in 0..<prefixes.count {
      let reading = prefixes[index]
      if foreign.isSpelled(word, from: reading.start),
        Self.isOpen(word, typed, reading, to: word.count)
      {
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
    if reading.kind == .article { kinds.subtract(.withoutArticle) }
    kinds.formIntersection(stem.endings)
    guard !kinds.isEmpty else { return nil }
    guard Self.isTyped(stem, typed, reading, isAlone: packed == 0),
      Self.mayHoldParticle(word, typed, reading, stem),
      !Self.isAny(of: stem.apart, typed, from: reading.start, to: end)
    else { return nil }
    if packed != 0 {
      guard Self.isEnding(kinds, of: word, typed, reading, stem) else { return nil }
      var traits = Lexicon.shared.traits(word.hash(reading.start..<word.count))
      if traits.contains(.bare), !Self.isBare(typed, reading.start..<word.count) {
        traits.subtract(.bare)
      }
      guard
        traits.isDisjoint(with: kinds.contains(.nisba) ? .bare : [.whole, .bare])
          || Self.isNisbaAndPlace(word, reading.start..<word.count, stem)
      else { return nil }
    }
    // لأمه is no أمة: short words are only taken for feminine where that is typed.
    if packed == UInt64(Letter.heh), kinds == .feminine, stem.letters.count < 3, !endsInTehMarbuta {
      return nil
    }
    // The ت of بثقته belongs to ثقة.
    let isOfFeminine = packed != 0 && stem.endings == [.feminine, .plural]
    guard Self.isOpen(word, typed, reading, to: end, isShort: !isOfFeminine) else { return nil }
    if stem.isOtherWord { return .stem }
    return packed == 0 || kinds.contains(.accusative) ? .particle : .stem
  }

  /// Whether a place is called what the feminine of its own nisba is: السعودية, السعودي.
  private static func isNisbaAndPlace(
    _ word: Letters, _ range: Range<Int>, _ stem: Stems.Stem
  ) -> Bool {
    guard word.last == Letter.heh, stem.letters.last == Letter.yeh,
      stem.letters.count + 1 == range.count,
      let place = Lexicon.shared.nisbaStem(word.hash(range))
    else { return false }
    return place.key.count + 1 == stem.letters.count && stem.letters.has(place.key, at: 0)
  }

  /// Whether the typed letters of a stem are ones that it may be typed with.
  private static func isTyped(
    _ stem: Stems.Stem, _ typed: ArraySlice<UInt8>, _ reading: Prefixes.Reading, isAlone: Bool
  ) -> Bool {
    let count = stem.typed.count
    let start = reading.start
    for place in 0..<count {
      let known = stem.typed[place]
      let letter = typedLetter(typed, start + place)
      if letter == known { continue }
      switch letter {
      case Letter.wawHamza, Letter.yehHamza:
        // A hamza is often left out, never put in: ولائه is no ولاية.
        guard Letter.isSeatedHamza(known) || stem.hamza == place else { return false }
      case Letter.waw, Letter.yeh:
        if stem.hamza == place { return false }
        if known == Letter.wawHamza || known == Letter.yehHamza, count <= 3 { return false }
        if known == Letter.alefMaksura, stem.isOtherWord, isAlone { return false }
      case Letter.alef:
        // نباهة is no form of أنباء.
        if place > 0, place + 1 == count, known == Letter.alefHamzaAbove, stem.isOtherWord,
          !isAlone
        {
          return false
        }
      case Letter.alefMadda:
        if known != Letter.alef { return false }
      case Letter.alefHamzaAbove, Letter.alefHamzaBelow:
        // الإفريقية belongs to أفريقيا.
        let isOther = stem.isOtherWord && stem.endings != .nisba
        if place == 0, known == Letter.alefMadda || known != Letter.alef && isOther {
          return false
        }
        // وأدى is no وادي.
        if place > 0, !Letter.isHamzaOnAlef(known), stem.isOtherWord { return false }
      case Letter.heh:
        // طلبه is no طلبة.
        let least = stem.endings == .none ? 4 : 3
        if known == Letter.tehMarbuta, stem.isOtherWord, count <= least { return false }
      default: break
      }
    }
    return true
  }

  /// Whether the letters read as particles may be some before a word that ends at `end` without
  /// its endings.
  private static func isOpen(
    _ word: Letters, _ typed: ArraySlice<UInt8>, _ reading: Prefixes.Reading, to end: Int,
    isShort: Bool = true
  ) -> Bool {
    if reading.kind == .none { return true }
    let lexicon = Lexicon.shared
    let length = end - reading.start
    switch reading.kind {
    case .preposition where length == 2 && isShort:
      guard lexicon.traits(word.hash(reading.start..<end)).contains(.shortNoun) else {
        return false
      }
    case .future:
      // سيتم is يتم to come, but سنار no نار.
      let first = word[reading.start]
      let isSure = first == Letter.yeh || first == Letter.teh
      if length < (isSure ? 3 : 4) { return false }
      if end == word.count,
        Stems.isNounWithPronoun(
          word, from: reading.particle,
          isNoun: { hasOwnFirstLetter(word, typed, reading.particle, $0) })
      {
        return false
      }
    default: break
    }
    // للجنة is of لجنة before it is of جنة.
    let isDoubled =
      reading.kind == .article && (length >= 3 || !isShort) && reading.start >= 2
      && word[reading.start - 2] == Letter.lam
    return !hasOwnFirstLetter(word, typed, 0, end)
      && (reading.particle == 0 || !hasOwnFirstLetter(word, typed, reading.particle, end))
      && !(isDoubled && hasOwnFirstLetter(word, typed, reading.start - 1, end))
  }

  private static func hasOwnFirstLetter(
    _ word: Letters, _ typed: ArraySlice<UInt8>, _ place: Int, _ end: Int
  ) -> Bool {
    let lexicon = Lexicon.shared
    func isOwn(_ end: Int) -> Bool {
      let traits = lexicon.traits(word.hash(place..<end))
      guard traits.contains(.firstLetter) else { return false }
      if traits.contains(.hamzaInside) { return true }
      for inside in place + 1..<end where Letter.isHamzaOnAlef(typedLetter(typed, inside)) {
        return false
      }
      return true
    }
    return isOwn(end) || end < word.count && isOwn(word.count)
  }

  /// Whether a word is this one, which is not of Arabic letters, behind particles.
  private func isBehindParticles(_ key: ArraySlice<UInt8>) -> Bool {
    let particles = CoarseKeys.particles(before: key)
    return particles > 0 && key.dropFirst(particles).elementsEqual(self.key)
  }
}
