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
  /// Numbers keep their form: only LC_CTYPE is taken over. A locale that the system lacks, as over
  /// SSH or in a container, still tells the terminal's encoding by its name: where that is UTF-8,
  /// C.UTF-8 stands in, which glibc always has.
  static func adoptEncoding() -> String {
    if unsafe setlocale(LC_CTYPE, "") == nil {
      _ = unsafe setlocale(LC_CTYPE, locale.map(namesUTF8) == true ? "C.UTF-8" : "C")
    }
    guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return "unknown" }
    return unsafe String(cString: name)
  }

  /// The name of the locale for letters, from the variable that counts.
  private static var locale: String? { Self["LC_ALL"] ?? Self["LC_CTYPE"] ?? Self["LANG"] }

  /// Returns whether a locale's name, such as `ar_DZ.utf8@latin`, says that its encoding is UTF-8.
  ///
  /// macOS hands on no more than `UTF-8`.
  static func namesUTF8(_ locale: String) -> Bool {
    let name = locale.utf8.prefix { $0 != UInt8(ascii: "@") }
    let dot = name.firstIndex(of: UInt8(ascii: "."))
    let encoding = dot.map { name[$0...].dropFirst() } ?? name
    return ["utf-8", "utf8"].contains(String(encoding)?.lowercased())
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
