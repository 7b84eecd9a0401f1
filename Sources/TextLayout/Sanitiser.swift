/// Makes a paragraph's text safe to lay out, stretch by stretch.
///
/// - C0 controls and DEL are replaced by their pictures (U+2400 and on), except the tab, which is a
///   blank; separators of lines and paragraphs by the picture of a new line; C1 controls and what is
///   not assigned or not a character by U+FFFD.
/// - The overrides LRO and RLO would show letters in another order than that of the text. They are
///   replaced by U+FFFD and have no effect, nor have the pops that close them.
/// - Ligatures of words are spelled out, or replaced by U+FFFD where there are thousands.
/// - A hamza or madda right after the letter that carries it is composed with it, so that the two
///   join as one letter.
/// - A mark that opens the text gets a dotted circle to stand on.
/// - Digits are put into the style that is asked for.
struct Sanitiser {
  private let source: [Unicode.Scalar]
  private let showsVowelMarks: Bool
  /// The number of scalars of the paragraph that are laid out.
  let count: Int
  /// Where reading started.
  let start: Int
  /// Where the next stretch starts.
  private(set) var position: Int
  private var text = SanitisedText(from: 0, opened: [], capacity: 0)
  private var digits: DigitDrawing
  private var openings = BidiOpenings()
  private var brackets = OpenBrackets()
  /// A cell came already, on which a mark can be drawn.
  private var hasBase = false
  private var spelledCount = 0

  /// The most scalars of a paragraph that are laid out, so that every count fits fribidi's index.
  private static let limit = 1 << 26
  /// The length, with ligatures spelled out, at which a stretch ends though it be inside a word.
  private static let longestStretch = 20_480
  /// The most ligatures of a paragraph that are spelled out, since each can take 22 cells.
  private static let spellingLimit = 4096

  /// Prepares to read a text from a place on.
  init(_ source: [Unicode.Scalar], from start: Int, options: LayoutOptions) {
    self.source = source
    count = min(source.count, Self.limit)
    self.start = min(max(0, start), count)
    position = self.start
    showsVowelMarks = options.showsVowelMarks
    digits = DigitDrawing(options, in: source[position...])
    guard position > 0 else { return }
    hasBase = true
    for scalar in source[..<position] where (0x202A...0x2069).contains(scalar.value) {
      if ScalarRole.isOverride(scalar.value) {
        openings.openOverride()
      } else {
        _ = openings.neutralised(scalar.value)
      }
    }
  }

  /// Returns the next stretch of the text, or nothing at its end.
  ///
  /// It is at least `length` long and ends at the next place where cutting changes nothing: between
  /// two strong letters that do not join, outside of all embeddings, isolates and brackets. If there
  /// is no such place before `limit`, it ends there, and what is open is opened again in the next.
  mutating func next(length: Int, limit: Int) -> SanitisedText? {
    guard position < count else { return nil }
    let first = position
    text = SanitisedText(
      from: first, opened: first == 0 ? [] : openings.controls,
      capacity: min(count - first, length + length / 8))
    while position < count {
      let scalar = source[position]
      let role = ScalarRole(of: scalar)
      if position - first >= length, ends(before: scalar, role, whether: position - first >= limit)
      {
        brackets.removeAll()
        break
      }
      append(scalar, role, from: UInt32(truncatingIfNeeded: position))
      position += 1
    }
    defer { text = SanitisedText(from: 0, opened: [], capacity: 0) }
    return text
  }

  /// Returns whether the stretch may end before a character; if it must, before any blank.
  private func ends(
    before scalar: Unicode.Scalar, _ role: ScalarRole, whether isOverdue: Bool
  ) -> Bool {
    if isOverdue, role == .blank || text.scalars.count >= Self.longestStretch { return true }
    guard role == .cell, text.roles.last == .cell, let last = text.scalars.last else {
      return false
    }
    return openings.isEmpty && brackets.isEmpty && BidiShaping.parts(last, from: scalar.value)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ role: ScalarRole, from offset: UInt32) {
    switch role {
    case .cell:
      if OpenBrackets.mayContain(scalar.value), openings.isEmpty { brackets.note(scalar.value) }
      put(digits.drawn(scalar.value), role, from: offset)
    case .blank, .fixedBlank, .breakHint:
      put(scalar.value, role, from: offset)
    case .mark, .vowelMark:
      appendMark(scalar.value, role, from: offset)
    case .hidden:
      put(openings.neutralised(scalar.value), .hidden, from: offset)
    case .replaced:
      put(Self.substitute(for: scalar.value), .cell, from: offset)
      if ScalarRole.isOverride(scalar.value) { openings.openOverride() }
    case .ligature where spelledCount < Self.spellingLimit:
      text.leaveIdentity()
      spelledCount += 1
      for letter in SpelledLigatures.spelling(of: scalar.value) {
        append(letter, ScalarRole(of: letter), from: offset)
      }
    case .ligature:
      put(0xFFFD, .cell, from: offset)
    }
  }

  private mutating func appendMark(_ mark: UInt32, _ role: ScalarRole, from offset: UInt32) {
    if !hasBase {
      text.leaveIdentity()
      put(0x25CC, .cell, from: offset)
    }
    if let last = text.scalars.last, text.roles.last == .cell,
      let composed = Self.composition(of: last, with: mark)
    {
      text.replaceLast(with: composed)
      put(mark, .vowelMark, from: offset)
    } else {
      put(mark, role == .vowelMark && showsVowelMarks ? .mark : role, from: offset)
    }
  }

  private mutating func put(_ scalar: UInt32, _ role: ScalarRole, from offset: UInt32) {
    text.append(scalar, role, from: offset)
    if role.hasCell { hasBase = true }
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
