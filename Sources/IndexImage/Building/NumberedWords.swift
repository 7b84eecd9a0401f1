/// The words of a text as a thread that builds an image has numbered them.
///
/// To be let go of before the thread goes on, which else copies what is held here.
public struct NumberedWords {
  /// Where each word lies in the text, in bytes.
  public let words: [Range<UInt32>]
  /// The number of the term of each, the same in all texts that the thread reads.
  public let terms: ArraySlice<UInt32>
  /// Bytes among which the folded letters of all terms lie.
  public let letters: [UInt8]
  private let known: [WordTable.Term]

  init(words: [Range<UInt32>], terms: ArraySlice<UInt32>, of table: borrowing WordTable) {
    (self.words, self.terms, letters, known) = (words, terms, table.bytes, table.terms)
  }

  /// Returns where the folded letters of a term lie in `letters`.
  public func key(of term: UInt32) -> Range<UInt32> { known[Int(term)].key }
}
