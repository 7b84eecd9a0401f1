internal import ArabicText
internal import CorpusModel
internal import Library
internal import SearchEngine
internal import SearchQuery

/// A search that the browser waits for, to be answered wherever that blocks no key.
public struct SearchRequest: Sendable {
  /// The request's number; no other request of the same browser has it.
  public let number: Int
  let corpus: Corpus
  let text: String
  /// Whether the last word may go on.
  let isTyping: Bool
  let chosen: [FacetChoice]
  let order: SearchOptions.Order
  let showsCopiesApart: Bool
  let corrects: Bool
  /// The articles that were opened.
  let read: Set<Int>
  /// For how many of the first results passages are wanted.
  let passages: Int
  /// About how many scalars their snippets have.
  let snippetLength: Int

  /// How many results there are at most.
  static let limit = 200
  /// How many completions there are at most.
  private static let completions = 8

  /// Answers the request; nothing where it was broken off.
  ///
  /// - Parameter isCancelled: Asked now and then, whether the answer is no longer wanted.
  public func answer(isCancelled: @escaping @Sendable () -> Bool = { false }) -> SearchResult? {
    let outlets = corpus.searchedOutlets
    var options = SearchOptions()
    options.limit = Self.limit
    options.order = order
    options.showsDuplicates = showsCopiesApart
    options.corrects = corrects
    options.countsFacets = true
    options.facets = chosen.compactMap { $0.facet(in: corpus, outlets: outlets) }
    let read = self.read
    options.isRead = { read.contains($0) }
    options.isCancelled = isCancelled
    let answer = corpus.search(text, isTyping: isTyping, options)
    guard !answer.isCancelled, !isCancelled() else { return nil }
    var result = SearchResult(number: number, answer: answer)
    result.facets = answer.facets.compactMap { facet, count in
      FacetChoice(facet, in: corpus, outlets: outlets).map { FacetCount(choice: $0, count: count) }
    }
    for hit in answer.hits.prefix(passages) {
      guard !isCancelled() else { return nil }
      result.findPassage(of: hit.article, in: corpus, snippetLength: snippetLength)
    }
    if answer.total == 0, let query = answer.answered {
      let widened = chosen.isEmpty ? nil : widened(options)
      result.totalWithoutNarrowing = widened
      // The parts are not shown where it is what one narrows by that leaves nothing.
      if widened ?? 0 == 0 { result.parts = corpus.parts(of: query, options) }
    }
    guard !isCancelled() else { return nil }
    if isTyping {
      // Names that stand there already complete nothing.
      result.completions = corpus.completions(of: text, limit: Self.completions)
        .filter { $0.name != text }
    }
    return result
  }

  /// Returns how many articles there are without what is narrowed by.
  private func widened(_ narrowed: SearchOptions) -> Int {
    var options = narrowed
    options.facets = []
    options.countsFacets = false
    options.limit = 0
    return corpus.search(text, isTyping: isTyping, options).total
  }
}

/// What a request found.
public struct SearchResult: Sendable {
  /// The number of the request.
  public let number: Int
  /// How many microseconds the answer took, where that was measured.
  public var microseconds: Int?
  /// What was found.
  var answer: SearchAnswer
  /// How many of the articles found each facet has.
  var facets: [FacetCount] = []
  /// Where nothing was found, how many articles have each part of what was asked for.
  var parts: [QueryPart] = []
  /// Where nothing was found, how many articles there are without what is narrowed by.
  var totalWithoutNarrowing: Int?
  /// Names that may complete the line.
  var completions: [Completion] = []
  /// What matches in the articles that were looked at, by their numbers.
  private(set) var passages: [Int: Passage] = [:]
  private var finder: PassageFinder

  init(number: Int, answer: SearchAnswer) {
    self.number = number
    self.answer = answer
    finder = PassageFinder(answer.lit, kinship: answer.kinship)
  }

  /// Looks at an article, unless that is done already.
  mutating func findPassage(of article: Int, in corpus: Corpus, snippetLength: Int) {
    guard passages[article] == nil, corpus.articles.indices.contains(article) else { return }
    passages[article] = finder.passage(in: corpus.articles[article], snippetLength: snippetLength)
  }

  /// Forgets the passages, as where their snippets no longer fit.
  mutating func forgetPassages() { passages = [:] }

  /// Goes on with another snapshot of the corpus: articles that are gone are left out.
  mutating func adopt(_ change: CorpusChange) {
    guard change.hasOtherArticles else { return }
    passages = [:]
    answer.hits = answer.hits.compactMap { hit in
      guard let article = change.article(hit.article) else { return nil }
      var kept = hit
      kept.article = article
      kept.duplicates = hit.duplicates.compactMap(change.article)
      return kept
    }
  }
}
