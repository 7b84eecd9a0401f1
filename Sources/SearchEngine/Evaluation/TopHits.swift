import IndexImage

/// The best articles of those that were seen, at most so many.
struct TopHits {
  /// An article and what decides on its place.
  struct Entry {
    var score: Float
    /// What is greatest comes first.
    var rank: Double
    /// What decides where ranks are alike, the greatest first: the date, then what is left of all
    /// numbers by the article's.
    fileprivate var tie: UInt64

    var article: Int { Int(UInt32.max - UInt32(truncatingIfNeeded: tie)) }

    @inline(__always)
    fileprivate func isBetter(than other: Entry) -> Bool {
      rank != other.rank ? rank > other.rank : tie > other.tie
    }
  }

  /// How many are kept.
  let limit: Int
  /// The score or rank that one must have at least to be kept.
  private(set) var least = -Double.infinity

  /// A heap, the worst on top.
  private var heap: [Entry] = []
  private let dates: ArticleDates

  /// - Parameter dates: Tell which is newer of two that are otherwise alike; that comes first.
  init(limit: Int, dates: ArticleDates) {
    self.limit = max(limit, 0)
    self.dates = dates
    if limit <= 0 { least = .infinity }
    heap.reserveCapacity(min(self.limit, 128))
  }

  /// Takes an article in, if it is among the best.
  @inline(__always)
  mutating func add(_ article: Int, score: Float, rank: Double) {
    guard rank >= least else { return }
    insert(article, score, rank)
  }

  @inline(never)
  private mutating func insert(_ article: Int, _ score: Float, _ rank: Double) {
    let date = UInt32(bitPattern: dates[article]) ^ 1 << 31
    let entry = Entry(
      score: score, rank: rank,
      tie: UInt64(date) << 32 | UInt64(UInt32.max - UInt32(clamping: article)))
    guard heap.count == limit else {
      heap.append(entry)
      // All are in no order until there are enough to leave some out.
      if heap.count == limit { order() }
      return
    }
    guard let worst = heap.first, entry.isBetter(than: worst) else { return }
    sink(entry, from: 0)
    least = heap[0].rank
  }

  private mutating func order() {
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) {
      sink(heap[place], from: place)
    }
    least = heap[0].rank
  }

  /// Puts an entry where it belongs at a place or below.
  private mutating func sink(_ entry: Entry, from place: Int) {
    unsafe heap.withUnsafeMutableBufferPointer { heap in
      let count = heap.count
      var place = place
      while true {
        var child = 2 * place + 1
        guard child < count else { break }
        if child + 1 < count, unsafe heap[child].isBetter(than: heap[child + 1]) { child += 1 }
        guard unsafe entry.isBetter(than: heap[child]) else { break }
        unsafe heap[place] = heap[child]
        place = child
      }
      unsafe heap[place] = entry
    }
  }

  /// The articles, the best first.
  var sorted: [Entry] { heap.sorted { $0.isBetter(than: $1) } }
}
