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

  /// Sums up the occurrence numbers of a range of terms, as if they were one term: the counts are
  /// added, and the title has it where it has any of them.
  ///
  /// - Parameters:
  ///   - sums: An occurrence number for each article, and a bit in `marks`.
  @unsafe public func addOccurrences(
    ofTerms range: Range<Int>, to sums: UnsafeMutablePointer<UInt32>,
    marks: UnsafeMutablePointer<UInt64>
  ) {
    let cursor = PostingCursor()
    let (postings, articleCount) = (section(.postings), articleCount)
    let end = UInt32(clamping: articleCount)
    termTable.forEach(in: range) { _, count, place in
      var found = 0
      if count < PostingList.blockLength {
        let bytes = BareBytes(postings.slice(place))
        var offset = 0
        found = unsafe PostingTail.read(
          bytes, &offset, count: count, from: 0, below: end, cursor.articles, cursor.occurrences)
      } else {
        cursor.start(
          PostingList(postings.slice(place), count: count, articleCount: articleCount))
        found = cursor.decode() ? cursor.count : 0
      }
      while found > 0 || !cursor.isAtEnd {
        for index in 0..<found {
          let article = unsafe Int(cursor.articles[index])
          let number = unsafe cursor.occurrences[index]
          unsafe sums[article] = sums[article] &+ (number & ~1) | number & 1
          unsafe marks[article >> 6] |= 1 << UInt64(truncatingIfNeeded: article & 63)
        }
        cursor.next()
        found = cursor.decode() ? cursor.count : 0
      }
    }
  }

  /// Returns the articles that have any word whose key begins with some letters, their frequencies
  /// summed up (the title's boost once), where the image holds such a list ready; it does for
  /// beginnings so common that joining their terms would take long.
  public func postings(ofKeyPrefix prefix: ArraySlice<UInt8>) -> PostingList? {
    PrefixLists(section(.prefixes), articleCount: articleCount).list(prefix)
  }

  /// Returns how many words the title of an article has.
  public func titleWords(ofArticle article: Int) -> Int {
    guard article >= 0, article < articleCount else { return 0 }
    return Int(section(.records).u32(article &* ArticleRecord.byteCount &+ 12))
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
