import IndexImage

/// One word of a phrase: where in each article it stands.
struct PhraseElement {
  private typealias Found = FoundPostings.Found

  /// A long list, and how far it was read.
  private struct Lane {
    let cursor: PostingReader
    let weight: Float
    /// The next posting of the block.
    var place = 0
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
  private var cursors: [PostingCursor] = []
  /// The postings of short lists, by article.
  private var short: [(article: UInt32, found: Found)] = []
  private var nextShort = 0
  /// What was found in the window.
  let found: FoundPostings

  init(_ word: PlanWord, image: Image, _ scratch: SearchScratch) {
    bits = scratch.takeBits()
    bits.clear()
    found = FoundPostings(scratch)
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
        cursors.append(cursor)
        lanes.append(Lane(cursor: cursor.reader, weight: entry.weight))
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
            weight: weight, isInTitle: number & 1 != 0, positions: positions, range: range)
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
      if let mask {
        findAmong(mask, &lane, base, end, isTitle)
      } else {
        findAll(&lane, base, end, isTitle)
      }
      if cursor.last >= end { break }
      cursor.next()
      enter(&lane)
    }
  }

  /// Finds what the block has of the window.
  private func findAll(_ lane: inout Lane, _ base: UInt32, _ end: UInt32, _ isTitle: Bool) {
    let cursor = lane.cursor
    let (articles, count) = unsafe (cursor.articles, cursor.count)
    var place = lane.place
    while place < count, unsafe articles[place] < base { place &+= 1 }
    while place < count, unsafe articles[place] < end {
      unsafe add(place, Int(articles[place] &- base), &lane, isTitle)
      place &+= 1
    }
    lane.place = place
  }

  /// Finds what the block has of some articles of the window.
  private func findAmong(
    _ mask: WindowBits, _ lane: inout Lane, _ base: UInt32, _ end: UInt32, _ isTitle: Bool
  ) {
    let cursor = lane.cursor
    let (articles, count) = unsafe (cursor.articles, cursor.count)
    guard count > 0 else { return }
    var place = lane.place
    let low = Int(max(cursor.first, base) &- base)
    let high = Int(min(cursor.last, end &- 1) &- base)
    mask.forEach(from: low, through: high) { local in
      let article = base &+ UInt32(truncatingIfNeeded: local)
      while place < count, unsafe articles[place] < article { place &+= 1 }
      if place < count, unsafe articles[place] == article { add(place, local, &lane, isTitle) }
    }
    lane.place = place
  }

  /// Adds a posting of the block.
  @inline(__always)
  private func add(_ place: Int, _ local: Int, _ lane: inout Lane, _ isTitle: Bool) {
    let cursor = lane.cursor
    let number = unsafe cursor.occurrences[place]
    if isTitle, number & 1 == 0 { return }
    var positions = lane.positions ?? cursor.positions()
    let before = unsafe Int(cursor.positionsBefore[place])
    positions.seek(before)
    lane.positions = positions
    add(
      Found(
        weight: lane.weight, isInTitle: number & 1 != 0, positions: positions,
        range: before..<before &+ Int(number >> 1)), local)
  }

  private func add(_ one: Found, _ local: Int) {
    found.add(one, local)
    bits.insert(local)
  }

  /// Forgets the last window.
  func leave() {
    found.clear(bits)
    bits.clear()
  }

  /// Gives memory back.
  mutating func finish(_ scratch: SearchScratch) {
    leave()
    scratch.giveBack(bits)
    found.deallocate(scratch)
    for cursor in cursors { scratch.giveBack(cursor) }
    (cursors, lanes) = ([], [])
  }
}
