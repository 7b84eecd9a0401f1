import CNCurses
import Glibc
import Screen

/// What terminfo tells of a terminal, read before curses starts.
struct TerminalType {
  /// The name, as in TERM.
  let name: String
  /// The number of colours, 0 where there are none.
  let colours: Int
  /// The number of pairs of colours that curses can keep, 0 where there are none.
  let pairs: Int
  /// Keys by what they send.
  let keys: [[UInt8]: Key]
  /// Makes the cursor visible, ends attributes and colours, and leaves the alternate screen.
  let restoring: String

  /// Reads the description of a terminal that can place its cursor.
  init(name: String?, output: Int32) throws(TerminalError) {
    guard let name, !name.isEmpty else { throw .typeUnset }
    var outcome: Int32 = 0
    // Some databases answer a name with a slash from any file of the user's choice.
    guard !name.contains("/"), unsafe setupterm(name, output, &outcome) == OK else {
      throw .typeUnknown(name)
    }
    defer { _ = unsafe del_curterm(set_curterm(nil)) }
    guard Self.string("cup") != nil else { throw .cannotAddressCursor(name) }

    self.name = name
    colours = unsafe Int(max(0, tigetnum("colors")))
    pairs = unsafe Int(max(0, tigetnum("pairs")))
    var keys: [[UInt8]: Key] = [:]
    for (capability, key) in KeySequences.capabilities {
      if let sequence = Self.string(capability) { keys[Array(sequence.utf8)] = key }
    }
    self.keys = keys
    restoring = ["cnorm", "sgr0", "op", "rmkx", "rmcup"].compactMap(Self.string).joined()
  }

  /// Whether the terminal can be asked for a colour: it shows some, and is not one of those that
  /// show such a question instead of answering or ignoring it.
  var answersQuestions: Bool {
    colours >= 8 && !["linux", "eterm", "cons25"].contains { name.hasPrefix($0) }
  }

  /// Returns whether tmux is in between: it says so in the environment, or over SSH by its type.
  func isTmux(environment tmux: String?) -> Bool { tmux != nil || name.hasPrefix("tmux") }

  /// Returns a capability without its padding; nothing where the terminal lacks it.
  private static func string(_ capability: String) -> String? {
    // -1 says that it is no capability for strings, which none here is.
    guard let raw = unsafe tigetstr(capability), Int(bitPattern: raw) != -1 else {
      return nil
    }
    return unsafe withoutPadding(String(cString: raw))
  }

  /// Removes the delays, written `$<5/>`, that old terminals need.
  static func withoutPadding(_ capability: String) -> String {
    var kept = String.UnicodeScalarView()
    var rest = Substring(capability).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "$", rest.first == "<", let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
