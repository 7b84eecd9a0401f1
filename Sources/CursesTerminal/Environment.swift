import Glibc
import Screen

/// What the program's surroundings say of its terminal.
enum Environment {
  /// Returns a variable's value; nothing where it is unset or empty.
  static subscript(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  /// The name of the encoding of the user's locale, which becomes the program's for letters.
  ///
  /// Numbers keep their form: only LC_CTYPE is taken over.
  static func adoptEncoding() -> String {
    _ = unsafe setlocale(LC_CTYPE, "")
    guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return "unknown" }
    return unsafe String(cString: name)
  }
}

extension Theme.Depth {
  /// Returns how many colours to use of those a terminal has.
  ///
  /// More than 256 means a terminal that takes red, green and blue, which shows the 256 as well.
  /// No pairs for them, as on a few old types, mean none.
  init(colours: Int, pairs: Int, noColour: Bool) {
    self =
      switch colours {
      case _ where noColour || pairs < 64: .attributes
      case 256...: .palette
      case 16...: .sixteen
      case 8...: .eight
      default: .attributes
      }
  }
}
