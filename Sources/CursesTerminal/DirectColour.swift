/// Colours for types such as xterm-direct, which know them by red, green and blue.
enum DirectColour {
  /// The brightness of the six steps of xterm's colour cube.
  private static let steps: [Int32] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
  /// The bright forms of the eight colours.
  private static let bright: [Int32] = [
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// Returns a colour of xterm's palette by its red, green and blue, 8 bits each.
  ///
  /// Such types keep the first eight colours by their numbers.
  static func number(_ index: UInt8) -> Int32 {
    switch index {
    case 0..<8: return Int32(index)
    case 8..<16: return bright[Int(index) - 8]
    // Black would be the first of the eight, which bold brightens.
    case 16: return 0x010101
    case 17..<232:
      let cube = Int(index) - 16
      return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
    default: return (Int32(index) - 232) * 0x0A0A0A + 0x080808
    }
  }
}
