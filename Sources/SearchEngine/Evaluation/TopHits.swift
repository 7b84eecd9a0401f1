import IndexImage

/// The best articles of those that were seen, at most so many.
struct TopHits {
  /// An article and what decides on its place.
  struct Entry {
    var article: Int
    var score: Float
    /// What is greatest comes first.
    var rank: Double
  }

  /// How many are kept.
  let limit: Int
  /// The score or rank that one must have at least to be kept.
  private(set) var least = -Double.infinity

  /// A heap, the worst on top.
  private var heap: [Entry] = []
  private let date: (Int) -> Int32

  /// - Parameter date: Tells when an article was published; what is newer comes first of two that are
  ///   otherwise alike.
  init(limit: Int, date: @escaping (Int) -> Int32) {
    self.limit = max(limit, 0)
    self.date = date
    if limit <= 0 { least = .infinity }
  }

  /// Takes an article in, if it is among the best; articles must come in order.
  @inline(__always)
  mutating func add(_ article: Int, score: Float, rank: Double) {
    guard rank >= least else { return }
    insert(Entry(article: article, score: score, rank: rank))
  }

  private mutating func insert(_ entry: Entry) {
    if heap.count < limit {
      heap.append(entry)
      var place = heap.count - 1
      while place > 0, isBetter(heap[(place - 1) / 2], heap[place]) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      if heap.count == limit { least = heap[0].rank }
      return
    }
    guard let worst = heap.first, isBetter(entry, worst) else { return }
    heap[0] = entry
    var place = 0
    while true {
      var worst = place
      let child = 2 * place + 1
      if child < heap.count, isBetter(heap[worst], heap[child]) { worst = child }
      if child + 1 < heap.count, isBetter(heap[worst], heap[child + 1]) { worst = child + 1 }
      guard worst != place else { break }
      heap.swapAt(worst, place)
      place = worst
    }
    least = heap[0].rank
  }

  private func isBetter(_ one: Entry, _ other: Entry) -> Bool {
    if one.rank != other.rank { return one.rank > other.rank }
    let (newer, older) = (date(one.article), date(other.article))
    return newer != older ? newer > older : one.article < other.article
  }

  /// The articles, the best first.
  var sorted: [Entry] { heap.sorted(by: isBetter) }
}
