internal import ArabicText
internal import CorpusModel

/// A word of an article, with what is known of it.
struct Token: Sendable {
  /// Where it lies in the article's text, particles included.
  let start: Int
  let end: Int
  /// Where it lies without و ف.
  var bareStart: Int
  /// Where it lies without particles.
  var coreStart: Int
  /// What it is, a place in the lexicon; -1 where that does not know it.
  var entry: Int32 = -1
  /// The outermost mention it belongs to, a place in the list of mentions, or -1.
  var mention: Int32 = -1
  /// The phrase it belongs to, or -1.
  var phrase: Int32 = -1
  /// The sentence it lies in.
  var sentence: Int32 = -1
  /// What stands between it and the word before.
  var gap: Gap = []
  /// What its classes are.
  var classes: WordClass = []
  /// The preposition it is, or that is attached to it.
  var preposition = Preposition.none
  /// Whether the preposition is a word of its own.
  var isPreposition = false
  /// Whether و or ف is attached to it.
  var hasConjunction = false
  /// Whether it begins with ال.
  var isDefinite = false
  /// Whether it is a date, or a word of one.
  var isDate = false
  /// Whether it is what armies are made of, in a name too.
  var isMilitary = false
  /// Whether it begins its mention.
  var isMentionStart = false

  /// What stands between two words.
  struct Gap: OptionSet, Sendable {
    let rawValue: UInt8
    static let comma = Gap(rawValue: 1)
    static let colon = Gap(rawValue: 2)
    static let stop = Gap(rawValue: 4)
    static let open = Gap(rawValue: 8)
    static let close = Gap(rawValue: 16)
    static let quote = Gap(rawValue: 32)
    static let dash = Gap(rawValue: 64)
    static let other = Gap(rawValue: 128)
  }
}

extension Token {
  /// Whether it is a form of a verb, and of no noun that news would rather mean (تعاون, دعم).
  var isVerb: Bool { classes.contains(.verb) && classes.isDisjoint(with: Self.verbalNouns) }

  /// Whether writing swallowed the ا of its article (للرئيس is ل and الرئيس, of which لرئيس is left).
  var isSwallowed: Bool {
    preposition == .li && isDefinite && !isPreposition && mention < 0
  }

  private static let verbalNouns: WordClass = [
    .cooperationNoun, .supportNoun, .negotiationNoun, .talksNoun, .visitNoun, .meetingNoun,
  ]
}

extension Token.Gap {
  /// Adds what a scalar that stands between words is.
  mutating func insert(scalar: UInt32) {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x61C: return
    case 0x2C, 0x60C: insert(.comma)
    case 0x3A: insert(.colon)
    case 0x2E, 0x21, 0x3F, 0x61F, 0x6D4, 0x3B, 0x61B, 0x0A, 0x0D, 0x2026: insert(.stop)
    case 0x28, 0x5B, 0x7B: insert(.open)
    case 0x29, 0x5D, 0x7D: insert(.close)
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F: insert(.quote)
    case 0x2D, 0x2010...0x2015, 0x2212: insert(.dash)
    default: insert(.other)
    }
  }
}
