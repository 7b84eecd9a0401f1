import IndexImage

/// A few articles that may be among the best, ascending, and what they are worth as far as words were
/// looked up. Nothing but addresses; it is given back with `deallocate`.
@safe struct Candidates {
  /// How many there is room for.
  static let capacity = 2 * PostingList.blockLength

  let articles: UnsafeMutablePointer<UInt32>
  /// What the articles are worth so far.
  let scores: UnsafeMutablePointer<Float>
  /// How often they have the word that is looked up.
  let values: UnsafeMutablePointer<Float>
  /// The frequencies that are worth half of the most in articles as long as they are.
  let halves: UnsafeMutablePointer<Float>
  /// One for those that have the word that is looked up.
  private let marks: UnsafeMutablePointer<UInt8>
  /// The places of those that are looked up in a block; then, of those that it has, the place in the
  /// block in the upper half, and the place here in the lower.
  private let picked: UnsafeMutablePointer<UInt32>
  /// Room for the postings of articles that two lists have.
  let met = MetPostings()

  init() {
    unsafe articles = .allocate(capacity: Self.capacity)
    unsafe articles.initialize(repeating: 0, count: Self.capacity)
    unsafe scores = .allocate(capacity: Self.capacity * 3)
    unsafe scores.initialize(repeating: 0, count: Self.capacity * 3)
    unsafe values = scores + Self.capacity
    unsafe halves = values + Self.capacity
    unsafe marks = .allocate(capacity: Self.capacity)
    unsafe marks.initialize(repeating: 0, count: Self.capacity)
    unsafe picked = .allocate(capacity: Self.capacity)
    unsafe picked.initialize(repeating: 0, count: Self.capacity)
  }

  func deallocate() {
    unsafe articles.deallocate()
    unsafe scores.deallocate()
    unsafe marks.deallocate()
    unsafe picked.deallocate()
    met.deallocate()
  }

  /// Reads the halves of the first so many articles.
  func findHalves(
    _ count: Int, _ classes: UnsafePointer<UInt8>, _ all: UnsafePointer<Float>
  ) {
    for place in 0..<count {
      unsafe halves[place] = all[Int(classes[Int(articles[place])])]
    }
  }

  /// Takes the articles of a block that is unpacked, and what they have of its word; returns how many
  /// they are.
  func fill(_ reader: PostingReader, weight: Float) -> Int {
    fill(reader, weight: weight, 0..<reader.count)
  }

  /// Takes some of the articles of a block.
  func fill(_ reader: PostingReader, weight: Float, _ range: Range<Int>) -> Int {
    let first = range.lowerBound
    unsafe articles.update(from: reader.articles + first, count: range.count)
    let occurrences = unsafe reader.occurrences + first
    for place in 0..<range.count {
      unsafe values[place] = weight * WordNode.frequency(occurrences[place])
    }
    return range.count
  }

  /// Takes some of the articles of a block, and adds what is loose as far as an article; returns how
  /// many they are.
  ///
  /// - Parameter others: Takes what is loose of articles that are not among them.
  @inline(__always)
  func fill(
    _ reader: PostingReader, weight: Float, _ range: Range<Int>, joining loose: LooseValues,
    through last: Int, others: (_ article: Int, _ value: Float) -> Void
  ) -> Int {
    let count = fill(reader, weight: weight, range)
    guard loose.article <= last else { return count }
    let search = BlockSearch(reader)
    while loose.article <= last {
      let (article, value) = (loose.article, loose.value)
      let (place, isThere) = search.find(article)
      if isThere != 0, range.contains(place) {
        unsafe values[place &- range.lowerBound] += value
      } else {
        others(Int(article), value)
      }
      loose.advance()
    }
    return count
  }

  /// Makes what the articles have of a word their worth.
  func startScores(_ count: Int, rarity: Float) {
    for place in 0..<count {
      let value = unsafe values[place]
      unsafe scores[place] = rarity * (value / (value + halves[place]))
    }
  }

  /// Adds what a word is worth, and drops the articles that are not worth enough or, where they must
  /// have it, have it not; returns how many are left.
  func addScores(_ count: Int, rarity: Float, isNeeded: Bool, enough: Float) -> Int {
    let need: UInt8 = isNeeded ? 0 : 1
    var kept = 0
    for place in 0..<count {
      let (value, half) = unsafe (values[place], halves[place])
      let score = unsafe scores[place] + rarity * (value / (value + half))
      let isIn = unsafe marks[place] | need
      unsafe marks[place] = 0
      unsafe articles[kept] = articles[place]
      unsafe halves[kept] = half
      unsafe scores[kept] = score
      kept &+= Int(isIn) & Int(bit: score >= enough)
    }
    return kept
  }

  /// Drops the articles that are not worth enough; returns how many are left.
  func drop(_ count: Int, below enough: Float) -> Int {
    guard enough > 0 else { return count }
    var kept = 0
    for place in 0..<count {
      let score = unsafe scores[place]
      unsafe articles[kept] = articles[place]
      unsafe halves[kept] = halves[place]
      unsafe scores[kept] = score
      kept &+= Int(bit: score >= enough)
    }
    return kept
  }

  /// Visits the articles that are worth enough.
  @inline(__always)
  func forEach(_ count: Int, from least: Float, _ body: (_ article: Int, _ score: Float) -> Void) {
    var wanted = 0
    for place in 0..<count {
      unsafe picked[wanted] = UInt32(truncatingIfNeeded: place)
      wanted &+= Int(bit: unsafe scores[place] >= least)
    }
    for index in 0..<wanted {
      let place = unsafe Int(picked[index])
      body(unsafe Int(articles[place]), unsafe scores[place])
    }
  }

  /// Looks a word up: marks the articles that have it, and puts into `values` how often.
  ///
  /// - Parameter enough: Where the word has but one list, articles need not be looked up that are not
  ///   worth this with the most that a block of it gives.
  func lookUp(_ word: WordNode, _ count: Int, enough: Float) {
    unsafe values.update(repeating: 0, count: count)
    if let sums = word.sums {
      for place in 0..<count {
        let article = unsafe Int(articles[place])
        let isIn = unsafe sums.marks[article >> 6] >> UInt64(truncatingIfNeeded: article & 63) & 1
        unsafe marks[place] = UInt8(truncatingIfNeeded: isIn)
        unsafe values[place] = Float(bitPattern: sums.numbers[article])
      }
    }
    if word.loose.count > 0 {
      for place in 0..<count {
        word.loose.seek(unsafe articles[place])
        if unsafe word.loose.article == articles[place] {
          unsafe marks[place] = 1
          unsafe values[place] += word.loose.value
        }
      }
    }
    let isAlone = word.loose.count == 0 && word.onlyLongLane != nil
    for index in unsafe word.lanes.indices {
      let (reader, weight) = unsafe (word.lanes[index].cursor, word.lanes[index].weight)
      // It may go on to other blocks.
      unsafe word.lanes[index].place = 0
      lookUp(reader, weight, count, isAlone ? (word, enough) : nil)
    }
  }

  private func lookUp(
    _ reader: PostingReader, _ weight: Float, _ count: Int, _ bound: (WordNode, Float)?
  ) {
    var place = 0
    while place < count {
      reader.seek(unsafe articles[place])
      guard !reader.isAtEnd else { return }
      let last = reader.last
      var enough = -Float.infinity
      if let bound {
        enough = bound.1 - bound.0.worth(ratio: max(weight, 0) * reader.ratio) * Rounding.slack
      }
      var wanted = 0
      while place < count, unsafe articles[place] <= last {
        unsafe picked[wanted] = UInt32(truncatingIfNeeded: place)
        wanted &+= Int(bit: unsafe scores[place] >= enough)
        place &+= 1
      }
      if wanted > 0 { lookUp(wanted, in: reader, weight) }
    }
  }

  /// Looks the articles that are picked up in a block.
  private func lookUp(_ wanted: Int, in reader: PostingReader, _ weight: Float) {
    if wanted <= PostingBitmap.few, let bitmap = reader.bitmap() {
      lookUp(wanted, in: bitmap, reader, weight)
      return
    }
    reader.decodeArticles()
    guard reader.count > 0, let block = reader.unpackedBlock() else { return }
    let search = BlockSearch(reader)
    var found = 0
    for index in 0..<wanted {
      let place = unsafe picked[index]
      let (there, isThere) = search.find(unsafe articles[Int(place)])
      unsafe picked[found] = UInt32(truncatingIfNeeded: there) << 16 | place
      found &+= isThere
    }
    take(found, of: block, reader, weight)
  }

  /// Looks the articles that are picked up in a block whose articles are bits.
  private func lookUp(
    _ wanted: Int, in bitmap: PostingBitmap, _ reader: PostingReader, _ weight: Float
  ) {
    var found = 0
    for index in 0..<wanted {
      let place = unsafe picked[index]
      unsafe picked[found] = place
      found &+= bitmap.has(unsafe articles[Int(place)])
    }
    for index in 0..<found {
      let place = unsafe picked[index]
      let there = bitmap.place(of: unsafe articles[Int(place)])
      unsafe picked[index] = UInt32(truncatingIfNeeded: there) << 16 | place
    }
    take(found, of: bitmap.block, reader, weight)
  }

  /// Takes what articles have that were found in a block.
  @inline(__always)
  private func take(_ found: Int, of block: PostingBlock, _ reader: PostingReader, _ weight: Float)
  {
    for index in 0..<found {
      let hit = unsafe picked[index]
      let place = Int(hit & 0xFFFF)
      let number = reader.occurrence(Int(hit >> 16), of: block)
      unsafe marks[place] = 1
      unsafe values[place] += weight * WordNode.frequency(number)
    }
  }
}

extension Int {
  /// One for what is so, zero for what is not, without a branch.
  @inline(__always)
  init(bit isSo: Bool) { self = Int(unsafe unsafeBitCast(isSo, to: UInt8.self)) }
}
