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
  }

  /// A list's word: as it is typed, which knows its hamzas, and as a key.
  struct Entry: Sendable {
    let typed: Letters
    let key: Letters

    init(_ typed: Letters) {
      self.typed = typed
      var key = typed
      for place in 0..<typed.count { key.replace(place, by: Letter.folded[Int(typed[place])]) }
      self.key = key
    }
  }

  private var table: WordTable
  private var placeStems: WordTable
  private var familyChains: WordTable
  private(set) var families: [[Entry]] = []
  private(set) var stems: [Entry] = []
  private var derivedTable: WordTable
  private var derived: [[Entry]] = []
  /// Which family a word is in, and where the chain of its others goes on, as one past a place.
  private var chains: [(family: Int, next: Int)] = []

  private init() {
    table = WordTable(capacity: 4096)
    placeStems = WordTable(capacity: 512)
    familyChains = WordTable(capacity: 2048)
    derivedTable = WordTable(capacity: 256)
    for (words, trait) in [
      (wholeWords, Traits.whole), (firstLetterWords, .firstLetter), (bareWords, .bare),
      (feminineApart, .feminineApart), (people, .people), (shortNouns, .shortNoun),
    ] {
      for word in Self.groups(words).joined() { add(trait, to: word.entry.key) }
    }
    for group in Self.groups(places) {
      guard let stem = group.last?.entry else { continue }
      // A place without a stem has its hyphen left out of the words.
      let hasStem = group.count > 1
      if hasStem { stems.append(stem) }
      for name in hasStem ? group.dropLast() : group[...] {
        let key = Self.withoutArticle(name.entry).key
        add([.whole, .place], to: key)
        if hasStem { placeStems[key.hash] = UInt32(stems.count) }
      }
    }
    for group in Self.groups(pluralFamilies) {
      families.append(group.map(\.entry))
      for word in group {
        let hash = word.entry.key.hash
        chains.append((families.count - 1, Int(familyChains[hash])))
        familyChains[hash] = UInt32(chains.count)
      }
    }
    for family in families {
      for word in family.dropFirst() { add(.brokenPlural, to: word.key) }
    }
    for family in families {
      guard let key = family.first?.key else { continue }
      table[key.hash] = table[key.hash] & ~Traits.brokenPlural.rawValue
    }
    for group in Self.groups(derivedWords) {
      guard let head = group.first?.entry else { continue }
      derived.append(group.dropFirst().map(\.entry))
      derivedTable[Self.withoutArticle(head).key.hash] = UInt32(derived.count)
    }
    for group in Self.groups(foreignNames) {
      for word in group.dropFirst() {
        switch group.first?.digit {
        case 1:
          for ending in [[Letter.alef], [Letter.yeh, Letter.alef]] {
            var name = word.entry.key
            for letter in ending { name.append(letter) }
            add(.whole, to: name)
          }
        case 2: add([.whole, .foreigner], to: word.entry.key)
        default: add(.whole, to: word.entry.key)
        }
      }
    }
  }

  private mutating func add(_ trait: Traits, to key: Letters) {
    table[key.hash] = table[key.hash] | trait.rawValue
  }

  /// Returns what a key is.
  @inline(__always)
  func traits(_ hash: UInt64) -> Traits { Traits(rawValue: table[hash]) }

  /// Returns what the nisba of a place is made of.
  func nisbaStem(_ hash: UInt64) -> Entry? {
    let place = Int(placeStems[hash])
    return place > 0 && place <= stems.count ? stems[place - 1] : nil
  }

  /// Calls back with each family that a key is of.
  func forEachFamily(_ hash: UInt64, _ body: ([Entry]) -> Void) {
    var next = Int(familyChains[hash])
    while next > 0, next <= chains.count {
      body(families[chains[next - 1].family])
      next = chains[next - 1].next
    }
  }

  /// Returns the words that a name or noun finds though no ending makes them of it.
  func derived(from hash: UInt64) -> [Entry] {
    let place = Int(derivedTable[hash])
    return place > 0 && place <= derived.count ? derived[place - 1] : []
  }

  private static func withoutArticle(_ entry: Entry) -> Entry {
    guard entry.typed.count > 4, entry.typed[0] == Letter.alef, entry.typed[1] == Letter.lam else {
      return entry
    }
    return Entry(entry.typed.part(2..<entry.typed.count))
  }

  /// A word of a list, or the number before a group of them.
  struct Item {
    let entry: Entry
    let digit: Int?
  }

  /// Reads a list: words parted by spaces, groups by line ends or |.
  static func groups(_ text: String) -> [[Item]] {
    var groups: [[Item]] = []
    var group: [Item] = []
    var word: [UInt8] = []
    var digit: Int?
    func finishWord() {
      if !word.isEmpty || digit != nil {
        group.append(Item(entry: Entry(Letters(word)), digit: digit))
      }
      word.removeAll(keepingCapacity: true)
      digit = nil
    }
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20: finishWord()
      case 0x0A, UInt8(ascii: "|"):
        finishWord()
        if !group.isEmpty { groups.append(group) }
        group = []
      case 0x30...0x39: digit = Int(byte) - 0x30
      case 0xD8...0xDB: lead = byte
      case 0x80...0xBF: word.append(lead << 6 | byte & 0x3F)
      default: break
      }
    }
    finishWord()
    if !group.isEmpty { groups.append(group) }
    return groups
  }
}
