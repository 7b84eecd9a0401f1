/// The embeddings, overrides and isolates that are open at a place in a text.
///
/// Pairs up what opens and what closes as UAX #9 does (BD9, rules X5a to X7), so that what closes a
/// neutralised control is neutralised too, and nothing else is.
struct BidiOpenings {
  private enum Kind {
    /// An embedding or isolate, with the control that opened it.
    case embedding(UInt32)
    case isolate(UInt32)
    /// An override, which is without effect.
    case override
  }

  private var kinds: [Kind] = []
  private var openIsolates = 0

  /// What is put in the place of a control without effect: U+00AD SOFT HYPHEN.
  private static let ineffective: UInt32 = 0xAD
  /// The deepest level that takes effect (BD2).
  private static let depthLimit = 125

  /// Whether nothing is open.
  var isEmpty: Bool { kinds.isEmpty }

  /// The controls that are open and have an effect, from the outside in.
  var controls: [UInt32] {
    let controls = kinds.compactMap { kind -> UInt32? in
      switch kind {
      case .embedding(let control), .isolate(let control): control
      case .override: nil
      }
    }
    return Array(controls.prefix(Self.depthLimit))
  }

  /// Notes an override, which the caller replaces.
  mutating func openOverride() { kinds.append(.override) }

  /// Notes what a hidden character opens or closes, and returns the character to go on with: itself,
  /// or one without effect.
  mutating func neutralised(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x202A, 0x202B:  // LRE, RLE
      kinds.append(.embedding(scalar))
      return scalar
    case 0x202C:  // PDF
      return closesOverride() ? Self.ineffective : scalar
    case 0x2066...0x2068:  // LRI, RLI, FSI
      openIsolates += 1
      kinds.append(.isolate(scalar))
      return scalar
    case 0x2069:  // PDI
      return closesIsolate() ? scalar : Self.ineffective
    default:
      return scalar
    }
  }

  /// Closes the embedding or override that a PDF closes; returns whether it was an override.
  private mutating func closesOverride() -> Bool {
    switch kinds.last {
    case .embedding:
      kinds.removeLast()
      return false
    case .override:
      kinds.removeLast()
      return true
    case .isolate, nil:
      return false
    }
  }

  /// Closes the isolate that a PDI closes, and what was opened in it; returns whether there was one.
  private mutating func closesIsolate() -> Bool {
    guard openIsolates > 0 else { return false }
    openIsolates -= 1
    while let kind = kinds.popLast() {
      switch kind {
      case .isolate: return true
      case .embedding, .override: continue
      }
    }
    return false
  }
}
