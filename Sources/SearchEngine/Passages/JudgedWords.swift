import ArabicText

/// What has been decided on the words met so far, each distinct word once.
struct JudgedWords: Sendable {
  /// A word of a text that some judge takes.
  struct Taken {
    /// Its place among the words of the text.
    let word: Int
    /// What is known of it.
    let entry: Int
  }

  /// What is known of a word.
  struct Entry: Sendable {
    /// The judges that take it, a bit each.
    var judges: UInt64 = 0
    /// Where in `verdicts` theirs are, in order of the bits that are set.
    var start = 0
  }

  /// What is known of the words met; the first is of words that nobody takes.
  private(set) var entries = [Entry()]

  private let judges: [WordJudge]
  private var verdicts: [WordJudge.Verdict] = []
  /// The words met, end to end as they are written.
  private var arena: [UInt8] = []
  private var slots: [Slot]
  private var count = 0

  private struct Slot {
    var start: UInt32 = 0
    var length: UInt32 = 0
    var hash: UInt32 = 0
    var entry: UInt32 = 0
  }

  init(_ judges: [WordJudge]) {
    self.judges = judges
    slots = Array(repeating: Slot(), count: 1024)
    arena.reserveCapacity(4096)
  }

  /// Returns the verdict of a judge on a word; nothing where it does not take it.
  func verdict(of judge: Int, on entry: Int) -> WordJudge.Verdict? {
    let known = entries[entry]
    guard known.judges & 1 << UInt64(judge) != 0 else { return nil }
    return verdicts[known.start + (known.judges & (1 << UInt64(judge) - 1)).nonzeroBitCount]
  }

  /// Returns the words of a text that some judge takes, in order.
  mutating func find(in text: FoldedWords) -> [Taken] {
    var taken: [Taken] = []
    guard !judges.isEmpty else { return taken }
    let source = text.source
    for word in 0..<text.count {
      let range = text[word].source
      var hash: UInt32 = 0x811C_9DC5
      for place in range { hash = (hash ^ UInt32(source[place])) &* 0x0100_0193 }
      hash ^= hash >> 15
      var entry = known(hash, source, range)
      if entry < 0 {
        entry = judge(source[range], key: text.folded(text[word]))
        keep(source[range], hash, entry)
      }
      if entry > 0 { taken.append(Taken(word: word, entry: entry)) }
    }
    return taken
  }

  /// Returns the entry of a word that was met before, or -1.
  @inline(__always)
  private func known(_ hash: UInt32, _ source: [UInt8], _ range: Range<Int>) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].length > 0 {
      let slot = slots[place]
      if slot.hash == hash, Int(slot.length) == range.count {
        var isSame = true
        let start = Int(slot.start)
        for offset in 0..<range.count
        where arena[start + offset] != source[range.lowerBound + offset] {
          isSame = false
          break
        }
        if isSame { return Int(slot.entry) }
      }
      place = (place + 1) & mask
    }
    return -1
  }

  /// Keeps what is known of a word that was not met before.
  private mutating func keep(_ word: ArraySlice<UInt8>, _ hash: UInt32, _ entry: Int) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: old.count * 4)
      for slot in old where slot.length > 0 { put(slot) }
    }
    put(
      Slot(
        start: UInt32(truncatingIfNeeded: arena.count),
        length: UInt32(truncatingIfNeeded: word.count), hash: hash,
        entry: UInt32(truncatingIfNeeded: entry)))
    arena += word
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(slot.hash) & mask
    while slots[place].length > 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  /// Asks the judges of a word, and returns the number of what they say, zero where none takes it.
  private mutating func judge(_ surface: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Int {
    let typed = Self.isTypedForm(surface) ? surface : TypedForm.of(surface)[...]
    let letters = LetterSet(key)
    var entry = Entry(judges: 0, start: verdicts.count)
    for (place, judge) in judges.enumerated() {
      guard let verdict = judge.verdict(typed: typed, key: key, letters: letters) else { continue }
      entry.judges |= 1 << UInt64(place)
      verdicts.append(verdict)
    }
    guard entry.judges != 0 else { return 0 }
    entries.append(entry)
    return entries.count - 1
  }

  /// Whether a word is its own typed form for certain: Arabic letters without marks and tatweel,
  /// small Latin letters and digits 0–9.
  private static func isTypedForm(_ surface: ArraySlice<UInt8>) -> Bool {
    var place = surface.startIndex
    while place < surface.endIndex {
      let byte = surface[place]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: place += 1
      case 0xD8, 0xD9:
        guard place + 1 < surface.endIndex else { return false }
        let next = surface[place + 1]
        guard byte == 0xD8 ? next >= 0xA1 && next <= 0xBA : next >= 0x81 && next <= 0x8A else {
          return false
        }
        place += 2
      default: return false
      }
    }
    return true
  }
}
