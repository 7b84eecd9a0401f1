/// A text whose words have numbers: those of one number have the same folded letters, in whichever text.
public struct NumberedText {
  /// The text, as UTF-8.
  let source: [UInt8]
  /// Where each word lies in it, in bytes.
  let places: [Range<UInt32>]
  /// The number of each word, counted from zero.
  let numbers: ArraySlice<UInt32>
  /// Bytes among which the folded letters of all words lie.
  let letters: [UInt8]
  /// Where those of the word of a number lie.
  let lettersOfNumber: (UInt32) -> Range<UInt32>

  /// Takes words that were found and folded before.
  ///
  /// - Parameters:
  ///   - source: The text, as UTF-8.
  ///   - places: Where each word lies in it, in bytes, in order.
  ///   - numbers: The number of each word, as many as there are words, counted from zero.
  ///   - letters: Bytes among which the folded letters of all words lie.
  ///   - lettersOfNumber: Returns where those of the word of a number lie.
  public init(
    _ source: [UInt8], places: [Range<UInt32>], numbers: ArraySlice<UInt32>, letters: [UInt8],
    lettersOfNumber: @escaping (UInt32) -> Range<UInt32>
  ) {
    self.source = source
    self.places = places
    self.numbers = numbers
    self.letters = letters
    self.lettersOfNumber = lettersOfNumber
  }
}
