import ArabicText

/// The vocabulary as a table that is looked up by folded bytes.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// What a word may be.
  struct Entry {
    var kind = Token.Kind.other
    var value = 0
  }

  /// A word's two entries: without and with ال.
  struct Reading {
    var bare = Entry()
    var definite = Entry()
  }

  private var keys: [UInt8] = []
  private var keyStarts: [Int] = [0]
  private var readings: [Reading] = []
  private var slots: [UInt16]
  private var longest = 0
  private static let slotCount = 4096

  private init() {
    slots = Array(repeating: 0, count: Self.slotCount)
    for group in Vocabulary.groups {
      for (value, words) in group.words {
        for word in words.split(separator: " ") {
          add(Array(Folding.key(of: String(word)).utf8), Entry(kind: group.kind, value: value))
        }
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ entry: Entry) {
    let isDefinite = word.starts(with: Self.article) && word.count > 6
    let key = isDefinite ? word.dropFirst(4) : word[...]
    let slot = slot(of: key)
    if slots[slot] == 0 {
      keys += key
      keyStarts.append(keys.count)
      readings.append(Reading())
      longest = max(longest, key.count)
      slots[slot] = UInt16(truncatingIfNeeded: readings.count)
    }
    let place = Int(slots[slot]) - 1
    // The first group that has a word keeps it.
    if isDefinite {
      if readings[place].definite.kind == .other { readings[place].definite = entry }
    } else if readings[place].bare.kind == .other {
      readings[place].bare = entry
    }
  }

  /// Returns what a folded word without particles may be; nothing where it is unknown.
  func reading(of word: ArraySlice<UInt8>) -> Reading? {
    guard word.count <= longest else { return nil }
    let found = slots[slot(of: word)]
    return found == 0 ? nil : readings[Int(found) - 1]
  }

  /// Returns the slot that holds a key, or the free one where it belongs.
  private func slot(of key: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var slot = Int(hash ^ (hash >> 15)) & (Self.slotCount - 1)
    while slots[slot] != 0, !holds(key, Int(slots[slot]) - 1) {
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return slot
  }

  private func holds(_ key: ArraySlice<UInt8>, _ place: Int) -> Bool {
    let start = keyStarts[place]
    guard keyStarts[place + 1] - start == key.count else { return false }
    var offset = start
    for byte in key {
      guard keys[offset] == byte else { return false }
      offset += 1
    }
    return true
  }

  private static let article: [UInt8] = Array("ال".utf8)
}
