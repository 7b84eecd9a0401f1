/// The words of some articles that follow each other, as numbers.
struct TokenBatch: Sendable {
  /// The terms of the words, article after article, the title first; the numbers are those of the
  /// table of one worker.
  var tokens: [UInt32] = []
  /// Which worker's.
  var worker = 0
  /// The number of the first article.
  var firstArticle = 0
  /// How many words each article has, and how many of them its title.
  var lengths: [UInt32] = []
  var titleLengths: [UInt16] = []
  var sketches: [SIMD8<UInt16>] = []
}
