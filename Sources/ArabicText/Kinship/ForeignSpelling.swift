/// The consonants of a foreign word with what its spellings differ in.
struct ForeignSpelling: Sendable {
  /// The classes of consonants that spellings take for one another.
  private(set) var classes: Letters
  /// The consonants as they are written.
  private let written: Letters
  private let vowels: Vowels
  private let startsWithVowel: Bool
  /// The last letter where it is a vowel, else zero.
  private let end: UInt8

  /// How many long vowels of each kind stand before the last letter.
  private struct Vowels {
    var alefs = 0
    var waws = 0
    var yehs = 0
  }

  /// Reads the letters of a stem.
  init(_ word: Letters) {
    var classes: [UInt8] = []
    var written: [UInt8] = []
    var vowels = Vowels()
    var walk = Walk(word, 0..<word.count)
    while let step = walk.next() {
      switch step {
      case .consonant(let sound, let letter):
        classes.append(sound)
        written.append(letter)
      case .alef: vowels.alefs += 1
      case .waw: vowels.waws += 1
      case .yeh: vowels.yehs += 1
      }
    }
    self.classes = Letters(classes)
    self.written = Letters(written)
    self.vowels = vowels
    startsWithVowel = walk.startsWithVowel
    end = walk.end
  }

  /// A number that is the same for all spellings of a word.
  var hash: UInt64 { classes.hash }

  /// Returns whether letters of a word are a spelling of this one.
  func isSpelled(_ word: Letters, _ range: Range<Int>) -> Bool {
    var walk = Walk(word, range)
    guard walk.startsWithVowel == startsWithVowel else { return false }
    var place = 0
    var letters = 0
    var isJeem = false
    var (alefs, waws, yehs) = (-vowels.alefs, -vowels.waws, -vowels.yehs)
    while let step = walk.next() {
      switch step {
      case .consonant(let sound, let letter):
        guard place < classes.count, classes[place] == sound else { return false }
        if written[place] != letter {
          if sound == Self.jeemClass { isJeem = true } else { letters += 1 }
        }
        place += 1
      case .alef: alefs += 1
      case .waw: waws += 1
      case .yeh: yehs += 1
      }
    }
    guard place == classes.count else { return false }
    var cost = letters + (isJeem ? 1 : 0)
    if walk.end != end {
      // سنغافورة and سنغافورا.
      let isOpen = (end == Letter.heh || end == Letter.alef)
      guard isOpen, walk.end == Letter.heh || walk.end == Letter.alef else { return false }
      cost += 1
    }
    // One of the two has all the vowels of the other.
    guard alefs >= 0 && waws >= 0 && yehs >= 0 || alefs <= 0 && waws <= 0 && yehs <= 0 else {
      return false
    }
    let lengths = abs(alefs) + abs(waws) + abs(yehs)
    switch place {
    case ..<2: return cost == 0 && lengths == 0
    case 2: return cost <= 1 && lengths == 0
    case 3: return cost + lengths <= 1
    case 4: return cost + lengths <= 2
    default: return cost + lengths <= 3
    }
  }

  private static let jeemClass = Letter.ghain

  /// One step through the letters of a word.
  private enum Step {
    case consonant(sound: UInt8, letter: UInt8)
    case alef, waw, yeh
  }

  /// A walk through the letters of a word but a vowel at its end.
  private struct Walk {
    private let word: Letters
    private var place: Int
    private let stop: Int
    let startsWithVowel: Bool
    let end: UInt8

    @inline(__always)
    init(_ word: Letters, _ range: Range<Int>) {
      self.word = word
      place = range.lowerBound
      guard let last = range.last else {
        stop = range.upperBound
        startsWithVowel = false
        end = 0
        return
      }
      let final = word[last]
      let isOpen =
        final == Letter.alef || final == Letter.heh || final == Letter.waw || final == Letter.yeh
      end = isOpen ? final : 0
      stop = isOpen ? last : last + 1
      startsWithVowel = word[place] == Letter.alef
    }

    @inline(__always)
    mutating func next() -> Step? {
      guard place < stop else { return nil }
      let letter = word[place]
      place += 1
      switch letter {
      case Letter.alef: return .alef
      case Letter.waw: return .waw
      case Letter.yeh: return .yeh
      case Letter.teh where place < stop && word[place] == Letter.sheen:
        place += 1
        return .consonant(sound: Letter.sheen, letter: Letter.cheh)
      default: return .consonant(sound: ForeignSpelling.soundClass(letter), letter: letter)
      }
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
  }

  private(set) var groups: [Group] = []
  private var chainStarts = WordTable(capacity: 1024)
  private var chains: [(group: Int, next: Int)] = []

  private init() {
    for group in Lexicon.groups(foreignNames) {
      guard let kind = group.first?.digit else { continue }
      let letters = group.dropFirst().map(\.entry.key)
      let endings: Endings =
        switch kind {
        case 1: [.placeEnd, .nisba]
        case 2: .none
        default: [.none, .nisba]
        }
      groups.append(
        Group(spellings: letters.map { ForeignSpelling($0) }, letters: letters, endings: endings))
      for hash in Set(groups[groups.count - 1].spellings.map(\.hash)) {
        chains.append((groups.count - 1, Int(chainStarts[hash])))
        chainStarts[hash] = UInt32(chains.count)
      }
    }
  }

  /// Returns the group that a stem is a spelling in.
  func group(of stem: Letters, allowing endings: Endings) -> Group? {
    var next = Int(chainStarts[ForeignSpelling(stem).hash])
    while next > 0, next <= chains.count {
      let group = groups[chains[next - 1].group]
      if !group.endings.isDisjoint(with: endings),
        group.spellings.contains(where: { $0.isSpelled(stem, 0..<stem.count) })
      {
        return group
      }
      next = chains[next - 1].next
    }
    return nil
  }
}
