internal import Cleaning
public import CorpusModel

/// Articles that follow each other in a file, as it has them: read by one, and cleaned by another, so that
/// cleaning, which takes longer, goes on beside reading.
public struct UncleanedArticles: Sendable {
  /// How many articles are taken out together at most, and how many bytes of text they have.
  private static let mostArticles = 256
  private static let mostBytes = 1 << 17

  /// Whether the file says what the article is called that was cleaned last.
  public private(set) var isNamed = false
  /// What was wrong with the articles that were cleaned.
  public private(set) var problems: [Problem] = []

  /// The articles, and behind them memory to be used again.
  private var articles: [NamedArticle] = []
  private var count = 0
  /// How many of them were cleaned.
  private var cleaned = 0
  private var cleaner = Cleaner()

  /// Creates a batch without articles.
  public init() {}

  /// Takes the next articles, in place of those that were there; false where there are none any more.
  mutating func fill(_ next: (inout NamedArticle) -> Bool) -> Bool {
    (count, cleaned, problems) = (0, 0, [])
    var bytes = 0
    while count < Self.mostArticles, bytes < Self.mostBytes {
      if count == articles.count { articles.append(NamedArticle()) }
      articles[count].raw.removeAll()
      guard next(&articles[count]) else { break }
      bytes += articles[count].raw.text.count
      count += 1
    }
    return count > 0
  }

  /// Cleans the next article; false where there is none any more.
  public mutating func next(into article: inout ArticleBytes) -> Bool {
    guard cleaned < count else { return false }
    isNamed = articles[cleaned].isNamed
    cleaner.clean(&articles[cleaned].raw, into: &article)
    if let problem = articles[cleaned].finish(&article) { problems.append(problem) }
    cleaned += 1
    return true
  }
}

/// An article as its file has it, with what it is called.
struct NamedArticle: Sendable {
  var raw = RawArticle()
  /// Whether the file says what it is called.
  private(set) var isNamed = false
  /// Whether it has its file for itself.
  private var isAlone = false

  /// Names the article, if its file does not.
  ///
  /// - Parameters:
  ///   - path: The path of the file; a member of a container has one of its own.
  ///   - place: Where in its file it is; zero where it is alone.
  ///   - before: How many articles stand there before it.
  mutating func name(path: [UInt8], place: Int, before: Int) {
    if raw.stated.path.isEmpty { raw.stated.path += path }
    isNamed = !raw.stated.id.isEmpty
    isAlone = place == 0
    guard !isNamed else { return }
    ArticleName(of: raw.stated.path).plainest(place: place, before: before, into: &raw.stated.id)
  }

  /// Sees to it that the article has a title, when it was cleaned; returns what is wrong with it.
  func finish(_ article: inout ArticleBytes) -> Problem? {
    if article.title.isEmpty { article.title = article.id }
    guard article.text.isEmpty, isAlone else { return nil }
    return Problem(
      path: String(decoding: article.path, as: UTF8.self), severity: .warning,
      message: "the article has no text")
  }
}
