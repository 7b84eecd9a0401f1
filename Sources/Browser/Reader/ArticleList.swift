internal import CorpusModel
internal import Library

/// The list of articles: their order, and which of them is selected.
struct ArticleList: Sendable {
  /// By what articles are sorted.
  enum Order: CaseIterable, Sendable { case date, outlet, title }

  /// By what the articles are sorted.
  private(set) var order = Order.date
  /// The articles' places in the corpus, from the top of the list.
  private(set) var articles: [Int]
  /// The place in the list that is selected.
  var selection = 0
  /// The first place on the screen.
  var top = 0

  /// Lists all articles of a corpus, the newest first.
  init(corpus: Corpus) {
    articles = Array(corpus.articles.indices)
    sort(by: .date, corpus: corpus)
    selection = 0
  }

  /// The article that is selected; nothing in an empty list.
  var selected: Int? { articles.indices.contains(selection) ? articles[selection] : nil }

  /// Selects an article.
  mutating func select(article: Int) {
    if let place = articles.firstIndex(of: article) { selection = place }
  }

  /// Sorts by the next order.
  mutating func sortByNextOrder(corpus: Corpus) {
    let next = (Order.allCases.firstIndex(of: order) ?? 0) + 1
    sort(by: Order.allCases[next % Order.allCases.count], corpus: corpus)
  }

  /// Sorts by an order, the selected article staying selected.
  mutating func sort(by order: Order, corpus: Corpus) {
    let selected = self.selected
    let all = corpus.articles
    let newestFirst: (Int, Int) -> Bool = { left, right in
      let (first, second) = (all[left].date, all[right].date)
      if first != second {
        guard let first, let second else { return first != nil }
        return second < first
      }
      return left < right
    }
    switch order {
    case .date:
      articles.sort(by: newestFirst)
    case .outlet:
      articles.sort {
        all[$0].outlet == all[$1].outlet
          ? newestFirst($0, $1) : all[$0].outlet < all[$1].outlet
      }
    case .title:
      articles.sort { (all[$0].title, $0) < (all[$1].title, $1) }
    }
    self.order = order
    if let selected { select(article: selected) }
  }
}
