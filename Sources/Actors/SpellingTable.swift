internal import ArabicText
internal import CorpusModel

/// The spellings of all actors as folded words, found by the hash of their first word.
///
/// All letters lie in one array, so that a look-up touches no other memory and counts no references.
struct SpellingTable: Sendable {
  /// A spelling of an actor.
  struct Entry: Sendable {
    /// Where in `bytes` the first word lies.
    let firstWord: Range<Int>
    /// Which of `words` are its words, the first in front.
    let words: Range<Int>
    /// The actor, a place in the corpus's list.
    let actor: Int
    /// The spelling, a place in the actor's `spellings`.
    let spelling: Int
    /// Whether the spelling may stand after an ال that it does not have itself.
    let takesArticle: Bool
    /// The next entry with the same slot, a place in `entries`; -1 after the last.
    fileprivate(set) var next: Int32 = -1

    /// The number of words.
    var wordCount: Int { words.count }
  }

  /// All spellings.
  private(set) var entries: [Entry] = []
  /// The letters of all spellings, folded, their words end to end.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` each word of each spelling lies.
  private(set) var words: [Range<Int>] = []
  /// What stands between the words of all spellings, as written.
  private(set) var gaps: [UInt8] = []
  /// Where in `gaps` lies what stands before each word; empty before a spelling's first.
  private(set) var gapRanges: [Range<Int>] = []
  /// The first entry of each hash, a place in `entries`, or -1. Their count is a power of two.
  private var slots: [Int32] = []

  /// Gathers the spellings of actors; of two actors with one spelling the first has it.
  init(actors: [Actor]) {
    for (actor, entry) in actors.enumerated() {
      let takesArticle = Self.takesArticle(entry.kind)
      for (spelling, text) in entry.spellings.enumerated() {
        add(text, of: actor, spelling: spelling, takesArticle: takesArticle)
      }
    }
    var capacity = 64
    while capacity < entries.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    // From the last to the first, so that the first of equal spellings is met first.
    for place in entries.indices.reversed() {
      let slot = slot(of: Self.hash(bytes, entries[place].firstWord))
      entries[place].next = slots[slot]
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  private mutating func add(_ text: String, of actor: Int, spelling: Int, takesArticle: Bool) {
    let spelled = FoldedWords(text)
    guard !spelled.isEmpty else { return }
    let first = words.count
    var written = spelled[0].source.lowerBound
    for word in spelled {
      let start = bytes.count
      bytes += spelled.folded(word)
      words.append(start..<bytes.count)
      let gap = gaps.count
      gaps += spelled.source[written..<word.source.lowerBound]
      gapRanges.append(gap..<gaps.count)
      written = word.source.upperBound
    }
    entries.append(
      Entry(
        firstWord: words[first], words: first..<words.count, actor: actor, spelling: spelling,
        takesArticle: takesArticle))
  }

  /// Whether names of a kind are also written with an article that is no part of them (الأباتشي).
  ///
  /// Names of people never are; with a place's name the article makes another word of it (مالي,
  /// المالي).
  private static func takesArticle(_ kind: ActorKind) -> Bool {
    kind != .person && kind != .place
  }

  /// Returns the first of the entries whose first word may have a hash, a place in `entries`, or -1;
  /// `entry(after:)` leads on.
  @inline(__always)
  func firstEntry(hash: UInt64) -> Int { Int(slots[slot(of: hash)]) }

  /// Returns the entry after one, a place in `entries`, or -1 after the last.
  @inline(__always)
  func entry(after place: Int) -> Int { Int(entries[place].next) }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    // FNV mixes its low bits least.
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
  }

  /// Returns the hash of a word after what `seed` is the hash of (FNV-1a, Fowler, Noll, Vo).
  @inline(__always)
  static func hash(_ bytes: [UInt8], _ word: Range<Int>, seed: UInt64 = emptyHash) -> UInt64 {
    var hash = seed
    for place in word { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return hash
  }

  /// The hash of no letters.
  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325
}

extension SpellingTable {
  /// What writing swallows of a name's own ال after ل.
  enum Swallowed {
    /// Nothing.
    case nothing
    /// The ا: للجزائر is ل and الجزائر.
    case alef
    /// All of it before another ل: للجنة is ل and اللجنة.
    case article

    /// The letters, folded.
    var letters: [UInt8] {
      switch self {
      case .nothing: []
      case .alef: Self.alefLetter
      case .article: Self.articleLetters
      }
    }

    /// The hash of the letters.
    var hash: UInt64 {
      switch self {
      case .nothing: SpellingTable.emptyHash
      case .alef: Self.alefHash
      case .article: Self.articleHash
      }
    }

    private static let alefLetter = Array("ا".utf8)
    private static let articleLetters = Array("ال".utf8)
    private static let alefHash = SpellingTable.hash(alefLetter, alefLetter.indices)
    private static let articleHash = SpellingTable.hash(articleLetters, articleLetters.indices)
  }
}
