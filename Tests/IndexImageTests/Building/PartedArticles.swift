import CorpusModel
import IndexImage
import TestSupport

/// A list of articles of which some are taken out in parts, others read one by one.
struct PartedArticles: ArticleSource {
  private var rest: ArraySlice<Article>
  /// How many articles each part has that is still to be taken; of those to be read one by one less
  /// than none.
  private var lengths: [Int] = []
  private var taken = 0
  /// The identifiers of articles that were left out, and the parts that came back.
  private(set) var leftOut: [String] = []
  private(set) var finished: [Int] = []

  let files: [SourceStamp] = []
  let progress = (done: 0, total: 0)

  struct Part: ArticlePart {
    var number = 0
    var articles: ArraySlice<Article> = []
    let file = -1
    let isNamed = true

    mutating func next(into article: inout ArticleBytes) -> Bool {
      guard let next = articles.popFirst() else { return false }
      article = ArticleBytes(next)
      return true
    }
  }

  init(_ articles: [Article], _ random: inout SeededGenerator) {
    rest = articles[...]
    var count = 0
    while count < articles.count {
      let length = Int.random(in: 1...40, using: &random)
      lengths.append(Int.random(in: 0..<4, using: &random) == 0 ? -length : length)
      count += length
    }
    lengths.reverse()
  }

  mutating func take(_ part: inout Part) -> Bool {
    guard !rest.isEmpty, let length = lengths.last, length > 0 else { return false }
    lengths.removeLast()
    part = Part(number: taken, articles: rest.prefix(length))
    rest = rest.dropFirst(length)
    taken += 1
    return true
  }

  mutating func finish(_ part: Part) { finished.append(part.number) }

  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
    guard let length = lengths.last, length < 0, let next = rest.popFirst() else { return false }
    if length == -1 { lengths.removeLast() } else { lengths[lengths.count - 1] += 1 }
    article = ArticleBytes(next)
    return true
  }

  mutating func leaveOut(_ article: ArticleBytes) {
    leftOut.append(String(decoding: article.id, as: UTF8.self))
  }
}
