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

  /// The most spellings that are kept of one last name: with so many it tells nothing.
  private static let mostAlike = 64

  private(set) var entries: [Entry] = []
  private var slots: [Int32] = []

  /// Gathers the spellings of all persons, their Latin names too.
  init(actors: [Actor]) {
    var known: Set<[Part]> = []
    var counts: [SoundKey: Int] = [:]
    for place in actors.indices where actors[place].kind == .person {
      let actor = actors[place]
      let isBenGiven = NameParts.isBenGiven(actor.name)
      known.removeAll(keepingCapacity: true)
      for spelling in actor.spellings + [actor.latin] {
        let name = NameParts(spelling, isBenGiven: isBenGiven).withoutTitles
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
  private func slot(of key: SoundKey) -> Int { Self.slot(of: key, slots.count) }

  @inline(__always)
  private static func slot(of key: SoundKey, _ count: Int) -> Int {
    let mixed = key.value &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (count - 1)
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
  func isEmpty(endingIn key: SoundKey) -> Bool { slots[slot(of: key)] < 0 }
}
