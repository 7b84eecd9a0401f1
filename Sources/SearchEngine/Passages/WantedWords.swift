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

  private var takesKin: Bool { kinship == .all }

  private mutating func add(_ query: Query, isTitleOnly: Bool) {
    switch query {
    case .filter, .without: break
    case .inTitle(let inner): add(inner, isTitleOnly: true)
    case .any(let parts):
      for part in parts { add(part, isTitleOnly: isTitleOnly) }
    case .all(let parts): addNeighbours(parts, isTitleOnly: isTitleOnly)
    case .word(let term):
      let slot = slotCount
      add([WordJudge(takesKin ? .kin(through: .spelling) : .folded, term)], isTitleOnly)
      guard slotCount > slot else { return }
      for parts in takesKin ? Compounds.parts(of: term.key) : [] {
        addAlternative(
          apart(parts.first, parts.second, term), slots: 1 << UInt64(slotCount - 1), isTitleOnly)
      }
    case .prefix(let term): add([WordJudge(beginning, term)], isTitleOnly)
    case .fuzzy(let term): add([WordJudge(.near(takesKin: takesKin), term)], isTitleOnly)
    case .phrase(let terms):
      add(
        terms.enumerated().map { place, term in
          WordJudge(takesKin ? .quoted(.init(place, of: terms.count)) : .folded, term)
        }, isTitleOnly)
    case .phrasePrefix(let terms):
      add(
        terms.enumerated().map { place, term in
          place == terms.count - 1
            ? WordJudge(takesKin ? .quotedBeginning : .beginning(takesParticles: false), term)
            : WordJudge(takesKin ? .quoted(.init(place, of: terms.count)) : .folded, term)
        }, isTitleOnly)
    case .joined(let terms):
      let slot = slotCount
      guard let first = terms.first else { return }
      add(
        terms.enumerated().map { place, term in
          WordJudge(place == 0 ? behindParticles : .folded, term)
        }, isTitleOnly)
      guard slotCount > slot, Compounds.mayBeOne(terms) else { return }
      let whole = terms.dropFirst().reduce(first) { whole, term in
        QueryTerm(
          surface: whole.surface + term.surface, key: whole.key + term.key, range: whole.range)
      }
      addAlternative(
        [WordJudge(behindParticles, whole)], slots: 1 << UInt64(slotCount - 1), isTitleOnly)
    }
  }

  private var behindParticles: WordJudge.Kind { takesKin ? .kin(through: .particle) : .folded }
  private var beginning: WordJudge.Kind { .beginning(takesParticles: takesKin) }

  /// The two words that a compound may be written as.
  private func apart(_ first: [UInt8], _ second: [UInt8], _ whole: QueryTerm) -> [WordJudge] {
    [
      WordJudge(behindParticles, QueryTerm(surface: first, key: first, range: whole.range)),
      WordJudge(.folded, QueryTerm(surface: second, key: second, range: whole.range)),
    ]
  }

  /// Words side by side, of which two may be written as one: عبد الله as عبدالله.
  private mutating func addNeighbours(_ parts: [Query], isTitleOnly: Bool) {
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
        if let judge = together(previous.query, part) {
          addAlternative([judge], slots: 3 << UInt64(previous.slot), isTitleOnly)
        }
      }
      previous = (part, slot)
    }
  }

  private func together(_ first: Query, _ second: Query) -> WordJudge? {
    guard takesKin, case .word(let left) = first else { return nil }
    switch second {
    case .word(let right):
      return Compounds.joined(left, right).map { WordJudge(behindParticles, $0) }
    case .prefix(let right):
      return Compounds.joined(left, right).map { WordJudge(beginning, $0) }
    default: return nil
    }
  }

  /// Adds another way to write what stands at some places of the query.
  private mutating func addAlternative(
    _ added: [WordJudge], slots: UInt64, _ isTitleOnly: Bool
  ) {
    guard slotCount > 0, judges.count + added.count <= Self.most else { return }
    units.append(
      Unit(
        judges: judges.count..<judges.count + added.count, slots: slots, isTitleOnly: isTitleOnly))
    judges += added
  }

  private mutating func add(_ added: [WordJudge], _ isTitleOnly: Bool) {
    guard !added.isEmpty, judges.count + added.count <= Self.most, slotCount < Self.most else {
      return
    }
    slotCount += 1
    addAlternative(added, slots: 1 << UInt64(slotCount - 1), isTitleOnly)
  }
}
