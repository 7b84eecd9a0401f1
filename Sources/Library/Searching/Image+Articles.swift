internal import CorpusModel
internal import IndexImage

extension Image {
  /// Makes an image of articles in memory, without their texts, which are there already.
  ///
  /// - Complexity: O(n), nearly, in the length of the articles.
  static func made(of articles: [Article]) -> Image? {
    var builder = ImageBuilder()
    builder.keepsTexts = false
    var source = ArticleList(articles)
    guard let bytes = try? builder.build(&source) else { return nil }
    return try? Image(bytes)
  }
}
