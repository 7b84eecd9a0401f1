public import CorpusModel
internal import YAMLReader

/// The reader's own settings: a YAML file with a value for each of some keys.
public struct SettingsFile: Sendable {
  /// What can be set.
  public enum Setting: String, CaseIterable, Sendable {
    case language, bidi, digits
    case vowelMarks = "vowel-marks"
    case justify, typing, mouse

    /// The values there are.
    public var values: [String] {
      switch self {
      case .language: ["ar", "en"]
      case .bidi: ["auto", "plain", "explicit", "konsole", "mlterm", "kitty", "putty"]
      case .digits: ["as-written", "arabic-indic", "western"]
      case .vowelMarks: ["hidden", "shown"]
      case .justify: ["no", "yes"]
      case .typing: ["repaired", "as-written"]
      case .mouse: ["on", "off"]
      }
    }
  }

  /// What is set, each value one of its setting's.
  public private(set) var values: [Setting: String] = [:]
  /// What is wrong with the file.
  public let problems: [Problem]

  private static let sizeLimit = 1_048_576

  /// Reads a file; one that is not there sets nothing, which is no problem.
  public init(path: String) {
    let name = Array(path.utf8)
    var log = FileLog(path)
    if (try? FileSystem.entry(at: name)) != nil {
      do {
        let bytes = try FileSystem.bytes(of: name, limit: Self.sizeLimit)
        values = Self.values(in: bytes, &log)
      } catch {
        log.note("cannot be read: \(error.reason)")
      }
    }
    problems = log.problems
  }

  private static func values(in bytes: [UInt8], _ log: inout FileLog) -> [Setting: String] {
    let clean = CleanText(bytes)
    log.note(clean)
    let document = YAMLDocument(clean.utf8[...])
    log.note(document)
    let known = Setting.allCases.map(\.rawValue)
    guard let root = document.root,
      let fields = Fields(root, of: "the settings", known: known, &log)
    else { return [:] }
    var values: [Setting: String] = [:]
    for setting in Setting.allCases {
      guard let text = fields.text(setting.rawValue, &log) else { continue }
      if setting.values.contains(text.text) {
        values[setting] = text.text
      } else {
        let all = setting.values.joined(separator: ", ")
        log.note("'\(setting.rawValue)' must be one of \(all)", at: text.place)
      }
    }
    return values
  }
}
