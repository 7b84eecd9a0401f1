import IndexImage

/// One word of a phrase: where in each article it stands.
struct PhraseElement {
  /// A posting whose positions can be read.
  private struct Found {
    var weight: Float
    var isInTitle: Bool
    /// The positions of its block, and which of them are its own.
    var positions: BlockPositions
    var range: Range<Int>
    /// Another posting of the same article, or zero.
    var next: UInt32
  }

  /// A long list, and how far it was read.
  private struct Lane {
    let cursor: PostingCursor
    let weight: Float
    /// The next posting of the block, and how many positions the block has before it.
    var place = 0
    var before = 0
    /// Where the block's positions are, once they are asked for.
    var positions: BlockPositions?
  }

  /// The articles of the last window that match, among those that were asked for.
  let bits: WindowBits
  let rarity: Float
  private(set) var cost = 0

  /// The lists, so that what they lie in stays.
  private var lists: [(list: PostingList, weight: Float)] = []
  private var lanes: [Lane] = []
  /// The postings of short lists, by article.
  private var short: [(article: UInt32, found: Found)] = []
  private var nextShort = 0
  /// What was found in the window, and for each article one more than the place of its last one.
  private var found: [Found] = []
  private let last: WindowValues

  init(_ word: PlanWord, image: Image, _ scratch: SearchScratch) {
    bits = scratch.takeBits()
    bits.clear()
    last = scratch.takeValues()
    let wanted = WordLists(word, image: image, keepsPositions: true)
    rarity = wanted.rarity
    lists = wanted.lists
    for range in wanted.ranges {
      image.forEachPostings(ofTerms: range.terms) { _, list in lists.append((list, range.weight)) }
    }
    for entry in lists {
      cost += entry.list.count
      let cursor = scratch.takeCursor()
      cursor.start(entry.list)
      if entry.list.count >= PostingList.blockLength {
        lanes.append(Lane(cursor: cursor, weight: entry.weight))
      } else {
        gather(cursor, entry.weight)
        scratch.giveBack(cursor)
      }
    }
    short.sort { $0.article < $1.article }
  }

  private mutating func gather(_ cursor: PostingCursor, _ weight: Float) {
    cursor.decode()
    let positions = cursor.positions()
    var before = 0
    for place in 0..<cursor.count {
      let number = unsafe cursor.occurrences[place]
      let range = before..<before + Int(number >> 1)
      before = range.upperBound
      short.append(
        (
          unsafe cursor.articles[place],
          Found(
            weight: weight, isInTitle: number & 1 != 0, positions: positions, range: range, next: 0)
        ))
    }
  }

  /// Returns an article before which, from another on, none matches; past all if none does.
  mutating func next(from article: Int) -> Int {
    while nextShort < short.count, short[nextShort].article < article { nextShort += 1 }
    var next = nextShort < short.count ? Int(short[nextShort].article) : PlanNode.end
    for place in lanes.indices {
      let cursor = lanes[place].cursor
      if cursor.last < article {
        cursor.seek(UInt32(article))
        enter(&lanes[place])
      }
      guard !cursor.isAtEnd else { continue }
      if cursor.isDecoded {
        var index = lanes[place].place
        while index < cursor.count, unsafe cursor.articles[index] < article { index += 1 }
        next = min(
          next, index < cursor.count ? unsafe Int(cursor.articles[index]) : Int(cursor.last) + 1)
      } else {
        next = min(next, max(Int(cursor.first), article))
      }
    }
    return next
  }

  private func enter(_ lane: inout Lane) {
    lane.place = 0
    lane.before = 0
    lane.positions = nil
  }

  /// Finds what matches in a window, among some articles or all; returns whether any does.
  mutating func match(_ window: Window, among mask: WindowBits?, isTitle: Bool) -> Bool {
    while nextShort < short.count, short[nextShort].article < window.base { nextShort += 1 }
    while nextShort < short.count, short[nextShort].article < window.end {
      let local = Int(short[nextShort].article) - window.base
      let one = short[nextShort].found
      if mask?.contains(local) ?? true, !isTitle || one.isInTitle { add(one, local) }
      nextShort += 1
    }
    for place in lanes.indices {
      var lane = lanes[place]
      match(&lane, window, mask, isTitle)
      lanes[place] = lane
    }
    return !found.isEmpty
  }

  private mutating func match(
    _ lane: inout Lane, _ window: Window, _ mask: WindowBits?, _ isTitle: Bool
  ) {
    let cursor = lane.cursor
    let base = UInt32(truncatingIfNeeded: window.base)
    let end = UInt32(truncatingIfNeeded: window.end)
    if cursor.last < base {
      cursor.seek(base)
      enter(&lane)
    }
    while cursor.first < end {
      if let mask {
        let low = Int(max(cursor.first, base) &- base)
        let high = Int(min(cursor.last, end &- 1) &- base)
        guard low <= high, mask.containsAny(low, high) else {
          if cursor.last >= end { break }
          cursor.next()
          enter(&lane)
          continue
        }
      }
      cursor.decode()
      var place = lane.place
      var before = lane.before
      while place < cursor.count, unsafe cursor.articles[place] < end {
        let article = unsafe cursor.articles[place]
        let number = unsafe cursor.occurrences[place]
        let range = before..<before &+ Int(number >> 1)
        if article >= base, mask?.contains(Int(article &- base)) ?? true,
          !isTitle || number & 1 != 0
        {
          var positions = lane.positions ?? cursor.positions()
          positions.seek(before)
          lane.positions = positions
          add(
            Found(
              weight: lane.weight, isInTitle: number & 1 != 0, positions: positions, range: range,
              next: 0),
            Int(article &- base))
        }
        before = range.upperBound
        place &+= 1
      }
      lane.place = place
      lane.before = before
      if cursor.last >= end { break }
      cursor.next()
      enter(&lane)
    }
  }

  private mutating func add(_ one: Found, _ local: Int) {
    var one = one
    one.next = unsafe last.values[local].bitPattern
    found.append(one)
    unsafe last.values[local] = Float(bitPattern: UInt32(truncatingIfNeeded: found.count))
    bits.insert(local)
  }

  /// Gives the positions of the word in an article of the window, ascending.
  func spots(_ local: Int, into spots: SpotBuffer) {
    spots.count = 0
    var place = unsafe Int(last.values[local].bitPattern)
    var lists = 0
    while place > 0, place <= found.count {
      unsafe found.withUnsafeBufferPointer { found in
        let one = unsafe found[place - 1]
        spots.append(one.positions, one.range, weight: one.weight)
        place = Int(one.next)
      }
      lists += 1
    }
    if lists > 1 { spots.sort() }
  }

  /// Whether an article of the window has the word in its title.
  func isInTitle(_ local: Int) -> Bool {
    var place = unsafe Int(last.values[local].bitPattern)
    while place > 0, place <= found.count {
      if found[place - 1].isInTitle { return true }
      place = Int(found[place - 1].next)
    }
    return false
  }

  /// Forgets the last window.
  mutating func leave() {
    bits.forEach { unsafe last.values[$0] = 0 }
    bits.clear()
    found.removeAll(keepingCapacity: true)
  }

  /// Gives memory back.
  mutating func finish(_ scratch: SearchScratch) {
    leave()
    scratch.giveBack(bits)
    scratch.giveBack(last)
    for lane in lanes { scratch.giveBack(lane.cursor) }
    lanes = []
  }
}
