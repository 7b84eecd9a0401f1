/// What is known of single words: the lists, made ready to be looked into.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// What a word is.
  struct Traits: OptionSet {
    let rawValue: UInt32

    /// Its end is no ending.
    static let whole = Traits(rawValue: 1)
    /// Its first letter is no particle, and ال at its front no article.
    static let firstLetter = Traits(rawValue: 1 << 1)
    /// It takes no endings.
    static let bare = Traits(rawValue: 1 << 2)
    /// Its ة makes another word of it.
    static let feminineApart = Traits(rawValue: 1 << 3)
    /// It is what people are called, in the plural often before another noun.
    static let people = Traits(rawValue: 1 << 4)
    /// A noun of two letters.
    static let shortNoun = Traits(rawValue: 1 << 5)
    /// It is the name of a place.
    static let place = Traits(rawValue: 1 << 6)
    /// It is a foreigner's name.
    static let foreigner = Traits(rawValue: 1 << 8)
    /// What takes no endings but those of a nisba.
    static let name: Traits = [.place, .foreigner]
    /// It is a plural that no ending makes, and never the first of its family.
    static let brokenPlural = Traits(rawValue: 1 << 7)
    /// Of a word whose first letter is its own: an alef in it has a hamza.
    static let hamzaInside = Traits(rawValue: 1 << 9)
    /// A noun of two letters that pronouns follow.
    static let shortWithPronoun = Traits(rawValue: 1 << 10)
    /// A noun of two letters that the ا of the accusative follows.
    static let shortWithAccusative = Traits(rawValue: 1 << 11)
    /// Its dual stands before other nouns.
    static let dual = Traits(rawValue: 1 << 12)
    /// It is a verb without its weak last letter.
    static let weakVerb = Traits(rawValue: 1 << 13)
    /// A noun in ة whose other forms look like a verb's.
    static let feminineNoun = Traits(rawValue: 1 << 15)
    /// A verb without its last letter, which is ا.
    static let weakInAlef = Traits(rawValue: 1 << 17)
    /// A particle and a noun that say together what the noun does not.
    static let phrase = Traits(rawValue: 1 << 18)
    /// A preposition that takes pronouns.
    static let preposition = Traits(rawValue: 1 << 16)
  }

  /// A list's word: as it is typed, which knows its hamzas, and as a key.
  struct Entry: Sendable {
    let typed: Letters
    let key: Letters

    init(_ typed: Letters) {
      self.typed = typed
      key = typed.folded
    }
  }

  private var table = WordTable(capacity: 4096)
  /// Where in `places` the stem of a place stands, as one past it.
  private var placeStems = WordTable(capacity: 512)
  private let places = Array(placeNames.utf8)
  /// Which families a word is in: the first link of their chain, as one past its place.
  private var familyChains = WordTable(capacity: 4096)
  private var chains: [Link] = []
  private let families = Array(pluralFamilies.utf8)
  /// Where in `derived` the group of a word stands, as one past it.
  private var derivedGroups = WordTable(capacity: 256)
  private let derived = Array(derivedWords.utf8)
  /// The words that take no endings, as they are typed.
  private var bareForms = WordTable(capacity: 256)
  /// Where in `apart` the group of a typed word stands, as one past it.
  private var apartGroups = WordTable(capacity: 256)
  private let apart = Array(heldApartWords.utf8)

  /// A family that a word is in.
  private struct Link {
    /// Where in `families` it stands.
    let family: UInt32
    /// The next link, as one past its place.
    let next: UInt32
  }

  private init() {
    for (list, trait) in [
      (wholeWords, Traits.whole), (firstLetterWords, .firstLetter), (bareWords, .bare),
      (feminineApart, .feminineApart), (people, .people), (shortNouns, .shortNoun),
      (shortNounsWithPronouns, .shortWithPronoun),
      (shortNounsWithAccusative, .shortWithAccusative), (dualNouns, .dual),
      (feminineNouns, .feminineNoun), (prepositions, .preposition), (phrases, .phrase),
    ] {
      var words = ListedWords(Array(list.utf8))
      while let word = words.next() {
        add(trait, to: word.folded)
        if trait == .bare { bareForms[word.hash] = 1 }
        if trait == .firstLetter,
          (1..<word.count).contains(where: { Letter.isHamzaOnAlef(word[$0]) })
        {
          add(.hamzaInside, to: word.folded)
        }
      }
    }
    var verbs = ListedWords(Array(weakVerbs.utf8))
    while let word = verbs.next() {
      let stem = word.part(0..<word.count - 1).folded
      add(.weakVerb, to: stem)
      if word.last == Letter.alef { add(.weakInAlef, to: stem) }
    }
    var others = ListedWords(apart)
    while let word = others.next() { apartGroups[word.hash] = UInt32(others.groupStart + 1) }
    addPlaces()
    addFamilies()
    var words = ListedWords(derived)
    while let word = words.next() {
      guard words.place == 0 else { continue }
      derivedGroups[word.withoutArticle.folded.hash] = UInt32(words.groupStart + 1)
    }
    addForeignNames()
  }

  /// Adds the places, and what the ي of the nisba is joined to, the last word of a group.
  private mutating func addPlaces() {
    var words = ListedWords(places)
    var names: [UInt64] = []
    var last: (word: Letters, start: Int)?
    func finish(_ lexicon: inout Lexicon) {
      guard let last else { return }
      // A place without a stem has its hyphen left out of the words.
      if names.isEmpty {
        lexicon.add([.whole, .place], to: last.word.withoutArticle.folded)
      }
      for name in names { lexicon.placeStems[name] = UInt32(last.start + 1) }
      names.removeAll(keepingCapacity: true)
    }
    while let word = words.next() {
      if words.place == 0 {
        finish(&self)
      } else if let last {
        let key = last.word.withoutArticle.folded
        add([.whole, .place], to: key)
        names.append(key.hash)
      }
      last = (word, words.wordStart)
    }
    finish(&self)
  }

  private mutating func addFamilies() {
    var words = ListedWords(families)
    var heads: [UInt64] = []
    chains.reserveCapacity(3072)
    heads.reserveCapacity(1536)
    while let word = words.next() {
      let hash = word.folded.hash
      if words.place == 0 {
        heads.append(hash)
      } else {
        table[hash] = table[hash] | Traits.brokenPlural.rawValue
      }
      chains.append(Link(family: UInt32(words.groupStart), next: familyChains[hash]))
      familyChains[hash] = UInt32(chains.count)
    }
    for head in heads { table[head] = table[head] & ~Traits.brokenPlural.rawValue }
  }

  private mutating func addForeignNames() {
    var words = ListedWords(Array(foreignNames.utf8))
    while let word = words.next() {
      let key = word.folded
      switch words.number {
      case 1:
        for ending in [[Letter.alef], [Letter.yeh, Letter.alef]] {
          var name = key
          for letter in ending { name.append(letter) }
          add(.whole, to: name)
        }
      case 2: add([.whole, .foreigner], to: key)
      default: add(.whole, to: key)
      }
    }
  }

  private mutating func add(_ trait: Traits, to key: Letters) {
    table[key.hash] = table[key.hash] | trait.rawValue
  }

  /// Returns what a key is.
  @inline(__always)
  func traits(_ hash: UInt64) -> Traits { Traits(rawValue: table[hash]) }

  /// Returns what a word is, by its key and as it is typed: فئ is no في.
  func traits(of key: Letters, _ typed: Letters) -> Traits {
    var traits = traits(key.hash)
    // إشعار is no plural of شعر, but إخوة is one of أخ.
    if traits.contains(.brokenPlural), typed.count > 1, typed[0] == Letter.alefHamzaBelow,
      !hasFamily(key.hash, typed)
    {
      traits.subtract(.brokenPlural)
    }
    guard traits.contains(.bare), (0..<typed.count).contains(where: { Letter.isTold(typed[$0]) }),
      !isBareForm(typed.hash)
    else { return traits }
    return traits.subtracting(.bare)
  }

  /// Whether a typed word, given by its number, takes no endings.
  func isBareForm(_ typedHash: UInt64) -> Bool { bareForms[typedHash] != 0 }

  /// Whether the first letter of a word is no particle, by its key and as it is typed: الأم is no
  /// آلام, nor وأدى a وادي.
  func hasOwnFirstLetter(_ hash: UInt64, _ typed: Letters) -> Bool {
    let traits = traits(hash)
    guard traits.contains(.firstLetter) else { return false }
    return traits.contains(.hamzaInside) || typed.count < 2
      || !(1..<typed.count).contains { Letter.isHamzaOnAlef(typed[$0]) }
  }

  /// Whether a key, given by its number, is a noun in ة.
  func isFeminineNoun(_ hash: UInt64) -> Bool {
    let traits = traits(hash)
    return traits.contains(.feminineNoun)
      || familyChains[hash] != 0 && !traits.contains(.brokenPlural)
  }

  /// Whether a word with the letters of a weak verb up to `end` is a noun all the same: بنت, وقتها, صلته.
  func isNounLikeWeakVerb(_ word: Letters, from start: Int, to end: Int) -> Bool {
    // دعاه is of دعا, though دعاة is another word.
    word.last != Letter.heh && hasFamily(word.hash(start..<word.count))
      || word.count - end > 1 && word[end] == Letter.teh
        && (hasFamily(word.hash(start..<end + 1))
          || isFeminineNoun(word.hash(start..<end, and: Letter.heh)))
  }

  /// Returns the words with the key of a typed word that readers hold apart from it, as they are
  /// typed.
  func heldApart(from typed: Letters) -> [Letters] {
    let start = Int(apartGroups[typed.hash])
    guard start > 0 else { return [] }
    var words = ListedWords(apart, from: start - 1)
    return words.restOfGroup().filter { !$0.equals(typed) }
  }

  /// Returns what the nisba of a place is made of.
  func nisbaStem(_ hash: UInt64) -> Entry? {
    let start = Int(placeStems[hash])
    guard start > 0 else { return nil }
    var words = ListedWords(places, from: start - 1)
    return words.next().map(Entry.init)
  }

  /// Whether a key, given by its number, is a noun that is listed with its plurals, or one of those.
  func isListedNoun(_ hash: UInt64) -> Bool {
    hasFamily(hash) || traits(hash).contains(.brokenPlural)
  }

  /// Whether a key, given by its number, is of a family.
  private func hasFamily(_ hash: UInt64) -> Bool { familyChains[hash] != 0 }

  /// Whether a word, by the number of its key and as it is typed, is of a family that has it typed so.
  private func hasFamily(_ hash: UInt64, _ typed: Letters) -> Bool {
    var isFound = false
    forEachFamily(hash) { family in
      isFound = isFound || family.contains { $0.typed.equals(typed) }
    }
    return isFound
  }

  /// Calls back with each family that a key is of.
  func forEachFamily(_ hash: UInt64, _ body: ([Entry]) -> Void) {
    var next = Int(familyChains[hash])
    while next > 0, next <= chains.count {
      let link = chains[next - 1]
      var words = ListedWords(families, from: Int(link.family))
      body(words.restOfGroup().map(Entry.init))
      next = Int(link.next)
    }
  }

  /// Returns the words that a name or noun finds though no ending makes them of it.
  func derived(from hash: UInt64) -> [Entry] {
    let start = Int(derivedGroups[hash])
    guard start > 0 else { return [] }
    var words = ListedWords(derived, from: start - 1)
    return words.restOfGroup().dropFirst().map(Entry.init)
  }
}

extension Letters {
  /// The letters of a key, of those that were typed.
  var folded: Letters {
    var key = self
    for place in 0..<count { key.replace(place, by: Letter.folded[Int(self[place])]) }
    return key
  }

  /// The letters of a word of a list without its article.
  fileprivate var withoutArticle: Letters {
    guard count > 4, self[0] == Letter.alef, self[1] == Letter.lam else { return self }
    return part(2..<count)
  }
}
