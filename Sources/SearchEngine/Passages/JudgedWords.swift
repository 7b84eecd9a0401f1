import ArabicText

/// What has been decided on the words met so far, each distinct word once.
struct JudgedWords: Sendable {
  /// What is known of a word that some judge takes.
  struct Entry: Sendable {
    /// The judges that take it, a bit each.
    var judges: UInt64 = 0
    /// Each judge's verdict, in order of the bits that are set.
    var verdicts: [WordJudge.Verdict] = []
    /// The nearest of the verdicts.
    var nearest: Kinship?

    /// Returns the verdict of a judge that takes the word.
    func verdict(of judge: Int) -> WordJudge.Verdict? {
      guard judges & 1 << UInt64(judge) != 0 else { return nil }
      let place = (judges & (1 << UInt64(judge) - 1)).nonzeroBitCount
      return place < verdicts.count ? verdicts[place] : nil
    }
  }

  /// What is known, by the numbers that `number` gives; the first is of words that nobody takes.
  private(set) var entries = [Entry()]

  private let judges: [WordJudge]
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

  /// Returns the number of what is known of a word, zero where nobody takes it.
  mutating func number(of word: FoldedWords.Word, in text: FoldedWords) -> Int {
    let range = word.source
    var hash: UInt32 = 0x811C_9DC5
    for place in range { hash = (hash ^ UInt32(text.source[place])) &* 0x0100_0193 }
    hash ^= hash >> 15
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].length > 0 {
      let slot = slots[place]
      if slot.hash == hash, Int(slot.length) == range.count,
        isSame(Int(slot.start), text.source, range)
      {
        return Int(slot.entry)
      }
      place = (place + 1) & mask
    }
    let entry = judge(text.surface(word), key: text.folded(word))
    slots[place] = Slot(
      start: UInt32(truncatingIfNeeded: arena.count),
      length: UInt32(truncatingIfNeeded: range.count), hash: hash,
      entry: UInt32(truncatingIfNeeded: entry))
    arena += text.source[range]
    count += 1
    if count * 2 > slots.count { grow() }
    return entry
  }

  @inline(__always)
  private func isSame(_ start: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in 0..<range.count where arena[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.length > 0 {
      var place = Int(slot.hash) & mask
      while slots[place].length > 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Asks the judges of a word, and returns the number of what they say.
  private mutating func judge(_ surface: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Int {
    let typed = Self.isTypedForm(surface) ? surface : TypedForm.of(surface)[...]
    var entry = Entry()
    for (place, judge) in judges.enumerated() {
      guard let verdict = judge.verdict(typed: typed, key: key) else { continue }
      entry.judges |= 1 << UInt64(place)
      entry.verdicts.append(verdict)
      if case .kin(let kinship) = verdict { entry.nearest = min(entry.nearest ?? kinship, kinship) }
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
