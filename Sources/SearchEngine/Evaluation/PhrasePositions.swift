import IndexImage

/// One word of a phrase: where in articles it stands.
struct PhrasePositions {
  private typealias Found = FoundPostings.Found

  /// A long list, and how far it was read.
  private struct Lane {
    let reader: PostingReader
    let weight: Float
    /// The next posting of the block.
    var place = 0
    /// Where the block's positions are, once they are asked for.
    var positions: BlockPositions?
  }

  /// What was found in the window.
  let found: FoundPostings

  /// The lists, so that what they lie in stays.
  private let lists: [(list: PostingList, weight: Float)]
  private let isTitle: Bool
  private var lanes: [Lane] = []
  private var cursors: [PostingCursor] = []
  /// The postings of short lists, by article, and the first that may still be asked for.
  private var short: [(article: UInt32, found: Found)] = []
  private var nextShort = 0

  init(_ lists: [(list: PostingList, weight: Float)], isTitle: Bool, _ scratch: SearchScratch) {
    self.lists = lists
    self.isTitle = isTitle
    found = FoundPostings(scratch)
    for entry in lists {
      let cursor = scratch.takeCursor()
      cursor.start(entry.list)
      if entry.list.count >= PostingList.blockLength {
        cursors.append(cursor)
        lanes.append(Lane(reader: cursor.reader, weight: entry.weight))
      } else {
        gather(cursor.reader, entry.weight)
        scratch.giveBack(cursor)
      }
    }
    short.sort { $0.article < $1.article }
  }

  private mutating func gather(_ reader: PostingReader, _ weight: Float) {
    reader.decode()
    let positions = reader.positions()
    for place in 0..<reader.count {
      let number = unsafe reader.occurrences[place]
      if isTitle, number & 1 == 0 { continue }
      let before = unsafe Int(reader.positionsBefore[place])
      short.append(
        (
          unsafe reader.articles[place],
          Found(
            weight: weight, isInTitle: number & 1 != 0, positions: positions,
            range: before..<before &+ Int(number >> 1))
        ))
    }
  }

  /// The articles of short lists, ascending.
  var shortArticles: [UInt32] { short.map(\.article) }

  /// Finds where the word stands in some articles of a window.
  mutating func find(_ window: Window, among mask: WindowBits) {
    while nextShort < short.count, short[nextShort].article < window.base { nextShort += 1 }
    while nextShort < short.count, short[nextShort].article < window.end {
      let local = Int(short[nextShort].article) - window.base
      if mask.contains(local) { found.add(short[nextShort].found, local) }
      nextShort += 1
    }
    for place in lanes.indices {
      var lane = lanes[place]
      find(&lane, window, mask)
      lanes[place] = lane
    }
  }

  private func find(_ lane: inout Lane, _ window: Window, _ mask: WindowBits) {
    let reader = lane.reader
    let base = UInt32(truncatingIfNeeded: window.base)
    let end = UInt32(truncatingIfNeeded: window.end)
    if reader.last < base {
      reader.seek(base)
      enter(&lane)
    }
    while reader.first < end {
      let low = Int(max(reader.first, base) &- base)
      let high = Int(min(reader.last, end &- 1) &- base)
      if low <= high, mask.containsAny(low, high) {
        reader.decode()
        let (articles, count) = unsafe (reader.articles, reader.count)
        var place = lane.place
        mask.forEach(from: low, through: high) { local in
          let article = base &+ UInt32(truncatingIfNeeded: local)
          while place < count, unsafe articles[place] < article { place &+= 1 }
          if place < count, unsafe articles[place] == article { add(place, local, &lane) }
        }
        lane.place = place
      }
      if reader.last >= end { break }
      reader.next()
      enter(&lane)
    }
  }

  private func enter(_ lane: inout Lane) {
    lane.place = 0
    lane.positions = nil
  }

  /// Adds a posting of the block.
  @inline(__always)
  private func add(_ place: Int, _ local: Int, _ lane: inout Lane) {
    let reader = lane.reader
    let number = unsafe reader.occurrences[place]
    if isTitle, number & 1 == 0 { return }
    var positions = lane.positions ?? reader.positions()
    let before = unsafe Int(reader.positionsBefore[place])
    positions.seek(before)
    lane.positions = positions
    found.add(
      Found(
        weight: lane.weight, isInTitle: number & 1 != 0, positions: positions,
        range: before..<before &+ Int(number >> 1)), local)
  }

  /// Gives memory back.
  mutating func finish(_ scratch: SearchScratch) {
    found.clear()
    found.deallocate(scratch)
    for cursor in cursors { scratch.giveBack(cursor) }
    (cursors, lanes) = ([], [])
  }
}
