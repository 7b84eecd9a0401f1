internal import ArabicText

/// A number as a text prints it, in digits, in words or in both (25 ألفا, مئة واثنتان وثلاثون).
struct PrintedNumber {
  /// What the number is.
  private(set) var value = 0.0
  /// By how much it may have been rounded, up or down.
  private(set) var rounding = 0.0
  /// Whether it is only an order of magnitude (عشرات).
  private(set) var isVague = false
  /// Whether ال stands before it, as before what a reader knows already (مجموعة العشرين).
  private(set) var isDefinite = false
  /// Whether و stands before it.
  private(set) var isJoined = false
  /// Whether it is written in digits alone.
  private(set) var isDigits = false
  /// Which words of the text it takes.
  private(set) var words: Range<Int>
  /// How many folded bytes of the first word are particles.
  let particles: Int

  /// Reads the number that begins at a word; nothing where none does.
  init?(at place: Int, in text: FoldedWords) {
    guard let first = NumberToken(at: place, in: text) else { return nil }
    words = first.words
    particles = first.particles
    isJoined = first.isJoined
    isDefinite = first.isDefinite
    // A scale behind a word that ends in digits (وهي43 مليون) is of a number that is not read.
    if case .word(.scale) = first.meaning, place > 0,
      text.folded(text[place - 1]).last.map({ (0x30...0x39).contains($0) }) == true
    {
      return nil
    }
    var sum = Sum()
    guard sum.begin(with: first.meaning) else {
      guard let size = Self.vagueSize(first, in: text, &words) else { return nil }
      value = size
      isVague = true
      return
    }
    if case .digits(let digits, let decimals) = first.meaning {
      isDigits = true
      rounding =
        decimals > 0
        ? 0.5 / NumberToken.power(decimals) : Self.roundThousands(digits) ? 500 : 0
    }
    while words.upperBound < text.count,
      Self.isBlank(between: words.upperBound - 1, in: text),
      let next = NumberToken(at: words.upperBound, in: text), sum.add(next)
    {
      words = words.lowerBound..<next.words.upperBound
      switch next.meaning {
      case .word(.scale(let scale, _)) where !next.isJoined && !next.isDefinite,
        .word(.vague(let scale)):
        rounding = isDigits && rounding > 0 ? rounding * scale : scale / 2
      default: rounding = 0
      }
      isDigits = false
    }
    value = sum.value
    // أحد alone is somebody, not one; nor is half a number before it is told of what.
    guard sum.isWhole, value != 1 || isDigits else { return nil }
  }

  private static func roundThousands(_ value: Double) -> Bool {
    value >= 1_000 && value < 1e12 && Int(value) % 1_000 == 0
  }

  /// Returns how many عشرات or مئات الآلاف are at least.
  private static func vagueSize(
    _ first: NumberToken, in text: FoldedWords, _ words: inout Range<Int>
  ) -> Double? {
    guard case .word(.vague(var size)) = first.meaning else { return nil }
    while words.upperBound < text.count,
      let next = NumberToken(at: words.upperBound, in: text), !next.isJoined,
      case .word(.vague(let scale)) = next.meaning, scale > size || size <= 100, scale >= 1_000
    {
      size *= scale
      words = words.lowerBound..<next.words.upperBound
    }
    return size
  }

  /// Whether nothing but blanks stands after a word and before the next.
  static func isBlank(between place: Int, in text: FoldedWords) -> Bool {
    guard place + 1 < text.count else { return false }
    let gap = text.source[text[place].source.upperBound..<text[place + 1].source.lowerBound]
    return gap.allSatisfy { $0 == 0x20 }
  }
}

/// What has been added up of a number, word by word.
private struct Sum {
  /// What a scale word has closed.
  private var closed = 0.0
  /// What is not closed yet; nothing just after a scale word.
  private var open: Double?
  /// The last scale word.
  private var lastScale = Double.infinity
  /// Whether a half or a quarter of the last scale was just added.
  private var isAfterPart = false
  /// Half or a quarter, still to be told of what.
  private var part: Double?

  var value: Double { closed + (open ?? 0) }
  /// Whether it is a number by itself, which half is not.
  var isWhole: Bool { part == nil }

  /// Starts with a first word; returns whether it may be one.
  mutating func begin(with meaning: NumberToken.Meaning) -> Bool {
    switch meaning {
    case .digits(let value, _): open = value
    case .word(.unit(let value)): open = value
    case .word(.ten): open = 10
    case .word(.tens(let value)), .word(.hundred(let value)): open = value
    case .word(.scale(let scale, let times)):
      closed = scale * times
      lastScale = scale
    case .word(.part(let value)): part = value
    case .word(.vague): return false
    }
    return true
  }

  /// Adds a further word; returns whether it goes on with the number.
  mutating func add(_ token: NumberToken) -> Bool {
    if token.isDefinite {
      // مليون ونصف المليون: of what it is the half is said once more.
      guard isAfterPart, case .word(.scale(lastScale, times: 1)) = token.meaning else {
        return false
      }
      isAfterPart = false
      return true
    }
    guard token.isJoined else { return multiply(by: token.meaning) }
    switch token.meaning {
    case .word(.part(let value)) where open == nil && lastScale.isFinite:
      closed += lastScale * value
      isAfterPart = true
      return true
    case .word(.unit(let value)), .word(.tens(let value)), .word(.hundred(let value)),
      .digits(let value, _):
      return join(value)
    case .word(.ten): return join(10)
    case .word(.scale(let scale, let times)) where open == nil && scale < lastScale:
      closed += scale * times
      lastScale = scale
      return true
    default: return false
    }
  }

  private mutating func multiply(by meaning: NumberToken.Meaning) -> Bool {
    switch meaning {
    case .word(.ten):
      guard let value = open, value.truncatingRemainder(dividingBy: 100) < 10, value > 0,
        value.truncatingRemainder(dividingBy: 100) > 0
      else { return false }
      open = value + 10
      return true
    case .word(.hundred(100)):
      guard let value = open, (3...9).contains(value) else { return false }
      open = value * 100
      return true
    case .word(.vague(let scale)) where scale >= 1_000: return close(scale)
    case .word(.scale(let scale, times: 1)): return close(scale)
    default: return false
    }
  }

  private mutating func close(_ scale: Double) -> Bool {
    if let part {
      closed += part * scale
      self.part = nil
    } else {
      guard let value = open, scale < lastScale else { return false }
      closed += value * scale
      open = nil
    }
    lastScale = scale
    return true
  }

  private mutating func join(_ value: Double) -> Bool {
    guard let current = open else {
      guard part == nil, value < lastScale else { return false }
      open = value
      return true
    }
    let isUnit =
      current.truncatingRemainder(dividingBy: 100) < 10
      && current.truncatingRemainder(dividingBy: 100) > 0
    let isTens = value >= 20 && value < 100 && value.truncatingRemainder(dividingBy: 10) == 0
    let endsInHundreds = current >= 100 && current.truncatingRemainder(dividingBy: 100) == 0
    guard isUnit && isTens || endsInHundreds && value < 100 && current < 1_000 else { return false }
    open = current + value
    return true
  }
}
