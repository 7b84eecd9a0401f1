/// What a word of a query is a form of, and which forms of it are kin.
struct Stems {
  /// A stem that words of texts may be made of.
  struct Stem {
    let letters: Letters
    /// The same as they are typed where it stands without particles and endings.
    let typed: Letters
    /// The endings that may follow it.
    var endings: Endings
    /// Where a hamza must be typed that another seat is allowed for, or nothing.
    let hamza: Int?
    /// Whether the word without an ending is only another form, no mere matter of particles.
    let isOtherWord: Bool
    /// Words with the same key that are others all the same, as they are typed.
    let apart: [Letters]
  }

  private(set) var stems: [Stem] = []
  /// The word itself, and without its article.
  private(set) var bases: [(key: Letters, typed: Letters)] = []
  /// Whether it was typed with the article, which no verb has: القدم is no قدمته.
  private var isNoun: Bool { bases.count > 1 }

  /// Finds the stems of a word; none where it is not of Arabic letters.
  init(key: ArraySlice<UInt8>, typed: ArraySlice<UInt8>) {
    guard key.count == typed.count, let keyLetters = Letters(key), let typedLetters = Letters(typed)
    else { return }
    bases.append((keyLetters, typedLetters))
    addBasesWithoutArticle()
    stems.reserveCapacity(12)
    if let place = Self.formsOfGod.firstIndex(where: { $0.equals(keyLetters) }) {
      let other = Self.formsOfGod[1 - place]
      add(keyLetters, typedLetters, .none, isOtherWord: false)
      add(other, other, .none, isOtherWord: false)
      return
    }
    if bases.count == 1 {
      addStems(of: keyLetters, typedLetters)
      addBehindParticles(keyLetters, typedLetters)
    } else {
      // What is behind the article is the word: البحرين is no dual of البحر.
      add(keyLetters, typedLetters, .none, isOtherWord: false)
      for base in bases.dropFirst() { addStems(of: base.key, base.typed) }
    }
    addOtherSeats()
  }

  /// الله, and what becomes of it after ل.
  private static let formsOfGod = ["الله", "لله"].map { word in
    Letters(word.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }

  /// Takes off the article with what stands before it, never a particle alone.
  private mutating func addBasesWithoutArticle() {
    let (key, typed) = bases[0]
    guard !Lexicon.shared.hasOwnFirstLetter(key.hash, typed) else { return }
    func isArticle(_ place: Int) -> Bool {
      key.count - place > 3 && key[place + 1] == Letter.lam
        && (typed[place] == Letter.alef || typed[place] == Letter.wasla)
    }
    var start = 0
    if key.count > 3, key[0] == Letter.waw || key[0] == Letter.feh { start = 1 }
    for start in start > 0 ? [0, start] : [0] {
      guard key.count - start > 3 else { continue }
      switch key[start] {
      case Letter.alef where isArticle(start): addBase(from: start + 2)
      case Letter.beh, Letter.kaf:
        if key[start + 1] == Letter.alef, isArticle(start + 1) { addBase(from: start + 3) }
      case Letter.lam where key[start + 1] == Letter.lam:
        addBase(from: start + 2)
        if key.count - start > 3 { addBase(from: start + 1) }
      default: break
      }
    }
  }

  private mutating func addBase(from place: Int) {
    let (key, typed) = bases[0]
    guard key.count - place >= 2 else { return }
    // والد is no الد, nor بالغ a غ; what begins with the ل of الله keeps it.
    let front = Lexicon.shared.traits(key.hash(1..<key.count))
    if place > 2, front.contains(.firstLetter) { return }
    bases.append((key.part(place..<key.count), typed.part(place..<typed.count)))
  }

  mutating func addStems(of key: Letters, _ typed: Letters) {
    let lexicon = Lexicon.shared
    var traits = lexicon.traits(of: key, typed)
    // ومنها is no form of ومن that a reader looks for.
    if key[0] == Letter.waw, lexicon.traits(key.hash(1..<key.count)).contains(.bare) {
      traits.insert(.bare)
    }
    let endsInTehMarbuta = typed.last == Letter.tehMarbuta
    let endings =
      endsInTehMarbuta ? .none : Self.endings(of: key, typed, traits)
    add(key, typed, endings, isOtherWord: false)
    addFinalHamza(of: key, typed, traits)
    addFamilies(of: key, typed)
    addVerbForms(of: key, typed)
    if let stem = lexicon.nisbaStem(key.hash) { add(stem.key, stem.typed, .nisba) }
    addDerived(from: key)
    guard !traits.contains(.whole), !traits.contains(.bare) else { return }
    addWithoutEndings(key, typed, endsInTehMarbuta)
  }

  /// Adds the people of a country and the adjective of a noun.
  private mutating func addDerived(from key: Letters) {
    for word in Lexicon.shared.derived(from: key.hash) {
      let count = word.key.count - 1
      if word.key.last == Letter.yeh {
        add(word.key.part(0..<count), word.typed.part(0..<count), .nisba)
      } else {
        add(word.key, word.typed, .none)
        // ابنته is of ابن's kin, but طلبته is none of طالب's.
        guard word.typed.last == Letter.tehMarbuta, word.key.has(key, at: 0) else { continue }
        add(word.key.part(0..<count), word.typed.part(0..<count), [.feminine, .plural])
      }
    }
  }

  /// Takes off each ending that the word may have.
  private mutating func addWithoutEndings(
    _ key: Letters, _ typed: Letters, _ endsInTehMarbuta: Bool
  ) {
    let lexicon = Lexicon.shared
    let table = EndingTable.shared
    let longest = min(EndingTable.longest, key.count - 2)
    guard longest >= 1 else { return }
    for length in 1...longest {
      let place = key.count - length
      guard let packed = key.packed(place..<key.count) else { continue }
      var kinds = table.kinds(packed)
      if endsInTehMarbuta { kinds.subtract(.withHeh) }
      kinds.subtract([.nisba, .placeEnd])
      if kinds.isEmpty { continue }
      var rest = key.part(0..<place)
      var restTyped = typed.part(0..<place)
      // أعضائه and أعضاؤهم are أعضاء.
      if place > 2, rest[place - 2] == Letter.alef, Letter.isSeatedHamza(restTyped.last) {
        rest.replace(place - 1, by: Letter.hamza)
        restTyped.replace(place - 1, by: Letter.hamza)
      }
      let traits = lexicon.traits(of: rest, restTyped)
      // آلة is no form of آل, but آلات and آلته are forms of it.
      if traits.contains(.bare), !endsInTehMarbuta { continue }
      let all = Self.endings(of: rest, restTyped, traits)
      // A name takes none of these, but the plural of its nisba may look as if it did.
      // زوجته is his wife, not one that he married.
      let isOfNoun =
        all.intersection(kinds) == .verb && length > 1 && key[place] == Letter.teh
        && lexicon.isFeminineNoun(rest.hash(0..<rest.count, and: Letter.heh))
      let isOther =
        traits.contains(.whole) && isOtherThanWhole(rest, restTyped, all.intersection(kinds))
      if !all.isDisjoint(with: kinds), !isOfNoun, !isOther {
        add(rest, restTyped, all)
        addFinalHamza(of: rest, restTyped, traits)
        // دارت has nothing to do with ديار.
        if all.intersection(kinds) != .verb || kinds.contains(.feminine) {
          addFamilies(of: rest, restTyped)
        }
        if !endsInTehMarbuta { addWithFinalHamza(rest, restTyped) }
      }
      if !kinds.isDisjoint(with: [.pronoun, .address]) { addFinalMaksura(rest, restTyped) }
      if kinds.contains(.feminine) || kinds.contains(.plural) {
        add(rest, restTyped, [.feminine, .plural])
        var whole = rest
        whole.append(Letter.heh)
        var wholeTyped = restTyped
        wholeTyped.append(Letter.tehMarbuta)
        addFamilies(of: whole, wholeTyped)
      }
    }
  }

  mutating func addFamilies(of key: Letters, _ typed: Letters) {
    Lexicon.shared.forEachFamily(key.hash) { family in
      // أمام is no إمام, nor قوي a قوى.
      guard family.contains(where: { $0.key.equals(key) && Self.agree($0.typed, typed) }) else {
        return
      }
      for (place, word) in family.enumerated() where !word.key.equals(key) {
        addLongVowel(word.key, word.typed)
        if word.typed.last == Letter.tehMarbuta {
          add(word.key, word.typed, .none)
          let count = word.key.count - 1
          add(word.key.part(0..<count), word.typed.part(0..<count), [.feminine, .plural])
          continue
        }
        let traits = Lexicon.shared.traits(word.key.hash)
        let endings = Self.endings(of: word.key, word.typed, traits).subtracting(.verb)
        add(word.key, word.typed, place == 0 ? endings : endings.intersection(Self.ofPlurals))
        addFinalHamza(of: word.key, word.typed, traits)
      }
    }
  }

  /// The endings of plurals that no ending makes.
  static let ofPlurals: Endings = [.none, .pronoun, .accusative]

  /// Whether a word of a list and one that was typed may be the same.
  static func agree(_ known: Letters, _ typed: Letters) -> Bool {
    guard known.count == typed.count, known.count > 0 else { return false }
    if known.last == Letter.alefMaksura, typed.last == Letter.yeh { return false }
    for place in 1..<known.count {
      let isHamza = Letter.isSeatedHamza(typed[place])
      // الأم is no آلام: a hamza is left out, never put in.
      if Letter.isHamzaOnAlef(typed[place]), !Letter.isHamzaOnAlef(known[place]) { return false }
      // فئة is no فيه; in longer words a hamza may be left out.
      if Letter.isSeatedHamza(known[place]) != isHamza, isHamza || known.count < 4 { return false }
    }
    let first = known[0]
    return first == typed[0] || first == Letter.alef || typed[0] == Letter.alef
  }

  /// Adds what a hamza at the end becomes before endings: أعضائه, شيئا, خطئه, بدؤوا.
  private mutating func addFinalHamza(of key: Letters, _ typed: Letters, _ traits: Lexicon.Traits) {
    guard key.count >= 3, !traits.contains(.bare) else { return }
    var endings: Endings = [.pronoun, .address]
    switch typed.last {
    case Letter.hamza:
      if key[key.count - 2] != Letter.alef { endings.formUnion([.accusative, .number]) }
      // بريئة, but شيء has no feminine.
      if key.count > 3, key[key.count - 2] == Letter.yeh {
        endings.formUnion([.feminine, .plural])
      }
    case Letter.alefHamzaAbove: endings.formUnion(.verb)
    default: return
    }
    for seat in [Letter.waw, Letter.yeh] {
      var other = key
      other.replace(key.count - 1, by: seat)
      append(
        Stem(
          letters: other, typed: typed, endings: endings, hamza: key.count - 1,
          isOtherWord: true, apart: []))
    }
  }

  mutating func add(
    _ key: Letters, _ typed: Letters, _ endings: Endings, isOtherWord: Bool = true
  ) {
    guard key.count >= 2 else { return }
    let isNew = append(
      Stem(
        letters: key, typed: typed, endings: endings, hamza: nil, isOtherWord: isOtherWord,
        apart: Lexicon.shared.heldApart(from: typed)))
    guard isNew else { return }
    defer { addTwoLettersForHamza(of: key, typed, endings) }
    for place in 1..<key.count where Letter.isSeatedHamza(typed[place]) {
      // A hamza at the end has no other seat: شيء.
      if place + 1 == key.count, typed[place] == Letter.hamza { continue }
      seats.append((stems.count - 1, place))
      break
    }
  }

  /// Which stems have a hamza that may sit elsewhere, and where.
  private var seats: [(stem: Int, place: Int)] = []

  /// Adds مسئول for مسؤول and the like.
  private mutating func addOtherSeats() {
    for (index, place) in seats where index < stems.count {
      let stem = stems[index]
      guard place < stem.letters.count else { continue }
      for seat in [Letter.waw, Letter.yeh, Letter.hamza] where seat != stem.letters[place] {
        var other = stem.letters
        other.replace(place, by: seat)
        append(
          Stem(
            letters: other, typed: stem.typed, endings: stem.endings, hamza: place,
            isOtherWord: true, apart: []))
      }
    }
    seats = []
  }

  @discardableResult
  mutating func append(_ stem: Stem) -> Bool {
    var stem = stem
    if isNoun { stem.endings.subtract(.ofVerbs) }
    guard !stem.endings.isEmpty else { return false }
    // The first ways to a stem are the nearest ones; what would add no ending is left out.
    let isKnown = stems.contains { known in
      known.endings.isSuperset(of: stem.endings) && known.letters.equals(stem.letters)
        && known.hamza == stem.hamza && known.typed.equals(stem.typed)
    }
    guard !isKnown, stems.count < Self.most else { return false }
    stems.append(stem)
    return true
  }

  /// The most stems of a word.
  private static let most = 40
}
