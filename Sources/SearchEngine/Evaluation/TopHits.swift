import IndexImage

/// The best articles of those that were seen, at most so many.
///
/// Dates decide between equals. Each is read from another part of memory, so it is read when it is
/// first needed, and kept.
struct TopHits {
  /// An article and what decides on its place.
  @safe struct Entry {
    let article: Int
    let score: Float
    /// What is greatest comes first.
    let rank: Double
    /// What decides where ranks are alike, the greatest first: the date, then what is left of all
    /// numbers by the article's; zero until it is needed.
    fileprivate var tie: UInt64 = 0

    /// - Parameter other: Another entry.
    @inline(__always)
    fileprivate mutating func isBetter(
      than other: UnsafeMutablePointer<Entry>, _ dates: ArticleDates
    ) -> Bool {
      if unsafe rank != other.pointee.rank { return unsafe rank > other.pointee.rank }
      findTie(dates)
      unsafe other.pointee.findTie(dates)
      return unsafe tie > other.pointee.tie
    }

    fileprivate mutating func findTie(_ dates: ArticleDates) {
      guard tie == 0 else { return }
      let date = UInt32(bitPattern: dates[article]) ^ 1 << 31
      tie = UInt64(date) << 32 | UInt64(UInt32.max - UInt32(clamping: article))
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
    insert(Entry(article: article, score: score, rank: rank))
  }

  @inline(never)
  private mutating func insert(_ entry: Entry) {
    let (limit, dates) = (limit, dates)
    if heap.count < limit {
      heap.append(entry)
      // They are in no order until there are enough to leave some out.
      guard heap.count == limit else { return }
      unsafe heap.withUnsafeMutableBufferPointer { unsafe Self.order($0, dates) }
    } else {
      unsafe heap.withUnsafeMutableBufferPointer { heap in
        guard let worst = heap.baseAddress else { return }
        var entry = entry
        if unsafe entry.isBetter(than: worst, dates) {
          unsafe Self.sink(entry, from: 0, worst, heap.count, dates)
        }
      }
    }
    least = heap.first?.rank ?? least
  }

  /// Makes a heap.
  private static func order(_ heap: UnsafeMutableBufferPointer<Entry>, _ dates: ArticleDates) {
    guard let start = heap.baseAddress else { return }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) {
      unsafe sink(start[place], from: place, start, heap.count, dates)
    }
  }

  /// Puts an entry where it belongs at a place of a heap or below.
  private static func sink(
    _ entry: Entry, from place: Int, _ heap: UnsafeMutablePointer<Entry>, _ count: Int,
    _ dates: ArticleDates
  ) {
    var (entry, place) = (entry, place)
    while true {
      var child = 2 * place + 1
      guard child < count else { break }
      if child + 1 < count, unsafe heap[child].isBetter(than: heap + child + 1, dates) {
        child += 1
      }
      guard unsafe entry.isBetter(than: heap + child, dates) else { break }
      unsafe heap[place] = heap[child]
      place = child
    }
    unsafe heap[place] = entry
  }

  /// The articles, the best first. Nothing can be taken in afterwards.
  mutating func takeSorted() -> [Entry] {
    var entries = heap
    heap = []
    let (isHeap, dates) = (entries.count == limit, dates)
    unsafe entries.withUnsafeMutableBufferPointer { entries in
      if !isHeap { unsafe Self.order(entries, dates) }
      guard let start = entries.baseAddress else { return }
      // The worst is taken from the top again and again.
      for last in stride(from: entries.count - 1, to: 0, by: -1) {
        let moved = unsafe start[last]
        unsafe start[last] = start[0]
        unsafe Self.sink(moved, from: 0, start, last, dates)
      }
    }
    return entries
  }
}
