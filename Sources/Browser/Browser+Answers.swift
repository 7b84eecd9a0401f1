internal import Library

extension Browser {
  /// The search whose answer is waited for; what was found before stays on the screen until it comes.
  public var pendingSearch: SearchRequest? { spot.search?.request(of: corpus, read: read) }

  /// Whether a key is to have its effect as soon as the answer is there.
  public var holdsKeyForSearch: Bool {
    spot.search.map { $0.awaited != nil && $0.opensWhenAnswered } ?? false
  }

  /// Goes on with an answer; returns whether it is the one that is waited for, others being dropped.
  @discardableResult
  public mutating func take(_ result: SearchResult) -> Bool {
    guard spot.search?.take(result, corpus: corpus) == true else { return false }
    if spot.search?.focus == .facets { settleFacets() }
    if spot.search?.opensWhenAnswered == true {
      spot.search?.opensWhenAnswered = false
      openHit()
    }
    return true
  }

  /// Answers the search that is waited for at once.
  public mutating func answerSearch() {
    if let result = pendingSearch?.answer() { take(result) }
  }

  /// Asks for what the search now is; the answer is waited for by `pendingSearch`.
  mutating func askSearch(keepingPlace: Bool = false) {
    lastSearch += 1
    spot.search?.ask(lastSearch, keepingPlace: keepingPlace)
    if spot.search?.isBlank == true { spot.search?.focus = .line }
  }

  /// Asks again where the articles are others than those that were searched.
  mutating func refreshSearch() {
    if spot.search?.isStale == true { askSearch(keepingPlace: true) }
  }

  private mutating func settleFacets() {
    spot.search?.settleFacet(corpus: corpus)
    // Where nothing is left to narrow by, the line takes the keys back.
    if spot.search?.result?.facets.isEmpty != false { leaveFacets() }
  }
}
