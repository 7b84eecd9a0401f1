/// The ways to read particles at the front of a word of a text.
struct Prefixes {
  /// How the letters before a place came off.
  enum Kind {
    /// There are none.
    case none
    /// و or ف alone.
    case conjunction
    /// ب ل ك, و and ف before it or not; these are often part of the word.
    case preposition
    /// س, which makes a future of a verb.
    case future
    /// The article, with or without others before it.
    case article
  }

  /// Where the rest begins, what is before it, and where the last particle begins.
  struct Reading {
    let start: Int
    let kind: Kind
    let particle: Int
  }

  private var readings = InlineArray<12, Reading>(
    repeating: Reading(start: 0, kind: .none, particle: 0))
  private(set) var count = 1

  /// Accesses a reading.
  @inline(__always)
  subscript(place: Int) -> Reading { readings[place] }

  /// Reads a word, whose typed form tells ا, the article's, from أ.
  @inline(__always)
  init(_ word: Letters, typed: ArraySlice<UInt8>) {
    read(word, typed, from: 0)
    if word.count > 2, word[0] == Letter.waw || word[0] == Letter.feh {
      add(1, .conjunction, 0)
      read(word, typed, from: 1)
    }
  }

  @inline(__always)
  private mutating func add(_ start: Int, _ kind: Kind, _ particle: Int) {
    guard count < 12 else { return }
    readings[count] = Reading(start: start, kind: kind, particle: particle)
    count += 1
  }

  @inline(__always)
  private mutating func read(_ word: Letters, _ typed: ArraySlice<UInt8>, from place: Int) {
    let rest = word.count - place
    guard rest > 2 else { return }
    let next = word[place + 1]
    switch word[place] {
    case Letter.beh, Letter.kaf:
      add(place + 1, .preposition, place)
      if rest > 4, next == Letter.alef, word[place + 2] == Letter.lam,
        Self.isPlainAlef(typed, place + 1)
      {
        add(place + 3, .article, place)
      }
    case Letter.lam:
      add(place + 1, .preposition, place)
      if rest > 3, next == Letter.lam { add(place + 2, .article, place) }
    case Letter.seen:
      let isVerb =
        switch next {
        case Letter.yeh, Letter.teh, Letter.noon: true
        case Letter.alef: !Self.isPlainAlef(typed, place + 1)
        default: false
        }
      if rest > 3, isVerb { add(place + 1, .future, place) }
    case Letter.alef:
      if rest > 3, next == Letter.lam, Self.isPlainAlef(typed, place) {
        add(place + 2, .article, place)
      }
    default: break
    }
  }

  /// Whether the letter is typed as ا or ٱ, as the article's is.
  @inline(__always)
  static func isPlainAlef(_ typed: ArraySlice<UInt8>, _ place: Int) -> Bool {
    let offset = typed.startIndex + 2 * place
    guard offset + 1 < typed.endIndex else { return false }
    return (typed[offset] == 0xD8 && typed[offset + 1] == 0xA7)
      || (typed[offset] == 0xD9 && typed[offset + 1] == 0xB1)
  }
}
