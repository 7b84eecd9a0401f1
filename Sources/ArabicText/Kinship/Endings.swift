/// What kinds of endings a stem takes, or of which kinds an ending is.
struct Endings: OptionSet {
  let rawValue: UInt16

  /// No ending at all.
  static let none = Endings(rawValue: 1)
  /// The ا of the accusative: رسميا.
  static let accusative = Endings(rawValue: 1 << 1)
  /// ه ها هم هن هما نا.
  static let pronoun = Endings(rawValue: 1 << 2)
  /// ك كم, which words of three letters often end in themselves.
  static let address = Endings(rawValue: 1 << 3)
  /// ان ين ون.
  static let number = Endings(rawValue: 1 << 4)
  /// ات, with pronouns too.
  static let plural = Endings(rawValue: 1 << 5)
  /// ة, and what becomes of it before other endings.
  static let feminine = Endings(rawValue: 1 << 6)
  /// The plural's ون and ين before another noun or a pronoun: مسؤولو, مسؤولي, لاعبيه.
  static let construct = Endings(rawValue: 1 << 7)
  /// The ت and وا of verbs, before pronouns too.
  static let verb = Endings(rawValue: 1 << 8)
  /// ي ية يا يين يون يان يات.
  static let nisba = Endings(rawValue: 1 << 9)
  /// How names end that are written with or without it: ا ة يا ية.
  static let placeEnd = Endings(rawValue: 1 << 10)
  /// The dual's ي before another noun: ملياري دولار.
  static let dual = Endings(rawValue: 1 << 11)
  /// How verbs end whose last letter is weak, and what it becomes: أدى أدت أداه.
  static let weak = Endings(rawValue: 1 << 12)

  /// Those that verbs alone have.
  static let ofVerbs: Endings = [.verb, .weak]
  /// Those that a typed ة cannot be the end of.
  static let withHeh: Endings = [.pronoun, .construct, .dual, .verb, .weak]
  /// Those that a word with the article never has.
  static let withoutArticle: Endings = [
    .accusative, .pronoun, .address, .construct, .dual, .verb, .weak,
  ]
}

/// The endings there are, by their letters.
struct EndingTable: Sendable {
  static let shared = EndingTable()

  /// A power of two, four times as many as there are endings.
  private static let size = 512
  private var letters: [UInt64]
  private var kinds: [UInt16]
  /// All endings, for what has to go through them.
  let all: [(letters: Letters, kinds: Endings)]

  private init() {
    letters = Array(repeating: 0, count: Self.size)
    kinds = Array(repeating: 0, count: Self.size)
    var known: [(letters: Letters, kinds: Endings)] = []
    for (text, kind) in Self.written {
      for word in text.split(separator: " ") {
        let ending = Letters(word.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        if let place = known.firstIndex(where: { $0.letters.equals(ending) }) {
          known[place].kinds.formUnion(kind)
        } else {
          known.append((ending, kind))
        }
      }
    }
    all = known
    for (ending, kind) in known {
      guard let packed = ending.packed(0..<ending.count) else { continue }
      var place = Self.place(packed)
      while letters[place] != 0 { place = (place + 1) % Self.size }
      letters[place] = packed
      kinds[place] = kind.rawValue
    }
  }

  /// Returns of which kinds an ending is, given by its letters in one number; of none if there is
  /// no such ending.
  @inline(__always)
  func kinds(_ packed: UInt64) -> Endings {
    if packed == 0 { return .none }
    var place = Self.place(packed)
    while letters[place] != 0 {
      if letters[place] == packed { return Endings(rawValue: kinds[place]) }
      place = (place + 1) % Self.size
    }
    return []
  }

  @inline(__always)
  private static func place(_ packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  /// The most letters of an ending.
  static let longest = 6

  private static let written: [(String, Endings)] = [
    ("ا", .accusative),
    ("ه ها هم هن هما نا", .pronoun),
    ("ك كم", .address),
    ("ان ين ون", .number),
    ("ات اته اتها اتهم اتهن اتهما اتنا اتكم اتك اتي", .plural),
    ("ه ته تها تهم تهن تهما تنا تكم تك تي تا تان تين تيه تيها تيهم", .feminine),
    ("و ي يه يها يهم يهما ينا وه وها وهم وهن وهما ونا", .construct),
    ("ت وا ته تها تهم وه وها وهم", .verb),
    ("ي يه يا يين يون يان يات يو", .nisba),
    ("ا ه يا يه", .placeEnd),
    ("ي يه يها يهم اه اها اهم", .dual),
    ("ت تا وا ته تها تهم تهما اه اها اهم اهما وه وها وهم", .weak),
  ]
}
