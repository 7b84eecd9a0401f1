internal import CorpusModel

/// What reads the articles of one file, one after the other, as the file has them. An article may have no
/// identifier.
protocol FormatReader: Sendable {
  /// Reads the next article; false where there is none any more.
  mutating func next(into raw: inout RawArticle) -> Bool
  /// Where in its file the article is that was read last: its line, or which one it is; zero where it
  /// has the file alone.
  var place: Int { get }
  /// How many articles stand before it on the line that is its place.
  var before: Int { get }
  /// How many bytes of the file were read so far.
  var bytesRead: Int { get }
  /// What was noticed so far.
  var log: FileLog { get }
}

extension FormatReader {
  var before: Int { 0 }
}

/// Articles of a file that was read whole.
struct ReadArticles: FormatReader {
  let log: FileLog
  let bytesRead: Int
  private(set) var place = 0
  private var articles: [RawArticle]
  private var count = 0

  init(_ articles: [RawArticle], of bytes: Int, _ log: FileLog) {
    (self.articles, self.log, bytesRead) = (articles, log, bytes)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    guard count < articles.count else { return false }
    swap(&raw, &articles[count])
    count += 1
    place = articles.count > 1 ? count : 0
    return true
  }
}
