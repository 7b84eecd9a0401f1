import CorpusModel

extension ArticleIndex {
  /// Returns the articles in whose title or body every word of `query` occurs, best first.
  ///
  /// Words meet under letter folding, and with particles and the article before them; the last
  /// word, when nothing follows it, stands for every word that begins with it. Better are words
  /// in the title, as typed, rare ones, and words that follow each other in the text; of equals
  /// the newer comes first, then the one that was given first. Of a query the first 4096 bytes
  /// and the first 32 words count, each word once; a lone و between other words does not.
  ///
  /// `snippetLength` is about how many scalars of the body a hit shows. Takes time linear in the
  /// words of the articles that match.
  public func search(_ query: String, limit: Int, snippetLength: Int = 200) -> SearchAnswer {
    let query = Query(query)
    guard !query.words.isEmpty else { return .nothing }
    let matches = TermMatches(query, in: self)

    let all = UInt32.max >> UInt32(Query.mostWords - query.words.count)
    var frequencies = [Int](repeating: 0, count: query.words.count)
    var articles: [Int] = []
    for (article, words) in matches.wordsOfArticle.enumerated() where words != 0 {
      for position in frequencies.indices where words >> UInt32(position) & 1 != 0 {
        frequencies[position] += 1
      }
      if words == all { articles.append(article) }
    }

    let ranking = Ranking(query, matches, frequencies: frequencies, in: self)
    let ranked = articles.map { (article: $0, score: ranking.score($0)) }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let dates = (documents[left.article].date, documents[right.article].date)
      if dates.0 != dates.1 { return Self.isNewer(dates.0, dates.1) }
      return left.article < right.article
    }
    let hits = ranked.prefix(max(limit, 0)).map { entry in
      hit(entry.article, entry.score, query, matches, ranking, snippetLength)
    }
    return SearchAnswer(total: articles.count, hits: hits)
  }

  private static func isNewer(_ left: PartialDate?, _ right: PartialDate?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left > right
  }

  private func hit(
    _ article: Int, _ score: Double, _ query: Query, _ matches: TermMatches, _ ranking: Ranking,
    _ snippetLength: Int
  ) -> SearchAnswer.Hit {
    let document = documents[article]
    let titleMatches = document.titleWords.compactMap { place in
      matches.codes[Int(words[place])] == 0 ? nil : places[place].range
    }
    var found: [SearchAnswer.Match] = []
    var chooser = SnippetChooser(length: snippetLength)
    for place in document.bodyWords {
      let code = matches.codes[Int(words[place])]
      guard code != 0 else { continue }
      found.append(
        SearchAnswer.Match(
          range: places[place].range,
          how: how(code, place, document.text, query, ranking)))
      chooser.add(place, code, places)
    }
    return SearchAnswer.Hit(
      article: article, score: score, matches: found, titleMatches: titleMatches,
      snippet: SearchAnswer.Snippet(range: chooser.range(in: document, places)))
  }

  /// Returns the best way in which a word of a body matches a word of the query.
  private func how(
    _ code: TermMatches.Code, _ place: Int, _ text: [UInt8], _ query: Query, _ ranking: Ranking
  ) -> SearchAnswer.How {
    var best = SearchAnswer.How.prefix
    for position in query.words.indices {
      switch TermMatches.kind(code, at: position) {
      case .whole:
        if ranking.isExact(position, place, text) { return .exact }
        best = .folded
      case .particle: if best == .prefix { best = .particle }
      case .prefix, nil: break
      }
    }
    return best
  }
}
