internal import CorpusModel

/// Articles in memory, with the way back from their identifiers.
final class ArticleArray: Sendable {
  let articles: [Article]
  let places: [ArticleID: Int]

  init(_ articles: [Article]) {
    self.articles = articles
    places = Dictionary(
      articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// By what they are sorted.
  var keys: ArticleOrders.Keys {
    ArticleOrders.Keys(
      count: articles.count, date: { [articles] in articles[$0].date?.number ?? 0 },
      outlets: { [self] in outlets }, title: { [articles] in articles[$0].title })
  }

  private var outlets: (names: [String], ofArticle: (Int) -> Int) {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    let outletOfArticle = articles.map { article in
      if let number = numbers[article.outlet] { return number }
      numbers[article.outlet] = names.count
      names.append(article.outlet)
      return names.count - 1
    }
    return (names, { outletOfArticle[$0] })
  }
}

/// Articles that are read when they are asked for, each once.
final class UnreadArticles: Sendable {
  /// The articles as they are listed: texts may be missing.
  let heads: ArticleArray
  /// The articles.
  let whole: [Lazy<Article>]

  init(_ heads: [Article], _ read: @escaping @Sendable (Int) -> Article) {
    self.heads = ArticleArray(heads)
    whole = heads.indices.map { place in Lazy { read(place) } }
  }
}
