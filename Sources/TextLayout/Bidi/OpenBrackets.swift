internal import CFriBidi

/// How many brackets are open at a place of a text, those within embeddings and isolates left out.
///
/// Where none is open no pair (UAX #9, BD16) reaches across the place. The reverse need not hold.
struct OpenBrackets {
  private var counts: [(kind: UInt32, open: Int)] = []
  private var total = 0

  /// Whether no bracket is open.
  var isEmpty: Bool { total == 0 }

  /// The ASCII brackets, as bits.
  private static let low: (UInt64, UInt64) = (0x0300_0000_0000, 0x2800_0000_2800_0000)

  /// Returns whether a character may be a bracket; most can be told not to be by their number.
  static func mayContain(_ scalar: UInt32) -> Bool {
    if scalar < 0x40 { return Self.low.0 >> UInt64(scalar) & 1 != 0 }
    if scalar < 0x80 { return Self.low.1 >> UInt64(scalar - 0x40) & 1 != 0 }
    return scalar >= 0x0F3A && !(0xFB50...0xFEFC).contains(scalar)
  }

  /// Notes a character.
  mutating func note(_ scalar: UInt32) {
    let bracket = fribidi_get_bracket(scalar)
    guard bracket != 0 else { return }
    let opens = bracket & UInt32(FRIBIDI_BRACKET_OPEN_MASK) != 0
    let kind = bracket & UInt32(FRIBIDI_BRACKET_ID_MASK)
    guard let place = counts.firstIndex(where: { $0.kind == kind }) else {
      guard opens else { return }
      counts.append((kind, 1))
      total += 1
      return
    }
    if opens {
      counts[place].open += 1
      total += 1
    } else if counts[place].open > 0 {
      counts[place].open -= 1
      total -= 1
    }
  }

  /// Forgets all.
  mutating func removeAll() { self = OpenBrackets() }
}
