internal import ArabicText
internal import CorpusModel

/// The names of known persons by the consonants of their last part.
struct VariantTable: Sendable {
  /// A spelling of a person's name.
  struct Entry: Sendable {
    /// The person, a place in the list of actors.
    let actor: Int
    /// The first part; nothing where the spelling has but one.
    let first: Part?
    /// The last part.
    let last: Part
    /// The entry that has the same slot; -1 after the last.
    fileprivate(set) var next: Int32 = -1
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

  private(set) var entries: [Entry] = []
  private var slots: [Int32] = []

  /// Gathers the spellings of all persons, their Latin names too.
  init(actors: [Actor]) {
    var known: Set<[Part]> = []
    for (place, actor) in actors.enumerated() where actor.kind == .person {
      let isBenGiven = NameParts.isBenGiven(actor.name)
      known.removeAll(keepingCapacity: true)
      for spelling in actor.spellings + [actor.latin] {
        let name = NameParts(spelling, isBenGiven: isBenGiven).withoutTitles
        guard let last = name.parts.last, last.key.count >= 2 else { continue }
        let parts = (name.parts.count > 1 ? name.parts.prefix(1) : []) + [last]
        let spelled = parts.map { Part(letters: Array(name.letters(of: $0)), key: $0.key) }
        guard known.insert(spelled).inserted else { continue }
        entries.append(
          Entry(
            actor: place, first: spelled.count > 1 ? spelled[0] : nil,
            last: spelled[spelled.count - 1]))
      }
    }
    var capacity = 64
    while capacity < entries.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for place in entries.indices.reversed() {
      let slot = slot(of: entries[place].last.key)
      entries[place].next = slots[slot]
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  @inline(__always)
  private func slot(of key: SoundKey) -> Int {
    let mixed = key.value &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
  }

  /// Returns the entries whose last part has a key.
  func entries(endingIn key: SoundKey) -> [Entry] {
    var found: [Entry] = []
    var place = Int(slots[slot(of: key)])
    while place >= 0 {
      if entries[place].last.key == key { found.append(entries[place]) }
      place = Int(entries[place].next)
    }
    return found
  }

  /// Whether no entry's last part has a key; the quick question asked of every word.
  @inline(__always)
  func isEmpty(endingIn key: SoundKey) -> Bool { slots[slot(of: key)] < 0 }
}
