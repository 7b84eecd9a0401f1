import IndexImage

/// One word of a phrase: which articles have it.
struct PhraseElement {
  /// A long list, and how far it was read.
  private struct Lane {
    let reader: PostingReader
    /// The next posting of the block.
    var place = 0
  }

  /// The articles of the last window that match, among those that were asked for.
  let bits: WindowBits
  let rarity: Float
  /// About how many articles match, at most.
  private(set) var cost = 0
  /// Where in articles the word stands.
  var positions: PhrasePositions

  private let isTitle: Bool
  private var lanes: [Lane] = []
  private var cursors: [PostingCursor] = []
  /// The articles of short lists, ascending, and the first that may still be asked for.
  private var short: [UInt32] = []
  private var nextShort = 0

  init(_ word: PlanWord, image: Image, isTitle: Bool, _ scratch: SearchScratch) {
    self.isTitle = isTitle
    bits = scratch.takeBits()
    bits.clear()
    let wanted = WordLists(word, image: image, keepsPositions: true)
    rarity = wanted.rarity
    var lists = wanted.lists
    for range in wanted.ranges {
      image.forEachPostings(ofTerms: range.terms) { _, list in lists.append((list, range.weight)) }
    }
    positions = PhrasePositions(lists, isTitle: isTitle, scratch)
    short = positions.shortArticles
    for entry in lists {
      cost += entry.list.count
      guard entry.list.count >= PostingList.blockLength else { continue }
      let cursor = scratch.takeCursor()
      cursor.start(entry.list)
      cursors.append(cursor)
      lanes.append(Lane(reader: cursor.reader))
    }
  }

  /// Returns an article before which, from another on, none matches; past all if none does.
  mutating func next(from article: Int) -> Int {
    while nextShort < short.count, short[nextShort] < article { nextShort += 1 }
    var next = nextShort < short.count ? Int(short[nextShort]) : PlanNode.end
    for place in lanes.indices {
      let reader = lanes[place].reader
      if reader.last < article {
        reader.seek(UInt32(article))
        lanes[place].place = 0
      }
      guard !reader.isAtEnd else { continue }
      if reader.hasArticles {
        var index = lanes[place].place
        while index < reader.count, unsafe reader.articles[index] < article { index += 1 }
        next = min(
          next, index < reader.count ? unsafe Int(reader.articles[index]) : Int(reader.last) + 1)
      } else {
        next = min(next, max(Int(reader.first), article))
      }
    }
    return next
  }

  /// Finds what matches in a window, among some articles or all.
  mutating func match(_ window: Window, among mask: WindowBits?) {
    bits.clear()
    while nextShort < short.count, short[nextShort] < window.base { nextShort += 1 }
    while nextShort < short.count, short[nextShort] < window.end {
      let local = Int(short[nextShort]) - window.base
      if mask?.contains(local) ?? true { bits.insert(local) }
      nextShort += 1
    }
    for place in lanes.indices {
      lanes[place].place = match(lanes[place], window, mask)
    }
  }

  private func match(_ lane: Lane, _ window: Window, _ mask: WindowBits?) -> Int {
    let reader = lane.reader
    let base = UInt32(truncatingIfNeeded: window.base)
    let end = UInt32(truncatingIfNeeded: window.end)
    let words = unsafe bits.words
    let (articles, occurrences) = unsafe (reader.articles, reader.occurrences)
    var place = lane.place
    if reader.last < base {
      reader.seek(base)
      place = 0
    }
    while reader.first < end {
      var isWanted = true
      if let mask {
        let low = Int(max(reader.first, base) &- base)
        let high = Int(min(reader.last, end &- 1) &- base)
        isWanted = low <= high && mask.containsAny(low, high)
      }
      if isWanted {
        if isTitle { reader.decode() } else { reader.decodeArticles() }
        let count = reader.count
        while place < count, unsafe articles[place] < base { place &+= 1 }
        if isTitle {
          while place < count, unsafe articles[place] < end {
            let local = unsafe Int(articles[place] &- base)
            let isKept = unsafe UInt64(occurrences[place] & 1)
            unsafe words[local >> 6] |= isKept << UInt64(truncatingIfNeeded: local & 63)
            place &+= 1
          }
        } else {
          // A word of bits is written once where its articles follow each other closely.
          var word = 0
          var all: UInt64 = 0
          while place < count, unsafe articles[place] < end {
            let local = unsafe Int(articles[place] &- base)
            if local >> 6 != word {
              unsafe words[word] |= all
              word = local >> 6
              all = 0
            }
            all |= 1 << UInt64(truncatingIfNeeded: local & 63)
            place &+= 1
          }
          unsafe words[word] |= all
        }
      }
      if reader.last >= end { break }
      reader.next()
      place = 0
    }
    if let mask { bits.formIntersection(mask) }
    return place
  }

  /// Gives memory back.
  mutating func finish(_ scratch: SearchScratch) {
    scratch.giveBack(bits)
    positions.finish(scratch)
    for cursor in cursors { scratch.giveBack(cursor) }
    (cursors, lanes) = ([], [])
  }
}
