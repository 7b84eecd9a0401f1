/// Counts how many of the articles found each outlet, year and actor has.
struct FacetCounts {
  let actors: [SearchActor]
  let tables: SearchTables
  let columns: ArticleColumns

  /// How many actors are told at most.
  static let mostActors = 20

  /// Returns the facets of a set of articles, outlets, years and actors each the commonest first.
  func counts(of found: ArticleSet) -> [(facet: Facet, count: Int)] {
    outletsAndYears(of: found) + actors(of: found)
  }

  private func outletsAndYears(of found: ArticleSet) -> [(facet: Facet, count: Int)] {
    // Years of dates have four digits; outlets are numbered from zero.
    var years = [Int](repeating: 0, count: 10_000)
    var outlets = [Int](repeating: 0, count: columns.articlesOfOutlets.count)
    found.forEach { article in
      let year = Int(columns.dates[article] / 10_000)
      if years.indices.contains(year) { years[year] += 1 }
      let outlet = Int(columns.outlets[article])
      if outlets.indices.contains(outlet) { outlets[outlet] += 1 }
    }
    return ordered(outlets) { .outlet($0) } + ordered(years) { .year($0) }
  }

  private func ordered(_ counts: [Int], _ facet: (Int32) -> Facet) -> [(facet: Facet, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
      .map { (facet(Int32(clamping: $0)), counts[$0]) }
  }

  /// Actors are counted in the order of how many articles name them, until no other can be among
  /// the first.
  private func actors(of found: ArticleSet) -> [(facet: Facet, count: Int)] {
    var first: [(actor: Int, count: Int)] = []
    for actor in tables.table(of: actors).byArticles {
      let articles = actors[actor].articles
      if first.count == Self.mostActors, let last = first.last, articles.count <= last.count {
        break
      }
      var count = 0
      for article in articles where found.contains(Int(article)) { count += 1 }
      guard count > 0 else { continue }
      let place = first.firstIndex { $0.count < count } ?? first.count
      first.insert((actor, count), at: place)
      if first.count > Self.mostActors { first.removeLast() }
    }
    return first.map { (.actor($0.actor), $0.count) }
  }
}
