import CorpusModel
import IndexImage
import SearchQuery

/// The articles that filters and facets let through.
struct FilterSets {
  let image: Image
  let actors: [SearchActor]
  let tables: SearchTables
  let isRead: (@Sendable (Int) -> Bool)?
  /// The name of an actor that is being typed, as the filter has it.
  var unfinishedName: String?

  /// Returns the articles that a filter lets through.
  func articles(_ filter: Filter) -> ArticleSet {
    switch filter {
    case .outlet(let name): published(byOutletsNamed: name)
    case .actor(let name): naming(owners(of: name))
    case .date(let from, let through): published(from: from, through: through)
    case .kind(let kind): naming(actors.indices.filter { actors[$0].kind == kind })
    case .unread: unread()
    }
  }

  /// Returns the articles that a facet counts.
  func articles(_ facet: Facet) -> ArticleSet {
    let columns = tables.columns(of: image)
    switch facet {
    case .outlet(let outlet):
      return ArticleSet(count: image.articleCount) { columns.outlets[$0] == outlet }
    case .year(let year):
      return ArticleSet(count: image.articleCount) { columns.dates[$0] / 10_000 == year }
    case .actor(let actor):
      return naming(actors.indices.contains(actor) ? [actor] : [])
    }
  }

  /// Returns the actors that a filter asks for: whose name that is as a whole, and where it is nobody's, or
  /// is still being typed, who has all words of it in a name. الجزائر is not everybody who has it in theirs.
  func owners(of name: String) -> [Int] {
    if let known = known.owners[name] { return known }
    let names = tables.table(of: actors).names
    let whole = name == unfinishedName ? [] : names.owners(called: name)
    let owners = whole.isEmpty ? names.owners(having: name) : whole
    known.owners[name] = owners
    return owners
  }

  /// What was looked up: of many actors it takes long, and a query asks for the same more than once.
  private final class Known {
    var owners: [String: [Int]] = [:]
  }
  private let known = Known()

  private func published(byOutletsNamed name: String) -> ArticleSet {
    var names = NameTable()
    for (number, outlet) in image.outlets.enumerated() {
      names.add(outlet, owner: number, place: 0)
    }
    let outlets = Set(names.owners(having: name).map { Int32(clamping: $0) })
    guard !outlets.isEmpty else { return ArticleSet(count: image.articleCount) }
    let columns = tables.columns(of: image)
    return ArticleSet(count: image.articleCount) { outlets.contains(columns.outlets[$0]) }
  }

  private func naming(_ named: [Int]) -> ArticleSet {
    var articles = ArticleSet(count: image.articleCount)
    for actor in named {
      for article in actors[actor].articles { articles.insert(Int(article)) }
    }
    return articles
  }

  /// An article known by its month or year alone is in where any day of it is; one without a date
  /// never is.
  private func published(from: Int32?, through: Int32?) -> ArticleSet {
    let columns = tables.columns(of: image)
    return ArticleSet(count: image.articleCount) { article in
      let date = columns.dates[article]
      guard date > 0 else { return false }
      let (first, last) = DayRange.days(of: date)
      return first <= through ?? .max && last >= from ?? .min
    }
  }

  private func unread() -> ArticleSet {
    ArticleSet(count: image.articleCount) { article in isRead.map { !$0(article) } ?? true }
  }
}

/// The days that a date may mean.
private enum DayRange {
  /// Returns the first and the last day of a date whose unknown parts are zero; what is no real day
  /// may be the last, as long as none lies between it and the last real one.
  static func days(of date: Int32) -> (first: Int32, last: Int32) {
    let isWholeYear = date / 100 % 100 == 0
    let isWholeMonth = date % 100 == 0
    if isWholeYear { return (date / 10_000 * 10_000 + 101, date / 10_000 * 10_000 + 1231) }
    return isWholeMonth ? (date + 1, date + 31) : (date, date)
  }
}
