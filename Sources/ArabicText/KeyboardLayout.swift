/// The Arabic (101) keyboard, as Windows and X11 (`ara`) lay it out, against the US one, and the French
/// one, beside which Arabic is laid out on the same keys.
public enum KeyboardLayout {
  /// Returns the Latin character on the US key, shift level included, that types `scalar` on the
  /// Arabic layout; nothing for scalars that it has no key for, and for ASCII, which could stand
  /// for itself.
  ///
  /// Where a key types lam-alef as two letters, they are those of the keys ل and ا.
  public static func latin(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80 else { return nil }
    return latinKeys[scalar]
  }

  /// Returns the scalar that the key of a Latin character, shift level included, types on the
  /// Arabic layout; nothing where the key types ASCII on both. Lam-alef comes as its presentation
  /// form, which folds to its two letters.
  public static func arabic(for scalar: Unicode.Scalar) -> Unicode.Scalar? { arabicKeys[scalar] }

  /// Returns the character of the US key where the French layout (AZERTY) has a character; the same
  /// where both have it on one key.
  public static func usKey(ofFrench scalar: Unicode.Scalar) -> Unicode.Scalar {
    usKeys[scalar] ?? scalar
  }

  /// Returns the character that the French layout has on the key of a US character.
  public static func frenchKey(ofUS scalar: Unicode.Scalar) -> Unicode.Scalar {
    frenchKeys[scalar] ?? scalar
  }

  /// The keys on which the US and the French layout differ, of those that type Arabic letters.
  private static let differing = zip(
    "qwazQWAZ;:'m,./[]`".unicodeScalars, "azqwAZQWmMù,;:!^$²".unicodeScalars)

  private static let usKeys = Dictionary(
    differing.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  private static let frenchKeys = Dictionary(
    differing.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })

  /// The keys of both layouts side by side, row by row, plain then shifted; what is no letter and
  /// is not ASCII on the Arabic side stands as it is typed.
  private static let keys: [(latin: String, arabic: [UInt32])] = [
    (
      "`qwertyuiop[]",
      [
        0x630, 0x636, 0x635, 0x62B, 0x642, 0x641, 0x63A, 0x639, 0x647, 0x62E, 0x62D, 0x62C, 0x62F,
      ]
    ),
    (
      "asdfghjkl;'",
      [0x634, 0x633, 0x64A, 0x628, 0x644, 0x627, 0x62A, 0x646, 0x645, 0x643, 0x637]
    ),
    ("zxcvbnm,./", [0x626, 0x621, 0x624, 0x631, 0xFEFB, 0x649, 0x629, 0x648, 0x632, 0x638]),
    ("~QWERTY", [0x651, 0x64E, 0x64B, 0x64F, 0x64C, 0xFEF9, 0x625]),
    ("IOP", [0xF7, 0xD7, 0x61B]),
    ("AS", [0x650, 0x64D]),
    ("GHJK", [0xFEF7, 0x623, 0x640, 0x60C]),
    ("XBN?|", [0x652, 0xFEF5, 0x622, 0x61F, 0x2026]),
    ("U", [0x2018]),
  ]

  /// Digits that some set-ups type in the number row.
  private static let digits: [(latin: String, arabic: [UInt32])] = [
    ("0123456789", (0x660...0x669).map { $0 })
  ]

  private static let latinKeys = Dictionary(
    pairs(keys + digits).map { ($0.arabic, $0.latin) }, uniquingKeysWith: { first, _ in first })

  private static let arabicKeys = Dictionary(
    pairs(keys).map { ($0.latin, $0.arabic) }, uniquingKeysWith: { first, _ in first })

  private static func pairs(
    _ rows: [(latin: String, arabic: [UInt32])]
  ) -> [(latin: Unicode.Scalar, arabic: Unicode.Scalar)] {
    rows.flatMap { row in
      zip(row.latin.unicodeScalars, row.arabic).compactMap { latin, arabic in
        Unicode.Scalar(arabic).map { (latin, $0) }
      }
    }
  }
}
