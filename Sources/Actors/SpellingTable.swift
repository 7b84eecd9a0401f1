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
  /// The node of an ال that is not written, from which the rest of a spelling's first word leads on.
  static let article = -2

  /// All spellings and nisbas.
  private(set) var entries: [Entry] = []
  /// All nodes, the root in front.
  private(set) var nodes: [Node] = [Node()]
  /// What decides on names that are other words, too.
  let homographs: HomographTable
  /// States and capitals.
  let lands: Lands
  /// The words of all spellings, Latin names and nisbas.
  let folded: FoldedSpellings
  /// What tells of most words of a text that nothing begins with them.
  private(set) var beginnings: BeginningFilter
  private var edges: [Edge] = []
  /// The edge of each hash, a place in `edges`, or -1. Their count is a power of two.
  private var slots: [Int32] = []

  /// Gathers the spellings of actors; of two actors with one spelling the first comes first.
  init(actors: [Actor]) {
    let places = Self.places(of: actors)
    homographs = HomographTable(places: places)
    lands = Lands(actors: actors, places: places)
    var texts = FoldedSpellings.Gathering()
    var forms: [Form] = []
    forms.reserveCapacity(actors.count * 4)
    // By places, since an actor has so many parts that to take one out of the list is costly.
    for place in actors.indices {
      func add(_ text: String, _ kind: Form.Kind) {
        texts.add(text)
        forms.append(Form(actor: place, kind: kind, hasPlus: texts.lastByte == 0x2B))
      }
      add(actors[place].name, .spelling(0))
      for number in actors[place].aliases.indices {
        add(actors[place].aliases[number].text, .spelling(number + 1))
      }
      add(actors[place].latin, .latin)
      for nisba in actors[place].nisbas { add(nisba, .nisba) }
    }
    folded = FoldedSpellings(texts)
    // Nearly every word of a text is looked for in vain: few slots are to be taken.
    var capacity = 64
    while capacity < folded.words.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    beginnings = BeginningFilter(capacity: forms.count / 3)
    DualHeads.allow(in: &beginnings)
    entries.reserveCapacity(forms.count)
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
          hasPlus: form.hasPlus), isNisba: form.kind == .nisba, &last)
    }
    applyRules()
    for (entry, country) in presupposing(actors) {
      entries[entry].presupposed = Int32(truncatingIfNeeded: country)
    }
  }

  private mutating func applyRules() {
    for (number, rule) in homographs.rules.enumerated() {
      for form in homographs.forms(of: number) {
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
    let hasPlus: Bool
  }

  /// Returns the places of actors by the hash of their identifiers; of two with one the first.
  private static func places(of actors: [Actor]) -> HashedWords<Int32> {
    var capacity = 1024
    while capacity < actors.count * 2 + 2 { capacity *= 2 }
    var places = HashedWords<Int32>(none: -1, capacity: capacity)
    for place in actors.indices.reversed() {
      places[WordHash.of(actors[place].id)] = Int32(truncatingIfNeeded: place)
    }
    return places
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
      insert(from: node, to: new, bytes)
      if node == Self.root {
        beginnings.insert(folded.words.bytes, bytes)
        if hasArticle(word) {
          insert(from: Self.article, to: new, bytes.lowerBound + 4..<bytes.upperBound)
        }
      }
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

  private mutating func insert(from node: Int, to new: Int, _ word: Range<Int>) {
    var slot = slot(of: node, WordHash.of(folded.words.bytes, word))
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: edges.count)
    edges.append(
      Edge(
        from: Int32(truncatingIfNeeded: node), to: Int32(truncatingIfNeeded: new),
        start: UInt32(truncatingIfNeeded: word.lowerBound),
        end: UInt32(truncatingIfNeeded: word.upperBound)))
  }

  @inline(__always)
  private func slot(of node: Int, _ hash: UInt64) -> Int {
    let mixed = (hash ^ UInt64(truncatingIfNeeded: node)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }
}

/// A table of spellings; a class, since what has so many parts is costly to hand on.
final class Spellings: Sendable {
  let table: SpellingTable

  init(_ table: SpellingTable) { self.table = table }
}

extension SpellingTable {
  /// Returns the node that a word leads to, or -1.
  @inline(__always)
  func child(of node: Int, _ bytes: [UInt8], _ word: Range<Int>) -> Int {
    var slot = slot(of: node, WordHash.of(bytes, word))
    while slots[slot] >= 0 {
      let edge = edges[Int(slots[slot])]
      if Int(edge.from) == node, spells(Int(edge.start)..<Int(edge.end), bytes, word) {
        return Int(edge.to)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func spells(_ spelled: Range<Int>, _ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard spelled.count == word.count else { return false }
    var place = spelled.lowerBound
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
