extension Image {
  /// Returns the articles of a term.
  public func postings(ofTerm term: Int) -> PostingList {
    let (count, place) = termTable[term]
    return PostingList(
      section(.postings).slice(place), count: count, articleCount: articleCount)
  }

  /// Visits the lists of a range of terms, in order. Faster than to ask for one after the other.
  public func forEachPostings(ofTerms range: Range<Int>, _ body: (Int, PostingList) -> Void) {
    let (postings, articleCount) = (section(.postings), articleCount)
    termTable.forEach(in: range) { term, count, place in
      body(term, PostingList(postings.slice(place), count: count, articleCount: articleCount))
    }
  }

  /// Returns the articles that have any word whose key begins with some letters, their frequencies
  /// summed up (the title's boost once), where the image holds such a list ready; it does for
  /// beginnings so common that joining their terms would take long.
  public func postings(ofKeyPrefix prefix: ArraySlice<UInt8>) -> PostingList? {
    PrefixLists(section(.prefixes), articleCount: articleCount).list(prefix)
  }

  /// Returns the classes of the lengths of all articles; zeros where they are missing.
  public func withLengthClasses<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let classes = section(.lengths)
    if classes.count >= articleCount { return classes.withBytes(body) }
    let padded =
      classes.array(0..<classes.count)
      + [UInt8](repeating: 0, count: articleCount - classes.count)
    return body(padded.span)
  }
}
