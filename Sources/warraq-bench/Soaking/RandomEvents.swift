import Screen

/// What a terminal reports when a cat lies on the keyboard.
struct RandomEvents {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  private static let special: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
    .pageUp, .pageDown,
  ]
  private static let letters = Array(
    "jknNoJK]/123zsgGvbq? الجزائرتنظ«١a0\u{64E}\u{202E}\u{200D}漢\0\u{9B}".unicodeScalars)

  /// Returns the size of a screen, mostly one that people have.
  mutating func size() -> Size {
    random.isOnce(in: 3)
      ? Size(
        columns: Int.random(in: 0...310, using: &random),
        rows: Int.random(in: 0...105, using: &random))
      : Size(
        columns: Int.random(in: 40...130, using: &random),
        rows: Int.random(in: 10...45, using: &random))
  }

  /// Returns an event.
  mutating func next() -> TerminalEvent {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return .resized(size())
    case 1: return .paste(String(String.UnicodeScalarView((0..<12).map { _ in letter() })))
    case 2...16: return .key(Self.special[Int.random(in: Self.special.indices, using: &random)])
    case 17...19:
      let letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars
      return .key(.control(letters.randomElement(using: &random) ?? "l"))
    default: return .key(.character(letter()))
    }
  }

  private mutating func letter() -> Unicode.Scalar {
    Self.letters[Int.random(in: Self.letters.indices, using: &random)]
  }
}
