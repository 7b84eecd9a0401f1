internal import ArabicText

/// Closed classes of words that tell what a name beside them means.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// Prepositions of place: what follows is somewhere.
  static let within = WordClasses(rawValue: 1 << 0)
  /// Nouns that a town's name follows as the name of a place: its streets, its university, what is
  /// held or happens there.
  static let townNoun = WordClasses(rawValue: 1 << 1)
  /// Words for kinds of places, which say that a place's name follows.
  static let placeKind = WordClasses(rawValue: 1 << 2)
  /// To.
  static let to = WordClasses(rawValue: 1 << 3)
  /// From.
  static let from = WordClasses(rawValue: 1 << 4)
  /// On.
  static let on = WordClasses(rawValue: 1 << 5)
  /// Between.
  static let between = WordClasses(rawValue: 1 << 6)
  /// About, away from.
  static let about = WordClasses(rawValue: 1 << 7)
  /// Travelling, by verb or noun.
  static let travel = WordClasses(rawValue: 1 << 8)
  /// Verbs whose object is a place that somebody comes to, leaves, holds or strikes.
  static let reaches = WordClasses(rawValue: 1 << 9)
  /// Force against a place.
  static let attack = WordClasses(rawValue: 1 << 10)
  /// What is said, asked or sent to somebody.
  static let message = WordClasses(rawValue: 1 << 11)
  /// What comes from somebody who acts: a request, support, pressure.
  static let act = WordClasses(rawValue: 1 << 12)
  /// Verbs and nouns that take ب before whom they concern.
  static let concernsWithBeh = WordClasses(rawValue: 1 << 13)
  /// Distances.
  static let distance = WordClasses(rawValue: 1 << 14)
  /// Heads of bodies and people that belong to a nation.
  static let nationHead = WordClasses(rawValue: 1 << 15)
  /// Papers, channels, agencies, and what is said of them.
  static let media = WordClasses(rawValue: 1 << 16)
  /// Given names of men.
  static let givenName = WordClasses(rawValue: 1 << 17)
  /// Parts of the body, and sides, which are right or left.
  static let side = WordClasses(rawValue: 1 << 18)
  /// The capital.
  static let capital = WordClasses(rawValue: 1 << 19)
  /// Words of names of papers and clubs that follow a town's.
  static let afterTown = WordClasses(rawValue: 1 << 20)
  /// Words of matches and clubs.
  static let sport = WordClasses(rawValue: 1 << 22)
  /// Each of several.
  static let each = WordClasses(rawValue: 1 << 23)
  /// Such as.
  static let like = WordClasses(rawValue: 1 << 24)
  /// Numerals and plurals without an ending of their own that a people's plural follows.
  static let plural = WordClasses(rawValue: 1 << 25)

  /// Returns the classes of a folded word; none where it is in no list.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ word: Range<Int>) -> WordClasses {
    table[WordHash.of(bytes, word)]
  }

  /// Returns the classes of a folded word as it is, or without و ف, then ب ل ك, in front of it.
  static func behindParticles(_ bytes: [UInt8], _ word: Range<Int>) -> WordClasses {
    let whole = of(bytes, word)
    guard whole.isEmpty else { return whole }
    var start = word.lowerBound
    switch Letter(bytes, at: start, before: word.upperBound) {
    case .waw, .feh:
      start += 2
      let rest = of(bytes, start..<word.upperBound)
      guard rest.isEmpty else { return rest }
    default: break
    }
    switch Letter(bytes, at: start, before: word.upperBound) {
    case .beh, .lam, .kaf: return of(bytes, start + 2..<word.upperBound)
    default: return []
    }
  }

  static let table: HashedWords<WordClasses> = {
    var table = HashedWords<WordClasses>(none: [], capacity: 4096)
    let lists = WordLists.all
    let folded = FoldedSpellings(lists.map(\.1))
    for (list, words) in zip(lists, folded.ranges) {
      for word in words {
        let hash = WordHash.of(folded.words.bytes, folded.words[word].bytes)
        table[hash] = table[hash].union(list.0)
      }
    }
    return table
  }()
}
