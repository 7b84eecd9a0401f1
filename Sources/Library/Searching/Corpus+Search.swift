internal import CorpusModel
internal import IndexImage
public import SearchEngine
public import SearchQuery

extension Corpus {
  /// Answers a query; what is wrong in it is in the answer, beside what it finds all the same.
  ///
  /// - Parameter isTyping: Whether the last word, where nothing follows it, may go on.
  public func search(
    _ text: String, isTyping: Bool, _ options: SearchOptions = SearchOptions()
  ) -> SearchAnswer {
    let query = Self.query(text, isTyping: isTyping)
    guard !articles.areInMemory, query.query?.asksForActors != true, !options.countsFacets,
      options.facets.isEmpty, !options.corrects || !query.mayNameInLatinLetters
    else { return searcher.value?.search(query, options) ?? SearchAnswer(query: query) }
    // Reading actors for words that are there would take longer than finding them.
    var plain = options
    plain.corrects = false
    let answer = plainSearcher.value?.search(query, plain) ?? SearchAnswer(query: query)
    guard answer.total == 0, options.corrects, !answer.isCancelled else { return answer }
    return searcher.value?.search(query, options) ?? answer
  }

  /// Returns the names that may complete the end of a query that is being typed, the likeliest first.
  public func completions(of text: String, limit: Int) -> [Completion] {
    searcher.value?.completions(of: Self.query(text, isTyping: true), limit: limit) ?? []
  }

  /// Returns the parts of a query with how many articles have each, where none has them all.
  public func parts(of query: Query, _ options: SearchOptions) -> [QueryPart] {
    searcher.value?.parts(of: query, options) ?? []
  }

  /// Makes what the first search needs, so that it takes no longer than others.
  public func prepareSearch() {
    _ = articles.areInMemory ? searcher.value : plainSearcher.value
  }

  /// The outlets of the articles, by the numbers that facets give them.
  public var searchedOutlets: [String] { material.image.value?.outlets ?? [] }

  private static func query(_ text: String, isTyping: Bool) -> ParsedQuery {
    ParsedQuery(parsing: text, isTyping: isTyping)
  }
}

extension Query {
  /// Whether articles are asked for by whom they name.
  fileprivate var asksForActors: Bool {
    switch self {
    case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined: false
    case .filter(let filter):
      switch filter {
      case .actor, .kind: true
      case .outlet, .date, .unread: false
      }
    case .inTitle(let part), .without(let part): part.asksForActors
    case .all(let parts), .any(let parts): parts.contains { $0.asksForActors }
    }
  }
}

extension Searcher {
  /// Answers from an image for a snapshot's actors: facets give their places in its list.
  init?(_ material: CorpusMaterial, _ actors: [Actor], _ places: ActorPlaces) {
    guard let image = material.image.value else { return nil }
    let articles = material.articles
    self.init(
      image,
      actors: actors.enumerated().map { place, actor in
        SearchActor(
          id: actor.id, kind: actor.kind, names: actor.arabicSpellings,
          latin: actor.latinSpellings,
          articles: places.articles(naming: place))
      },
      isKnownWord: KnownWords.contains,
      article: { articles.indices.contains($0) ? articles[$0] : nil })
  }
}

extension Actor {
  /// The spellings in Arabic letters, the name first.
  var arabicSpellings: [String] { spellings.filter { !$0.isLatin } }

  /// The spellings in Latin letters, the main one first.
  var latinSpellings: [String] {
    (latin.isEmpty ? [] : [latin]) + spellings.filter { $0.isLatin && $0 != latin }
  }
}

extension String {
  /// Whether the first letter is a Latin one.
  fileprivate var isLatin: Bool {
    unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.value < 0x250 } ?? false
  }
}
