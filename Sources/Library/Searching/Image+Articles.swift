internal import CorpusModel
internal import IndexImage

extension Image {
  /// Makes an image of articles in memory, without their texts, which are there already.
  static func made(of articles: [Article]) -> Image? { nil }
}
