/// The consonants of a foreign word with what its spellings differ in.
struct ForeignSpelling: Sendable {
  /// The classes of consonants that spellings take for one another.
  private(set) var classes = Letters([])
  /// The consonants as they are written.
  private var written = Letters([])
  /// The long vowels before each consonant and after the last.
  private var vowels = Letters([])
  /// The first letter where it is a vowel, else zero.
  private let front: UInt8
  /// The last letter where it is a vowel, else zero.
  private let end: UInt8

  /// Reads the letters of a stem.
  init(_ word: Letters) {
    var walk = Walk(word, 0..<word.count)
    front = walk.front
    end = walk.end
    while let step = walk.next() {
      vowels.append(step.vowels)
      guard step.sound != 0 else { break }
      classes.append(step.sound)
      written.append(step.letter)
    }
  }

  /// A number that is the same for all spellings of a word.
  var hash: UInt64 { classes.hash }

  /// Returns whether letters of a word are a spelling of this one.
  func isSpelled(_ word: Letters, _ range: Range<Int>) -> Bool {
    var walk = Walk(word, range)
    guard walk.front == front else { return false }
    var place = 0
    var cost = 0
    var isJeem = false
    while let step = walk.next() {
      guard place < vowels.count else { return false }
      if step.vowels != vowels[place] {
        guard Self.isOneMore(step.vowels, vowels[place]) else { return false }
        // Two consonants are too few to tell names by.
        cost += classes.count < 3 ? 3 : 1
      }
      if step.sound == 0 { break }
      guard place < classes.count, classes[place] == step.sound else { return false }
      if written[place] != step.letter {
        if step.sound == Self.jeemClass { isJeem = true } else { cost += 1 }
      }
      place += 1
    }
    guard place == classes.count else { return false }
    if isJeem { cost += 1 }
    if walk.end != end {
      // سنغافورة and سنغافورا.
      guard end == Letter.heh || end == Letter.alef,
        walk.end == Letter.heh || walk.end == Letter.alef
      else { return false }
      cost += 1
    }
    return cost <= max(1, min(2, place - 2))
  }

  /// Whether one run of vowels is another and one vowel more.
  private static func isOneMore(_ one: UInt8, _ other: UInt8) -> Bool {
    let (long, short) = (max(one, other), min(one, other))
    return long >> 2 == short || long & 3 == short && long < 16
  }

  private static let jeemClass = Letter.ghain

  /// A consonant with the vowels before it; zero for the end.
  private struct Step {
    var vowels: UInt8 = 0
    var sound: UInt8 = 0
    var letter: UInt8 = 0
  }

  /// A walk through the letters of a word but a vowel at its end.
  private struct Walk {
    private let word: Letters
    private var place: Int
    private let stop: Int
    private var isDone = false
    let front: UInt8
    let end: UInt8

    @inline(__always)
    init(_ word: Letters, _ range: Range<Int>) {
      self.word = word
      place = range.lowerBound
      guard let last = range.last else {
        stop = range.upperBound
        front = 0
        end = 0
        return
      }
      end = Self.isVowel(word[last]) || word[last] == Letter.heh ? word[last] : 0
      stop = end != 0 ? last : last + 1
      front = Self.isVowel(word[place]) ? word[place] : 0
    }

    @inline(__always)
    private static func isVowel(_ letter: UInt8) -> Bool {
      letter == Letter.alef || letter == Letter.waw || letter == Letter.yeh
    }

    @inline(__always)
    mutating func next() -> Step? {
      guard !isDone else { return nil }
      var step = Step()
      while place < stop {
        let letter = word[place]
        place += 1
        switch letter {
        case Letter.alef: step.vowels = step.vowels << 2 | 1
        case Letter.waw: step.vowels = step.vowels << 2 | 2
        case Letter.yeh: step.vowels = step.vowels << 2 | 3
        case Letter.teh where place < stop && word[place] == Letter.sheen:
          place += 1
          step.sound = Letter.sheen
          step.letter = Letter.cheh
          return step
        default:
          step.sound = ForeignSpelling.soundClass(letter)
          step.letter = letter
          return step
        }
      }
      isDone = true
      return step
    }
  }

  @inline(__always)
  private static func soundClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case Letter.jeem, Letter.gaf, Letter.ngaf, Letter.qafThree: Letter.ghain
    case Letter.veh, Letter.vehBelow: Letter.feh
    case Letter.peh: Letter.beh
    case Letter.tah, Letter.theh: Letter.teh
    case Letter.sad: Letter.seen
    case Letter.thal: Letter.dal
    case Letter.cheh: Letter.sheen
    case Letter.zheh: Letter.zain
    default: letter
    }
  }
}

/// The foreign words that are known to be written in several ways.
struct ForeignLexicon: Sendable {
  static let shared = ForeignLexicon()

  /// One word in its spellings.
  struct Group {
    let spellings: [ForeignSpelling]
    let letters: [Letters]
    /// The endings that its spellings have.
    let endings: Endings
    /// Whether it is the name of a place.
    let isPlace: Bool
  }

  private let text = Array(foreignNames.utf8)
  /// Which groups the spellings of a sound are in: the first link of their chain, as one past its
  /// place.
  private var chainStarts = WordTable(capacity: 1024)
  private var chains: [Link] = []

  /// A group that has a spelling of a sound.
  private struct Link {
    /// Where in the text it stands.
    let group: UInt32
    /// The next link, as one past its place.
    let next: UInt32
  }

  private init() {
    var words = ListedWords(text)
    chains.reserveCapacity(1024)
    while let word = words.next() {
      let hash = ForeignSpelling(word.folded).hash
      let group = UInt32(words.groupStart)
      let next = chainStarts[hash]
      // Several spellings of one group may sound alike.
      if next > 0, chains[Int(next) - 1].group == group { continue }
      chains.append(Link(group: group, next: next))
      chainStarts[hash] = UInt32(chains.count)
    }
  }

  /// Returns the group that a stem is a spelling in.
  func group(of stem: Letters, allowing endings: Endings) -> Group? {
    var next = Int(chainStarts[ForeignSpelling(stem).hash])
    while next > 0, next <= chains.count {
      let link = chains[next - 1]
      let group = Group(in: text, at: Int(link.group))
      if !group.endings.isDisjoint(with: endings),
        group.spellings.contains(where: { $0.isSpelled(stem, 0..<stem.count) })
      {
        return group
      }
      next = Int(link.next)
    }
    return nil
  }
}

extension ForeignLexicon.Group {
  /// Reads a group of the list.
  fileprivate init(in text: [UInt8], at start: Int) {
    var words = ListedWords(text, from: start)
    letters = words.restOfGroup().map(\.folded)
    spellings = letters.map { ForeignSpelling($0) }
    endings =
      switch words.number {
      case 1: [.placeEnd, .nisba]
      case 2: .none
      case 4: [.none, .nisba, .accusative, .plural]
      default: [.none, .nisba]
      }
    isPlace = letters.contains { stem in
      [[], [Letter.alef], [Letter.yeh, Letter.alef]].contains { ending in
        var name = stem
        for letter in ending { name.append(letter) }
        return Lexicon.shared.traits(name.hash).contains(.place)
      }
    }
  }
}
