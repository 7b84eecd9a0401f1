/// Texts as YAML has them.
enum YAMLScalar {
  /// Returns a text as a scalar on one line: plain where that means the same to every reader of YAML, else
  /// in double quotes.
  static func quoted(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": quoted += " "
      // YAML lets these stand nowhere as they are.
      case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        quoted += "\\u" + String(scalar.value, radix: 16, uppercase: true)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != " ",
      !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == " " || scalar == "-" || scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .decimalNumber
    }
  }
}
