import ArabicText
import IndexImage
import Synchronization

/// What filters and facets ask of every article, side by side, and the names that actors go by;
/// each is made when it is first asked for.
final class SearchTables: Sendable {
  private let columns = Mutex<ArticleColumns?>(nil)
  private let actors = Mutex<ActorTable?>(nil)

  /// Returns the columns of an image.
  func columns(of image: Image) -> ArticleColumns {
    columns.withLock { columns in
      if let columns { return columns }
      let made = ArticleColumns(image)
      columns = made
      return made
    }
  }

  /// Returns the table of the actors.
  func table(of actors: [SearchActor]) -> ActorTable {
    self.actors.withLock { table in
      if let table { return table }
      let made = ActorTable(actors)
      table = made
      return made
    }
  }
}

/// The outlets and dates of all articles.
struct ArticleColumns: Sendable {
  /// The outlet of each article.
  let outlets: [Int32]
  /// The date of each article, as in `ArticleRecord.date`.
  let dates: [Int32]
  /// Where each outlet comes in the order of their names.
  let placesOfOutlets: [Int]
  /// How many articles each outlet published.
  let articlesOfOutlets: [Int]

  /// Reads the columns; takes time linear in the articles.
  init(_ image: Image) {
    var outlets: [Int32] = []
    var dates: [Int32] = []
    outlets.reserveCapacity(image.articleCount)
    dates.reserveCapacity(image.articleCount)
    for article in 0..<image.articleCount {
      let record = image.record(article)
      outlets.append(record.outlet)
      dates.append(record.date)
    }
    (self.outlets, self.dates) = (outlets, dates)
    var counts = [Int](repeating: 0, count: image.outlets.count)
    for outlet in outlets where counts.indices.contains(Int(outlet)) { counts[Int(outlet)] += 1 }
    articlesOfOutlets = counts
    let names = image.outlets.map { Folding.key(of: $0) }
    var places = [Int](repeating: 0, count: names.count)
    for (place, outlet) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      places[outlet] = place
    }
    placesOfOutlets = places
  }
}

/// The actors by their names and by how many articles name them.
struct ActorTable: Sendable {
  /// All names of all actors.
  let names: NameTable
  /// The places of the actors, those that most articles name first.
  let byArticles: [Int]

  /// Folds the names of actors.
  init(_ actors: [SearchActor]) {
    var names = NameTable()
    for (owner, actor) in actors.enumerated() {
      for (place, name) in actor.names.enumerated() { names.add(name, owner: owner, place: place) }
      for (place, name) in actor.latin.enumerated() {
        names.add(name, owner: owner, place: place, isLatin: true)
      }
    }
    self.names = names
    byArticles = actors.indices.sorted { left, right in
      let counts = (actors[left].articles.count, actors[right].articles.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : left < right
    }
  }
}
