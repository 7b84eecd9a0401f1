public import Screen

/// What a terminal has answered so far, and what follows.
struct TerminalAnswers: Equatable {
  /// What it said of its background.
  private(set) var background: Theme.Background?
  /// What it can do (DA1).
  private(set) var attributes: [Int]?
  /// Which terminal it is (DA2), tmux left aside.
  private(set) var identity: [Int]?
  /// Its name and version, tmux left aside.
  private(set) var version: String?
  /// Its unit (DA3).
  private(set) var unit: String?
  /// The state of ECMA-48's mode 8 as it was found.
  private(set) var bidiMode: Int?
  /// How many columns a lam and an alef took.
  private(set) var lamAlefColumns: Int?
  /// Whether tmux has answered.
  private(set) var isTmux = false
  /// The type of the terminal outside, as tmux tells it.
  private(set) var outerType: String?

  /// Notes an answer.
  mutating func take(_ answer: Answer) {
    switch answer {
    case .background(let background): self.background = background
    case .attributes(let numbers): attributes = numbers
    // tmux calls itself a T.
    case .identity(let numbers) where numbers.first == 84: isTmux = true
    case .identity(let numbers): identity = numbers
    case .version(let name) where name.hasPrefix("tmux"): isTmux = true
    case .version(let name): version = name
    case .unit(let digits): unit = digits
    case .mode(8, let state): bidiMode = state
    case .mode: break
    case .cursor(_, let column): lamAlefColumns = lamAlefColumns ?? column - 1
    }
  }

  /// Notes what tmux tells of the terminal outside: the name of its type, a bar, its version.
  mutating func take(tmuxClient line: String) {
    let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    outerType = String(parts[0])
    if version == nil, !parts[1].isEmpty { version = String(parts[1]) }
  }

  /// Whether sequences wrapped for the terminal outside tmux reach it.
  var passesThrough: Bool { isTmux && (identity != nil || bidiMode != nil || unit != nil) }

  /// Returns whether tmux keeps what a class needs from the terminal outside.
  ///
  /// An old VTE does not tell tmux who it is; the environment does.
  func isBlocked(_ bidi: TerminalBidi, insideTmux: Bool) -> Bool {
    guard insideTmux || isTmux, !passesThrough else { return false }
    return switch bidi {
    case .explicit, .konsole, .mlterm: true
    case .plain: Environment["VTE_VERSION"] != nil
    case .kitty, .putty: false
    }
  }

  /// The terminal's class, and which answer tells.
  var finding: Finding {
    let version = version ?? ""
    if let bidiMode, (1...4).contains(bidiMode) {
      return Finding(.explicit, "it knows mode 8 (BDSM), state \(bidiMode)")
    }
    if version.hasPrefix("VTE(") { return Finding(.explicit, "it is \(version)") }
    if version.contains("Konsole") { return Finding(.konsole, "it is \(version)") }
    if unit?.uppercased() == "7E4B4445" { return Finding(.konsole, "its unit is ~KDE") }
    if version.hasPrefix("kitty(") { return Finding(.kitty, "it is \(version)") }
    if version.hasPrefix("mlterm") { return Finding(.mlterm, "it is \(version)") }
    if let identity, identity.starts(with: [24, 279]) {
      return Finding(.mlterm, "its identity is 24;279")
    }
    if let identity, identity.starts(with: [0, 136]) {
      return Finding(.putty, "its identity is 0;136")
    }
    if let outerType, let bidi = TerminalBidi(typeName: outerType) {
      return Finding(bidi, "tmux says it is \(outerType)")
    }
    // tmux would be telling of itself.
    if lamAlefColumns == 1, !isTmux {
      return Finding(.mlterm, "it puts lam and alef in one cell")
    }
    if attributes == nil { return Finding(.plain, "it does not answer") }
    return Finding(.plain, "no answer tells of an order of its own")
  }

  /// A class, and why a terminal is taken for it.
  struct Finding: Equatable {
    let bidi: TerminalBidi
    let why: String

    init(_ bidi: TerminalBidi, _ why: String) {
      self.bidi = bidi
      self.why = why
    }
  }
}

extension TerminalBidi {
  /// What TERM says, where it says anything: it is the same over SSH, but not in tmux.
  public init?(typeName: String) {
    let known: [(String, TerminalBidi)] = [
      ("xterm-kitty", .kitty), ("mlterm", .mlterm), ("putty", .putty), ("konsole", .konsole),
      ("vte", .explicit), ("gnome", .explicit),
    ]
    guard let found = known.first(where: { typeName.hasPrefix($0.0) }) else { return nil }
    self = found.1
  }
}
