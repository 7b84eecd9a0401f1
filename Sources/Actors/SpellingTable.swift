internal import ArabicText
internal import CorpusModel

/// The spellings and nisbas of all actors as paths of folded words from one root, found by the hash
/// of a path's end and its next word.
///
/// All letters lie in one array, and a word is met once for each path that it goes on, so that
/// building is linear in the letters, whatever the spellings have in common.
struct SpellingTable: Sendable {
  /// A spelling, a Latin name or a nisba of an actor.
  struct Entry: Sendable {
    /// The actor, a place in the corpus's list.
    let actor: Int
    /// The spelling, a place in the actor's `spellings`; nothing where it is none of them.
    let spelling: Int?
    /// Which of the table's words are its words.
    let words: Range<Int>
    /// Whether the spelling may stand after an ال that it does not have itself.
    let takesArticle: Bool
    /// Whether the letters must be those of the spelling, capitals too.
    let isExact: Bool
    /// Whether it is an outlet's name that is an ordinary word (الجزيرة).
    let isOrdinaryWord: Bool
    /// Whether a + follows the last word.
    let hasPlus: Bool
    /// The country that the spelling leaves out and a longer one has (رئاسة الجمهورية الجزائرية), a
    /// place in the corpus's list, or -1.
    fileprivate(set) var presupposed: Int32 = -1
    /// The next entry with the same words, a place in `entries`; -1 after the last.
    fileprivate(set) var next: Int32 = -1
  }

  /// A stretch of words that spellings begin with, or are.
  struct Node: Sendable {
    /// The first of the entries that are names of these words, a place in `entries`, or -1.
    fileprivate(set) var names: Int32 = -1
    /// The first of the entries that are nisbas of these words.
    fileprivate(set) var nisbas: Int32 = -1
    /// Whether longer spellings begin with these words.
    fileprivate(set) var isInner = false
    /// The rule of homographs for the names, a place in the table's rules, or -1.
    fileprivate(set) var nameRule: Int16 = -1
    /// The rule for the nisbas.
    fileprivate(set) var nisbaRule: Int16 = -1
  }

  /// A word that leads from one node to another.
  private struct Edge {
    let from: Int32
    let to: Int32
    let start: UInt32
    let end: UInt32
  }

  /// The node of no words.
  static let root = 0

  /// All spellings and nisbas.
  private(set) var entries: [Entry] = []
  /// All nodes, the root in front.
  private(set) var nodes: [Node] = [Node()]
  /// What decides on names that are other words, too.
  let homographs: HomographTable
  /// States and capitals.
  let lands: Lands
  private let folded: FoldedSpellings
  private var edges: [Edge] = []
  /// The edge of each hash, a place in `edges`, or -1. Their count is a power of two.
  private var slots: [Int32] = []

  /// Gathers the spellings of actors; of two actors with one spelling the first comes first.
  init(actors: [Actor]) {
    homographs = HomographTable(actors: actors)
    lands = Lands(actors: actors)
    var texts: [String] = []
    var forms: [Form] = []
    for (place, actor) in actors.enumerated() {
      func add(_ text: String, _ kind: Form.Kind) {
        texts.append(text)
        forms.append(Form(actor: place, kind: kind))
      }
      add(actor.name, .spelling(0))
      for (number, alias) in actor.aliases.enumerated() { add(alias.text, .spelling(number + 1)) }
      add(actor.latin, .latin)
      for nisba in actor.nisbas { add(nisba, .nisba) }
    }
    folded = FoldedSpellings(texts)
    var capacity = 64
    while capacity < folded.words.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    entries.reserveCapacity(texts.count)
    edges.reserveCapacity(folded.words.count)
    nodes.reserveCapacity(folded.words.count)
    var last: [Int32] = []
    for (number, form) in forms.enumerated() {
      let words = folded.ranges[number]
      guard !words.isEmpty, form.kind != .latin || isLatin(words) else { continue }
      let kind = actors[form.actor].kind
      add(
        Entry(
          actor: form.actor, spelling: form.kind.spelling, words: words,
          takesArticle: form.kind == .nisba || kind != .person && kind != .place,
          isExact: isAbbreviation(words),
          isOrdinaryWord: kind == .outlet && words.count == 1 && hasArticle(words),
          hasPlus: texts[number].utf8.last == 0x2B), isNisba: form.kind == .nisba, &last)
    }
    applyRules()
    findPresupposed(actors)
  }

  private mutating func applyRules() {
    for (number, rule) in homographs.rules.enumerated() {
      for form in homographs.forms[number] {
        var node = Self.root
        for word in form where node >= 0 { node = child(of: node, word, word.indices) }
        guard node > 0 else { continue }
        if rule.rule.isNisba {
          nodes[node].nisbaRule = Int16(truncatingIfNeeded: number)
        } else {
          nodes[node].nameRule = Int16(truncatingIfNeeded: number)
        }
      }
    }
  }

  /// What a text is to an actor.
  private struct Form {
    enum Kind: Equatable {
      case spelling(Int), latin, nisba

      var spelling: Int? {
        if case .spelling(let number) = self { return number }
        return nil
      }
    }

    let actor: Int
    let kind: Kind
  }

  /// Adds an entry; `last` has the last entry of each chain, so that chains stay in order.
  private mutating func add(_ entry: Entry, isNisba: Bool, _ last: inout [Int32]) {
    var node = Self.root
    for word in entry.words {
      let bytes = folded.words[word].bytes
      let next = child(of: node, folded.words.bytes, bytes)
      if next >= 0 {
        node = next
        continue
      }
      nodes[node].isInner = true
      let new = nodes.count
      insert(
        Edge(
          from: Int32(truncatingIfNeeded: node), to: Int32(truncatingIfNeeded: new),
          start: UInt32(truncatingIfNeeded: bytes.lowerBound),
          end: UInt32(truncatingIfNeeded: bytes.upperBound)))
      nodes.append(Node())
      node = new
    }
    let place = Int32(truncatingIfNeeded: entries.count)
    while last.count < nodes.count * 2 { last.append(-1) }
    let chain = node * 2 + (isNisba ? 1 : 0)
    if last[chain] >= 0 {
      // An actor that has one spelling twice has it by the first.
      if entries[Int(last[chain])].actor == entry.actor { return }
      entries[Int(last[chain])].next = place
    } else if isNisba {
      nodes[node].nisbas = place
    } else {
      nodes[node].names = place
    }
    last[chain] = place
    entries.append(entry)
  }

  private mutating func insert(_ edge: Edge) {
    let word = Int(edge.start)..<Int(edge.end)
    var slot = slot(of: Int(edge.from), WordHash.of(folded.words.bytes, word))
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: edges.count)
    edges.append(edge)
  }

  @inline(__always)
  private func slot(of node: Int, _ hash: UInt64) -> Int {
    let mixed = (hash ^ UInt64(truncatingIfNeeded: node)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }
}

extension SpellingTable {
  /// How many spellings an actor may have to be looked through for what shorter ones leave out.
  private static let mostCompared = 64

  /// Finds the spellings of bodies, agreements and the like that a longer one of the same actor
  /// continues with a country's name or nisba.
  private mutating func findPresupposed(_ actors: [Actor]) {
    var first = 0
    while first < entries.count {
      let actor = entries[first].actor
      var end = first
      while end < entries.count, entries[end].actor == actor { end += 1 }
      let kind = actors[actor].kind
      if kind != .place, kind != .person, kind != .outlet, end - first <= Self.mostCompared {
        for place in first..<end
        where entries[place].words.count > 1 || hasArticle(entries[place].words) {
          for longer in first..<end where continues(entries[longer], entries[place]) {
            if let country = country(in: entries[longer], after: entries[place], actors) {
              entries[place].presupposed = Int32(truncatingIfNeeded: country)
              break
            }
          }
        }
      }
      first = end
    }
  }

  /// Returns the first country that a longer spelling names after a shorter one's words.
  private func country(in longer: Entry, after shorter: Entry, _ actors: [Actor]) -> Int? {
    for word in longer.words.dropFirst(shorter.words.count) {
      if let country = country(named: word, actors) { return country }
    }
    return nil
  }

  private func continues(_ longer: Entry, _ shorter: Entry) -> Bool {
    guard longer.words.count > shorter.words.count else { return false }
    return zip(longer.words, shorter.words).allSatisfy { one, other in
      folded.words.folded(folded.words[one]) == folded.words.folded(folded.words[other])
    }
  }

  /// Returns the place with nisbas that a word names, behind particles or as a nisba.
  private func country(named word: Int, _ actors: [Actor]) -> Int? {
    let bytes = folded.words.bytes
    let word = folded.words[word].bytes
    var starts = [word.lowerBound]
    switch Letter(bytes, at: word.lowerBound, before: word.upperBound) {
    case .beh, .lam: starts.append(word.lowerBound + 2)
    case .alef where Letter(bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam:
      starts.append(word.lowerBound + 4)
    default: break
    }
    for start in starts where start < word.upperBound {
      let whole = child(of: Self.root, bytes, start..<word.upperBound)
      if whole >= 0,
        let entry = [nodes[whole].names, nodes[whole].nisbas].first(where: { $0 >= 0 }),
        !actors[entries[Int(entry)].actor].nisbas.isEmpty
      {
        return entries[Int(entry)].actor
      }
      if let end = NisbaForm.stemEnd(bytes, start..<word.upperBound) {
        let stem = child(of: Self.root, bytes, start..<end)
        if stem >= 0, nodes[stem].nisbas >= 0 { return entries[Int(nodes[stem].nisbas)].actor }
      }
    }
    return nil
  }

  private func hasArticle(_ words: Range<Int>) -> Bool {
    let word = folded.words[words.lowerBound].bytes
    return Letter(folded.words.bytes, at: word.lowerBound, before: word.upperBound) == .alef
      && Letter(folded.words.bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam
  }

  /// Returns the node that a word leads to, or -1.
  ///
  /// - Parameter swallowed: What writing has swallowed in front of the word.
  @inline(__always)
  func child(
    of node: Int, _ bytes: [UInt8], _ word: Range<Int>, swallowed: Swallowed = .nothing
  ) -> Int {
    child(of: node, bytes, word, hash: WordHash.of(bytes, word, after: swallowed.hash), swallowed)
  }

  /// Returns the node that a word leads to, whose hash is known, or -1.
  @inline(__always)
  func child(
    of node: Int, _ bytes: [UInt8], _ word: Range<Int>, hash: UInt64, _ swallowed: Swallowed
  ) -> Int {
    var slot = slot(of: node, hash)
    while slots[slot] >= 0 {
      let edge = edges[Int(slots[slot])]
      if Int(edge.from) == node,
        spells(Int(edge.start)..<Int(edge.end), bytes, word, swallowed.letters)
      {
        return Int(edge.to)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func spells(
    _ spelled: Range<Int>, _ bytes: [UInt8], _ word: Range<Int>, _ swallowed: [UInt8]
  ) -> Bool {
    guard spelled.count == word.count + swallowed.count else { return false }
    var place = spelled.lowerBound
    for letter in swallowed {
      if folded.words.bytes[place] != letter { return false }
      place += 1
    }
    for other in word {
      if folded.words.bytes[place] != bytes[other] { return false }
      place += 1
    }
    return true
  }

  /// Returns what stands before the word of a number within an entry, as written.
  func gap(before number: Int, of entry: Entry) -> ArraySlice<UInt8> {
    folded.gap(before: entry.words.lowerBound + number)
  }

  /// Returns the word of a number within an entry, as written.
  func written(_ number: Int, of entry: Entry) -> ArraySlice<UInt8> {
    folded.words.surface(folded.words[entry.words.lowerBound + number])
  }

  /// Whether a name has a Latin letter in front, and letters enough to mean nothing else.
  private func isLatin(_ words: Range<Int>) -> Bool {
    let name = folded.words[words.lowerBound].bytes
    guard let first = folded.words.bytes[name].first, first < 0x80 else { return false }
    return words.count > 1 || name.count > 2
  }

  /// Whether a spelling is an abbreviation of at most five Latin capitals, whose small letters may
  /// be a word of their own (WHO).
  private func isAbbreviation(_ words: Range<Int>) -> Bool {
    guard words.count == 1 else { return false }
    let written = folded.words.surface(folded.words[words.lowerBound])
    return written.count <= 5 && written.allSatisfy { (0x41...0x5A).contains($0) }
  }
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
      case .nothing: WordHash.empty
      case .alef: Self.alefHash
      case .article: Self.articleHash
      }
    }

    private static let alefLetter = Array("ا".utf8)
    private static let articleLetters = Array("ال".utf8)
    private static let alefHash = WordHash.of(alefLetter, alefLetter.indices)
    private static let articleHash = WordHash.of(articleLetters, articleLetters.indices)
  }
}
