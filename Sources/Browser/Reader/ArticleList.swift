internal import CorpusModel
internal import Library

/// The list of articles: their order, and which of them is selected.
struct ArticleList: Sendable {
  /// By what the articles are sorted.
  private(set) var order = ArticleOrder.date
  /// The articles' places in the corpus, from the top of the list.
  private(set) var articles: ArticlePlaces
  /// The place in the list that is selected.
  var selection = 0
  /// The first place on the screen.
  var top = 0

  /// Lists all articles of a corpus, the newest first.
  init(corpus: Corpus) { articles = corpus.articles.ordered(by: .date) }

  /// The article that is selected; nothing in an empty list.
  var selected: Int? { articles.indices.contains(selection) ? articles[selection] : nil }

  /// Returns where in the list an article stands.
  func place(of article: Int) -> Int? {
    selected == article ? selection : articles.index(ofArticle: article)
  }

  /// Selects an article.
  mutating func select(article: Int) {
    if let place = place(of: article) { selection = place }
  }

  /// Goes on with other articles, the selected one staying selected where it is still there.
  mutating func adopt(_ change: CorpusChange) {
    let selected = selected.flatMap(change.article)
    if !change.corpus.articles.possibleOrders.contains(order) { order = .date }
    articles = change.corpus.articles.ordered(by: order)
    selection = max(0, min(selection, articles.count - 1))
    if let selected { select(article: selected) }
  }

  /// Sorts by the next order.
  mutating func sortByNextOrder(corpus: Corpus) {
    let orders = corpus.articles.possibleOrders
    let next = (orders.firstIndex(of: order) ?? 0) + 1
    sort(by: orders[next % orders.count], corpus: corpus)
  }

  /// Sorts by an order, the selected article staying selected.
  mutating func sort(by order: ArticleOrder, corpus: Corpus) {
    let selected = self.selected
    articles = corpus.articles.ordered(by: order)
    self.order = order
    if let selected { select(article: selected) }
  }
}
