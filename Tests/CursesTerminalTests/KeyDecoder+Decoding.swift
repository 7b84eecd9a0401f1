import Screen

@testable import CursesTerminal

extension KeyDecoder {
  /// Decodes pieces that arrive one after another, and gives up after the last.
  static func decoding(
    _ pieces: [[UInt8]], sequences: [[UInt8]: Key] = [:]
  ) -> [TerminalInput] {
    var decoder = KeyDecoder(sequences: sequences)
    var inputs: [TerminalInput] = []
    for piece in pieces {
      decoder.feed(piece)
      while let input = decoder.next() { inputs.append(input) }
    }
    while decoder.patience() != nil {
      if let input = decoder.giveUp() { inputs.append(input) }
      while let input = decoder.next() { inputs.append(input) }
    }
    return inputs
  }
}
