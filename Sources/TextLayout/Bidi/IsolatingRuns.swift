internal import CFriBidi

/// A text cut into what rules W1 to I2 of UAX #9 work on, one piece after another: the isolating run
/// sequences (BD13).
///
/// Each is given to fribidi as a paragraph by itself, without the controls. The character that stands
/// for what is before it (sos) and for what is after it (eos) is a strong one at either end.
struct IsolatingRuns {
  private let explicit: ExplicitLevels
  private let source: [FriBidiCharType]
  private let brackets: [FriBidiBracketType]
  /// The levels, resolved as far as it is done.
  private var levels: [Int8]

  /// A sequence: its runs, the level, and the levels before and after it.
  private struct Sequence {
    var runs: [Range<Int>]
    let level: UInt8
    let levelBefore: UInt8
    var levelAfter: UInt8
  }

  /// Returns whether a text has any control of level or isolate.
  static func areNeeded(in types: [FriBidiCharType]) -> Bool {
    let controls = UInt32(FRIBIDI_MASK_ISOLATE) | UInt32(FRIBIDI_MASK_EXPLICIT)
    return types.contains { $0.rawValue & controls != 0 }
  }

  /// Resolves a paragraph, given with the levels of its controls.
  static func levels(
    of types: [FriBidiCharType], brackets: [FriBidiBracketType], explicit: ExplicitLevels
  ) -> [Int8] {
    var runs = IsolatingRuns(
      explicit: explicit, source: types, brackets: brackets,
      levels: explicit.levels.map { Int8(clamping: $0) })
    for sequence in runs.sequences() { runs.resolve(sequence) }
    runs.resetWhitespace()
    return runs.levels
  }

  /// X9: whether a character counts for nothing.
  private func isRemoved(_ index: Int) -> Bool {
    switch source[index] {
    case FRIBIDI_TYPE_BN, FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_RLE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_RLO,
      FRIBIDI_TYPE_PDF:
      true
    default: false
    }
  }

  private func isInitiator(_ index: Int) -> Bool {
    switch source[index] {
    case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI: true
    default: false
    }
  }

  /// X10
  private func sequences() -> [Sequence] {
    var sequences: [Sequence] = []
    var continued: [Int: Int] = [:]  // The sequences that go on at the PDI of an initiator.
    let paragraphLevel: UInt8 = explicit.isRightToLeft ? 1 : 0
    var levelBefore = paragraphLevel
    var index = 0
    while index < source.count {
      guard !isRemoved(index) else {
        index += 1
        continue
      }
      let start = index
      let level = explicit.levels[start]
      var last = start
      while index < source.count, isRemoved(index) || explicit.levels[index] == level {
        if !isRemoved(index) { last = index }
        index += 1
      }
      let run = start..<last + 1
      let levelAfter = index < source.count ? explicit.levels[index] : paragraphLevel
      let number: Int
      if source[start] == FRIBIDI_TYPE_PDI, explicit.matches[start] >= 0,
        let old = continued[Int(explicit.matches[start])]
      {
        number = old
        sequences[number].runs.append(run)
      } else {
        number = sequences.count
        sequences.append(
          Sequence(
            runs: [run], level: level, levelBefore: levelBefore, levelAfter: paragraphLevel))
      }
      if isInitiator(last) {
        sequences[number].levelAfter = paragraphLevel
        if explicit.matches[last] >= 0 { continued[last] = number }
      } else {
        sequences[number].levelAfter = levelAfter
      }
      levelBefore = level
    }
    return sequences
  }

  private mutating func resolve(_ sequence: Sequence) {
    var types = [Self.strong(max(sequence.level, sequence.levelBefore))]
    var brackets: [FriBidiBracketType] = [0]
    var places: [Int] = []
    for run in sequence.runs {
      for index in run where !isRemoved(index) {
        let type = explicit.types[index]
        places.append(index)
        switch type {
        case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI, FRIBIDI_TYPE_PDI,
          FRIBIDI_TYPE_BS, FRIBIDI_TYPE_SS:
          types.append(FRIBIDI_TYPE_ON)
          brackets.append(0)
        default:
          types.append(type)
          brackets.append(type == FRIBIDI_TYPE_ON ? self.brackets[index] : 0)
        }
      }
    }
    types.append(Self.strong(max(sequence.level, sequence.levelAfter)))
    brackets.append(0)
    var base = sequence.level % 2 == 0 ? FRIBIDI_PAR_LTR : FRIBIDI_PAR_RTL
    let resolved = BidiShaping.Resolution.levels(types, brackets, base: &base)
    let lift = Int8(clamping: sequence.level) - Int8(sequence.level % 2)
    for (number, place) in places.enumerated() { levels[place] = resolved[number + 1] + lift }
  }

  private static func strong(_ level: UInt8) -> FriBidiCharType {
    level % 2 == 0 ? FRIBIDI_TYPE_LTR : FRIBIDI_TYPE_RTL
  }

  /// L1: separators, and blanks and isolate controls before them and at the end.
  private mutating func resetWhitespace() {
    let level: Int8 = explicit.isRightToLeft ? 1 : 0
    var isAtEnd = true
    for index in source.indices.reversed() where !isRemoved(index) {
      switch source[index] {
      case FRIBIDI_TYPE_BS, FRIBIDI_TYPE_SS:
        isAtEnd = true
        levels[index] = level
      case FRIBIDI_TYPE_WS, FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI, FRIBIDI_TYPE_PDI:
        if isAtEnd { levels[index] = level }
      default:
        isAtEnd = false
      }
    }
  }
}
