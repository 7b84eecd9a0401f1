/// The words of all articles, sorted by their terms.
///
/// Two passes over the words: one counts, one puts each word behind those of its term. A word is told
/// by its place among all words of all articles, from which its article and its position follow.
@safe struct Inversion: ~Copyable, @unchecked Sendable {
  /// The places of the words, term after term; nobody writes them after the initialiser.
  let places: UnsafeMutablePointer<UInt32>
  /// Where the words of each term begin, in the order of terms; one more for the end.
  let starts: [UInt32]
  let articles: ArticlePlaces

  /// Sorts the words of batches that follow each other.
  init(_ batches: [TokenBatch], _ order: TermOrder, cores: Int) {
    articles = ArticlePlaces(batches)
    let count = batches.reduce(0) { $0 + $1.tokens.count }
    let parts = Self.parts(of: batches, cores)
    unsafe places = .allocate(capacity: max(1, count))
    let counts = inParallel(parts.count) { Self.counts(batches[parts[$0].batches], order) }
    var cursors = counts
    var starts: [UInt32] = []
    starts.reserveCapacity(order.count + 1)
    var next: UInt32 = 0
    for term in order.sorted {
      starts.append(next)
      for part in counts.indices {
        cursors[part][Int(term)] = next
        next += counts[part][Int(term)]
      }
    }
    starts.append(next)
    self.starts = starts
    nonisolated(unsafe) let places = unsafe places
    let firsts = cursors
    _ = inParallel(parts.count) { part in
      unsafe Self.scatter(
        batches[parts[part].batches], order, from: parts[part].place, firsts[part], places)
    }
  }

  deinit { unsafe places.deallocate() }

  /// Some batches, and the place of their first word.
  private struct Part {
    var batches: Range<Int>
    var place: UInt32
  }

  /// Parts batches so that each part has about as many words.
  private static func parts(of batches: [TokenBatch], _ cores: Int) -> [Part] {
    let count = batches.reduce(0) { $0 + $1.tokens.count }
    var parts = [Part(batches: 0..<0, place: 0)]
    var place = 0
    for (number, batch) in batches.enumerated() {
      if parts.count < cores, place >= count / cores * parts.count {
        parts.append(Part(batches: number..<number, place: UInt32(place)))
      }
      parts[parts.count - 1].batches = parts[parts.count - 1].batches.lowerBound..<(number + 1)
      place += batch.tokens.count
    }
    return parts
  }

  /// Counts the words of each term, by the common number.
  private static func counts(_ batches: ArraySlice<TokenBatch>, _ order: TermOrder) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: order.count)
    for batch in batches {
      let common = order.common[batch.worker]
      if common.isEmpty {
        for token in batch.tokens { counts[Int(token)] += 1 }
      } else {
        for token in batch.tokens { counts[Int(common[Int(token)])] += 1 }
      }
    }
    return counts
  }

  private static func scatter(
    _ batches: ArraySlice<TokenBatch>, _ order: TermOrder, from start: UInt32,
    _ firsts: [UInt32], _ places: UnsafeMutablePointer<UInt32>
  ) {
    var cursors = firsts
    var place = start
    for batch in batches {
      let common = order.common[batch.worker]
      for token in batch.tokens {
        let term = common.isEmpty ? Int(token) : Int(common[Int(token)])
        unsafe places[Int(cursors[term])] = place
        cursors[term] += 1
        place += 1
      }
    }
  }
}
