/// What becomes of a scalar of the text on its way to the cells.
enum ScalarRole: UInt8 {
  /// It stands in a cell of its own.
  case cell
  /// It stands in a cell that is empty, and a line may end there.
  case blank
  /// It stands in a cell that is empty, and a line may not end there.
  case fixedBlank
  /// It is drawn on the cell before it.
  case mark
  /// It is a vowel mark that the reader may do without.
  case vowelMark
  /// It is not seen.
  case hidden
  /// It is not seen, but a line may end there.
  case breakHint
  /// It would disturb a terminal or mislead the reader, and something else is shown for it.
  case replaced
  /// It is a word, or several, in one character.
  case ligature

  /// Whether the scalar gets a cell.
  var hasCell: Bool { rawValue <= ScalarRole.fixedBlank.rawValue }

  /// Finds out about a scalar.
  ///
  /// The common letters are told by their number; for the rest the Unicode properties are asked.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0620...0x064A, 0x21...0x7E, 0x0660...0x066F, 0x0671...0x06D5, 0x2010...0x2027,
      0xA1...0xAC, 0xAE...0x2FF:
      self = .cell
    case 0x20, 0x09:
      self = .blank
    case 0x064B...0x0653, 0x0656...0x065F, 0x0670:
      self = .vowelMark
    case 0xFBEA...0xFDFF:
      self = SpelledLigatures.spells(scalar.value) ? .ligature : ScalarRole(unusual: scalar)
    case 0x1160...0x11FF, 0xD7B0...0xD7FB:
      // The vowels and finals of Hangul syllables are drawn into the initial before them.
      self = scalar.properties.generalCategory == .unassigned ? .replaced : .mark
    default:
      self = ScalarRole(unusual: scalar)
    }
  }

  private init(unusual scalar: Unicode.Scalar) {
    if scalar.value == 0x200B {
      self = .breakHint
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
      self = .replaced
    case .spaceSeparator:
      // UAX #14, class GL.
      self = [0xA0, 0x2007, 0x202F].contains(scalar.value) ? .fixedBlank : .blank
    case .format:
      self =
        Self.isVisibleFormat(scalar.value) || Self.isOverride(scalar.value)
        ? .replaced : .hidden
    case .nonspacingMark, .enclosingMark:
      if properties.isDefaultIgnorableCodePoint {
        self = .hidden
      } else {
        self = Self.isVowelMark(scalar.value) ? .vowelMark : .mark
      }
    default:
      self = properties.isDefaultIgnorableCodePoint ? .hidden : .cell
    }
  }

  /// Returns whether a mark is a vowel, or a sign for recitation, of a script that is read without.
  private static func isVowelMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x0654, 0x0655: false  // A hamza is a letter.
    case 0x0591...0x074F, 0x0890...0x08FF, 0xFB1E, 0x10EC0...0x10EFF: true
    default: false
    }
  }

  /// Returns whether a format character is seen: the signs that stand around or under a number.
  ///
  /// Terminals do not agree on how wide these are.
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Returns whether a format character turns letters against their own direction.
  static func isOverride(_ value: UInt32) -> Bool { value == 0x202D || value == 0x202E }
}
