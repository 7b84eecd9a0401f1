internal import ArabicText

/// What the spellings of actors have to do with words by themselves, found out once for each number of a
/// word.
struct KnownWords {
  /// What a word tells before its letters are looked at.
  struct Role: OptionSet {
    let rawValue: UInt8

    /// The word was met.
    static let met = Role(rawValue: 1 << 0)
    /// A name may begin at it, whatever follows.
    static let names = Role(rawValue: 1 << 1)
    /// A name of several words may begin at it.
    static let begins = Role(rawValue: 1 << 2)
    /// A name that began before it may go on with it.
    static let continues = Role(rawValue: 1 << 3)
    /// It may be the head of two names in the dual.
    static let headsDual = Role(rawValue: 1 << 4)
    /// It is one of matches and clubs.
    static let sport = Role(rawValue: 1 << 5)
  }

  /// A word of which there is more to tell than of most.
  struct Word {
    let classes: WordClasses
    /// What begins at it, as its letters lie among all.
    let beginnings: [Beginning]
  }

  let spellings: Spellings
  /// The roles of each number.
  private(set) var roles: [Role] = []
  /// Which of `words` each number has; zero for nearly all, of which there is nothing to tell.
  private(set) var places: [UInt32] = []
  private(set) var words = [Word(classes: [], beginnings: [])]
  private let followers: Followers
  private let listed = BeginningFilter.ofClasses()

  /// Knows no word yet.
  init(_ spellings: Spellings) {
    self.spellings = spellings
    followers = Followers(spellings.table)
  }

  /// Meets the words of a text.
  mutating func meet(_ text: NumberedText) {
    for number in text.numbers
    where Int(number) >= roles.count || !roles[Int(number)].contains(.met) {
      let place = text.lettersOfNumber(number)
      meet(Int(number), text.letters, Int(place.lowerBound)..<Int(place.upperBound))
    }
  }

  private mutating func meet(_ number: Int, _ letters: [UInt8], _ word: Range<Int>) {
    if number >= roles.count {
      let more = max(1024, roles.count, number + 1 - roles.count)
      roles += Array(repeating: [], count: more)
      places += Array(repeating: 0, count: more)
    }
    var role: Role = .met
    var classes: WordClasses = []
    var beginnings: [Beginning] = []
    if listed.passes(letters.span, word) {
      classes = WordClasses.behindParticles(letters, word)
      // The capital stands before a nisba.
      if classes.contains(.capital) { role.insert(.names) }
      if classes.contains(.sport) { role.insert(.sport) }
    }
    if spellings.table.beginnings.passes(letters.span, word) {
      Beginning.forEach(of: word, in: letters, spellings) { beginning in
        beginnings.append(beginning)
        role.formUnion(self.role(of: beginning.whole).union(self.role(of: beginning.stem)))
      }
      if DualHeads.head(letters, word) != nil { role.formUnion([.names, .headsDual]) }
    }
    if followers.mayFollow(letters, word) { role.insert(.continues) }
    roles[number] = role
    guard !classes.isEmpty || !beginnings.isEmpty else { return }
    places[number] = UInt32(truncatingIfNeeded: words.count)
    words.append(Word(classes: classes, beginnings: beginnings))
  }

  /// Returns the role of a word that leads to a node; none where there is no node.
  private func role(of node: Int) -> Role {
    guard node >= 0 else { return [] }
    let node = spellings.table.nodes[node]
    return (node.names >= 0 || node.nisbas >= 0 ? Role.names : []).union(
      node.isInner ? .begins : [])
  }
}

/// Which words may be others than the first of a spelling; told by a bit of their hashes, so that of all
/// words a few too many are.
private struct Followers {
  private var bits: [UInt64]

  init(_ table: SpellingTable) {
    var count = 1024
    while count * 2 < table.folded.words.count { count *= 2 }
    bits = Array(repeating: 0, count: count)
    for entry in table.entries {
      for word in entry.words.dropFirst() {
        let (place, bit) = place(table.folded.words.bytes, table.folded.words[word].bytes)
        bits[place] |= bit
      }
    }
  }

  private func place(_ bytes: [UInt8], _ word: Range<Int>) -> (Int, UInt64) {
    let hash = WordHash.of(bytes, word)
    return (Int(truncatingIfNeeded: hash >> 40) & (bits.count - 1), 1 << (hash >> 8 & 63))
  }

  private func has(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let (place, bit) = place(bytes, word)
    return bits[place] & bit != 0
  }

  /// Whether a spelling has a word that is not its first, or a nisba of two words may end with it.
  func mayFollow(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if has(bytes, word) { return true }
    var rest = word
    if Letter(bytes, at: word.lowerBound, before: word.upperBound) == .alef,
      Letter(bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam
    {
      rest = word.lowerBound + 4..<word.upperBound
      if has(bytes, rest) { return true }
    }
    guard let end = NisbaForm.stemEnd(bytes, rest) else { return false }
    return has(bytes, rest.lowerBound..<end)
  }
}

extension BeginningFilter {
  /// Returns a filter that words of the closed classes pass, and few others.
  fileprivate static func ofClasses() -> Self {
    var filter = BeginningFilter(capacity: 2048)
    for (_, words) in WordLists.all {
      let words = FoldedWords(words)
      for word in words { filter.insert(words.bytes, word.bytes) }
    }
    return filter
  }
}
