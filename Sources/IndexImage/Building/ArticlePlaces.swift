/// Where the words of each article lie among those of all articles.
struct ArticlePlaces: Sendable {
  /// The place of the first word of each article; one more for the end.
  let starts: [UInt32]
  /// How many words the titles have.
  let titles: [UInt16]
  /// The article of every 64th word.
  let hints: [UInt32]

  static let hintShift: UInt32 = 6

  init(_ batches: [TokenBatch]) {
    var starts: [UInt32] = [0]
    var titles: [UInt16] = []
    var next: UInt32 = 0
    for batch in batches {
      for length in batch.lengths {
        next += length
        starts.append(next)
      }
      titles += batch.titleLengths
    }
    var hints: [UInt32] = []
    hints.reserveCapacity(Int(next >> Self.hintShift) + 1)
    var article = 0
    var place: UInt32 = 0
    while place < next {
      while starts[article + 1] <= place { article += 1 }
      hints.append(UInt32(article))
      let (following, isPast) = place.addingReportingOverflow(1 << Self.hintShift)
      if isPast { break }
      place = following
    }
    (self.starts, self.titles, self.hints) = (starts, titles, hints)
  }
}
