import Browser
import CorpusFiles
import CorpusModel
import Screen
import TextLayout

/// How the reader wants the program to be, from the settings file.
///
/// It lies where the XDG Base Directory Specification says: `warraq/config.yaml` in XDG_CONFIG_HOME,
/// or in `~/.config`.
struct Settings {
  /// The interface's language; nothing where the locale decides.
  let language: InterfaceLanguage?
  /// What the terminal does with the order of letters; nothing where it is to be found out.
  let bidi: TerminalBidi?
  /// Whether the terminal is to report the mouse.
  let reportsMouse: Bool
  /// How texts are set.
  let typesetting: Typesetting
  /// What is wrong with the file.
  let problems: [Problem]

  /// Reads the settings file.
  init() {
    let file = Self.path.map(SettingsFile.init) ?? SettingsFile(path: "")
    let values = file.values
    language = values[.language].flatMap(InterfaceLanguage.init(rawValue:))
    bidi = values[.bidi].flatMap(TerminalBidi.init(rawValue:))
    reportsMouse = values[.mouse] != "off"
    let digits: DigitStyle =
      switch values[.digits] {
      case "arabic-indic": .arabicIndic
      case "western": .western
      default: .asWritten
      }
    typesetting = Typesetting(
      showsVowelMarks: values[.vowelMarks] == "shown", digits: digits,
      isJustified: values[.justify] == "yes",
      repairsTyping: values[.typing] != "as-written")
    problems = file.problems
  }

  /// Where the file lies; nothing where there is no home.
  private static var path: String? {
    Environment.configurationFolder.map { $0 + "/warraq/config.yaml" }
  }
}
