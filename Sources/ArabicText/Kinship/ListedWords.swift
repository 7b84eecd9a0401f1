/// The words of a list, read one after the other: words are parted by spaces, groups by line ends or
/// |, and a group may have a number before it.
///
/// The lists are read when the first word is looked for, by somebody who waits for it, so reading
/// makes nothing but the word that it is at.
struct ListedWords {
  /// Where the group of the word that was read last begins: with its number, where it has one.
  private(set) var groupStart = 0
  /// Where the word that was read last begins.
  private(set) var wordStart = 0
  /// The word's place in its group, from zero.
  private(set) var place = -1
  /// The number before the group.
  private(set) var number: UInt8?

  private let text: [UInt8]
  private var offset: Int
  private var isGroupOver = true

  /// Reads a list in UTF-8 from an offset on, at which a group or one of its words begins.
  init(_ text: [UInt8], from offset: Int = 0) {
    self.text = text
    self.offset = max(offset, 0)
  }

  /// Reads the next word as it is typed; nothing at the end of the list.
  mutating func next() -> Letters? {
    var word = Letters([])
    var lead: UInt8 = 0
    while offset < text.count {
      let byte = text[offset]
      switch byte {
      case 0xD8...0xDB:
        if word.count == 0 { begin() }
        lead = byte
      case 0x80...0xBF: word.append(lead << 6 | byte & 0x3F)
      default:
        // What ends a word is looked at again, for what it says of the group.
        if word.count > 0 { return word }
        switch byte {
        case 0x0A, UInt8(ascii: "|"): isGroupOver = true
        case 0x30...0x39:
          begin()
          place = -1
          number = byte - 0x30
        default: break
        }
      }
      offset += 1
    }
    return word.count > 0 ? word : nil
  }

  /// Reads the rest of the group that the last word belongs to, or the first group where none was
  /// read.
  mutating func restOfGroup() -> [Letters] {
    var words: [Letters] = []
    var ahead = self
    while let word = ahead.next() {
      if ahead.place == 0, place >= 0 || !words.isEmpty { break }
      self = ahead
      words.append(word)
    }
    return words
  }

  private mutating func begin() {
    wordStart = offset
    if isGroupOver {
      isGroupOver = false
      groupStart = offset
      number = nil
      place = 0
    } else {
      place += 1
    }
  }
}
