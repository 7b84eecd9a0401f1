public import CorpusModel
internal import IndexImage

/// The articles of a corpus: all in memory, or read one by one as they are asked for.
public struct ArticleCollection: RandomAccessCollection, Sendable {
  /// Where articles come from.
  private enum Source: Sendable {
    case memory(ArticleArray)
    case unread(UnreadArticles)
    case image(ImageArticles)

    /// By what the articles are sorted.
    var keys: ArticleOrders.Keys {
      switch self {
      case .memory(let array): array.keys
      case .unread(let articles): articles.heads.keys
      case .image(let articles): articles.keys
      }
    }
  }

  private let source: Source
  /// The number of articles.
  public let endIndex: Int
  /// The articles in their orders, each made when first asked for.
  private var orders: ArticleOrders
  /// What the reader has corrected since they were read, by place.
  private var corrected: [Int: Article] = [:]

  /// Holds articles.
  init(_ articles: [Article]) {
    let array = ArticleArray(articles)
    source = .memory(array)
    endIndex = articles.count
    orders = ArticleOrders { array.keys }
  }

  /// Reads articles when they are asked for, each once.
  ///
  /// - Parameters:
  ///   - heads: The articles as they are listed.
  ///   - read: Reads the article at a place.
  init(heads: [Article], read: @escaping @Sendable (Int) -> Article) {
    let articles = UnreadArticles(heads, read)
    source = .unread(articles)
    endIndex = heads.count
    orders = ArticleOrders { articles.heads.keys }
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
    if let article = corrected[place] { return article }
    return switch source {
    case .memory(let array): array.articles[place]
    case .unread(let articles): articles.whole[place].value
    case .image(let articles): articles.article(place)
    }
  }

  /// Returns an article that is to be listed, not read: its text and its paragraphs may be missing.
  public func head(_ place: Int) -> Article {
    if let article = corrected[place] { return article }
    return switch source {
    case .memory(let array): array.articles[place]
    case .unread(let articles): articles.heads.articles[place]
    case .image(let articles): articles.head(place)
    }
  }

  /// Returns the place of an article; of several with one identifier the first.
  public func place(of id: ArticleID) -> Int? {
    switch source {
    case .memory(let array): array.places[id]
    case .unread(let articles): articles.heads.places[id]
    case .image(let articles): articles.place(of: id)
    }
  }

  /// The orders in which the articles can be listed; sorting many by their titles would take too long.
  public var possibleOrders: [ArticleOrder] {
    areInMemory || count <= ArticleOrders.mostByTitle ? ArticleOrder.allCases : [.date, .outlet]
  }

  /// Returns the places of the articles in an order.
  ///
  /// - Complexity: O(1) when it was asked for before; else O(n), nearly, in their number.
  public func ordered(by order: ArticleOrder) -> ArticlePlaces { orders.places(by: order) }

  /// Returns when an article was published, as `PartialDate.number`; zero where that is not known.
  func dateKey(_ place: Int) -> Int32 {
    if corrected[place] == nil, case .image(let articles) = source {
      return articles.image.record(place).date
    }
    return head(place).date?.number ?? 0
  }

  /// Whether these are the very same articles at the same places.
  public func isSame(as other: Self) -> Bool {
    guard corrected == other.corrected else { return false }
    return switch (source, other.source) {
    case (.memory(let array), .memory(let other)): array === other
    case (.unread(let articles), .unread(let other)): articles === other
    case (.image(let articles), .image(let other)): articles.image === other.image
    default: false
    }
  }

  /// Whether all of the articles are in memory, or may be read into it.
  var areInMemory: Bool {
    if case .image = source { false } else { true }
  }

  /// The articles, where all of them are in memory, or may be read into it.
  var inMemory: [Article]? {
    if case .memory(let array) = source, corrected.isEmpty { return array.articles }
    return areInMemory ? Array(self) : nil
  }

  /// The image that they are read from, where they are.
  var image: Image? {
    if case .image(let articles) = source { articles.image } else { nil }
  }

  /// Returns the articles with one in the place of that of the same identifier; as they are where there is
  /// none, or where it has another text: what was found in that lies elsewhere in this.
  func correcting(_ article: Article) -> Self {
    guard let place = place(of: article.id) else { return self }
    let present = self[place]
    guard present.text == article.text, present.paragraphs == article.paragraphs else {
      return self
    }
    var articles = self
    articles.corrected[place] = article
    let (source, corrected) = (source, articles.corrected)
    articles.orders = ArticleOrders { source.keys.correcting(corrected) }
    return articles
  }
}
