/// How many articles each term has, and where their list lies: the section `terms`.
///
/// For each group of sixteen terms, where the first list begins (five bytes) and where the group's
/// numbers begin (four); then the numbers as varints. Lists follow each other, so only their lengths
/// are there: a term of one article has the length, doubled; any other has the articles, doubled and
/// one more, then the length.
struct TermTable: Sendable {
  /// How many terms a group has.
  static let groupLength = 16
  /// How many bytes a group has, its numbers aside.
  static let groupBytes = 9

  private let bytes: ImageBytes
  private let count: Int
  private let numbersOffset: Int

  /// Creates the reader of a section.
  init(_ bytes: ImageBytes, terms: Int) {
    self.bytes = bytes
    count = terms
    numbersOffset = Self.groups(terms) * Self.groupBytes
  }

  /// How many bytes a section has at least.
  static func leastLength(terms: Int) -> Int { groups(terms) * groupBytes + terms }

  private static func groups(_ terms: Int) -> Int { (terms + groupLength - 1) / groupLength }

  /// Returns how many articles a term has and where in `postings` their list lies.
  @inline(__always)
  subscript(term: Int) -> (articles: Int, postings: Range<Int>) {
    guard term >= 0, term < count else { return (0, 0..<0) }
    let group = term / Self.groupLength
    var place = numbersOffset &+ Int(bytes.u32(group &* Self.groupBytes &+ 5))
    var start = bytes.u40(group &* Self.groupBytes)
    for _ in group &* Self.groupLength..<term { start &+= Self.entry(bytes, &place).length }
    let entry = Self.entry(bytes, &place)
    return (entry.articles, start..<start &+ entry.length)
  }

  /// Visits the terms of a range in order.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (_ term: Int, _ articles: Int, Range<Int>) -> Void) {
    let range = range.clamped(to: 0..<count)
    guard let first = range.first else { return }
    let group = first / Self.groupLength
    var place = numbersOffset &+ Int(bytes.u32(group &* Self.groupBytes &+ 5))
    var start = bytes.u40(group &* Self.groupBytes)
    for term in group &* Self.groupLength..<range.upperBound {
      let entry = Self.entry(bytes, &place)
      if term >= first { body(term, entry.articles, start..<start &+ entry.length) }
      start &+= entry.length
    }
  }

  @inline(__always)
  private static func entry(_ bytes: ImageBytes, _ place: inout Int) -> (articles: Int, length: Int)
  {
    // Both numbers are nearly always of four bytes at most, and read without a branch then.
    guard place >= 0, place <= bytes.count &- 12 else { return longEntry(bytes, &place) }
    let (number, size) = short(bytes.load(place))
    let (length, lengthSize) = short(bytes.load(place &+ size))
    guard size > 0, lengthSize > 0 else { return longEntry(bytes, &place) }
    let isMany = number & 1
    place &+= size &+ lengthSize &* isMany
    let half = number >> 1
    let isOne = isMany ^ 1
    return (half &* isMany | isOne, length &* isMany | half &* isOne)
  }

  /// Returns a number of up to four bytes, and how many these are; no bytes where they are more.
  @inline(__always)
  private static func short(_ word: UInt32) -> (number: Int, size: Int) {
    let ends = ~word & 0x8080_8080
    let bits = ends.trailingZeroBitCount
    // All bits up to the end; where there is none, the number of bytes says so.
    let kept = word & (ends ^ (ends &- 1)) & 0x7F7F_7F7F
    let number =
      kept & 0x7F | (kept >> 1) & 0x3F80 | (kept >> 2) & 0x1F_C000 | (kept >> 3) & 0xFE0_0000
    return (Int(number), ends == 0 ? 0 : bits / 8 + 1)
  }

  @inline(never)
  private static func longEntry(
    _ bytes: ImageBytes, _ place: inout Int
  ) -> (articles: Int, length: Int) {
    let number = bytes.varintCount(&place)
    guard number & 1 != 0 else { return (1, number >> 1) }
    return (number >> 1, bytes.varintCount(&place))
  }
}

/// Writes the section `terms`.
struct TermTableWriter {
  private var groups: [UInt8] = []
  private var numbers: [UInt8] = []
  private var count = 0
  private var start = 0

  /// Adds a term whose list follows that of the one before.
  mutating func add(articles: Int, postings: Int) {
    if count % TermTable.groupLength == 0 {
      groups.append(u40: start)
      groups.append(u32: UInt32(clamping: numbers.count))
    }
    if articles == 1 {
      numbers.append(varint: postings << 1)
    } else {
      numbers.append(varint: articles << 1 | 1)
      numbers.append(varint: postings)
    }
    start += postings
    count += 1
  }

  /// The section.
  var encoded: [UInt8] { groups + numbers }
}
