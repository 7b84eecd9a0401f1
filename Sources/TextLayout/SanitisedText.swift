/// A paragraph's text made safe to lay out: nothing in it can steer a terminal or trick a reader.
///
/// What is replaced here keeps its place in the text, so that everything drawn can be traced back.
struct SanitisedText {
  /// The scalars to lay out.
  private(set) var scalars: [UInt32] = []
  /// What becomes of each of them; never `replaced` or `ligature`, and `vowelMark` only where the
  /// mark is not to be seen.
  private(set) var roles: [ScalarRole] = []
  /// How many scalars the paragraph has.
  let sourceCount: Int
  /// The offsets in the paragraph that the scalars came from, nothing while they are 0, 1, 2, ….
  private var origins: [UInt32]?
  private let showsVowelMarks: Bool
  /// A cell came already, on which a mark can be drawn.
  private var hasBase = false
  private var openings = BidiOpenings()
  private var spelledCount = 0

  /// The most scalars of a paragraph that are laid out, so that every count fits fribidi's index.
  private static let limit = 1 << 26
  /// The most ligatures of a paragraph that are spelled out, since each can take 22 cells.
  private static let spellingLimit = 4096

  /// Sanitises a text.
  ///
  /// - C0 controls and DEL are replaced by their pictures (U+2400 and on), except the tab, which is
  ///   a blank; separators of lines and paragraphs by the picture of a new line; C1 controls and
  ///   what is not assigned or not a character by U+FFFD.
  /// - The overrides LRO and RLO would show letters in another order than that of the text. They
  ///   are replaced by U+FFFD and have no effect, nor have the pops that close them.
  /// - Ligatures of words are spelled out, or replaced by U+FFFD where there are thousands.
  /// - A hamza or madda right after the letter that carries it is composed with it, so that the
  ///   two join as one letter.
  /// - A mark that opens the text gets a dotted circle to stand on.
  init(_ source: [Unicode.Scalar], showsVowelMarks: Bool) {
    let source = source.prefix(Self.limit)
    sourceCount = source.count
    self.showsVowelMarks = showsVowelMarks
    scalars.reserveCapacity(source.count)
    roles.reserveCapacity(source.count)
    for (offset, scalar) in source.enumerated() {
      append(scalar, ScalarRole(of: scalar), from: UInt32(truncatingIfNeeded: offset))
    }
  }

  /// Returns the offset in the paragraph that a scalar came from.
  func origin(of index: Int) -> UInt32 {
    origins?[index] ?? UInt32(truncatingIfNeeded: index)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ role: ScalarRole, from offset: UInt32) {
    switch role {
    case .cell, .blank, .fixedBlank:
      put(scalar.value, role, from: offset)
    case .mark, .vowelMark:
      appendMark(scalar.value, role, from: offset)
    case .breakHint:
      put(scalar.value, role, from: offset)
    case .hidden:
      put(openings.neutralised(scalar.value), .hidden, from: offset)
    case .replaced:
      put(Self.substitute(for: scalar.value), .cell, from: offset)
      if ScalarRole.isOverride(scalar.value) { openings.openOverride() }
    case .ligature where spelledCount < Self.spellingLimit:
      appendSpelling(of: scalar.value, from: offset)
    case .ligature:
      put(0xFFFD, .cell, from: offset)
    }
  }

  private mutating func appendMark(_ mark: UInt32, _ role: ScalarRole, from offset: UInt32) {
    if !hasBase {
      leaveIdentity()
      put(0x25CC, .cell, from: offset)
    }
    if let last = scalars.indices.last, roles[last] == .cell,
      let composed = Self.composition(of: scalars[last], with: mark)
    {
      scalars[last] = composed
      put(mark, .vowelMark, from: offset)
    } else {
      put(mark, role == .vowelMark && showsVowelMarks ? .mark : role, from: offset)
    }
  }

  private mutating func appendSpelling(of ligature: UInt32, from offset: UInt32) {
    leaveIdentity()
    spelledCount += 1
    for letter in SpelledLigatures.spelling(of: ligature) {
      append(letter, ScalarRole(of: letter), from: offset)
    }
  }

  private mutating func put(_ scalar: UInt32, _ role: ScalarRole, from offset: UInt32) {
    scalars.append(scalar)
    roles.append(role)
    origins?.append(offset)
    if role.hasCell { hasBase = true }
  }

  /// Writes the origins down, before more scalars are put than the text has.
  private mutating func leaveIdentity() {
    guard origins == nil else { return }
    origins = Array(0..<UInt32(truncatingIfNeeded: scalars.count))
  }

  /// Returns what is shown in place of a character that must not be.
  private static func substitute(for scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0...0x1F: 0x2400 + scalar
    case 0x7F: 0x2421
    case 0x85, 0x2028, 0x2029: 0x2424
    case 0x06DD: 0x25CB  // The circle around the number of a verse, without the number.
    default: 0xFFFD
    }
  }

  /// Returns the letter that a letter and a mark on it are together, if there is one.
  private static func composition(of letter: UInt32, with mark: UInt32) -> UInt32? {
    switch (letter, mark) {
    case (0x0627, 0x0653): 0x0622
    case (0x0627, 0x0654): 0x0623
    case (0x0648, 0x0654): 0x0624
    case (0x0627, 0x0655): 0x0625
    case (0x064A, 0x0654): 0x0626
    case (0x06D5, 0x0654): 0x06C0
    case (0x06C1, 0x0654): 0x06C2
    case (0x06D2, 0x0654): 0x06D3
    default: nil
    }
  }
}
