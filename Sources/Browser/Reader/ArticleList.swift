internal import CorpusModel
internal import Library

/// The list of articles: their order, and which of them is selected.
struct ArticleList: Sendable {
  /// By what the articles are sorted.
  private(set) var order = ArticleOrder.date
  /// The articles' places in the corpus, from the top of the list.
  private(set) var articles = ArticlePlaces()
  /// The articles that are one text: unless all are shown, one of them stands for the others.
  private(set) var copies: Copies
  /// Whether every article has a place of its own.
  private(set) var showsCopies = false
  /// The place in the list that is selected.
  var selection = 0
  /// The first place on the screen.
  var top = 0

  /// Lists all articles of a corpus, the newest first.
  init(corpus: Corpus) {
    copies = corpus.knownCopies
    list(corpus)
  }

  private mutating func list(_ corpus: Corpus) {
    let all = corpus.articles.ordered(by: order)
    articles = showsCopies ? all : copies.folding(all)
  }

  /// The article that is selected; nothing in an empty list.
  var selected: Int? { articles.indices.contains(selection) ? articles[selection] : nil }

  /// Returns where in the list an article stands, or the one that stands for it.
  func place(of article: Int) -> Int? {
    let shown = listed(article)
    return selected == shown ? selection : articles.index(ofArticle: shown)
  }

  /// Returns the article that stands in the list for an article.
  func listed(_ article: Int) -> Int {
    showsCopies ? article : copies.representative(of: article)
  }

  /// Returns the other articles that an article of the list stands for.
  func folded(into article: Int) -> [Int] {
    showsCopies ? [] : copies.of(article).filter { $0 != article }
  }

  /// Selects an article.
  mutating func select(article: Int) {
    if let place = place(of: article) { selection = place }
  }

  /// Goes on with other articles, the selected one staying selected where it is still there.
  mutating func adopt(_ change: CorpusChange) {
    let selected = selected.flatMap(change.article)
    if !change.corpus.articles.possibleOrders.contains(order) { order = .date }
    copies = change.corpus.knownCopies
    list(change.corpus)
    selection = max(0, min(selection, articles.count - 1))
    if let selected { select(article: selected) }
  }

  /// Sorts by the next order.
  mutating func sortByNextOrder(corpus: Corpus) {
    let orders = corpus.articles.possibleOrders
    let next = (orders.firstIndex(of: order) ?? 0) + 1
    arrange(by: orders[next % orders.count], showingCopies: showsCopies, corpus: corpus)
  }

  /// Sorts by an order, with every article or one for each text, the selected article staying selected.
  mutating func arrange(by order: ArticleOrder, showingCopies: Bool, corpus: Corpus) {
    let selected = self.selected
    self.order = order
    showsCopies = showingCopies
    list(corpus)
    selection = max(0, min(selection, articles.count - 1))
    if let selected { select(article: selected) }
  }
}
