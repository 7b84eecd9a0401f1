internal import CFriBidi

/// A text with a strong character put in front of what is inside each isolate.
///
/// fribidi before 1.0.10 (its issue 141) takes the last letter of an isolate for one before the next
/// isolate: in two isolates in a row, the numbers of the second would be ordered as if they followed
/// the letters of the first. A strong character of the isolate's own direction at its start stands
/// for what rules W1 to N2 find there anyway, the start of a sequence (sos), and keeps the rest out.
struct FencedIsolates {
  /// The bidi classes with the fences among them.
  private(set) var types: [FriBidiCharType] = []
  /// The brackets, nothing for fences.
  private(set) var brackets: [FriBidiBracketType] = []
  /// For each place whether it is a fence.
  private var isFence: [Bool] = []

  /// What may be open before an isolate without any of it being too deep to count (BD2).
  private static let depthLimit = 60
  /// How many characters are looked at to find out the direction of isolates (P2), all in all.
  private static let searchLimit = 1 << 20

  /// Returns whether there is an isolate among bidi classes.
  static func areNeeded(in types: [FriBidiCharType]) -> Bool {
    types.contains { $0.rawValue & UInt32(FRIBIDI_MASK_ISOLATE) != 0 }
  }

  /// Puts fences into a text.
  init(_ source: [FriBidiCharType], brackets sourceBrackets: [FriBidiBracketType]) {
    types.reserveCapacity(source.count + source.count / 8)
    brackets.reserveCapacity(source.count + source.count / 8)
    isFence.reserveCapacity(source.count + source.count / 8)
    var open: [Bool] = []  // Whether what is open is an isolate.
    var searched = 0
    for (index, type) in source.enumerated() {
      add(type, sourceBrackets[index])
      switch type {
      case FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_RLE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_RLO:
        open.append(false)
      case FRIBIDI_TYPE_PDF:
        if open.last == false { open.removeLast() }
      case FRIBIDI_TYPE_PDI:
        if let isolate = open.lastIndex(of: true) { open.removeSubrange(isolate...) }
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI:
        open.append(true)
        guard open.count < Self.depthLimit, searched < Self.searchLimit else { continue }
        var own = type
        if type == FRIBIDI_TYPE_FSI {
          own = Self.direction(ofIsolateAt: index, in: source, searched: &searched)
          types[types.count - 1] = own
        }
        add(own == FRIBIDI_TYPE_RLI ? FRIBIDI_TYPE_RTL : FRIBIDI_TYPE_LTR, 0, isFence: true)
      default:
        break
      }
    }
  }

  /// Returns the levels of the text without the fences, whitespace at the end and before separators
  /// on the paragraph's level as if there had been none (L1).
  func levels(of fenced: [Int8], isRightToLeft: Bool) -> [Int8] {
    var levels = fenced
    var isAtEnd = true
    for index in types.indices.reversed() where !isFence[index] {
      switch types[index] {
      case FRIBIDI_TYPE_BS, FRIBIDI_TYPE_SS:
        isAtEnd = true
      case FRIBIDI_TYPE_WS, FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI, FRIBIDI_TYPE_PDI:
        if isAtEnd { levels[index] = isRightToLeft ? 1 : 0 }
      case FRIBIDI_TYPE_BN, FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_RLE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_RLO,
        FRIBIDI_TYPE_PDF:
        break
      default:
        isAtEnd = false
      }
    }
    return levels.indices.compactMap { isFence[$0] ? nil : levels[$0] }
  }

  private mutating func add(
    _ type: FriBidiCharType, _ bracket: FriBidiBracketType, isFence: Bool = false
  ) {
    types.append(type)
    brackets.append(bracket)
    self.isFence.append(isFence)
  }

  /// Returns the isolate that an FSI is (X5c).
  private static func direction(
    ofIsolateAt index: Int, in types: [FriBidiCharType], searched: inout Int
  ) -> FriBidiCharType {
    var depth = 0
    for place in (index + 1)..<max(index + 1, types.count) {
      searched += 1
      switch types[place] {
      case FRIBIDI_TYPE_LTR where depth == 0: return FRIBIDI_TYPE_LRI
      case FRIBIDI_TYPE_RTL where depth == 0, FRIBIDI_TYPE_AL where depth == 0:
        return FRIBIDI_TYPE_RLI
      case FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_FSI: depth += 1
      case FRIBIDI_TYPE_PDI where depth == 0: return FRIBIDI_TYPE_LRI
      case FRIBIDI_TYPE_PDI: depth -= 1
      default: break
      }
    }
    return FRIBIDI_TYPE_LRI
  }
}
