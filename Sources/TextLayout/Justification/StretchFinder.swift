/// Finds between which letters a tatweel may stand, and how well it stands there.
///
/// The ranks follow the habits of Arabic calligraphy, 1 being the best:
///
/// 1. after a tatweel that the writer put,
/// 2. after a seen or sad that is joined to what follows,
/// 3. before a final teh marbuta, heh or dal,
/// 4. before a final alef, tah, lam, kaf or gaf,
/// 5. before a beh or its like between two letters, if reh, yeh or alef maqsura follows it,
/// 6. before a final waw, ain, qaf or feh,
/// 7. before any other final letter but yeh, and before a lam-alef.
///
/// A place is between two joined letters, both with presentation forms: so never inside a lam-alef,
/// beside a zero width non-joiner, or after a letter that does not join forward.
struct StretchFinder {
  private var last: ShapedLetter?
  /// `last` is a beh or its like, joined on both sides.
  private var isAfterMedialBeh = false

  /// Ranks the place between the last cell and the letter that will be in the next one.
  mutating func take(_ letter: ShapedLetter, after cells: inout [LayoutCell]) {
    defer { last = letter }
    guard let last, let place = cells.indices.last, Self.join(last, letter) else {
      isAfterMedialBeh = false
      return
    }
    cells[place].stretchRank = Self.rank(between: last, and: letter)
    if isAfterMedialBeh, letter.isFinal, Self.followsBeh(letter.scalar), place > 0,
      !(1...5).contains(cells[place - 1].stretchRank)
    {
      cells[place - 1].stretchRank = 5
    }
    isAfterMedialBeh = !letter.isFinal && Self.isBehLike(letter.scalar)
  }

  private static func join(_ first: ShapedLetter, _ second: ShapedLetter) -> Bool {
    first.level & 1 == 1 && first.level == second.level && first.joinsNext && second.joinsLast
  }

  private static func rank(between first: ShapedLetter, and second: ShapedLetter) -> UInt8 {
    if first.isTatweel { return 1 }
    if second.isTatweel { return 0 }
    switch first.scalar {
    case 0x0633...0x0636, 0x069A...0x069E, 0x06FA, 0x06FB: return 2
    default: break
    }
    guard second.isFinal else { return 0 }
    if second.isLamAlef { return 7 }
    switch second.scalar {
    case 0x0629, 0x0647, 0x06BE...0x06C3, 0x06D5, 0x062F, 0x0630, 0x0688...0x0690: return 3
    case 0x0622, 0x0623, 0x0625, 0x0627, 0x0671...0x0673, 0x0675, 0x0637, 0x0638, 0x069F, 0x0644,
      0x06B5...0x06B8, 0x0643, 0x06A9...0x06AE, 0x06AF...0x06B4:
      return 4
    case 0x0624, 0x0648, 0x06C4...0x06CB, 0x06CF, 0x0639, 0x063A, 0x06A0, 0x06FC, 0x0641, 0x0642,
      0x06A1...0x06A8:
      return 6
    case 0x0626, 0x0649, 0x064A, 0x0678, 0x06CC...0x06CE, 0x06D0...0x06D3: return 0
    default: return 7
    }
  }

  private static func isBehLike(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0626, 0x0628, 0x062A, 0x062B, 0x0646, 0x0649, 0x064A, 0x066E, 0x0678...0x0680,
      0x06BA...0x06BD, 0x06CC...0x06D1:
      true
    default: false
    }
  }

  private static func followsBeh(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0631, 0x0632, 0x0691...0x0699, 0x0626, 0x0649, 0x064A, 0x06CC...0x06CE: true
    default: false
    }
  }
}

extension ShapedLetter {
  fileprivate var isTatweel: Bool { scalar == 0x0640 }
  /// Whether the form is one of the ligatures of lam and alef, which follow on one another.
  fileprivate var isLamAlef: Bool { (0xFEF5...0xFEFC).contains(form) }
  private var hasForm: Bool { form != scalar || isTatweel }

  fileprivate var joinsNext: Bool { hasForm && joins & BidiShaping.joinsFollowing != 0 }
  fileprivate var joinsLast: Bool {
    // Of each two forms the second is the one joined to what is before.
    isLamAlef ? form % 2 == 0 : hasForm && joins & BidiShaping.joinsPreceding != 0
  }
  fileprivate var isFinal: Bool { joins & BidiShaping.joinsFollowing == 0 }
}
