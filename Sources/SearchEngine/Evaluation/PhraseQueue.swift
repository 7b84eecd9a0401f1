import IndexImage

/// Articles that have all words of a phrase, to be looked at by what they may be worth, the greatest first.
///
/// Nothing but addresses; it is given back with `deallocate`.
@safe struct PhraseQueue {
  /// An article.
  struct Entry {
    let article: UInt32
    /// It has no word of the phrase less often than the phrase.
    let most: Float
    /// The frequency that is worth half of the most in an article as long as it is.
    let half: Float
    private let firstSpot: UInt32
    /// One more than the place of another entry of the same bucket, or zero.
    fileprivate var next: UInt32 = 0
    private let spotCount: UInt8

    init(article: UInt32, most: Float, half: Float, spots: Range<Int>) {
      self.article = article
      self.most = most
      self.half = half
      firstSpot = UInt32(truncatingIfNeeded: spots.lowerBound)
      spotCount = UInt8(truncatingIfNeeded: spots.count)
    }

    /// Which of `PhraseQueue.spots` are its own: the words one after the other, the rarest first.
    @inline(__always)
    var spots: Range<Int> { Int(firstSpot)..<Int(firstSpot) &+ Int(spotCount) }
  }

  /// Where an article has one list's positions.
  struct Spot {
    let spot: PostingSpot
    private let laneNumber: UInt8
    /// The number of the list.
    @inline(__always)
    var lane: Int { Int(laneNumber) }

    init(lane: Int, spot: PostingSpot) {
      self.spot = spot
      laneNumber = UInt8(truncatingIfNeeded: lane)
    }
  }

  private struct Counts {
    var entries = 0
    var spots = 0
  }

  /// How many entries there is room for.
  static let capacity = 2048
  /// How many spots there is room for; the queue must not be asked to take more.
  static let spotCapacity = 8 * capacity
  /// How many buckets there are.
  static let bucketCount = 256

  private let entries: UnsafeMutablePointer<Entry>
  /// Room for those that are looked at together.
  let batch: UnsafeMutablePointer<Entry>
  /// Where the entries have their positions.
  let spots: UnsafeMutablePointer<Spot>
  /// For each bucket, by worth, one more than the place of its last entry, or zero.
  private let buckets: UnsafeMutablePointer<UInt32>
  private let counts: UnsafeMutablePointer<Counts>

  init() {
    unsafe entries = .allocate(capacity: Self.capacity)
    unsafe batch = .allocate(capacity: Self.batchLength)
    unsafe spots = .allocate(capacity: Self.spotCapacity)
    unsafe buckets = .allocate(capacity: Self.bucketCount)
    unsafe buckets.initialize(repeating: 0, count: Self.bucketCount)
    unsafe counts = .allocate(capacity: 1)
    unsafe counts.initialize(to: Counts())
  }

  func deallocate() {
    unsafe entries.deallocate()
    unsafe batch.deallocate()
    unsafe spots.deallocate()
    unsafe buckets.deallocate()
    unsafe counts.deallocate()
  }

  /// How many entries there are.
  var count: Int { unsafe counts.pointee.entries }
  /// How many spots they have.
  var spotCount: Int { unsafe counts.pointee.spots }

  /// Adds where the next entry has positions.
  @inline(__always)
  func add(_ spot: Spot) {
    unsafe (spots + counts.pointee.spots).initialize(to: spot)
    unsafe counts.pointee.spots &+= 1
  }

  /// Forgets the spots that were added last, which are of no entry.
  @inline(__always)
  func removeSpots(from count: Int) { unsafe counts.pointee.spots = count }

  /// Returns the bucket of articles that have a phrase so often at most.
  ///
  /// - Parameter half: The frequency that is worth half of the most.
  @inline(__always)
  static func bucket(_ most: Float, _ half: Float) -> Int {
    let share = most / (most + half) * Float(bucketCount)
    // What is no number is not greater than zero either.
    return share > 0 ? Int(Int32(min(share, Float(bucketCount - 1)))) : 0
  }

  /// Adds an entry.
  @inline(__always)
  func add(_ entry: Entry) {
    let bucket = Self.bucket(entry.most, entry.half)
    let place = unsafe entries + counts.pointee.entries
    unsafe place.initialize(to: entry)
    unsafe place.pointee.next = buckets[bucket]
    unsafe counts.pointee.entries &+= 1
    unsafe buckets[bucket] = UInt32(truncatingIfNeeded: counts.pointee.entries)
  }

  /// How many entries are visited together at most.
  static let batchLength = 16

  /// Visits the entries, some at a time, those that may be worth most first, and forgets them.
  ///
  /// - Parameters:
  ///   - isEnough: Is asked, with a bound of the share of the phrase's rarity that entries have, whether
  ///     these and all after them are still wanted.
  ///   - isWanted: Is asked whether an entry is.
  func drain(
    while isEnough: (_ share: Float) -> Bool, where isWanted: (Entry) -> Bool,
    _ body: (_ entries: UnsafeMutablePointer<Entry>, _ count: Int) -> Void
  ) {
    var bucket = Self.bucketCount
    var count = 0
    while bucket > 0 {
      bucket &-= 1
      var place = unsafe buckets[bucket]
      guard place > 0 else { continue }
      guard isEnough(Float(bucket + 1) / Float(Self.bucketCount)) else { break }
      while place > 0 {
        let entry = unsafe entries[Int(place &- 1)]
        place = entry.next
        guard isWanted(entry) else { continue }
        unsafe batch[count] = entry
        count &+= 1
        if count == Self.batchLength {
          unsafe body(batch, count)
          count = 0
        }
      }
    }
    if count > 0 { unsafe body(batch, count) }
    clear()
  }

  /// Forgets all entries.
  func clear() {
    unsafe buckets.update(repeating: 0, count: Self.bucketCount)
    unsafe counts.pointee = Counts()
  }
}
