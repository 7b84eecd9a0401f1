public import CorpusModel
internal import IndexImage

/// The articles of a corpus: all in memory, or read from an image one by one as they are asked for.
public struct ArticleCollection: RandomAccessCollection, Sendable {
  /// Where articles come from.
  private enum Source: Sendable {
    case memory(ArticleArray)
    case image(ImageArticles)
  }

  private let source: Source
  /// The number of articles.
  public let endIndex: Int
  /// The articles in their orders, each made when first asked for.
  private let orders: ArticleOrders

  /// Holds articles.
  init(_ articles: [Article]) {
    let array = ArticleArray(articles)
    source = .memory(array)
    endIndex = articles.count
    orders = ArticleOrders { array.keys }
  }

  /// Reads articles from an image.
  init(of image: Image) {
    let articles = ImageArticles(image)
    source = .image(articles)
    endIndex = articles.count
    orders = ArticleOrders { articles.keys }
  }

  /// Zero.
  public var startIndex: Int { 0 }

  /// Returns an article; from an image it is decoded, unless it was among the last that were.
  public subscript(place: Int) -> Article {
    switch source {
    case .memory(let array): array.articles[place]
    case .image(let articles): articles.article(place)
    }
  }

  /// Returns an article that is to be listed, not read: its text and its paragraphs may be missing.
  public func head(_ place: Int) -> Article {
    switch source {
    case .memory(let array): array.articles[place]
    case .image(let articles): articles.head(place)
    }
  }

  /// Returns the place of an article; of several with one identifier the first.
  public func place(of id: ArticleID) -> Int? {
    switch source {
    case .memory(let array): array.places[id]
    case .image(let articles): articles.place(of: id)
    }
  }

  /// The orders in which the articles can be listed; sorting many by their titles would take too long.
  public var possibleOrders: [ArticleOrder] {
    inMemory != nil || count <= ArticleOrders.mostByTitle
      ? ArticleOrder.allCases : [.date, .outlet]
  }

  /// Returns the places of the articles in an order.
  ///
  /// - Complexity: O(1) when it was asked for before; else O(n), nearly, in their number.
  public func ordered(by order: ArticleOrder) -> ArticlePlaces { orders.places(by: order) }

  /// Returns when an article was published, as `PartialDate.sortKey`; zero where that is not known.
  func dateKey(_ place: Int) -> Int32 {
    switch source {
    case .memory(let array): array.articles[place].date?.sortKey ?? 0
    case .image(let articles): articles.image.record(place).date
    }
  }

  /// Whether these are the very same articles at the same places.
  public func isSame(as other: Self) -> Bool {
    switch (source, other.source) {
    case (.memory(let array), .memory(let other)): array === other
    case (.image(let articles), .image(let other)): articles.image === other.image
    default: false
    }
  }

  /// The articles, where all of them are in memory.
  var inMemory: [Article]? {
    if case .memory(let array) = source { array.articles } else { nil }
  }

  /// The image that they are read from, where they are.
  var image: Image? {
    if case .image(let articles) = source { articles.image } else { nil }
  }
}

/// Articles in memory, with the way back from their identifiers.
private final class ArticleArray: Sendable {
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
      count: articles.count, date: { [articles] in articles[$0].date?.sortKey ?? 0 },
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

/// Articles that an image holds, the last ones read kept as they are.
private final class ImageArticles: Sendable {
  let image: Image
  let count: Int
  private let recent: RecentValues<Article>

  init(_ image: Image) {
    self.image = image
    count = image.articleCount
    recent = RecentValues(mostValues: 64, mostCost: 8 * 1_048_576) { $0.text.utf8.count }
  }

  func article(_ place: Int) -> Article {
    recent.value(of: place) { [image] in
      // Where the text cannot be read, what is known of the article is better than nothing.
      image.article(place) ?? head(place)
    }
  }

  func head(_ place: Int) -> Article {
    image.head(place)
      ?? Article(id: ArticleID("#\(place)"), title: "", text: ArticleText(""), paragraphs: [])
  }

  func place(of id: ArticleID) -> Int? {
    image.number(of: id).flatMap { (0..<count).contains($0) ? $0 : nil }
  }

  /// By what they are sorted.
  var keys: ArticleOrders.Keys {
    ArticleOrders.Keys(
      count: count, date: { [image] in image.record($0).date },
      outlets: { [image] in (image.outlets, { [image] in Int(image.record($0).outlet) }) },
      title: { [self] in head($0).title })
  }
}

extension PartialDate {
  /// The date as `year * 10_000 + month * 100 + day`, what is unknown as zero.
  var sortKey: Int32 {
    Int32(truncatingIfNeeded: year * 10_000 + (month ?? 0) * 100 + (day ?? 0))
  }
}
