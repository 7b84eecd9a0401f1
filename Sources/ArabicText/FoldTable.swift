/// What each scalar becomes in a key, as flat tables that are made once.
///
/// An entry is the folded scalar itself, or one of the marks below; `expansion` and above count
/// through `expansions`.
final class FoldTable: Sendable {
  typealias Entry = UInt32

  /// A mark that belongs to the letter before it and leaves nothing in the key.
  static let mark: Entry = 0
  /// An invisible control that leaves nothing in the key and never ends a word's range.
  static let control: Entry = 1
  /// A scalar that stands between words.
  static let separator: Entry = 2
  /// The first entry that stands for several letters.
  static let expansion: Entry = 0x20_0000

  static let shared = FoldTable()

  /// U+0000–U+007F.
  let ascii: [UInt8]
  /// U+0600–U+06FF.
  let arabic: [Entry]
  /// What one scalar becomes where it becomes several letters, as UTF-8.
  let expansions: [[UInt8]]
  /// U+00C0–U+024F, zero where the general rules hold.
  private let latin: [Entry]
  /// U+1E00–U+1EFF, zero where the general rules hold.
  private let latinAdditional: [Entry]
  /// U+FB50–U+FBFF, zero where the general rules hold.
  private let formsA: [Entry]
  /// U+FE70–U+FEFF.
  private let formsB: [Entry]

  private init() {
    ascii = (0..<128).map { byte in
      switch UInt8(byte) {
      case 0x30...0x39, 0x61...0x7A: UInt8(byte)
      case 0x41...0x5A: UInt8(byte) + 0x20
      default: UInt8(Self.separator)
      }
    }
    let arabic = (0..<256).map { Self.arabicEntry(0x600 + $0) }
    self.arabic = arabic
    let expansions = ["لا", "ae", "oe", "ss", "th", "ij", "الله"]
    self.expansions = expansions.map { Array($0.utf8) }
    latin = Self.latinEntries(latinLetters)
    latinAdditional = Self.latinEntries(latinAdditionalLetters)
    formsA = Self.forms(presentationFormsA, from: 0xFB50, count: 0xB0, folding: arabic)
    formsB = Self.forms(presentationFormsB, from: 0xFE70, count: 0x90, folding: arabic)
  }

  /// Returns the entry of any scalar value.
  func entry(_ value: UInt32) -> Entry {
    switch value {
    case 0..<0x80: return Entry(ascii[Int(value)])
    case 0x600...0x6FF: return arabic[Int(value - 0x600)]
    case 0xC0...0x24F: return known(latin[Int(value - 0xC0)], value)
    case 0x1E00...0x1EFF: return known(latinAdditional[Int(value - 0x1E00)], value)
    case 0xFB50...0xFBFF: return known(formsA[Int(value - 0xFB50)], value)
    case 0xFE70...0xFEFF: return formsB[Int(value - 0xFE70)]
    case 0xFDF2: return Self.expansion + 6
    case 0xFF01...0xFF5E: return Entry(ascii[Int(value - 0xFEE0)])
    default: return generalEntry(value)
    }
  }

  private func known(_ entry: Entry, _ value: UInt32) -> Entry {
    entry == 0 ? generalEntry(value) : entry
  }

  private static func arabicEntry(_ value: UInt32) -> Entry {
    switch value {
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED:
      mark
    case 0x61C: control
    case 0x600...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x6DD, 0x6DE, 0x6E9, 0x6FD, 0x6FE:
      separator
    case 0x660...0x669: value - 0x660 + 0x30
    case 0x6F0...0x6F9: value - 0x6F0 + 0x30
    case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675: 0x627
    case 0x624, 0x676, 0x677: 0x648
    case 0x626, 0x649, 0x678, 0x6CC, 0x6CD, 0x6CE, 0x6D0, 0x6D2, 0x6D3: 0x64A
    case 0x629, 0x6BE, 0x6C0...0x6C3, 0x6D5, 0x6FF: 0x647
    case 0x6A9, 0x6AA: 0x643
    default: value
    }
  }

  /// Reads a row of folded letters: a digit names an expansion, a full stop leaves the scalar to
  /// the general rules.
  private static func latinEntries(_ letters: [String]) -> [Entry] {
    letters.joined().utf8.map { letter in
      switch letter {
      case 0x31...0x39: expansion + Entry(letter - 0x30)
      case 0x2E: 0
      default: Entry(letter)
      }
    }
  }

  /// Lays the runs of one letter's presentation forms out over their block.
  static func forms(
    _ runs: [(start: UInt32, forms: UInt32, letters: [UInt32])], from base: UInt32, count: Int,
    folding arabic: [Entry]
  ) -> [Entry] {
    var entries = [Entry](repeating: 0, count: count)
    for run in runs {
      var place = Int(run.start - base)
      for letter in run.letters {
        let folded = (0x600...0x6FF).contains(letter) ? arabic[Int(letter - 0x600)] : letter
        for _ in 0..<run.forms where place < count {
          entries[place] = folded
          place += 1
        }
      }
    }
    return entries
  }

  /// Returns the entry of a scalar that no table holds, by its Unicode properties.
  private func generalEntry(_ value: UInt32) -> Entry {
    switch value {
    case 0xAD, 0x34F, 0x180E, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F:
      return Self.control
    case 0x2B9...0x2BF, 0x300...0x36F, 0x897...0x89F, 0x8CA...0x8E1, 0x8E3...0x8FF, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      return Self.mark
    case 0x3C2: return 0x3C3
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return Self.separator }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      // A titlecase or sign letter (Å) may lower into a letter that folds further.
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
      return lower == value ? value : entry(lower)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .letterNumber, .nonspacingMark,
      .spacingMark:
      return value
    case .decimalNumber:
      guard let digit = scalar.properties.numericValue, (0...9).contains(digit) else {
        return value
      }
      return 0x30 + Entry(digit)
    default:
      return Self.separator
    }
  }
}

/// The base letters of U+00C0–U+024F: 1 æ, 2 œ, 3 ß, 4 þ, 5 ĳ.
private let latinLetters = [
  "aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y",
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllll.",
  ".llnnnnnnn..oooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
  "bb.....cc.d......ffg...ikkl..nn.oo..pp.....ttttuu.vyyzz.........",
  ".............aaiioouuuuuuuuuu.aaaa11..ggkkoooo..j...gg..nnaa11oo",
  "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy......acclt.",
  "...b..eejj..rryy",
]

/// The base letters of U+1E00–U+1EFF.
private let latinAdditionalLetters = [
  "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm",
  "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv",
  "wwwwwwwwwwxxxxyyzzzzzzhtwy....3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee",
  "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......",
]

/// Arabic Presentation Forms-A that show one letter: where a run starts, how many forms each of
/// its letters has, and the letters.
let presentationFormsA: [(start: UInt32, forms: UInt32, letters: [UInt32])] = [
  (0xFB50, 2, [0x671]),
  (
    0xFB52, 4,
    [
      0x67B, 0x67E, 0x680, 0x67A, 0x67F, 0x679, 0x6A4, 0x6A6, 0x684, 0x683, 0x686, 0x687,
    ]
  ),
  (0xFB82, 2, [0x68D, 0x68C, 0x68E, 0x688, 0x698, 0x691]),
  (0xFB8E, 4, [0x6A9, 0x6AF, 0x6B3, 0x6B1]),
  (0xFB9E, 2, [0x6BA]),
  (0xFBA0, 4, [0x6BB]),
  (0xFBA4, 2, [0x6C0]),
  (0xFBA6, 4, [0x6C1, 0x6BE]),
  (0xFBAE, 2, [0x6D2, 0x6D3]),
  (0xFBB2, 0x11, [FoldTable.separator]),
  (0xFBD3, 4, [0x6AD]),
  (0xFBD7, 2, [0x6C7, 0x6C6, 0x6C8]),
  (0xFBDD, 1, [0x677]),
  (0xFBDE, 2, [0x6CB, 0x6C5, 0x6C9]),
  (0xFBE4, 4, [0x6D0]),
  (0xFBE8, 2, [0x649]),
  (0xFBFC, 4, [0x6CC]),
]

/// Arabic Presentation Forms-B, in the same way; marks come first, lam-alef last.
let presentationFormsB: [(start: UInt32, forms: UInt32, letters: [UInt32])] = [
  (0xFE80, 1, [0x621]),
  (0xFE81, 2, [0x622, 0x623, 0x624, 0x625]),
  (0xFE89, 4, [0x626]),
  (0xFE8D, 2, [0x627]),
  (0xFE8F, 4, [0x628]),
  (0xFE93, 2, [0x629]),
  (0xFE95, 4, [0x62A, 0x62B, 0x62C, 0x62D, 0x62E]),
  (0xFEA9, 2, [0x62F, 0x630, 0x631, 0x632]),
  (
    0xFEB1, 4,
    [
      0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63A, 0x641, 0x642, 0x643, 0x644, 0x645,
      0x646, 0x647,
    ]
  ),
  (0xFEED, 2, [0x648, 0x649]),
  (0xFEF1, 4, [0x64A]),
  (0xFEF5, 8, [FoldTable.expansion]),
  (0xFEFD, 2, [FoldTable.separator]),
  (0xFEFF, 1, [FoldTable.control]),
]
