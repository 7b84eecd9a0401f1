/// The words of all articles as they were read, to be looked up article by article.
struct ReadWords: Sendable {
  private let batches: [TokenBatch]
  private let terms: [WorkerTerms]
  /// How many articles have words of each trait.
  private let counts: [UInt32]
  /// A word that more articles have is no name that only some have. Of few articles nothing can be told from how many
  /// have a word.
  private let mostOfName: UInt32

  /// Of so many articles one at most has a name.
  private static let articlesOfName = 200

  init(_ batches: [TokenBatch], _ terms: [WorkerTerms]) {
    self.batches = batches
    self.terms = terms
    let articles = batches.last.map { $0.firstArticle + $0.lengths.count } ?? 0
    mostOfName = UInt32(clamping: articles / Self.articlesOfName)
    var counts = [UInt32](repeating: 0, count: 1 << 16)
    if mostOfName > 0 {
      // By trait, the last article that had it, plus one.
      var last = counts
      for batch in batches {
        let terms = terms[batch.worker].terms
        var (article, end) = (UInt32(clamping: batch.firstArticle), 0)
        for length in batch.lengths {
          let start = end
          (article, end) = (article &+ 1, end + Int(length))
          for token in batch.tokens[start..<end] {
            let trait = Int(terms[Int(token)].trait)
            guard last[trait] != article else { continue }
            last[trait] = article
            counts[trait] &+= 1
          }
        }
      }
    }
    self.counts = counts
  }

  /// The words of an article.
  subscript(article: Int) -> ArticleWords {
    let batch = batches[self.batch(of: article)]
    let number = article - batch.firstArticle
    let start = batch.lengths[..<number].reduce(0) { $0 + Int($1) }
    let title = start + Int(batch.titleLengths[number])
    return ArticleWords(
      title: batch.tokens[start..<title],
      body: batch.tokens[title..<(start + Int(batch.lengths[number]))],
      terms: terms[batch.worker])
  }

  /// Whether a word is so rare that it may be a name.
  func isRare(_ trait: UInt16) -> Bool { counts[Int(trait)] <= mostOfName && mostOfName > 0 }

  private func batch(of article: Int) -> Int {
    var (low, high) = (0, batches.count)
    while low < high {
      let middle = (low + high) / 2
      if batches[middle].firstArticle <= article { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

/// The words of an article, as one worker's numbers of terms.
struct ArticleWords {
  let title, body: ArraySlice<UInt32>
  let terms: WorkerTerms

  /// What a word is told by, as `TextSketcher.trait` says.
  func trait(_ term: UInt32) -> UInt16 { terms.terms[Int(term)].trait }

  /// The letters of a word, folded.
  func key(_ term: UInt32) -> ArraySlice<UInt8> {
    let key = terms.terms[Int(term)].key
    return terms.bytes[Int(key.lowerBound)..<Int(key.upperBound)]
  }
}
