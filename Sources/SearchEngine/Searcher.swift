public import CorpusModel
public import IndexImage
public import SearchQuery

/// Answers queries over an image.
public struct Searcher: Sendable {
  /// The image.
  public let image: Image
  /// Who may be asked for, and who completes and corrects.
  public let actors: [SearchActor]

  /// Returns an article with its text, of which the image may keep none.
  private let article: @Sendable (Int) -> Article?

  /// What filters, facets and names need, made when it is first asked for.
  private let tables = SearchTables()

  /// Returns whether a folded word is right, though no article may have it.
  private let isKnownWord: @Sendable (ArraySlice<UInt8>) -> Bool

  /// Creates what answers queries.
  ///
  /// - Parameters:
  ///   - isKnownWord: Returns whether a folded word is one of the language, which is not to be taken
  ///     for another one misspelt.
  ///   - article: Returns an article with its text; the image's where nothing is given.
  public init(
    _ image: Image, actors: [SearchActor] = [],
    isKnownWord: @escaping @Sendable (ArraySlice<UInt8>) -> Bool = { _ in false },
    article: (@Sendable (Int) -> Article?)? = nil
  ) {
    self.image = image
    self.actors = actors
    self.isKnownWord = isKnownWord
    self.article = article ?? { image.article($0) }
  }

  /// Makes what the first search needs, so that it takes no longer than others.
  public func prepare() {
    _ = tables.columns(of: image)
    _ = tables.table(of: actors)
  }

  /// Answers a query; where nothing is found and options allow it, what was probably meant.
  public func search(_ query: ParsedQuery, _ options: SearchOptions = SearchOptions())
    -> SearchAnswer
  {
    let answer = answer(query, options)
    guard !answer.isCancelled, options.corrects else { return answer }
    if answer.total > 0 { return withArabicNames(query, options, answer) ?? answer }
    if let corrected = corrected(query, options) { return corrected }
    let isCancelled = options.isCancelled?() ?? false
    if !isCancelled, var named = withArabicNames(query, options, answer), named.total > 0 {
      named.correction = named.correction.map { Correction(.romanised, text: $0.text) }
      return named
    }
    var none = answer
    none.isCancelled = options.isCancelled?() ?? false
    return none
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
    PassageFinder(answer.lit, kinship: answer.kinship)
  }

  /// Returns the names that may complete the end of a query, the likeliest first.
  public func completions(of query: ParsedQuery, limit: Int) -> [Completion] {
    Completer(query, image: image, actors: actors, tables: tables)?.completions(limit: limit) ?? []
  }

  private func answer(_ query: ParsedQuery, _ options: SearchOptions) -> SearchAnswer {
    var answer = SearchAnswer(query: query)
    answer.kinship = options.kinship
    let isCancelled = { options.isCancelled?() ?? false }
    guard var asked = query.query else { return answer }
    if query.unfinished != nil {
      asked = asked.readingUnfinishedWord(in: image, kinship: options.kinship)
    }
    let filters = FilterSets(
      image: image, actors: actors, tables: tables, isRead: options.isRead,
      unfinishedName: query.unfinished?.place == .actor ? query.unfinished?.key : nil)
    answer.answered = asked
    answer.lit = asked.namingActors(actors, whole: true, owners: filters.owners)
    asked = asked.namingActors(actors, whole: false, owners: filters.owners)
    guard !isCancelled() else {
      answer.isCancelled = true
      return answer
    }
    let planner = Planner(words: expansion(options), filters: filters)
    let plan = planner.plan(asked, facets: options.facets)
    // What was expanded while nobody waited any more may not be whole.
    guard !isCancelled() else {
      answer.isCancelled = true
      return answer
    }
    var evaluation = Evaluation(image)
    let limit = min(max(options.limit, 0), image.articleCount)
    let depth = query.unfinished == nil ? Refinement.depth : Refinement.typingDepth
    // The first are looked at again together, whatever the limit; some of them may be folded away.
    evaluation.limit =
      !options.refines || limit == 0 ? limit : limit <= depth / 2 ? depth : limit + depth
    evaluation.rank = rank(options.order)
    evaluation.countsAll = options.countsAll
    evaluation.collectsMatches = options.countsFacets
    evaluation.isCancelled = isCancelled
    let found = evaluation.run(plan)
    guard !found.isCancelled else {
      answer.isCancelled = true
      return answer
    }
    answer.total = found.total
    answer.hits = found.hits.map { SearchAnswer.Hit(article: $0.article, score: $0.score) }
    if options.refines, limit > 0 {
      if options.order == .relevance {
        answer.hits = Refinement(plan, in: image).refined(answer.hits, depth: depth)
      }
      if !options.showsDuplicates {
        answer.hits = NearDuplicates.folded(answer.hits, image.copies)
      }
      answer.hits = Array(answer.hits.prefix(limit))
    }
    if options.countsFacets, let matches = found.matches {
      answer.facets = FacetCounts(
        actors: actors, tables: tables, columns: tables.columns(of: image)
      )
      .counts(of: matches)
    }
    return answer
  }

  /// Returns what puts articles in an order, the greatest first; nothing for the order of scores.
  private func rank(_ order: SearchOptions.Order) -> ((Int) -> Double)? {
    switch order {
    case .relevance: return nil
    case .date:
      let dates = tables.columns(of: image).dates
      return { Double(dates[$0]) }
    case .outlet:
      let columns = tables.columns(of: image)
      let places = columns.placesOfOutlets
      return { article in
        let outlet = Int(columns.outlets[article])
        let place = places.indices.contains(outlet) ? places[outlet] : places.count
        // Dates have eight digits.
        return Double(columns.dates[article]) - Double(place) * 1e8
      }
    }
  }

  /// How many times as many articles must have a name in Arabic letters, too, for a query that has it
  /// in Latin ones to be answered with both.
  static let leastGainOfNames = 3

  /// Answers with the Arabic of names, too, that a query has in Latin letters, where hardly any article
  /// has those; nothing where that is not so.
  private func withArabicNames(
    _ query: ParsedQuery, _ options: SearchOptions, _ found: SearchAnswer
  ) -> SearchAnswer? {
    guard query.mayNameInLatinLetters else { return nil }
    let names = corrector(query, options).arabicNames()
    let least = names.least.map { least in
      let isFound = found.total > 0 && least.reason == .romanised
      return answered(
        isFound ? Correction(.understood, text: least.text) : least, for: query, options)
    }
    guard let most = names.most else { return least }
    let answer = answered(most, for: query, options)
    guard
      answer.isCancelled || answer.total >= Self.leastGainOfNames * (least ?? found).total
    else { return least }
    return answer
  }

  /// Answers the first query that finds something of those that were probably meant.
  private func corrected(_ query: ParsedQuery, _ options: SearchOptions) -> SearchAnswer? {
    var found: SearchAnswer?
    corrector(query, options).firstAccepted { correction in
      let answer = answered(correction, for: query, options)
      guard answer.total > 0 else { return answer.isCancelled }
      found = answer
      return true
    }
    return found.map { withArabicNames(corrected: $0, query, options) ?? $0 }
  }

  /// Answers with the Arabic of names, too, that a query has in Latin letters once it is corrected.
  private func withArabicNames(
    corrected found: SearchAnswer, _ query: ParsedQuery, _ options: SearchOptions
  ) -> SearchAnswer? {
    guard let correction = found.correction else { return nil }
    let corrected = ParsedQuery(parsing: correction.text, isTyping: query.unfinished != nil)
    guard var answer = withArabicNames(corrected, options, found), let names = answer.correction
    else { return nil }
    answer.query = query
    answer.correction = Correction(correction.reason, text: names.text)
    return answer
  }

  /// Answers a query as it was corrected.
  private func answered(
    _ correction: Correction, for query: ParsedQuery, _ options: SearchOptions
  ) -> SearchAnswer {
    var answer = answer(
      ParsedQuery(parsing: correction.text, isTyping: query.unfinished != nil), options)
    answer.query = query
    answer.correction = correction
    return answer
  }

  private func corrector(_ query: ParsedQuery, _ options: SearchOptions) -> Corrector {
    let isCancelled = { options.isCancelled?() ?? false }
    let vocabulary = Vocabulary(
      image: image, words: expansion(options), isCancelled: isCancelled)
    return Corrector(
      query, vocabulary: vocabulary,
      romanised: RomanisedNames(
        image: image, actors: actors, table: tables.table(of: actors), vocabulary: vocabulary,
        article: article),
      isKnownWord: isKnownWord, isCancelled: isCancelled)
  }

  private func expansion(_ options: SearchOptions) -> WordExpansion {
    WordExpansion(
      image: image, kinship: options.kinship, isCancelled: { options.isCancelled?() ?? false })
  }
}
