import IndexImage

/// Where articles stand in a list of at most 256, by the low bits of their numbers: to look many up takes
/// less than to search for each. Nothing but addresses; it is given back with `deallocate`.
///
/// What was there before is never cleared: whoever asks compares the article that stands at the place.
@safe struct ArticlePlaces {
  /// Articles that are no farther apart have places of their own.
  private static let length = 1 << 14

  private let places: UnsafeMutablePointer<UInt8>

  init() {
    unsafe places = .allocate(capacity: Self.length)
    unsafe places.initialize(repeating: 0, count: Self.length)
  }

  func deallocate() { unsafe places.deallocate() }

  /// Takes in articles, which ascend; returns whether they are near enough to each other.
  func fill(_ articles: UnsafeMutablePointer<UInt32>, _ count: Int) -> Bool {
    guard count > 0, unsafe articles[count &- 1] &- articles[0] < Self.length else { return false }
    for place in 0..<count {
      unsafe places[Int(articles[place]) & (Self.length &- 1)] = UInt8(truncatingIfNeeded: place)
    }
    return true
  }

  /// Returns the place where an article stands if it is there at all, below 256.
  @inline(__always)
  func place(of article: UInt32) -> Int {
    unsafe Int(places[Int(article) & (Self.length &- 1)])
  }
}
