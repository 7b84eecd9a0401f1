internal import ArabicText

/// A word, or digits with their points, that is a number or a part of one.
struct NumberToken {
  /// What it says.
  enum Meaning {
    case digits(Double, decimals: Int)
    case word(NumberWord)
  }

  /// What it says.
  let meaning: Meaning
  /// Whether و stands before it.
  let isJoined: Bool
  /// Whether ال stands before it.
  let isDefinite: Bool
  /// Which words of the text it takes.
  let words: Range<Int>
  /// How many folded bytes of the first word are particles.
  let particles: Int

  /// Reads the token that begins at a word of a text; nothing where none does.
  init?(at place: Int, in text: FoldedWords) {
    let word = text.folded(text[place])
    var rest = word
    var isJoined = false
    var isDefinite = false
    if Self.startsWithDigit(Self.withoutParticles(word, &isJoined, &isDefinite)) {
      rest = Self.withoutParticles(word, &isJoined, &isDefinite)
      guard let (value, decimals, end) = Self.digits(rest, at: place, in: text) else { return nil }
      meaning = .digits(value, decimals: decimals)
      particles = word.count - rest.count
      words = place..<end
    } else {
      guard let (found, rest) = Self.number(word, &isJoined, &isDefinite) else { return nil }
      meaning = .word(found)
      particles = word.count - rest.count
      words = place..<place + 1
    }
    self.isJoined = isJoined
    self.isDefinite = isDefinite
  }

  /// Returns what a word says behind the particles it may have, and the word without them.
  private static func number(
    _ word: ArraySlice<UInt8>, _ isJoined: inout Bool, _ isDefinite: inout Bool
  ) -> (NumberWord, ArraySlice<UInt8>)? {
    isJoined = false
    isDefinite = false
    func known(_ rest: ArraySlice<UInt8>) -> (NumberWord, ArraySlice<UInt8>)? {
      NumberWord(rest).map { ($0, rest) }
    }
    if let found = known(word) { return found }
    var rest = word
    if rest.starts(with: waw) || rest.starts(with: feh) {
      isJoined = rest.starts(with: waw)
      rest = rest.dropFirst(2)
      if let found = known(rest) { return found }
    }
    if rest.starts(with: lamLam) {
      isDefinite = true
      return known(rest.dropFirst(4))
    }
    if rest.starts(with: beh) || rest.starts(with: lam) || rest.starts(with: kaf) {
      rest = rest.dropFirst(2)
      if let found = known(rest) { return found }
    }
    guard rest.starts(with: article) else { return nil }
    isDefinite = true
    return known(rest.dropFirst(4))
  }

  /// Returns what follows the particles before digits (و20, بـ20, الـ20).
  private static func withoutParticles(
    _ word: ArraySlice<UInt8>, _ isJoined: inout Bool, _ isDefinite: inout Bool
  ) -> ArraySlice<UInt8> {
    var rest = word
    isJoined = false
    isDefinite = false
    if rest.starts(with: waw) || rest.starts(with: feh) {
      isJoined = rest.starts(with: waw)
      rest = rest.dropFirst(2)
    }
    if rest.starts(with: beh) || rest.starts(with: kaf) {
      rest = rest.dropFirst(2)
    }
    if rest.starts(with: lamLam) || rest.starts(with: article) {
      isDefinite = true
      rest = rest.dropFirst(4)
    } else if rest.starts(with: lam) {
      rest = rest.dropFirst(2)
    }
    return rest
  }

  private static func startsWithDigit(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Reads digits and the groups after a point or a comma, which part thousands where each has three
  /// digits, and decimals otherwise.
  private static func digits(
    _ first: ArraySlice<UInt8>, at place: Int, in text: FoldedWords
  ) -> (value: Double, decimals: Int, end: Int)? {
    guard let whole = integer(first) else { return nil }
    var value = whole
    var end = place + 1
    var mayGroup = first.count <= 3 && first.first != 0x30
    while end < text.count {
      let gap = text.source[text[end - 1].source.upperBound..<text[end].source.lowerBound]
      let next = text.folded(text[end])
      guard let mark = Mark(gap), let group = integer(next) else { break }
      if mayGroup, next.count == 3, mark != .point || followsGroup(after: end, in: text) {
        value = value * 1_000 + group
        end += 1
      } else if mark != .thousands, next.count <= 3 {
        return (value + group / power(next.count), next.count, end + 1)
      } else {
        mayGroup = false
        break
      }
    }
    return (value, 0, end)
  }

  /// Whether another group of three digits follows after a point, so that points part thousands.
  private static func followsGroup(after place: Int, in text: FoldedWords) -> Bool {
    guard place + 1 < text.count else { return false }
    let gap = text.source[text[place].source.upperBound..<text[place + 1].source.lowerBound]
    let next = text.folded(text[place + 1])
    return Mark(gap) == .point && next.count == 3 && integer(next) != nil
  }

  /// What may stand within a number.
  private enum Mark {
    case point, comma, thousands

    init?(_ gap: ArraySlice<UInt8>) {
      switch Array(gap) {
      case [0x2E], [0xD9, 0xAB]: self = .point
      case [0x2C], [0xD8, 0x8C]: self = .comma
      case [0xD9, 0xAC], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]: self = .thousands
      default: return nil
      }
    }
  }

  /// Reads at most twelve digits and nothing else; longer rows of digits count nothing.
  private static func integer(_ word: ArraySlice<UInt8>) -> Double? {
    guard !word.isEmpty, word.count <= 12 else { return nil }
    var value = 0.0
    for byte in word {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Double(byte - 0x30)
    }
    return value
  }

  /// Returns a power of ten.
  static func power(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
  }

  private static let waw = Array("و".utf8)
  private static let feh = Array("ف".utf8)
  private static let beh = Array("ب".utf8)
  private static let kaf = Array("ك".utf8)
  private static let lam = Array("ل".utf8)
  private static let lamLam = Array("لل".utf8)
  private static let article = Array("ال".utf8)
}
