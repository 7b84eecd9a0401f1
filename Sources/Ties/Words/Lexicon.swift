internal import ArabicText

/// The closed word lists of titles, verbs and grammar, by folded form.
///
/// All letters lie in one array and forms are found by hash, so that a look-up allocates nothing.
struct Lexicon: Sendable {
  /// What is known of a form.
  struct Entry: Sendable {
    fileprivate let bytes: Range<Int>
    fileprivate let hash: UInt64
    fileprivate(set) var classes: WordClass = []
    fileprivate(set) var preposition = Preposition.none
    /// The verb it is a form of, a place in `Verbs.all`; -1 where it is of none that ties hang on.
    fileprivate(set) var verb: Int16 = -1
    fileprivate(set) var tense = Tense.past
    /// Whether a verb's form is feminine.
    fileprivate(set) var isFeminine = false
    /// Whether a verb's form is dual or plural, which stands only after its subject.
    fileprivate(set) var isPlural = false
  }

  /// When a verb's form says that it happens.
  enum Tense: UInt8, Sendable { case past, present, future }

  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var slots: [Int32] = []

  /// The one lexicon.
  static let shared = Lexicon()

  private init() {
    slots = Array(repeating: -1, count: 16_384)
    addTitles()
    addGrammar()
    addNouns()
    addVerbs()
  }

  /// Adds forms that blanks part, all of a class.
  mutating func add(
    _ forms: String, _ classes: WordClass, _ preposition: Preposition = .none,
    verb: Int16 = -1, tense: Tense? = nil
  ) {
    let words = FoldedWords(forms)
    for word in words {
      add(words.folded(word), classes, preposition, verb: verb, tense: tense)
    }
  }

  /// Adds a folded form.
  mutating func add(
    _ form: some Sequence<UInt8>, _ classes: WordClass, _ preposition: Preposition = .none,
    verb: Int16 = -1, tense: Tense? = nil, number: (isFeminine: Bool, isPlural: Bool)? = nil
  ) {
    let start = bytes.count
    bytes += form
    let hash = Self.hash(bytes, start..<bytes.count)
    var place = find(hash, bytes, start..<bytes.count)
    if place >= 0 {
      bytes.removeLast(bytes.count - start)
    } else {
      place = entries.count
      entries.append(Entry(bytes: start..<bytes.count, hash: hash))
      var slot = Self.slot(hash, slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
      if entries.count * 2 > slots.count { grow() }
    }
    entries[place].classes.formUnion(classes)
    if preposition != .none { entries[place].preposition = preposition }
    if verb >= 0 { entries[place].verb = verb }
    if let tense { entries[place].tense = tense }
    if let number {
      entries[place].isFeminine = number.isFeminine
      entries[place].isPlural = number.isPlural
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, entry) in entries.enumerated() {
      var slot = Self.slot(entry.hash, slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  /// Returns the entry of a form that lies in `text`, a place in `entries`; -1 where there is none.
  ///
  /// - Parameter article: Whether ال, which writing swallowed after ل, is to be put before it.
  @inline(__always)
  func find(_ text: [UInt8], _ form: Range<Int>, afterArticle article: Bool = false) -> Int {
    guard article else { return find(Self.hash(text, form), text, form) }
    return find(Self.hash(text, form, seed: Self.articleHash), text, form, dropping: 4)
  }

  @inline(__always)
  private func find(
    _ hash: UInt64, _ text: [UInt8], _ form: Range<Int>, dropping article: Int = 0
  ) -> Int {
    var slot = Self.slot(hash, slots.count)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      let entry = entries[place]
      if entry.hash == hash, entry.bytes.count == form.count + article,
        bytes[entry.bytes].dropFirst(article) == text[form]
      {
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Returns the entry of a title without its article (رئيس of الرئيس), or the entry itself.
  func head(_ place: Int) -> Int {
    guard entries.indices.contains(place) else { return -1 }
    let form = entries[place].bytes
    guard form.count > 6, bytes[form].starts(with: Self.article) else { return place }
    let bare = find(bytes, form.dropFirst(Self.article.count))
    return bare >= 0 ? bare : place
  }

  /// Returns the head that a title begins with; nothing where the lists have none.
  func head(ofTitle title: String) -> Int? {
    let words = FoldedWords(title)
    guard let first = words.first else { return nil }
    let found = find(words.bytes, first.bytes)
    return found >= 0 ? head(found) : nil
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (count - 1)
  }

  /// Returns the hash of letters after what `seed` is the hash of (FNV-1a, Fowler, Noll, Vo).
  @inline(__always)
  private static func hash(
    _ bytes: [UInt8], _ form: Range<Int>, seed: UInt64 = 0xCBF2_9CE4_8422_2325
  ) -> UInt64 {
    var hash = seed
    for place in form { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return hash
  }

  private static let article = Array("ال".utf8)
  private static let articleHash = hash(article, article.indices)
}
