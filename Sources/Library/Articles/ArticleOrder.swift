internal import CorpusModel
internal import Synchronization

/// By what articles are sorted: the newest first, by outlet and the newest of each first, or by title.
/// Of equals the one that was read first comes first.
public enum ArticleOrder: CaseIterable, Sendable {
  case date, outlet, title
}

/// Places of articles in some order.
public struct ArticlePlaces: RandomAccessCollection, Sendable, Equatable {
  private let places: [Int32]

  init(_ places: [Int32]) { self.places = places }

  /// Creates an empty list.
  public init() { places = [] }

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of articles.
  public var endIndex: Int { places.count }
  /// Returns the place in the corpus of the article that stands somewhere in the order.
  public subscript(index: Int) -> Int { Int(places[index]) }

  /// Returns those of the places that are wanted, in the same order.
  func filtered(_ isWanted: (Int) -> Bool) -> ArticlePlaces {
    ArticlePlaces(places.filter { isWanted(Int($0)) })
  }

  /// Returns where in the order an article stands.
  public func index(ofArticle place: Int) -> Int? {
    places.firstIndex(of: Int32(truncatingIfNeeded: place))
  }
}

/// The orders of some articles, each made when first asked for.
final class ArticleOrders: Sendable {
  /// How many articles of an image are sorted by their titles at most: every title is decoded for it.
  static let mostByTitle = 20_000

  /// What articles are sorted by, by their places.
  struct Keys {
    let count: Int
    /// As `PartialDate.number`, zero where there is none.
    let date: (Int) -> Int32
    /// Returns the names of the outlets, and what tells which of them published an article.
    let outlets: () -> (names: [String], ofArticle: (Int) -> Int)
    let title: (Int) -> String
  }

  private let keys: @Sendable () -> Keys
  private let made = Mutex<[ArticleOrder: ArticlePlaces]>([:])

  init(_ keys: @escaping @Sendable () -> Keys) { self.keys = keys }

  func places(by order: ArticleOrder) -> ArticlePlaces {
    made.withLock { made in
      if let places = made[order] { return places }
      let places = Self.sorted(keys(), by: order)
      made[order] = places
      return places
    }
  }

  private static func sorted(_ keys: Keys, by order: ArticleOrder) -> ArticlePlaces {
    switch order {
    case .date: return ArticlePlaces(newestFirst(keys))
    case .outlet: return ArticlePlaces(byOutlet(newestFirst(keys), keys))
    case .title:
      let titles = (0..<keys.count).map { keys.title($0) }
      return ArticlePlaces(
        (0..<keys.count).sorted { (titles[$0], $0) < (titles[$1], $1) }
          .map { Int32(truncatingIfNeeded: $0) })
    }
  }

  /// How many days the dates may span for counting to be quicker than sorting, and how many for each of
  /// the articles.
  private static let widestCount = 1 << 22
  private static let widestCountOfOne = 64

  /// Returns the places, the newest first, those without a date last.
  ///
  /// Dates are few and articles may be many, so they are counted, not compared.
  private static func newestFirst(_ keys: Keys) -> [Int32] {
    let dates = (0..<keys.count).map { keys.date($0) }
    let dated = dates.lazy.filter { $0 > 0 }
    guard let least = dated.min(), let most = dated.max() else {
      return dates.indices.map { Int32(truncatingIfNeeded: $0) }
    }
    let width = Int(most) - Int(least) + 2
    guard width <= min(widestCount, widestCountOfOne * dates.count) else {
      return dates.indices.sorted { (-Int(dates[$0]), $0) < (-Int(dates[$1]), $1) }
        .map { Int32(truncatingIfNeeded: $0) }
    }
    // The newest day is day zero, and no day the last.
    func day(_ date: Int32) -> Int { date > 0 ? Int(most) - Int(date) : width - 1 }
    var next = [Int](repeating: 0, count: width + 1)
    for date in dates { next[day(date) + 1] += 1 }
    for day in 0..<width { next[day + 1] += next[day] }
    var places = [Int32](repeating: 0, count: dates.count)
    for (place, date) in dates.enumerated() {
      let day = day(date)
      places[next[day]] = Int32(truncatingIfNeeded: place)
      next[day] += 1
    }
    return places
  }

  /// Returns places by the names of their outlets, those of one outlet in the order in which they come.
  private static func byOutlet(_ places: [Int32], _ keys: Keys) -> [Int32] {
    let outlets = keys.outlets()
    var groups = [[Int32]](repeating: [], count: outlets.names.count + 1)
    for place in places {
      let outlet = outlets.ofArticle(Int(place))
      // An outlet that is not known has no name.
      groups[outlets.names.indices.contains(outlet) ? outlet : outlets.names.count].append(place)
    }
    return zip(outlets.names + [""], groups).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .flatMap(\.element.1)
  }
}

extension ArticleOrders.Keys {
  /// Returns the keys with those of articles in the place of others, by their places.
  func correcting(_ articles: [Int: Article]) -> Self {
    Self(
      count: count,
      date: { [date] place in
        articles[place].map { $0.date?.number ?? 0 } ?? date(place)
      },
      outlets: { [outlets] in
        var (names, outletOf) = outlets()
        let numbers = articles.mapValues { article in
          if let number = names.firstIndex(of: article.outlet) { return number }
          names.append(article.outlet)
          return names.count - 1
        }
        return (names, { [outletOf] in numbers[$0] ?? outletOf($0) })
      },
      title: { [title] place in articles[place]?.title ?? title(place) })
  }
}
