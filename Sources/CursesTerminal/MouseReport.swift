import Screen

/// What a terminal tells of the mouse, for which xterm's mode 1000 asks.
///
/// Presses and releases come, of buttons and of the wheel, but no movement.
enum MouseReport {
  /// What is asked of the terminal, and taken back.
  ///
  /// Mode 1006 has numbers for columns beyond 223, and for releases a report of their own. A
  /// terminal that does not know it sends three bytes instead.
  static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  /// The furthest column and row of which a report is believed.
  private static let furthest = 9999

  /// Reads `CSI < button ; column ; row M`, from after the `<` to before the `M`.
  ///
  /// - Returns: Nothing where the report means nothing here, or is none.
  static func input(_ parameters: ArraySlice<UInt8>) -> TerminalInput? {
    let numbers = parameters.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map(number)
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2]
    else { return nil }
    return input(button: button, column: column, row: row)
  }

  /// Reads what follows `CSI M` without mode 1006: three bytes, each a number and 32.
  static func input(bytes: ArraySlice<UInt8>) -> TerminalInput? {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3 else { return nil }
    return input(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Returns what a button at a cell means, which is counted from 1.
  ///
  /// With Shift, Control or Alt, and for other buttons, the number of the button is another.
  private static func input(button: Int, column: Int, row: Int) -> TerminalInput? {
    guard (1...furthest).contains(column), (1...furthest).contains(row) else { return nil }
    switch button {
    case 0: return .click(Point(row: row - 1, column: column - 1))
    case 64: return .wheel(-1)
    case 65: return .wheel(1)
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...6).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit & 0x0F)
    }
    return value
  }
}
