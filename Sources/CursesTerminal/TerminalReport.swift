import CNCurses
import Glibc
public import Screen

/// What a terminal is and can do, found by asking it, for people who want to know why text looks as
/// it does.
public struct TerminalReport: Sendable {
  /// What TERM says; nothing where it is unset.
  public let typeName: String?
  /// The name and version that the terminal gives itself, or that tmux gives the one outside.
  public let name: String?
  /// Whether the locale's letters are in UTF-8.
  public let isUTF8: Bool
  /// The number of colours that terminfo gives the terminal, 0 where it has none.
  public let colourCount: Int
  /// What the terminal does with right-to-left text.
  public let bidi: TerminalBidi
  /// Why it is taken for that.
  public let why: String
  /// What stands in the way between the terminal and us.
  public let obstacle: Obstacle?
  /// Whether the terminal was asked, and answered.
  public let hasAnswered: Bool
  /// The columns that some characters took, by their names; nothing where it did not tell.
  public let widths: [(name: String, columns: Int?)]
  /// Whether the terminal says that programs may fill the clipboard (OSC 52); nothing where it says
  /// neither.
  public let takesClipboard: Bool?
  /// Sent before rows that are encoded for the terminal.
  public let opening: String
  /// Sent after them.
  public let closing: String

  /// What stands in the way of the right order.
  public enum Obstacle: Sendable {
    /// tmux keeps the switch from the terminal outside.
    case tmux
    /// PuTTY cannot be told not to order rows itself.
    case putty
  }

  /// The characters that are measured.
  static let samples: [(name: String, text: String)] = [
    ("lam_alef_form", "\u{FEFB}"), ("tatweel", "\u{640}"), ("zwnj", "\u{200C}"),
    ("fatha", "\u{64E}"), ("salla_allahu", "\u{FDFA}"), ("end_of_ayah", "\u{6DD}"),
  ]

  /// Asks the terminal, which shows nothing of it and is as before when this returns.
  ///
  /// Takes two seconds where the terminal does not answer. Where output or input is no terminal,
  /// nothing is asked.
  ///
  /// - Parameter bidi: The user's word on the class, which overrules.
  public init(bidi: TerminalBidi? = nil, input: Int32 = 0, output: Int32 = 1) {
    let type = try? TerminalType(name: Environment["TERM"], output: output)
    typeName = Environment["TERM"]
    isUTF8 = Environment.adoptEncoding() == "UTF-8"
    colourCount = type?.colours ?? 0
    let insideTmux = type?.isTmux(environment: Environment["TMUX"]) ?? false
    let exchange: TerminalExchange?
    let silence: String
    if isatty(output) != 1 {
      (exchange, silence) = (nil, "standard output is not a terminal, so nothing was asked")
    } else if let type, type.answersQuestions, let settings = LineSettings(of: input) {
      exchange = TerminalExchange(
        samples: Self.samples.map(\.text), insideTmux: insideTmux, input: input, output: output,
        settings: settings)
      silence = "the system refused what asking needs"
    } else {
      exchange = nil
      silence = "a terminal of this type is not asked"
    }

    let answers = exchange?.answers ?? TerminalAnswers()
    let finding = answers.finding
    let isInTmux = insideTmux || answers.isTmux
    self.bidi = bidi ?? finding.bidi
    name = answers.version
    hasAnswered = answers.attributes != nil
    if bidi != nil {
      why = "you say so, by --bidi or WARRAQ_BIDI"
    } else {
      why = exchange == nil ? silence : finding.why
    }
    let measured = exchange?.columns ?? []
    widths = Self.samples.enumerated().map { index, sample in
      (sample.name, index < measured.count ? measured[index] : nil)
    }
    takesClipboard =
      answers.attributes?.dropFirst().contains(52) == true || finding.bidi == .kitty ? true : nil
    if bidi != .plain, answers.isBlocked(self.bidi, insideTmux: insideTmux) {
      obstacle = .tmux
    } else {
      obstacle = self.bidi == .putty ? .putty : nil
    }
    let modes = TerminalModes(
      self.bidi, insideTmux: isInTmux, marksPastes: false, reportsMouse: false)
    (opening, closing) =
      exchange == nil ? ("", "") : (modes.outside + modes.entering, modes.leaving)
  }
}

extension TerminalBidi {
  /// Returns a row of cells in the order in which a terminal of this class is to get it.
  public func cells(of row: [Cell]) -> [Cell] {
    var encoded = EncodedRow()
    encoded.encode(row[...], for: self)
    return encoded.cells
  }

  /// Returns a row of cells as it is sent to a terminal of this class, without styles.
  public func text(of row: [Cell]) -> String {
    var gate = ScalarGate()
    var text = String.UnicodeScalarView()
    for cell in cells(of: row) where cell.width != 0 {
      let isSafe = gate.width(of: cell.scalar) != nil
      text.append(isSafe ? cell.scalar : "\u{FFFD}")
      for mark in [cell.marks.first, cell.marks.second, cell.marks.third] {
        if let scalar = Unicode.Scalar(ScalarGate.mark(mark)), scalar != "\0" {
          text.append(scalar)
        }
      }
    }
    return String(text)
  }
}
