import IndexImage

/// Which articles are looked at first.
extension PhraseScan {
  /// Articles that have the rarest word so often for their length, or less often.
  struct Part {
    /// The share of a word's rarity that it is worth in the article.
    private let share: Float
    private let isAbove: Bool

    /// All articles.
    static let all = Part(share: -1, isAbove: true)

    /// - Parameter isAbove: Whether it is worth the share at least, or less.
    init(share: Float, isAbove: Bool) {
      self.share = share
      self.isAbove = isAbove
    }

    var isAll: Bool { share < 0 }

    /// Whether an article is one of these. What is no number is worth less than anything.
    ///
    /// - Parameters:
    ///   - frequency: How often it has the word.
    ///   - half: The frequency that is worth half of the most.
    @inline(__always)
    func contains(_ frequency: Float, _ half: Float) -> Bool {
      (frequency >= share * (frequency + half)) == isAbove
    }
  }

  /// How many articles that have the rarest word are looked at first, where there are many more: those that
  /// have it most often for their length, so that it is soon known what is enough.
  private static let firstCount = 512
  /// Of how many blocks one is read to know how often articles have the word.
  private static let sampled = 4

  /// Returns the parts in which articles are looked at, one after the other. Where these are several, the lists
  /// of the rarest word must be begun anew.
  func parts() -> [Part] {
    let postings = words[0].lanes.reduce(0) { unsafe $0 + lanes[$1].reader.blockCount }
    guard postings * PostingList.blockLength > 8 * Self.firstCount else { return [.all] }
    let bucket = unsafe withUnsafeTemporaryAllocation(
      of: UInt32.self, capacity: PhraseQueue.bucketCount
    ) { counts in
      unsafe counts.initialize(repeating: 0)
      for place in words[0].lanes { unsafe count(place, counts) }
      var bucket = PhraseQueue.bucketCount
      var all = 0
      while bucket > 0, all < Self.firstCount / Self.sampled {
        bucket -= 1
        unsafe all += Int(counts[bucket])
      }
      return bucket
    }
    let share = Float(bucket) / Float(PhraseQueue.bucketCount)
    return [Part(share: share, isAbove: true), Part(share: share, isAbove: false)]
  }

  /// Counts the articles of some blocks of a list by bucket.
  private func count(_ place: Int, _ counts: UnsafeMutableBufferPointer<UInt32>) {
    let (reader, weight) = unsafe (lanes[place].reader, lanes[place].weight)
    while !reader.isAtEnd {
      if reader.block % Self.sampled == 0, reader.decode() {
        let (articles, occurrences) = unsafe (reader.articles, reader.occurrences)
        for index in 0..<reader.count {
          let half = unsafe halves[Int(classes[Int(articles[index])])]
          let value = unsafe weight * WordNode.frequency(occurrences[index])
          unsafe counts[PhraseQueue.bucket(value, half)] += 1
        }
      }
      reader.next()
    }
  }
}
