/// A folded Arabic word as one byte a letter: the place of each letter in U+0600–U+06FF.
///
/// Kept on the stack, so that comparing words allocates nothing.
struct Letters {
  /// The most letters of a word that anything but its equal is looked for.
  static let most = 32

  private(set) var count = 0
  private var codes: InlineArray<32, UInt8> = .init(repeating: 0)

  /// Reads a key; nothing where it is not made of Arabic letters alone, or is too long.
  @inline(__always)
  init?(_ key: ArraySlice<UInt8>) {
    let size = key.count
    guard size >= 2, size <= 2 * Self.most, size & 1 == 0 else { return nil }
    let start = key.startIndex
    var place = 0
    while place < size {
      let lead = key[start + place]
      guard lead & 0xFC == 0xD8 else { return nil }
      codes[place / 2] = lead << 6 | key[start + place + 1] & 0x3F
      place += 2
    }
    count = size / 2
  }

  /// Takes letters as they are; those past the most are left out.
  init(_ codes: some Sequence<UInt8>) {
    for code in codes where count < Self.most {
      self.codes[count] = code
      count += 1
    }
  }

  /// Accesses a letter, which must lie inside.
  @inline(__always)
  subscript(place: Int) -> UInt8 { codes[place] }

  /// Returns whether the letters from `place` begin with others.
  @inline(__always)
  func has(_ other: Letters, at place: Int) -> Bool {
    guard count - place >= other.count else { return false }
    var offset = 0
    while offset < other.count {
      if codes[place + offset] != other.codes[offset] { return false }
      offset += 1
    }
    return true
  }

  /// Returns the letters of a range, put together to one number; nothing if there are more than
  /// eight.
  @inline(__always)
  func packed(_ range: Range<Int>) -> UInt64? {
    guard range.count <= 8 else { return nil }
    var value: UInt64 = 0
    for place in range { value = value << 8 | UInt64(codes[place]) }
    return value
  }

  /// Returns a number by which a range of letters is known in the word lists.
  @inline(__always)
  func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in range { hash = (hash ^ UInt64(codes[place])) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// Returns the number of a range of letters with one more behind it.
  @inline(__always)
  func hash(_ range: Range<Int>, and last: UInt8) -> UInt64 {
    (hash(range) ^ UInt64(last)) &* 0x0000_0100_0000_01B3
  }

  /// The number of the whole word.
  var hash: UInt64 { hash(0..<count) }

  /// Returns the letters of a range.
  func part(_ range: Range<Int>) -> Letters {
    var part = self
    part.count = 0
    for place in range {
      part.codes[part.count] = codes[place]
      part.count += 1
    }
    return part
  }

  /// Adds a letter, unless there are the most already.
  mutating func append(_ code: UInt8) {
    guard count < Self.most else { return }
    codes[count] = code
    count += 1
  }

  /// Puts another letter in the place of one, which must lie inside.
  mutating func replace(_ place: Int, by code: UInt8) { codes[place] = code }

  /// Returns whether both are the same letters.
  func equals(_ other: Letters) -> Bool { count == other.count && has(other, at: 0) }

  /// The last letter, or zero.
  var last: UInt8 { count > 0 ? codes[count - 1] : 0 }

  /// Appends the letters of a range as UTF-8.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for place in range {
      bytes.append(0xD8 | codes[place] >> 6)
      bytes.append(0x80 | codes[place] & 0x3F)
    }
  }
}

/// The letters that rules speak of, by their places in U+0600–U+06FF.
enum Letter {
  static let hamza: UInt8 = 0x21
  static let alefMadda: UInt8 = 0x22
  static let alefHamzaAbove: UInt8 = 0x23
  static let wawHamza: UInt8 = 0x24
  static let alefHamzaBelow: UInt8 = 0x25
  static let yehHamza: UInt8 = 0x26
  static let alef: UInt8 = 0x27
  static let beh: UInt8 = 0x28
  static let tehMarbuta: UInt8 = 0x29
  static let teh: UInt8 = 0x2A
  static let theh: UInt8 = 0x2B
  static let jeem: UInt8 = 0x2C
  static let hah: UInt8 = 0x2D
  static let khah: UInt8 = 0x2E
  static let dal: UInt8 = 0x2F
  static let thal: UInt8 = 0x30
  static let reh: UInt8 = 0x31
  static let zain: UInt8 = 0x32
  static let seen: UInt8 = 0x33
  static let sheen: UInt8 = 0x34
  static let sad: UInt8 = 0x35
  static let dad: UInt8 = 0x36
  static let tah: UInt8 = 0x37
  static let zah: UInt8 = 0x38
  static let ain: UInt8 = 0x39
  static let ghain: UInt8 = 0x3A
  static let feh: UInt8 = 0x41
  static let qaf: UInt8 = 0x42
  static let kaf: UInt8 = 0x43
  static let lam: UInt8 = 0x44
  static let meem: UInt8 = 0x45
  static let noon: UInt8 = 0x46
  static let heh: UInt8 = 0x47
  static let waw: UInt8 = 0x48
  static let alefMaksura: UInt8 = 0x49
  static let yeh: UInt8 = 0x4A
  static let wasla: UInt8 = 0x71
  static let peh: UInt8 = 0x7E
  static let cheh: UInt8 = 0x86
  static let zheh: UInt8 = 0x98
  static let veh: UInt8 = 0xA4
  static let vehBelow: UInt8 = 0xA5
  static let gaf: UInt8 = 0xAF
  static let ngaf: UInt8 = 0xAD
  static let qafThree: UInt8 = 0xA8

  /// What a typed letter becomes in a key.
  static let folded: [UInt8] = (0..<256).map { code in
    let entry = FoldTable.shared.arabic[code]
    return entry >= 0x600 && entry < 0x700 ? UInt8(entry - 0x600) : UInt8(code)
  }

  /// Whether a typed letter is an alef with a hamza or a madda.
  static func isHamzaOnAlef(_ code: UInt8) -> Bool {
    code == alefHamzaAbove || code == alefHamzaBelow || code == alefMadda
  }

  /// Whether a typed letter says more than the letter that it is folded to.
  static func isTold(_ code: UInt8) -> Bool {
    code == tehMarbuta || code == alefMaksura || isHamzaOnAlef(code) || isSeatedHamza(code)
  }

  /// Whether a typed letter is a hamza on و or ي or by itself.
  static func isSeatedHamza(_ code: UInt8) -> Bool {
    code == wawHamza || code == yehHamza || code == hamza
  }
}
