import Screen

/// What the escape sequences of keys mean.
enum KeySequences {
  /// Returns the key that a control sequence stands for, its modifiers left aside.
  ///
  /// ECMA-48's final byte tells the key, or for `~` the first parameter, as on a VT220.
  static func key(final: UInt8, firstParameter: Int) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "M"): .enter  // the keypad's, only after ESC O
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      tilde(firstParameter)
    default: nil
    }
  }

  private static func tilde(_ parameter: Int) -> Key? {
    switch parameter {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  /// The terminfo capabilities that describe keys.
  static let capabilities: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
    ("kent", .enter),
  ]
}
