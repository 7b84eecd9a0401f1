internal import ArabicText
internal import CorpusModel

/// What words say of the line that consists of them, or begins with them.
struct Phrase: Equatable {
  /// What a line is.
  enum Meaning: Equatable {
    case dropped(DroppedLine.Reason)
    case paragraph(Paragraph.Kind)
    /// Who wrote it follows.
    case byline
    /// Where it is from follows.
    case source
  }

  /// Where a line must stand for the words to mean it.
  enum Place {
    /// Anywhere.
    case anywhere
    /// Above or below the body.
    case edge
  }

  /// What must stand behind the words of an opening.
  enum Need {
    case none
    /// A colon, a slash, a bar or a dash.
    case mark
    /// A channel that a site is followed on, and no full stop.
    case channel
  }

  let meaning: Meaning
  let place: Place
  let need: Need
  /// Whether more words may follow.
  let isOpening: Bool
  /// How many words it has.
  let words: Int
}

/// Finds what is known of a line by its folded words, in which all runs of digits are alike.
struct PhraseTable: Sendable {
  static let shared = PhraseTable()

  private var phrases: [UInt64: Phrase] = [:]
  /// A bit for each last part of the number of a word that phrases begin with.
  private var firstWords = [UInt64](repeating: 0, count: 256)
  /// How many words the longest phrase has.
  private(set) var mostWords = 0
  /// Sets of words, each a bit.
  private var words: [UInt64: WordSet] = [:]

  /// What a word may be part of.
  struct WordSet: OptionSet {
    let rawValue: UInt16
    /// The buttons of a page: the names of networks, print, copy.
    static let button = WordSet(rawValue: 1)
    /// What stands among them and is no button itself.
    static let besideButtons = WordSet(rawValue: 2)
    /// The sections of a site.
    static let section = WordSet(rawValue: 4)
    /// What stands beside a date of publication.
    static let besideDate = WordSet(rawValue: 8)
    /// A news agency.
    static let agency = WordSet(rawValue: 16)
    /// A place that reports are sent from.
    static let place = WordSet(rawValue: 32)
    /// What is said of a date of publication.
    static let dateLabel = WordSet(rawValue: 64)
    /// What a site is followed on: a network, letters, a program for telephones.
    static let channel = WordSet(rawValue: 128)
    /// What a site calls its own: its pages there, its letters.
    static let ownChannel = WordSet(rawValue: 256)
    /// What a site says that one finds there.
    static let offer = WordSet(rawValue: 512)
    /// A language that a site is in.
    static let language = WordSet(rawValue: 1024)
  }

  private init() {
    for list in PhraseLists.all {
      for text in list.phrases {
        let key = Array(Folding.key(of: text).utf8)
        phrases[LineHash.of(key[...])] = Phrase(
          meaning: list.meaning, place: list.place, need: list.need, isOpening: list.isOpening,
          words: 1 + key.count { $0 == 0x20 })
        mostWords = max(mostWords, 1 + key.count { $0 == 0x20 })
        let first = LineHash.of(key.prefix { $0 != 0x20 })
        firstWords[Int(first >> 6 & 255)] |= 1 << (first & 63)
      }
    }
    for (set, list) in WordLists.all {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let hash = LineHash.of(Array(Folding.key(of: String(word)).utf8)[...])
        words[hash, default: []].formUnion(set)
      }
    }
  }

  /// Returns what is known of a line, given its folded words.
  func phrase(of key: ArraySlice<UInt8>) -> Phrase? {
    var hash = LineHash()
    var found: Phrase?
    var count = 0
    for byte in key {
      if byte == 0x20 {
        count += 1
        if count == 1, !mayBegin(with: hash) { return nil }
        if count <= PhraseLists.longestOpening, let opening = phrases[hash.value], opening.isOpening
        {
          found = opening
        }
      }
      hash.add(byte)
    }
    if count == 0, !mayBegin(with: hash) { return nil }
    return phrases[hash.value] ?? found
  }

  /// Whether a phrase may begin with a word.
  private func mayBegin(with word: LineHash) -> Bool {
    firstWords[Int(word.value >> 6 & 255)] >> (word.value & 63) & 1 != 0
  }

  /// Returns what all words of a line, given folded, may be part of, and what any of them may be.
  func sets(of key: ArraySlice<UInt8>) -> (all: WordSet, any: WordSet) {
    var (all, any) = (WordSet(rawValue: .max), WordSet())
    for word in KeyWords(key) {
      let sets = sets(ofWord: word)
      all.formIntersection(sets)
      any.formUnion(sets)
    }
    return (all, any)
  }

  /// Returns what a folded word may be part of.
  func sets(ofWord word: ArraySlice<UInt8>) -> WordSet { words[LineHash.of(word)] ?? [] }
}

/// A number for the folded words of a line: FNV-1a of 64 bits, every run of digits as one naught.
struct LineHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var isInNumber = false

  mutating func add(_ byte: UInt8) {
    let isDigit = (0x30...0x39).contains(byte)
    if isDigit && isInNumber { return }
    isInNumber = isDigit
    value = (value ^ UInt64(isDigit ? 0x30 : byte)) &* 0x100_0000_01B3
  }

  static func of(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash = LineHash()
    for byte in key { hash.add(byte) }
    return hash.value
  }
}

/// The words of a key, one after the other.
struct KeyWords: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  /// Takes the words of a key.
  init(_ key: ArraySlice<UInt8>) { rest = key }

  mutating func next() -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x20) ?? rest.endIndex
    defer { rest = rest[Swift.min(end + 1, rest.endIndex)...] }
    return rest[..<end]
  }
}
