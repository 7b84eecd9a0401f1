extension Image {
  /// Returns the articles of a term.
  public func postings(ofTerm term: Int) -> PostingList { PostingList() }

  /// Returns the articles that have any word whose key begins with some letters, their frequencies
  /// summed up (the title's boost once), where the image holds such a list ready; it does for
  /// beginnings so common that joining their terms would take long.
  public func postings(ofKeyPrefix prefix: ArraySlice<UInt8>) -> PostingList? { nil }
}
