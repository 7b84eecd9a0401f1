/// The articles of a term, or of all terms that begin alike, in order.
///
/// Of each article it is known how often the term occurs, title and body together, and whether the
/// title has it. `frequency` is the two in one: the count, and `titleBoost` more where the title has it.
public struct PostingList: Sendable {
  /// What an occurrence in the title adds to the frequency, once.
  public static let titleBoost: UInt32 = 2
  /// How many articles a block holds at most.
  public static let blockLength = 128

  /// The number of articles.
  public var count: Int { 0 }
}

extension Image {
  /// Returns the articles of a term.
  public func postings(ofTerm term: Int) -> PostingList { PostingList() }

  /// Returns the articles that have any word whose key begins with some letters, their frequencies
  /// summed up (the title's boost once), where the image holds such a list ready; it does for
  /// beginnings so common that joining their terms would take long.
  public func postings(ofKeyPrefix prefix: ArraySlice<UInt8>) -> PostingList? { nil }
}
