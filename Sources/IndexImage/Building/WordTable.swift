internal import ArabicText
internal import CPrefetch
internal import Glibc

/// Numbers words by their bytes: every spelling leads to the number of its term, in the order in
/// which terms are first met.
///
/// An open-addressing table. A slot holds the first 24 bytes of a spelling, which is all of nearly
/// every Arabic word, so that a word that is known costs one look into memory; a word is brought into its
/// typed form and folded only when its spelling is new. Nothing but speed depends on `seed`.
@safe struct WordTable: ~Copyable {
  /// A spelling.
  private struct Slot {
    /// Its first sixteen bytes, zeros after its end.
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The eight bytes behind them; of a spelling that is longer where its bytes lie in `bytes`, and in the
    /// upper half how many there are.
    var rest: UInt64 = 0
    var term: UInt32 = 0
    /// How many bytes it has, 25 where there are more; zero in an empty slot.
    var length: UInt16 = 0
    /// What copies are told by (`TextSketcher`); the same for all spellings of a folded key.
    var trait: UInt16 = 0
  }

  /// Where a term's typed form and its folded key lie in `bytes`, and what copies are told by.
  struct Term {
    var typed, key: Range<UInt32>
    var trait: UInt16
  }

  /// The terms.
  private(set) var terms: [Term] = []
  /// The letters of terms and of long spellings.
  private(set) var bytes: [UInt8] = []

  /// The key of the word that is being taken in.
  private var key: [UInt8] = []
  private let seed: UInt64
  private var slots: UnsafeMutablePointer<Slot>
  /// The number of slots, a power of two, less one.
  private var mask: Int
  private var used = 0
  /// The words that are looked up together.
  private let lookUps: UnsafeMutablePointer<LookUp>

  /// How many words are looked up together.
  private static let group = 32

  init(seed: UInt64) {
    self.seed = seed
    mask = 1 << 16 - 1
    unsafe slots = WidePages.allocate(mask + 1, of: Slot.self)
    unsafe slots.initialize(repeating: Slot(), count: mask + 1)
    unsafe lookUps = UnsafeMutablePointer.allocate(capacity: Self.group)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe lookUps.deallocate()
  }

  /// Appends the term of every word of a text to `tokens`, and its trait to `traits`.
  ///
  /// - Parameter text: Readable for `WordTable.padding` bytes past the last word.
  mutating func append(
    _ words: ArraySlice<Range<UInt32>>, of text: UnsafePointer<UInt8>, to tokens: inout [UInt32],
    _ traits: inout [UInt16]
  ) {
    traits.append(addingCapacity: words.count) { traits in
      tokens.append(addingCapacity: words.count) { tokens in
        var first = words.startIndex
        while first < words.endIndex {
          let group = first..<min(first + Self.group, words.endIndex)
          unsafe prepare(words[group], of: text)
          for number in group {
            let start = unsafe text + Int(words[number].lowerBound)
            let slot = unsafe slot(of: start, words[number].count, lookUps[number - first])
            unsafe tokens.append(slot.pointee.term)
            unsafe traits.append(slot.pointee.trait)
          }
          first = group.upperBound
        }
      }
    }
  }

  /// Makes some words ready to be looked up. Their slots are fetched, many at once: to wait for each
  /// when it is looked up takes longer than all the rest.
  @inline(__always)
  private mutating func prepare(
    _ words: ArraySlice<Range<UInt32>>, of text: UnsafePointer<UInt8>
  ) {
    var place = 0
    for word in words {
      let lookUp = unsafe LookUp(text + Int(word.lowerBound), word.count, seed)
      unsafe lookUps[place] = lookUp
      unsafe fetch_line(slots + (lookUp.hash & mask))
      place &+= 1
    }
  }

  /// How many bytes after a word are looked at.
  static let padding = 24

  /// What a spelling is looked up by.
  private struct LookUp {
    /// The first 24 bytes, zeros after the end.
    let low, high, rest: UInt64
    let hash: Int

    @inline(__always)
    init(_ word: UnsafePointer<UInt8>, _ length: Int, _ seed: UInt64) {
      let raw = unsafe UnsafeRawPointer(word)
      let first = unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      let second = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      // Without branches, which would be guessed wrong as often as words differ in length.
      let after = min(max(length - 8, 0), 8)
      low = first & ~0 >> UInt64(64 - min(length, 8) * 8)
      high = second & ~0 >> UInt64(64 - after * 8)
      var rest: UInt64 = 0
      if length > 16 {
        let third = unsafe UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        rest = third & ~0 >> UInt64(64 - min(length - 16, 8) * 8)
      }
      self.rest = rest
      hash = unsafe WordTable.hash(word, length, (low, high, rest), seed)
    }
  }

  /// Returns the slot of a spelling, which is filled if it was empty.
  @inline(__always)
  private mutating func slot(
    of word: UnsafePointer<UInt8>, _ length: Int, _ lookUp: LookUp, isTyped: Bool = false
  ) -> UnsafeMutablePointer<Slot> {
    var place = lookUp.hash
    while true {
      let slot = unsafe slots + (place & mask)
      if unsafe slot.pointee.low == lookUp.low && slot.pointee.high == lookUp.high
        && Int(slot.pointee.length) == min(length, Self.padding + 1)
      {
        let isSame =
          unsafe length <= Self.padding
          ? slot.pointee.rest == lookUp.rest : isSame(slot.pointee.rest, word, length)
        if isSame { return unsafe slot }
      } else if unsafe slot.pointee.length == 0 {
        return unsafe fill(word, length, lookUp, isTyped: isTyped)
      }
      place += 1
    }
  }

  @inline(__always)
  private static func hash(
    _ word: UnsafePointer<UInt8>, _ length: Int, _ first: (UInt64, UInt64, UInt64), _ seed: UInt64
  ) -> Int {
    var mixed = mix(
      first.0 ^ seed, first.1 ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length))
    if length > 16 { mixed = mix(mixed ^ first.2, 0xD1B5_4A32_D192_ED03) }
    if length > padding {
      let raw = unsafe UnsafeRawPointer(word)
      var offset = padding
      while offset < length {
        // The last step looks back over bytes that were read.
        let next = unsafe raw.loadUnaligned(
          fromByteOffset: min(offset, length - 8), as: UInt64.self)
        mixed = mix(mixed ^ UInt64(littleEndian: next), 0xD1B5_4A32_D192_ED03)
        offset += 8
      }
    }
    return Int(truncatingIfNeeded: mixed >> 1)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right | 1)
    return product.high ^ product.low
  }

  /// Whether a slot's spelling of more than 24 bytes, of which it has the first, is a word.
  private func isSame(_ rest: UInt64, _ word: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let place = Int(rest & 0xFFFF_FFFF)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, rest >> 32 == UInt64(length),
        place + length <= bytes.count
      else { return false }
      return unsafe memcmp(start + place, word, length) == 0
    }
  }
}

extension WordTable {
  /// Takes a spelling in that is not there.
  @inline(never)
  private mutating func fill(
    _ word: UnsafePointer<UInt8>, _ length: Int, _ lookUp: LookUp, isTyped: Bool
  ) -> UnsafeMutablePointer<Slot> {
    if used > mask / 8 * 5 { grow() }
    var slot = Slot(
      low: lookUp.low, high: lookUp.high, rest: lookUp.rest,
      length: UInt16(min(length, Self.padding + 1)))
    let start = bytes.count
    if length > Self.padding {
      slot.rest = UInt64(length) << 32 | UInt64(UInt32(truncatingIfNeeded: start))
    }
    key.removeAll(keepingCapacity: true)
    let surface = unsafe UnsafeBufferPointer(start: word, count: length)
    unsafe WordForms.append(of: surface.span, typed: &bytes, key: &key)
    let typed = start..<bytes.count
    if unsafe isTyped || typed.isEmpty || bytes[typed].elementsEqual(surface) {
      slot.term = UInt32(terms.count)
      slot.trait = addTerm(typed)
    } else {
      let form = Array(bytes[typed])
      bytes.removeLast(typed.count)
      if length > Self.padding { unsafe bytes.append(contentsOf: surface) }
      (slot.term, slot.trait) = term(ofTyped: form)
    }
    return unsafe put(slot, lookUp.hash)
  }

  /// Adds a term whose typed form lies in `bytes` and whose key in `key`.
  private mutating func addTerm(_ typed: Range<Int>) -> UInt16 {
    var place = typed
    if !bytes[typed].elementsEqual(key) {
      place = bytes.count..<(bytes.count + key.count)
      bytes += key
    }
    let trait = TextSketcher.trait(of: key.span)
    terms.append(Term(typed: Self.narrowed(typed), key: Self.narrowed(place), trait: trait))
    return trait
  }

  private static func narrowed(_ range: Range<Int>) -> Range<UInt32> {
    UInt32(truncatingIfNeeded: range.lowerBound)..<UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// Returns the term of a typed form that is not the spelling that led to it.
  private mutating func term(ofTyped typed: [UInt8]) -> (term: UInt32, trait: UInt16) {
    let padded = typed + [UInt8](repeating: 0, count: Self.padding)
    return unsafe padded.withUnsafeBufferPointer { word in
      guard let start = word.baseAddress else { return (0, 0) }
      let lookUp = unsafe LookUp(start, typed.count, seed)
      let slot = unsafe slot(of: start, typed.count, lookUp, isTyped: true).pointee
      return (slot.term, slot.trait)
    }
  }

  /// Puts a spelling into the first free slot from a place on.
  private mutating func put(_ slot: Slot, _ hash: Int) -> UnsafeMutablePointer<Slot> {
    var place = hash & mask
    while unsafe slots[place].length != 0 { place = (place + 1) & mask }
    unsafe slots[place] = slot
    used += 1
    return unsafe slots + place
  }

  private mutating func grow() {
    let old = unsafe UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    mask = mask * 2 + 1
    unsafe slots = WidePages.allocate(mask + 1, of: Slot.self)
    unsafe slots.initialize(repeating: Slot(), count: mask + 1)
    used = 0
    for place in old.indices where unsafe old[place].length != 0 {
      _ = unsafe put(old[place], hash(of: old[place]))
    }
    unsafe old.deallocate()
  }

  private func hash(of slot: Slot) -> Int {
    let isLong = Int(slot.length) > Self.padding
    let length = isLong ? Int(slot.rest >> 32) : Int(slot.length)
    return unsafe bytes.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return 0 }
      // Nothing is read of a word that lies in its slot.
      let word = unsafe isLong ? start + Int(slot.rest & 0xFFFF_FFFF) : start
      let rest =
        unsafe isLong
        ? UInt64(
          littleEndian: UnsafeRawPointer(word).loadUnaligned(
            fromByteOffset: 16, as: UInt64.self)) : slot.rest
      return unsafe Self.hash(word, length, (slot.low, slot.high, rest), seed)
    }
  }
}
