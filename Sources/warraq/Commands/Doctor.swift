public import ArgumentParser
import CursesTerminal
import Glibc
public import Screen
import TextLayout

/// `warraq doctor`: what the terminal does with Arabic, and what to set where that is wrong.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks the terminal what it does with Arabic, shows some, and says what to set.")

  @OptionGroup var terminal: TerminalOptions

  @Flag(help: "Answer in JSON, one object, UTF-8.")
  var json = false

  private struct Record: Encodable {
    @Nullable var terminal: String?
    let utf8: Bool
    let colours: Int
    let bidi: String
    let shaping: Bool
    let widths: [String: Width]
    let clipboard: String
    let mode: String
    let why: String
  }

  /// A number of columns that is written as null where the terminal did not tell.
  private struct Width: Encodable {
    @Nullable var columns: Int?

    func encode(to encoder: any Encoder) throws { try _columns.encode(to: encoder) }
  }

  func run() throws {
    let found = TerminalReport(bidi: try terminal.bidi ?? .chosen(Settings()))
    guard json else { return describe(found) }
    var report = Report(asJSON: true)
    try report.add(
      Record(
        terminal: found.name ?? found.typeName, utf8: found.isUTF8, colours: found.colourCount,
        bidi: found.bidi.order, shaping: found.bidi.shapes,
        widths: Dictionary(
          uniqueKeysWithValues: found.widths.map { ($0.name, Width(columns: $0.columns)) }),
        clipboard: found.clipboard, mode: found.bidi.rawValue,
        why: ([found.why] + found.advice).joined(separator: "; ")))
    try report.finish(isEmpty: false)
  }

  private func describe(_ found: TerminalReport) {
    let type = found.typeName ?? "not set"
    let widths = found.widths.map { "\($0.name) \($0.columns.map(String.init) ?? "?")" }
    var lines = [
      ("terminal", found.name.map { "\($0), TERM \(type)" } ?? "TERM \(type)"),
      ("locale", found.isUTF8 ? "UTF-8" : "not UTF-8: set LC_ALL to one such as C.UTF-8"),
      ("colours", "\(found.colourCount)"),
      ("class", "\(found.bidi.rawValue): \(found.bidi.meaning)"),
      ("because", found.why),
      ("columns", widths.joined(separator: ", ")),
      ("clipboard", found.clipboard),
    ].map { name, text in name.padded(to: 11) + text }
    lines += found.advice.map { "to do".padded(to: 11) + $0 }
    StandardOutput.write(lines.map { $0.printable + "\n" }.joined())
    if StandardOutput.isTerminal, found.isUTF8 { show(found) }
  }

  /// Shows lines to look at, encoded for the terminal's class.
  private func show(_ found: TerminalReport) {
    StandardOutput.write("\n" + Specimen.instructions + "\n")
    let columns = StandardOutput.columns
    let rows = Specimen.rows(columns: min(columns - 1, 64)).map { row in
      // Only of a whole row is it known how PuTTY orders it.
      found.bidi == .putty ? row + repeatElement(.blank(), count: max(0, columns - row.count)) : row
    }
    let text = rows.map { found.bidi.text(of: $0) + "\n" }.joined()
    StandardOutput.write(found.opening + text)
    if found.bidi.ordersWhatIsThere, isatty(STDIN_FILENO) == 1 {
      StandardOutput.write("\nEnter: leave; then the terminal orders these lines again.")
      _ = readLine(strippingNewline: false)
    }
    StandardOutput.write(found.closing)
  }
}

/// What a command takes that draws on a terminal.
struct TerminalOptions: ParsableArguments {
  @Option(
    name: .customLong("bidi"),
    help: """
      What the terminal does with right-to-left text: \
      \(TerminalBidi.allCases.map(\.rawValue).joined(separator: ", ")). It is asked where neither \
      this nor WARRAQ_BIDI nor the settings say.
      """)
  var bidi: TerminalBidi?

}

extension TerminalBidi: ExpressibleByArgument {
  /// Returns the class that WARRAQ_BIDI names, or else the settings; nothing where it is to be asked.
  static func chosen(_ settings: Settings) throws -> TerminalBidi? {
    guard let name = Environment.value(of: "WARRAQ_BIDI"), !name.isEmpty else {
      return settings.bidi
    }
    guard let bidi = TerminalBidi(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("WARRAQ_BIDI is '\(name)', which is none of \(names)")
    }
    return bidi
  }

  /// The class of the terminal for what is written without the reader: as chosen, or as the
  /// environment lets one guess, since a listing asks nothing that would be answered among the keys.
  static var ofListings: TerminalBidi {
    // What is wrong with WARRAQ_BIDI is the reader's to say.
    if let chosen = (try? chosen(Settings())) ?? nil { return chosen }
    if let type = Environment.value(of: "TERM"), let bidi = TerminalBidi(typeName: type) {
      return bidi
    }
    // tmux keeps the environment of a terminal that may be gone.
    let isKonsole =
      Environment.value(of: "KONSOLE_VERSION") != nil && Environment.value(of: "TMUX") == nil
    return isKonsole ? .konsole : .explicit
  }

  /// None, so that what is wrong with another value fits in one line; the help lists them.
  public static var allValueStrings: [String] { [] }

  /// In one word: whether the terminal orders text, and lets itself be told not to.
  fileprivate var order: String {
    switch self {
    case .plain: "none"
    case .explicit: "explicit"
    case .konsole, .mlterm, .kitty, .putty: "implicit"
    }
  }

  /// Whether the terminal joins letters by itself.
  fileprivate var shapes: Bool { self != .plain }

  /// Whether giving the switch back changes what stands on the screen.
  fileprivate var ordersWhatIsThere: Bool { self == .konsole || self == .mlterm }

  fileprivate var meaning: String {
    switch self {
    case .plain: "shows letters where they are put"
    case .explicit: "orders letters by itself unless mode 8 (BDSM) is off, which Warraq sees to"
    case .konsole: "orders letters by itself unless OSC 50 forbids it, which Warraq sees to"
    case .mlterm: "orders letters by itself unless OSC 5379 forbids it, which Warraq sees to"
    case .kitty: "reverses each word by itself; Warraq sends words reversed"
    case .putty: "orders each row by itself; Warraq sends rows that come out right"
    }
  }
}

extension TerminalReport {
  fileprivate var clipboard: String {
    switch takesClipboard {
    case .some(true): "osc52"
    case .some(false): "none"
    case nil: "unknown"
    }
  }

  /// What to set, a sentence each.
  fileprivate var advice: [String] {
    switch obstacle {
    case nil: []
    case .tmux:
      [
        """
        tmux keeps the switch from the terminal: put 'set -g allow-passthrough on' into tmux.conf \
        and start warraq anew; or, for GNOME Terminal and its kin, \
        set -ga terminal-overrides ',*:smcup=\\E[?1049h\\E[8l:rmcup=\\E[8h\\E[?1049l'
        """
      ]
    case .putty:
      [
        """
        to copy from the screen in the right order, tick 'Disable bidirectional text display' \
        under Terminal, Features (DisableBidi=1 in the session), and set WARRAQ_BIDI=plain
        """
      ]
    }
  }
}

extension String {
  /// The text with blanks after it.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }

  /// The text without what could steer a terminal.
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
