internal import CorpusModel
internal import IndexImage

/// Articles that an image holds, the last ones read kept as they are.
final class ImageArticles: Sendable {
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
