extension Stems {
  /// Adds the forms that a verb has besides its own with endings: أدت and أداه of أدى, يعلن and
  /// ستعلن of سيعلن; and أبوه of أب.
  mutating func addVerbForms(of key: Letters, _ typed: Letters) {
    addWeakVerb(key, typed)
    addWithoutFuture(key, typed)
    addFather(key, typed)
    addLongVowel(key, typed)
    addOneLetterForHamza(of: key, typed)
  }

  /// Adds what ى becomes before pronouns: ذكراه.
  mutating func addLongVowel(_ key: Letters, _ typed: Letters) {
    guard typed.last == Letter.alefMaksura, key.count >= 3,
      !Lexicon.shared.traits(of: key, typed).contains(.bare)
    else { return }
    var longer = key
    longer.replace(key.count - 1, by: Letter.alef)
    var longerTyped = typed
    longerTyped.replace(key.count - 1, by: Letter.alef)
    add(longer, longerTyped, .pronoun)
  }

  /// Adds what ends in ى without the pronoun before which that became ا: قتلى of قتلاهم.
  mutating func addFinalMaksura(_ rest: Letters, _ typed: Letters) {
    guard typed.last == Letter.alef, rest.count >= 3 else { return }
    var whole = rest
    whole.replace(rest.count - 1, by: Letter.yeh)
    var wholeTyped = typed
    wholeTyped.replace(rest.count - 1, by: Letter.alefMaksura)
    // أباه is no form of أبى; long words with the م of places and participles need no list.
    let isLong = rest.count >= 5 && rest[0] == Letter.meem
    guard isLong || Lexicon.shared.isNoun(whole.hash, where: { $0.equals(wholeTyped) }) else {
      return
    }
    let traits = Lexicon.shared.traits(of: whole, wholeTyped)
    add(whole, wholeTyped, Self.endings(of: whole, wholeTyped, traits))
    addFamilies(of: whole, wholeTyped)
  }

  /// Adds the stem of a verb whose last letter is weak, and the verb itself where this is a form of it.
  private mutating func addWeakVerb(_ key: Letters, _ typed: Letters) {
    let lexicon = Lexicon.shared
    // على is no form of علا.
    let known = lexicon.traits(of: key, typed)
    guard !known.contains(.bare) else { return }
    switch typed.last {
    case Letter.alefMaksura, Letter.alef:
      let stem = key.part(0..<key.count - 1)
      let wanted: Lexicon.Traits = typed.last == Letter.alef ? .weakInAlef : .weakVerb
      if stem.count >= 2, lexicon.traits(stem.hash).contains(wanted) {
        add(stem, typed.part(0..<typed.count - 1), .weak)
        return
      }
    case Letter.tehMarbuta: return
    default: break
    }
    if known.contains(.whole) { return }
    for length in 1..<max(2, min(5, key.count - 1)) {
      let place = key.count - length
      guard place >= 2, let packed = key.packed(place..<key.count),
        EndingTable.shared.kinds(packed).contains(.weak),
        !lexicon.isNounLikeWeakVerb(key, from: 0, to: place)
      else { continue }
      let traits = lexicon.traits(key.hash(0..<place))
      guard traits.contains(.weakVerb) else { continue }
      var verb = key.part(0..<place)
      var verbTyped = typed.part(0..<place)
      add(verb, verbTyped, .weak)
      let isInAlef = traits.contains(.weakInAlef)
      verb.append(isInAlef ? Letter.alef : Letter.yeh)
      verbTyped.append(isInAlef ? Letter.alef : Letter.alefMaksura)
      add(verb, verbTyped, .none)
    }
  }

  /// Adds what a verb with the س of the future is without it, and what she does of what he does.
  private mutating func addWithoutFuture(_ key: Letters, _ typed: Letters) {
    guard key.count >= 4, key[0] == Letter.seen,
      key[1] == Letter.yeh || key[1] == Letter.teh,
      typed[1] == key[1], typed.last != Letter.tehMarbuta,
      !Lexicon.shared.hasOwnFirstLetter(key.hash, typed),
      !Self.isNounWithPronoun(
        key, from: 0,
        isNoun: { Lexicon.shared.hasOwnFirstLetter(key.hash(0..<$0), typed.part(0..<$0)) })
    else { return }
    var present = key.part(1..<key.count)
    var presentTyped = typed.part(1..<typed.count)
    let endings: Endings = key.last == Letter.waw ? .none : [.none, .pronoun]
    add(present, presentTyped, endings)
    let other = key[1] == Letter.yeh ? Letter.teh : Letter.yeh
    present.replace(0, by: other)
    presentTyped.replace(0, by: other)
    add(present, presentTyped, endings)
  }

  /// Whether a word that begins with س is a noun and a pronoun, no verb to come: سيدها, but not سيفهم.
  static func isNounWithPronoun(
    _ word: Letters, from start: Int, isNoun: (_ end: Int) -> Bool
  ) -> Bool {
    guard !Lexicon.shared.traits(word.hash(start + 1..<word.count)).contains(.whole) else {
      return false
    }
    return (start + 3..<max(start + 3, word.count)).contains { end in
      guard let packed = word.packed(end..<word.count) else { return false }
      return EndingTable.shared.kinds(packed).contains(.pronoun) && isNoun(end)
    }
  }

  /// Adds what أب and أخ become before pronouns.
  private mutating func addFather(_ key: Letters, _ typed: Letters) {
    guard key.count == 2, typed[0] == Letter.alefHamzaAbove,
      key[1] == Letter.beh || key[1] == Letter.khah
    else { return }
    for vowel in [Letter.waw, Letter.yeh, Letter.alef] {
      var longer = key
      longer.append(vowel)
      var longerTyped = typed
      longerTyped.append(vowel)
      let isMine = vowel == Letter.yeh && key[1] == Letter.khah
      add(longer, longerTyped, isMine ? [.none, .pronoun] : .pronoun)
    }
  }

  /// Adds what a word before an ending with a hamza on و or ي is without it: شيء of شيئا, خطأ of خطئه.
  mutating func addWithFinalHamza(_ rest: Letters, _ typed: Letters) {
    guard rest.count >= 3, Letter.isSeatedHamza(typed.last), typed.last != Letter.hamza else {
      return
    }
    for (letter, typedLetter) in [
      (Letter.hamza, Letter.hamza), (Letter.alef, Letter.alefHamzaAbove),
    ] {
      var whole = rest
      whole.replace(rest.count - 1, by: letter)
      var wholeTyped = typed
      wholeTyped.replace(rest.count - 1, by: typedLetter)
      add(whole, wholeTyped, [.none, .pronoun])
      addFamilies(of: whole, wholeTyped)
    }
  }

  /// Adds a word in ئ that was typed with ىء or يء.
  private mutating func addOneLetterForHamza(of key: Letters, _ typed: Letters) {
    let count = key.count
    guard count >= 4, typed.last == Letter.hamza,
      typed[count - 2] == Letter.alefMaksura || typed[count - 2] == Letter.yeh
    else { return }
    let whole = key.part(0..<count - 1)
    var wholeTyped = typed.part(0..<count - 1)
    wholeTyped.replace(count - 2, by: Letter.yehHamza)
    add(whole, wholeTyped, [.none, .pronoun])
    addFamilies(of: whole, wholeTyped)
  }

  /// Adds a word in ئ as hands write it that put ىء or يء there: قارىء, شاطيء.
  mutating func addTwoLettersForHamza(of key: Letters, _ typed: Letters, _ endings: Endings) {
    guard typed.last == Letter.yehHamza, endings.contains(.none), key.count >= 3 else { return }
    var longer = key
    longer.append(Letter.hamza)
    var longerTyped = typed.part(0..<typed.count - 1)
    // ىء is taken for يء, never the other way round.
    longerTyped.append(Letter.yeh)
    longerTyped.append(Letter.hamza)
    append(
      Stem(
        letters: longer, typed: longerTyped, endings: .none, hamza: nil, isOtherWord: true,
        apart: []))
  }
}
