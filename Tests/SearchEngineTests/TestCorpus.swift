import CorpusModel
import IndexImage
import SearchQuery
import TestSupport

@testable import SearchEngine

/// Small corpora made for one test.
enum TestCorpus {
  /// Returns an article of a title and one paragraph.
  static func article(
    _ number: Int, title: String = "", _ text: String, outlet: String = "", date: String? = nil
  ) -> Article {
    Article(
      id: ArticleID("a\(number)"), title: title, outlet: outlet,
      date: date.flatMap { PartialDate(iso8601: $0) }, text: ArticleText(text),
      paragraphs: [Paragraph(.body, TextRange(0, text.unicodeScalars.count))])
  }

  /// Returns a searcher over an image of articles.
  ///
  /// - Parameter common: How many articles the words of a beginning have that gets a list.
  static func searcher(
    _ articles: [Article], actors: [SearchActor] = [], commonBeginning common: Int? = nil
  ) throws -> Searcher {
    var source = ArticleList(articles)
    var builder = ImageBuilder()
    builder.commonBeginning = common
    let bytes = try builder.build(&source) ?? []
    return Searcher(try Image(bytes), actors: actors)
  }

  /// Returns a searcher over an image of an article for each text.
  static func searcher(_ texts: String..., actors: [SearchActor] = []) throws -> Searcher {
    try searcher(texts.enumerated().map { article($0, $1) }, actors: actors)
  }

  /// Returns a person with articles.
  static func actor(
    _ id: String, _ names: [String], _ latin: [String] = [], kind: ActorKind = .person,
    in articles: [UInt32]
  ) -> SearchActor {
    SearchActor(id: ActorID(id), kind: kind, names: names, latin: latin, articles: articles)
  }
}

extension Searcher {
  /// Returns the numbers of the articles that a text finds, in their order.
  func found(_ text: String, isTyping: Bool = false, corrects: Bool = false) -> [Int] {
    var options = SearchOptions()
    options.limit = .max
    options.refines = false
    options.corrects = corrects
    return search(ParsedQuery(parsing: text, isTyping: isTyping), options).hits.map(\.article)
      .sorted()
  }
}
