import IndexImage

/// Which articles are looked at first.
extension PhraseScan {
  /// How many articles that have the rarest word are looked at first, where there are many more: those that
  /// have it most often for their length, so that it is soon known what is enough.
  private static let firstCount = 512

  /// Returns the bucket from which on articles are looked at first, for which the lists of the rarest word are
  /// gone through; nothing where all are looked at, and the lists are as they were.
  func leastBucketOfFirst() -> Int? {
    let postings = words[0].lanes.reduce(0) { unsafe $0 + lanes[$1].reader.blockCount }
    guard postings * PostingList.blockLength > 8 * Self.firstCount else { return nil }
    return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: PhraseQueue.bucketCount)
    {
      counts in
      unsafe counts.initialize(repeating: 0)
      for place in words[0].lanes { unsafe count(place, counts) }
      var bucket = PhraseQueue.bucketCount
      var all = 0
      while bucket > 0, all < Self.firstCount {
        bucket -= 1
        unsafe all += Int(counts[bucket])
      }
      return bucket
    }
  }

  /// Counts the articles of a list by bucket.
  private func count(_ place: Int, _ counts: UnsafeMutableBufferPointer<UInt32>) {
    let (reader, weight) = unsafe (lanes[place].reader, lanes[place].weight)
    while reader.decode() {
      let (articles, occurrences) = unsafe (reader.articles, reader.occurrences)
      for index in 0..<reader.count {
        let half = unsafe halves[Int(classes[Int(articles[index])])]
        let value = unsafe weight * WordNode.frequency(occurrences[index])
        unsafe counts[PhraseQueue.bucket(value, half)] += 1
      }
      reader.next()
    }
  }
}
