import CNCurses

/// Decides what may reach the terminal: the last gate before it.
struct ScalarGate {
  /// What stands for anything that may not pass.
  static let replacement: wchar_t = 0xFFFD

  /// The widths of the first 65,536 scalars as far as they were asked for: 1 or 2 columns, 3 for
  /// what may not pass, 0 for not yet.
  private var widths = [UInt8](repeating: 0, count: 0x10000)

  /// Returns how many columns a base character takes, 1 or 2; nothing for what may not pass.
  mutating func width(of scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    guard value < widths.count else { return Self.measured(scalar) }
    if widths[value] == 0 { widths[value] = UInt8(Self.measured(scalar) ?? 3) }
    return widths[value] == 3 ? nil : Int(widths[value])
  }

  /// Returns a mark if it may stand on a base character, and 0 otherwise.
  static func mark(_ value: UInt32) -> UInt32 {
    guard value != 0, let scalar = Unicode.Scalar(value) else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return wcwidth(wchar_t(value)) == 0 ? value : 0
    default: return 0
    }
  }

  /// Asks the C library, which curses asks as well, and Unicode for what has no picture.
  private static func measured(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .nonspacingMark,
      .enclosingMark:
      return nil
    default:
      let width = Int(wcwidth(wchar_t(scalar.value)))
      return width == 1 || width == 2 ? width : nil
    }
  }
}
