internal import CFriBidi

/// The levels that embeddings, overrides and isolates give to a text (UAX #9, X1 to X8).
///
/// fribidi is not asked: release 1.0.8, which Debian 12 has, lets letters of one isolate count in the
/// next (its issue 141), takes time by the square of their number, and crashes on some texts full of
/// them.
struct ExplicitLevels {
  /// The level of each character.
  private(set) var levels: [UInt8]
  /// The bidi classes, as overrides leave them.
  private(set) var types: [FriBidiCharType]
  /// For each isolate initiator the place of the matching PDI, for each such PDI the place of its
  /// initiator, and −1 for the rest (BD9).
  let matches: [Int32]
  /// Whether the paragraph runs from right to left.
  let isRightToLeft: Bool

  /// The deepest level (BD2).
  private static let depthLimit: UInt8 = 125

  /// What is open at a place: the directional status stack and its counters.
  private struct Status {
    var level: UInt8
    var override: FriBidiCharType?
    var isIsolate: Bool
  }

  /// Resolves a paragraph; an automatic direction that no letter decides is that of `base`.
  init(_ source: [FriBidiCharType], base: FriBidiParType) {
    matches = Self.matches(in: source)
    isRightToLeft =
      switch base {
      case FRIBIDI_PAR_LTR: false
      case FRIBIDI_PAR_RTL: true
      default: Self.direction(of: source, matches) ?? (base == FRIBIDI_PAR_WRTL)
      }
    types = source
    levels = [UInt8](repeating: isRightToLeft ? 1 : 0, count: source.count)
    let isolates = Self.directions(in: source, matches)
    let bottom = Status(level: isRightToLeft ? 1 : 0, override: nil, isIsolate: false)
    var stack = [bottom]
    var top = bottom
    var overflowIsolates = 0
    var overflowEmbeddings = 0
    for index in source.indices {
      let type = source[index]
      switch type {
      case FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_RLE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_RLO:  // X2 to X5
        levels[index] = top.level
        let isRight = type == FRIBIDI_TYPE_RLE || type == FRIBIDI_TYPE_RLO
        let level = isRight ? (top.level + 1) | 1 : (top.level + 2) & ~1
        if level <= Self.depthLimit, overflowIsolates == 0, overflowEmbeddings == 0 {
          let override: FriBidiCharType? =
            type == FRIBIDI_TYPE_LRO
            ? FRIBIDI_TYPE_LTR : type == FRIBIDI_TYPE_RLO ? FRIBIDI_TYPE_RTL : nil
          top = Status(level: level, override: override, isIsolate: false)
          stack.append(top)
        } else if overflowIsolates == 0 {
          overflowEmbeddings += 1
        }
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI:  // X5a to X5c
        levels[index] = top.level
        if let override = top.override { types[index] = override }
        let isRight =
          type == FRIBIDI_TYPE_RLI || type == FRIBIDI_TYPE_FSI && isolates[index + 1] == .right
        let level = isRight ? (top.level + 1) | 1 : (top.level + 2) & ~1
        if level <= Self.depthLimit, overflowIsolates == 0, overflowEmbeddings == 0 {
          top = Status(level: level, override: nil, isIsolate: true)
          stack.append(top)
        } else {
          overflowIsolates += 1
        }
      case FRIBIDI_TYPE_PDI:  // X6a
        if overflowIsolates > 0 {
          overflowIsolates -= 1
        } else if matches[index] >= 0 {
          overflowEmbeddings = 0
          while stack.count > 1, !top.isIsolate {
            stack.removeLast()
            top = stack[stack.count - 1]
          }
          if stack.count > 1 { stack.removeLast() }
          top = stack[stack.count - 1]
        }
        levels[index] = top.level
        if let override = top.override { types[index] = override }
      case FRIBIDI_TYPE_PDF:  // X7
        if overflowIsolates > 0 {
        } else if overflowEmbeddings > 0 {
          overflowEmbeddings -= 1
        } else if !top.isIsolate, stack.count > 1 {
          stack.removeLast()
          top = stack[stack.count - 1]
        }
        levels[index] = top.level
      case FRIBIDI_TYPE_BS:  // X8
        levels[index] = bottom.level
      case FRIBIDI_TYPE_BN:
        levels[index] = top.level
      default:  // X6
        levels[index] = top.level
        if let override = top.override { types[index] = override }
      }
    }
  }

  /// Pairs isolate initiators with their PDIs (BD9).
  private static func matches(in types: [FriBidiCharType]) -> [Int32] {
    var matches = [Int32](repeating: -1, count: types.count)
    var open: [Int] = []
    for index in types.indices {
      switch types[index] {
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI:
        open.append(index)
      case FRIBIDI_TYPE_PDI:
        guard let initiator = open.popLast() else { continue }
        matches[initiator] = Int32(truncatingIfNeeded: index)
        matches[index] = Int32(truncatingIfNeeded: initiator)
      default: break
      }
    }
    return matches
  }

  /// Returns whether the first strong letter of a paragraph is one from right to left (P2 and P3), or
  /// nothing where there is none.
  private static func direction(of types: [FriBidiCharType], _ matches: [Int32]) -> Bool? {
    var index = 0
    while index < types.count {
      switch types[index] {
      case FRIBIDI_TYPE_LTR: return false
      case FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_AL: return true
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI:
        guard matches[index] >= 0 else { return nil }
        index = Int(matches[index])
      default: break
      }
      index += 1
    }
    return nil
  }

  private enum Direction: UInt8 { case none, left, right }

  /// Returns for each place the direction of the first strong letter from there on, in the isolate
  /// that the place is in (P2, for X5c). One element more than characters.
  private static func directions(
    in types: [FriBidiCharType], _ matches: [Int32]
  ) -> [Direction] {
    var directions = [Direction](repeating: .none, count: types.count + 1)
    for index in types.indices.reversed() {
      switch types[index] {
      case FRIBIDI_TYPE_LTR: directions[index] = .left
      case FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_AL: directions[index] = .right
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI:
        if matches[index] >= 0 { directions[index] = directions[Int(matches[index]) + 1] }
      case FRIBIDI_TYPE_PDI:
        if matches[index] < 0 { directions[index] = directions[index + 1] }
      default: directions[index] = directions[index + 1]
      }
    }
    return directions
  }
}
