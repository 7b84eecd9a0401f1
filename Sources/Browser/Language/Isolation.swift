extension String {
  /// The text in isolates (UAX #9, FSI and PDI): it runs as its own letters do, whatever stands
  /// beside it in the line.
  var isolated: String { "\u{2068}\(self)\u{2069}" }
}

extension InterfaceLanguage {
  /// Returns pieces of a line with dots between them, empty ones left out, each in its own direction.
  func line(_ pieces: String?...) -> String {
    pieces.compactMap { $0 }.filter { !$0.isEmpty }.map(\.isolated).joined(separator: " · ")
  }
}
