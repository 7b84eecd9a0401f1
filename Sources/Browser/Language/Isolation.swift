extension String {
  /// The text in isolates (UAX #9, FSI and PDI): it runs as its own letters do, whatever stands
  /// beside it in the line.
  var isolated: String { "\u{2068}\(self)\u{2069}" }

  /// The text with its dates and ranges of dates in isolates that run from the left (LRI and PDI):
  /// behind an Arabic letter, the parts of 2020-09 would change places (UAX #9, W2).
  var isolatingDates: String {
    var text = ""
    var run = ""
    func end() {
      // A hyphen or full stops at the end belong to the sentence.
      let marks = run.reversed().prefix { $0 == "-" || $0 == "." }
      let date = run.dropLast(marks.count)
      text += date.contains("-") ? "\u{2066}\(date)\u{2069}" : String(date)
      text += marks.reversed()
      run = ""
    }
    for character in self {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || !run.isEmpty && (character == "-" || character == ".") {
        run.append(character)
      } else {
        end()
        text.append(character)
      }
    }
    end()
    return text
  }
}

extension InterfaceLanguage {
  /// Returns pieces of a line with dots between them, empty ones left out, each in its own direction.
  func line(_ pieces: String?...) -> String {
    pieces.compactMap { $0 }.filter { !$0.isEmpty }.map(\.isolated).joined(separator: " · ")
  }
}
