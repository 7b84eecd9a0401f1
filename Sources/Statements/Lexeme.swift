/// What a word may be, as far as finding statements needs to know.
struct WordClasses: OptionSet {
  let rawValue: UInt64

  static let verb = WordClasses(rawValue: 1)
  static let participle = WordClasses(rawValue: 1 << 1)
  /// A noun of saying (قول, تصريح).
  static let sayingNoun = WordClasses(rawValue: 1 << 2)
  /// The same with a pronoun that stands for the speaker (قوله).
  static let ownSaying = WordClasses(rawValue: 1 << 3)
  static let complementizer = WordClasses(rawValue: 1 << 4)
  static let consequent = WordClasses(rawValue: 1 << 5)
  static let barrier = WordClasses(rawValue: 1 << 6)
  static let preposition = WordClasses(rawValue: 1 << 7)
  static let adverb = WordClasses(rawValue: 1 << 8)
  static let source = WordClasses(rawValue: 1 << 9)
  static let connector = WordClasses(rawValue: 1 << 10)
  static let named = WordClasses(rawValue: 1 << 11)
  static let person = WordClasses(rawValue: 1 << 12)
  static let servant = WordClasses(rawValue: 1 << 13)
  static let anonymous = WordClasses(rawValue: 1 << 14)
  static let body = WordClasses(rawValue: 1 << 15)
  static let outlet = WordClasses(rawValue: 1 << 16)
  static let document = WordClasses(rawValue: 1 << 17)
  static let relative = WordClasses(rawValue: 1 << 18)
  static let negation = WordClasses(rawValue: 1 << 19)
  static let been = WordClasses(rawValue: 1 << 20)
  static let quantifier = WordClasses(rawValue: 1 << 21)
  static let whatever = WordClasses(rawValue: 1 << 22)
  static let topic = WordClasses(rawValue: 1 << 23)
  static let onBehalf = WordClasses(rawValue: 1 << 24)
  static let plural = WordClasses(rawValue: 1 << 25)
  static let honorific = WordClasses(rawValue: 1 << 26)
  /// Begins an aside behind a preposition (على هامش).
  static let idle = WordClasses(rawValue: 1 << 27)
  /// A preposition without a pronoun.
  static let bare = WordClasses(rawValue: 1 << 28)
  /// Begins with a ب of its own.
  static let inBeh = WordClasses(rawValue: 1 << 29)
  /// Tells where somebody belongs (في, من).
  static let placing = WordClasses(rawValue: 1 << 30)
  static let adjective = WordClasses(rawValue: 1 << 31)
  /// A verb that often follows an unnamed speaker.
  static let telltale = WordClasses(rawValue: 1 << 32)
  /// A noun of time that opens a clause behind في (في حين).
  static let `while` = WordClasses(rawValue: 1 << 33)
  /// Stands before the noun that it goes with (ذات المصدر).
  static let demonstrative = WordClasses(rawValue: 1 << 34)
  /// Calls people, but is common in names as well (مالك).
  static let nameToo = WordClasses(rawValue: 1 << 35)
  /// A noun for words that were said, as in «والقول لفلان».
  static let wording = WordClasses(rawValue: 1 << 36)
  /// حد, of «على حد قوله».
  static let measure = WordClasses(rawValue: 1 << 37)
  /// Stands before a verb in the past (قد).
  static let perfect = WordClasses(rawValue: 1 << 38)
  /// أن, after which a present is no statement.
  static let infinitive = WordClasses(rawValue: 1 << 39)
  /// A preposition with a pronoun (له, به).
  static let pronominal = WordClasses(rawValue: 1 << 40)
  /// Goes with the preposition after it (بالإضافة إلى).
  static let besides = WordClasses(rawValue: 1 << 41)
  /// Begins a clause of its own behind a comma, which may still be reported (حيث).
  static let whereas = WordClasses(rawValue: 1 << 42)

  /// The nouns by which speakers are called.
  static let callers: WordClasses = [.person, .anonymous, .body, .outlet, .document]
  /// What a word within a name may be besides.
  static let nominal: WordClasses = [
    .person, .anonymous, .body, .outlet, .document, .servant, .honorific, .plural, .named,
  ]
  /// What opens a clause or goes on with one, and so can be no part of a name.
  static let functions: WordClasses = [
    .complementizer, .consequent, .preposition, .adverb, .source, .connector, .relative, .negation,
    .been, .whatever, .topic, .quantifier, .onBehalf, .barrier,
  ]
}

/// The form that a verb or participle has.
struct VerbForm: OptionSet {
  let rawValue: UInt8

  static let feminine = VerbForm(rawValue: 1)
  static let plural = VerbForm(rawValue: 1 << 1)
  static let dual = VerbForm(rawValue: 1 << 2)
  static let present = VerbForm(rawValue: 1 << 3)
  static let withObject = VerbForm(rawValue: 1 << 4)
}

/// What the lexicon has on a form.
struct LexiconEntry {
  var classes: WordClasses = []
  var form: VerbForm = []
  var traits: VerbTraits = []
  /// The word that a noun is a form of, from 1; 0 for others.
  var lemma: UInt16 = 0
}

/// A word of an article with what the lexicon has on it.
struct Lexeme {
  var classes: WordClasses = []
  var form: VerbForm = []
  var traits: VerbTraits = []
  var lemma: UInt16 = 0
  var prefix: Prefix = []
  /// How many folded bytes at the front are particles, ال not counted.
  var dropped: UInt8 = 0

  /// What is written onto the front of a word.
  struct Prefix: OptionSet {
    let rawValue: UInt8
    static let conjunction = Prefix(rawValue: 1)
    static let preposition = Prefix(rawValue: 1 << 1)
    static let article = Prefix(rawValue: 1 << 2)
    /// The preposition is ب.
    static let with = Prefix(rawValue: 1 << 3)
    /// The preposition is ل.
    static let of = Prefix(rawValue: 1 << 4)
  }

  func isAny(_ wanted: WordClasses) -> Bool { !classes.isDisjoint(with: wanted) }
}
