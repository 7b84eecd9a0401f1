internal import CorpusModel

/// The words of all articles as they were read, to be looked up article by article.
struct ReadWords: Sendable {
  private let batches: [TokenBatch]
  private let terms: [WorkerTerms]
  /// What the terms of each worker are told by, as `TextSketcher.trait` says; close together, since they
  /// are looked up for very many words.
  private let traits: [[UInt16]]
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
    traits = terms.map { $0.terms.map(\.trait) }
    let articles = batches.last.map { $0.firstArticle + $0.lengths.count } ?? 0
    mostOfName = UInt32(clamping: articles / Self.articlesOfName)
    var tallies = [Tally](repeating: Tally(), count: 1 << 16)
    if mostOfName > 0 {
      for batch in batches { Self.count(batch, traits[batch.worker], &tallies) }
    }
    counts = tallies.map(\.articles)
  }

  /// How many articles have words of a trait, and the last of them, plus one.
  private struct Tally {
    var articles: UInt32 = 0
    var last: UInt32 = 0
  }

  private static func count(_ batch: TokenBatch, _ traits: [UInt16], _ tallies: inout [Tally]) {
    let (tokens, traits) = (batch.tokens.span, traits.span)
    var tallies = tallies.mutableSpan
    var (article, place) = (UInt32(clamping: batch.firstArticle), 0)
    for length in batch.lengths {
      article &+= 1
      let end = place + Int(length)
      while place < end {
        let trait = Int(traits[Int(tokens[place])])
        let tally = tallies[trait]
        tallies[trait] = Tally(
          articles: tally.articles &+ (tally.last == article ? 0 : 1), last: article)
        place += 1
      }
    }
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
      terms: terms[batch.worker], traits: traits[batch.worker])
  }

  /// Whether a word is so rare that it may be a name.
  func isRare(_ trait: UInt16) -> Bool { counts[Int(trait)] <= mostOfName && mostOfName > 0 }

  private func batch(of article: Int) -> Int {
    batches.indices.firstPlace { batches[$0].firstArticle > article } - 1
  }
}

/// The words of an article, as one worker's numbers of terms.
struct ArticleWords {
  let title, body: ArraySlice<UInt32>
  let terms: WorkerTerms
  /// What each of the worker's terms is told by.
  let traits: [UInt16]

  /// What a word is told by.
  func trait(_ term: UInt32) -> UInt16 { traits[Int(term)] }

  /// The letters of a word, folded.
  func key(_ term: UInt32) -> ArraySlice<UInt8> {
    let key = terms.terms[Int(term)].key
    return terms.bytes[Int(key.lowerBound)..<Int(key.upperBound)]
  }
}
