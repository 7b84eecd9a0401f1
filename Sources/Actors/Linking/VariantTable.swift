internal import ArabicText
internal import CorpusModel

/// The names of known persons by the consonants of their last part, and by those of their first and
/// last.
struct VariantTable: Sendable {
  /// A spelling of a person's name.
  struct Entry: Sendable {
    /// The person, a place in the list of actors.
    let actor: Int
    /// The first part; nothing where the spelling has but one.
    let first: Part?
    /// The last part.
    let last: Part
  }

  /// A part of a name.
  struct Part: Sendable, Hashable {
    /// Its folded letters.
    let letters: [UInt8]
    /// Its consonants.
    let key: SoundKey

    /// Whether the letters are Latin.
    var isLatin: Bool { letters.first.map { $0 < 0x80 } ?? false }
  }

  /// The most spellings that are kept of one last name: with so many it tells nothing.
  private static let mostAlike = 64

  private(set) var entries: [Entry] = []
  /// The entries by their last part.
  private var byLast = Slots()
  /// The entries by their last and first parts.
  private var byBoth = Slots()

  /// Gathers the spellings of all persons, their Latin names too.
  init(actors: [Actor]) {
    var texts = FoldedSpellings.Gathering()
    for actor in actors where actor.kind == .person {
      texts.add(actor.name)
      for alias in actor.aliases { texts.add(alias.text) }
      texts.add(actor.latin)
    }
    let folded = FoldedSpellings(texts)
    var known: Set<[Part]> = []
<<<<<<< HEAD
    var counts: [SoundKey: Int] = [:]
=======
    var next = 0
>>>>>>> speed
    for (place, actor) in actors.enumerated() where actor.kind == .person {
      let isBenGiven = NameParts.isBenGiven(actor.name)
      known.removeAll(keepingCapacity: true)
      let own = next..<next + actor.aliases.count + 2
      next = own.upperBound
      for words in folded.ranges[own] {
        let name = NameParts(
          folded.words.bytes, words.map { folded.words[$0].bytes }, isBenGiven: isBenGiven
        ).withoutTitles
        guard let last = name.parts.last, last.key.count >= 2 else { continue }
        let parts = (name.parts.count > 1 ? name.parts.prefix(1) : []) + [last]
        let spelled = parts.map { Part(letters: Array(name.letters(of: $0)), key: $0.key) }
        guard known.insert(spelled).inserted,
          counts[last.key, default: 0] < Self.mostAlike
        else { continue }
        counts[last.key, default: 0] += 1
        entries.append(
          Entry(
            actor: place, first: spelled.count > 1 ? spelled[0] : nil,
            last: spelled[spelled.count - 1]))
      }
    }
    byLast = Slots(entries.map { Self.mixed($0.last.key) })
    byBoth = Slots(entries.map { entry in entry.first.map { Self.mixed(entry.last.key, $0.key) } })
  }

<<<<<<< HEAD
  @inline(__always)
  private func slot(of key: SoundKey) -> Int { Self.slot(of: key, slots.count) }

  @inline(__always)
  private static func slot(of key: SoundKey, _ count: Int) -> Int {
    let mixed = key.value &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (count - 1)
=======
  private static func mixed(_ last: SoundKey, _ first: SoundKey = SoundKey()) -> UInt64 {
    let both = last.value ^ (first.value &* 0xD6E8_FEB8_6659_FD93)
    return (both &* 0x9E37_79B9_7F4A_7C15) >> 32
>>>>>>> speed
  }

  /// Returns the places of the entries whose last part has a key, or may have it.
  func places(endingIn key: SoundKey) -> Slots.Chain { byLast.chain(of: Self.mixed(key)) }

  /// Returns the places of the entries whose last and first parts have these keys, or may have them.
  func places(endingIn last: SoundKey, beginningWith first: SoundKey) -> Slots.Chain {
    byBoth.chain(of: Self.mixed(last, first))
  }

  /// Returns the free words of a text that may be a last name, behind whatever particles, or the first
  /// of its words; a few others among them.
  func places(in text: LinkedText) -> [Int] {
    guard !entries.isEmpty else { return [] }
    // Every word of every article is asked here: plain loops over plain arrays.
    let words = text.words
    let bytes = words.bytes
    let sounds = Sounds.shared
    let links = NameLinks.shared
    let slots = slots
    var places: [Int] = []
    for place in 0..<words.count where text.isFree(place) {
      let word = words[place].bytes
      var start = word.lowerBound
      var isLastName = false
      var step = 0
      while step < 3, start < word.upperBound {
        let key = sounds.key(bytes, start..<word.upperBound)
        if key.count >= 2, slots[Self.slot(of: key, slots.count)] >= 0 {
          isLastName = true
          break
        }
        start = Self.afterParticle(bytes, start, word.upperBound)
        step += 1
      }
      if isLastName || word.count <= NameLinks.longest && links.leads(bytes, word) {
        places.append(place)
      }
    }
    return places
  }

  /// Returns the place after a particle of one letter; the end where there is none.
  @inline(__always)
  private static func afterParticle(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard end - start > 6 else { return end }
    switch UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1]) {
    case 0xD988, 0xD981, 0xD8A8, 0xD984, 0xD983: return start + 2
    default: return end
    }
  }

  /// Whether no entry's last part has a key; the quick question asked of every word.
  @inline(__always)
  func isEmpty(endingIn key: SoundKey) -> Bool { byLast.isEmpty(Self.mixed(key)) }
}

extension VariantTable {
  /// Places by a hash; those of one slot are in order.
  struct Slots: Sendable {
    /// The first place of each slot, or -1. Their count is a power of two.
    private var slots: [Int32] = [-1]
    /// The next place of the same slot, or -1.
    private var next: [Int32] = []

    init() {}

    /// Sorts places by their hashes; those without one are left out.
    init(_ hashes: [UInt64?]) {
      var capacity = 64
      while capacity < hashes.count * 4 { capacity *= 2 }
      slots = Array(repeating: -1, count: capacity)
      next = Array(repeating: -1, count: hashes.count)
      for place in hashes.indices.reversed() {
        guard let hash = hashes[place] else { continue }
        let slot = slot(hash)
        next[place] = slots[slot]
        slots[slot] = Int32(truncatingIfNeeded: place)
      }
    }

    @inline(__always)
    private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

    @inline(__always)
    func isEmpty(_ hash: UInt64) -> Bool { slots[slot(hash)] < 0 }

    func chain(of hash: UInt64) -> Chain { Chain(place: slots[slot(hash)], following: next) }

    /// The places of a slot, one after another.
    struct Chain: Sequence, IteratorProtocol {
      fileprivate var place: Int32
      fileprivate let following: [Int32]

      mutating func next() -> Int? {
        guard place >= 0 else { return nil }
        defer { place = following[Int(place)] }
        return Int(place)
      }
    }
  }
}
