internal import Screen
internal import TextLayout

extension Canvas {
  /// Writes the name of the key that gives a command, where it has room.
  mutating func writeKey(
    of command: Command, row: Int, in area: Area, language: InterfaceLanguage
  ) {
    guard let key = command.binding.keys.first?.name,
      ShapedParagraph(key).width <= area.columns
    else { return }
    write(
      key, row: row, in: area, alignment: language.leading, style: Style(.agreement),
      direction: .leftToRight)
  }
}

extension String {
  /// Returns the text with its numbers in digits of a style, whatever letters stand before them.
  func inDigits(_ style: DigitStyle) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let value = scalar.value
      let drawn: UInt32 =
        switch (style, value) {
        case (.arabicIndic, 0x30...0x39): value - 0x30 + 0x660
        case (.western, 0x660...0x669): value - 0x660 + 0x30
        default: value
        }
      text.append(Unicode.Scalar(drawn) ?? scalar)
    }
    return String(text)
  }
}
