public import CorpusModel
public import IndexImage
public import SearchQuery

/// Answers queries over an image.
public struct Searcher: Sendable {
  /// The image.
  public let image: Image
  /// Who may be asked for, and who completes and corrects.
  public let actors: [SearchActor]

  /// What filters, facets and names need, made when it is first asked for.
  private let tables = SearchTables()

  /// Creates what answers queries.
  public init(_ image: Image, actors: [SearchActor] = []) {
    self.image = image
    self.actors = actors
  }

  /// Answers a query; where nothing is found and options allow it, what was probably meant.
  public func search(_ query: ParsedQuery, _ options: SearchOptions = SearchOptions())
    -> SearchAnswer
  {
    let answer = answer(query, options)
    guard answer.total == 0, !answer.isCancelled, options.corrects else { return answer }
    return corrected(query, options) ?? answer
  }

  /// Finds what of an article an answer's query matches, and the part of it worth showing.
  ///
  /// For the hits of one answer, one `passageFinder` takes less time.
  ///
  /// - Parameter snippetLength: About how many scalars the snippet has.
  public func passage(in article: Article, for answer: SearchAnswer, snippetLength: Int) -> Passage
  {
    var finder = passageFinder(for: answer)
    return finder.passage(in: article, snippetLength: snippetLength)
  }

  /// Returns what finds the passages of an answer's hits.
  public func passageFinder(for answer: SearchAnswer) -> PassageFinder {
    PassageFinder(answer.answered, kinship: answer.kinship)
  }

  /// Returns the names that may complete the end of a query, the likeliest first.
  public func completions(of query: ParsedQuery, limit: Int) -> [Completion] {
    Completer(query, image: image, actors: actors, tables: tables)?.completions(limit: limit) ?? []
  }

  private func answer(_ query: ParsedQuery, _ options: SearchOptions) -> SearchAnswer {
    SearchAnswer(query: query)
  }

  /// Answers the first query that finds something of those that were probably meant.
  private func corrected(_ query: ParsedQuery, _ options: SearchOptions) -> SearchAnswer? {
    let isCancelled = { options.isCancelled?() ?? false }
    let vocabulary = Vocabulary(
      image: image, words: WordExpansion(image: image, kinship: options.kinship),
      isCancelled: isCancelled)
    let romanised = RomanisedNames(
      image: image, actors: actors, table: tables.table(of: actors), vocabulary: vocabulary)
    let corrector = Corrector(
      query, vocabulary: vocabulary, romanised: romanised, isCancelled: isCancelled)
    var found: SearchAnswer?
    corrector.firstAccepted { correction in
      let attempt = answer(
        ParsedQuery(parsing: correction.text, isTyping: query.unfinished != nil), options)
      guard attempt.total > 0 else { return attempt.isCancelled }
      var corrected = attempt
      corrected.query = query
      corrected.correction = correction
      found = corrected
      return true
    }
    return found
  }
}
