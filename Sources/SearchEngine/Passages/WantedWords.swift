import ArabicText
import SearchQuery

/// The words that a query lights, each with what tells its kin; what it excludes is left out.
struct WantedWords: Sendable {
  /// Words that must follow each other, mostly one.
  struct Unit: Sendable {
    /// Which of `judges` they are, in order.
    let judges: Range<Int>
    /// Which words of the query it stands for: a bit each, in the order of the query.
    let slots: UInt64
    /// Whether only a title can have it.
    let isTitleOnly: Bool
  }

  /// What tells the kin of each word.
  private(set) var judges: [WordJudge] = []
  /// What is looked for.
  private(set) var units: [Unit] = []
  /// How many words of the query there are.
  private(set) var slotCount = 0
  /// The words of the query whose next word is a neighbour.
  private(set) var neighbours: UInt64 = 0

  /// How many words are looked for at most; a bit of a word each.
  static let most = 64

  private let kinship: SearchKinship

  /// Finds what a query looks for.
  init(_ query: Query?, kinship: SearchKinship) {
    self.kinship = kinship
    if let query { add(query, isTitleOnly: false) }
  }

  private mutating func add(_ query: Query, isTitleOnly: Bool) {
    switch query {
    case .filter, .without: break
    case .inTitle(let inner): add(inner, isTitleOnly: true)
    case .any(let parts):
      for part in parts { add(part, isTitleOnly: isTitleOnly) }
    case .all(let parts):
      var previous: (query: Query, slot: Int)?
      for part in parts {
        let slot = slotCount
        add(part, isTitleOnly: isTitleOnly)
        guard slotCount == slot + 1 else {
          previous = nil
          continue
        }
        if let previous, previous.slot + 1 == slot {
          neighbours |= 1 << UInt64(previous.slot)
          addJoined(previous.query, part, slot: previous.slot, isTitleOnly: isTitleOnly)
        }
        previous = (part, slot)
      }
    case .word(let term), .prefix(let term), .fuzzy(let term):
      guard !term.key.isEmpty else { return }
      add(
        [judge(query, SearchWord(surface: term.surface, key: term.key))], isTitleOnly: isTitleOnly)
    case .phrase(let terms):
      let quoted = terms.enumerated().map { place, term in
        WordJudge.quoted(
          form: WordJudge.bareAlefs(TypedForm.of(term.surface)), isFirst: place == 0)
      }
      add(quoted, isTitleOnly: isTitleOnly)
    }
  }

  /// Neighbours may be written as one word: عبد الله as عبدالله.
  private mutating func addJoined(
    _ first: Query, _ second: Query, slot: Int, isTitleOnly: Bool
  ) {
    guard case .word(let left) = first, judges.count < Self.most else { return }
    let right: QueryTerm
    switch second {
    case .word(let term), .prefix(let term): right = term
    default: return
    }
    let word = SearchWord(surface: left.surface + right.surface, key: left.key + right.key)
    units.append(
      Unit(
        judges: judges.count..<judges.count + 1, slots: 3 << UInt64(slot),
        isTitleOnly: isTitleOnly))
    judges.append(judge(second, word))
  }

  private func judge(_ query: Query, _ word: SearchWord) -> WordJudge {
    switch query {
    case .prefix:
      let takesParticles = kinship == .all && word.key.count { $0 & 0xC0 != 0x80 } >= 3
      return .beginning(
        word, behind: takesParticles ? Particles.attachedForms(of: word.key[...]) : [])
    case .fuzzy:
      let letters = EditDistance.letters(word.key)
      return .near(word, letters: letters, most: EditDistance.most(forLetters: letters.count))
    default: return kinship == .all ? .kin(word) : .folded(word)
    }
  }

  private mutating func add(_ added: [WordJudge], isTitleOnly: Bool) {
    guard !added.isEmpty, judges.count + added.count <= Self.most, slotCount < Self.most else {
      return
    }
    units.append(
      Unit(
        judges: judges.count..<judges.count + added.count, slots: 1 << UInt64(slotCount),
        isTitleOnly: isTitleOnly))
    judges += added
    slotCount += 1
  }
}
