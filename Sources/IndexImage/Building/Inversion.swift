/// The words of all articles, sorted by their terms.
///
/// Two passes over the words: one counts, one puts each word behind those of its term.
@safe final class Inversion: @unchecked Sendable {
  /// The words, term after term; nobody writes them after the initialiser.
  let words: UnsafeMutablePointer<Word>
  /// Where the words of each term begin, in the order of terms; one more for the end.
  let starts: [UInt32]

  /// A word of an article.
  struct Word {
    var article: UInt32
    /// The position, and `isInTitle`.
    var position: UInt32

    /// The bit of the position that is set in a title.
    static let isInTitle: UInt32 = 1 << 31
  }

  /// Sorts the words of batches that follow each other.
  init(_ batches: [TokenBatch], _ order: TermOrder, cores: Int) {
    let count = batches.reduce(0) { $0 + $1.tokens.count }
    let parts = Self.parts(of: batches, cores)
    unsafe words = WidePages.allocate(count, of: Word.self)
    let counts = inParallel(parts.count) { Self.counts(batches[parts[$0]], order) }
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
    nonisolated(unsafe) let words = unsafe words
    let firsts = cursors
    _ = inParallel(parts.count) { part in
      unsafe Self.scatter(
        batches[parts[part]], order, firsts[part], words)
    }
  }

  deinit { unsafe words.deallocate() }

  /// Parts batches so that each part has about as many words.
  private static func parts(of batches: [TokenBatch], _ cores: Int) -> [Range<Int>] {
    let count = batches.reduce(0) { $0 + $1.tokens.count }
    var parts = [0..<0]
    var words = 0
    for (number, batch) in batches.enumerated() {
      if parts.count < cores, words >= count / cores * parts.count { parts.append(number..<number) }
      parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<(number + 1)
      words += batch.tokens.count
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

  /// Puts the words of batches behind those of their terms.
  private static func scatter(
    _ batches: ArraySlice<TokenBatch>, _ order: TermOrder, _ firsts: [UInt32],
    _ words: UnsafeMutablePointer<Word>
  ) {
    var cursors = firsts
    for batch in batches {
      let common = order.common[batch.worker]
      var token = 0
      for (number, length) in batch.lengths.enumerated() {
        var word = Word(
          article: UInt32(truncatingIfNeeded: batch.firstArticle + number),
          position: Word.isInTitle)
        let title = token + Int(batch.titleLengths[number])
        let end = token + Int(length)
        while token < end {
          // The body begins one after the title.
          if token == title { word.position = batch.titleLengths[number] &+ 1 }
          let term = common.isEmpty ? batch.tokens[token] : common[Int(batch.tokens[token])]
          unsafe words[Int(cursors[Int(term)])] = word
          cursors[Int(term)] += 1
          word.position += 1
          token += 1
        }
      }
    }
  }
}
