internal import ArabicText

/// A name taken apart into what is kept together: عبد المجيد and تبون, محمد and بن سلمان.
struct NameParts: Sendable {
  /// A given name, a family name, or another piece that is never divided.
  struct Part: Sendable {
    /// Its words: places in the words of the name.
    let words: Range<Int>
    /// Its letters, no blanks between its words: a place in the letters of the name.
    let letters: Range<Int>
    /// The consonants of all its words.
    let key: SoundKey
  }

  /// The folded letters of the name, its words end to end.
  let letters: [UInt8]
  /// Where in `letters` each word lies.
  let words: [Range<Int>]
  /// The parts, in their order.
  let parts: [Part]

  /// Takes a name apart.
  ///
  /// - Parameter isBenGiven: Whether a بن at the front is the given name Ben, not a patronymic.
  init(_ bytes: [UInt8], _ words: [Range<Int>], isBenGiven: Bool = false) {
    var letters: [UInt8] = []
    var places: [Range<Int>] = []
    for word in words {
      let start = letters.count
      letters += bytes[word]
      places.append(start..<letters.count)
    }
    var parts: [Part] = []
    var place = 0
    while place < places.count {
      let first = place
      if !(isBenGiven && first == 0) {
        while place + 1 < places.count, NameLinks.shared.leads(letters, places[place]) {
          place += 1
        }
      }
      place += 1
      while place < places.count, NameLinks.shared.trails(letters, places[place]) { place += 1 }
      let range = places[first].lowerBound..<places[place - 1].upperBound
      parts.append(
        Part(words: first..<place, letters: range, key: Sounds.shared.key(letters, range)))
    }
    self.letters = letters
    self.words = places
    self.parts = parts
  }

  /// Takes apart a name given as words.
  init(words: [[UInt8]]) {
    var places: [Range<Int>] = []
    var start = 0
    for word in words {
      places.append(start..<start + word.count)
      start += word.count
    }
    self.init(Array(words.joined()), places)
  }

  /// Takes apart a name given as text.
  init(_ text: String, isBenGiven: Bool = false) {
    let folded = FoldedWords(text)
    self.init(folded.bytes, folded.map(\.bytes), isBenGiven: isBenGiven)
  }

  /// Returns the folded letters of a part.
  func letters(of part: Part) -> ArraySlice<UInt8> { letters[part.letters] }

  /// The name without titles at its front; the name itself where it is nothing but titles.
  var withoutTitles: NameParts {
    let rest = words.drop { Honorifics.shared.isSurelyTitle(letters, $0) }
    return rest.isEmpty || rest.count == words.count ? self : NameParts(letters, Array(rest))
  }
}

extension NameParts {
  /// Takes apart a name that words of a text are, without the titles before it.
  init(of places: Range<Int>, in text: LinkedText, isBenGiven: Bool = false) {
    let honorifics = Honorifics.shared
    let bytes = text.words.bytes
    let words = places.drop { honorifics.isSurelyTitle(bytes, text.letters($0)) }
    self.init(bytes, words.map(text.letters), isBenGiven: isBenGiven)
  }

  /// Returns whether the first word of an actor's name is the given name Ben: nobody's whole name is a
  /// patronymic.
  static func isBenGiven(_ name: String) -> Bool {
    ["بن ", "ben ", "Ben "].contains { name.hasPrefix($0) }
  }
}

/// The words that do not stand by themselves in a name.
struct NameLinks: Sendable {
  static let shared = NameLinks()

  /// The most bytes of a word that leads.
  static let longest = 8

  private let leading = WordSet(
    """
    عبد أبو أبا أبي أم بن ابن بنت آل ولد ذو بو دي دو دا دوس ديل فان فون لو لا ماك سان سانت
    abd abdel abdul abdal al el abu abou bin ben ibn bint ould van von de da di do dos del der le la
    mac mc san saint st
    """)
  private let foreign = WordSet("ولد دي دو دا دوس ديل فان فون ould van von de da di do dos del der")
  private let trailing = WordSet("الله الدين الإسلام الزمان الزهراء العابدين")

  /// Returns whether a word belongs to the one after it.
  func leads(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { leading.contains(bytes, word) }

  /// Returns whether a word belongs to the one before it.
  func trails(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { trailing.contains(bytes, word) }

  /// Returns whether a part of a name is that of a house: آل نهيان.
  func isHouse(_ name: NameParts, _ part: NameParts.Part) -> Bool {
    guard part.words.count > 1, name.words.indices.contains(part.words.lowerBound) else {
      return false
    }
    return name.letters[name.words[part.words.lowerBound]] == Self.house[...]
  }

  private static let house = Array("ال".utf8)

  /// Returns a word as the two that it is written in one of: نصرالله, عبدالمجيد.
  func parted(_ word: [UInt8]) -> [[UInt8]]? {
    for ending in Self.endings
    where word.count > ending.count + 4 && word.suffix(ending.count) == ending[...] {
      return [Array(word.dropLast(ending.count)), ending]
    }
    guard word.count > 10, word.starts(with: Self.servantOfThe) else { return nil }
    return [Array(word.prefix(6)), Array(word.dropFirst(6))]
  }

  private static let endings = ["الله", "الدين"].map { Array($0.utf8) }
  private static let servantOfThe = Array("عبدال".utf8)

  /// Returns whether a word may also be left out before the family name that it leads.
  func isForeign(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { foreign.contains(bytes, word) }
}
