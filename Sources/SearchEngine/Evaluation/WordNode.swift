import IndexImage

/// The terms that one word of a query means.
final class WordNode: ScoredNode {
  /// A long list, and how far it was read.
  struct Lane {
    let cursor: PostingReader
    let weight: Float
    /// The next posting of the block.
    var place = 0
  }

  /// The lists that are long.
  private(set) var lanes: [Lane] = []
  private var cursors: [PostingCursor] = []
  /// What all short lists have, by article, where that is little.
  private(set) var loose = LoosePostings()
  /// The same where it is much.
  private(set) var sums: ArticleSums?
  /// Whether only titles are looked at.
  let isTitle: Bool
  /// How many postings there are.
  private(set) var postingCount = 0

  private let articleCount: Int

  /// How many postings may be sorted; more are summed up.
  static let mostLoose = 512

  init(_ word: PlanWord, image: Image, isTitle: Bool, _ scratch: SearchScratch) {
    self.isTitle = isTitle
    articleCount = image.articleCount
    super.init(scratch)
    let lists = WordLists(word, image: image)
    rarity = lists.rarity
    var short = 0
    for entry in lists.lists {
      postingCount += entry.list.count
      if entry.list.count < PostingList.blockLength {
        short += entry.list.count
      } else {
        let cursor = scratch.takeCursor()
        cursor.start(entry.list)
        cursors.append(cursor)
        lanes.append(Lane(cursor: cursor.reader, weight: entry.weight))
      }
    }
    for range in lists.ranges { short += range.articles }
    postingCount += lists.ranges.reduce(0) { $0 + $1.articles }
    if short > Self.mostLoose {
      sumUp(lists, image, scratch)
    } else if short > 0 {
      gather(lists, image, scratch)
    }
  }

  private func gather(_ lists: WordLists, _ image: Image, _ scratch: SearchScratch) {
    let cursor = scratch.takeCursor()
    func forEach(_ list: PostingList, _ body: (UInt32, UInt32) -> Void) {
      cursor.start(list)
      while cursor.decode() {
        for place in 0..<cursor.count {
          unsafe body(cursor.articles[place], cursor.occurrences[place])
        }
        cursor.next()
      }
    }
    for range in lists.ranges {
      var joined = LoosePostings()
      image.forEachPostings(ofTerms: range.terms) { _, list in
        forEach(list) { joined.add($0, number: $1) }
      }
      joined.joinNumbers()
      for (article, number) in joined.numbers where !isTitle || number & 1 != 0 {
        loose.add(article, value: range.weight * PostingList.frequency(number))
      }
    }
    for entry in lists.lists where entry.list.count < PostingList.blockLength {
      forEach(entry.list) { article, number in
        if !isTitle || number & 1 != 0 {
          loose.add(article, value: entry.weight * PostingList.frequency(number))
        }
      }
    }
    loose.joinValues()
    scratch.giveBack(cursor)
  }

  private func sumUp(_ lists: WordLists, _ image: Image, _ scratch: SearchScratch) {
    let sums = scratch.takeSums(articleCount)
    self.sums = sums
    for range in lists.ranges {
      let one = scratch.takeSums(articleCount)
      unsafe image.addOccurrences(ofTerms: range.terms, to: one.numbers, marks: one.marks)
      one.drain { article, number in
        if !isTitle || number & 1 != 0 {
          sums.add(range.weight * PostingList.frequency(number), to: article)
        }
      }
      scratch.giveBack(one)
    }
    let cursor = scratch.takeCursor()
    for entry in lists.lists where entry.list.count < PostingList.blockLength {
      cursor.start(entry.list)
      cursor.decode()
      for place in 0..<cursor.count {
        let number = unsafe cursor.occurrences[place]
        if !isTitle || number & 1 != 0 {
          sums.add(
            entry.weight * PostingList.frequency(number), to: unsafe Int(cursor.articles[place]))
        }
      }
    }
    scratch.giveBack(cursor)
  }

  override var cost: Int { postingCount }

  override func next(from article: Int) -> Int {
    var next = loose.next(from: article) ?? Self.end
    if let sums { next = min(next, sums.next(from: article) ?? Self.end) }
    for place in lanes.indices {
      let cursor = lanes[place].cursor
      if cursor.last < article {
        cursor.seek(UInt32(article))
        lanes[place].place = 0
      }
      guard !cursor.isAtEnd else { continue }
      if cursor.isDecoded {
        var index = lanes[place].place
        while index < cursor.count, unsafe cursor.articles[index] < article { index += 1 }
        lanes[place].place = index
        next = min(
          next, index < cursor.count ? unsafe Int(cursor.articles[index]) : Int(cursor.last) + 1)
      } else {
        next = min(next, max(Int(cursor.first), article))
      }
    }
    return next
  }

  override func match(_ window: Window, among mask: WindowBits?) -> Bool {
    bits.clear()
    var isAny = false
    let values = unsafe self.values.values
    if let sums {
      let first = window.base >> 6
      for place in 0..<Window.wordCount {
        var rest = unsafe sums.marks[first + place]
        if let mask { rest &= unsafe mask.words[place] }
        guard rest != 0 else { continue }
        unsafe bits.words[place] = rest
        isAny = true
        while rest != 0 {
          let local = place << 6 + rest.trailingZeroBitCount
          unsafe values[local] = Float(bitPattern: sums.numbers[window.base + local])
          rest &= rest &- 1
        }
      }
    }
    loose.forEach(in: window) { local, value in
      if mask?.contains(local) ?? true {
        unsafe values[local] += value
        bits.insert(local)
        isAny = true
      }
    }
    for place in lanes.indices {
      var lane = lanes[place]
      if match(&lane, window, mask) { isAny = true }
      lanes[place] = lane
    }
    return isAny
  }

  private func match(_ lane: inout Lane, _ window: Window, _ mask: WindowBits?) -> Bool {
    let cursor = lane.cursor
    let base = UInt32(truncatingIfNeeded: window.base)
    let end = UInt32(truncatingIfNeeded: window.end)
    if cursor.last < base {
      cursor.seek(base)
      lane.place = 0
    }
    let values = unsafe self.values.values
    let words = unsafe bits.words
    let (articles, occurrences) = unsafe (cursor.articles, cursor.occurrences)
    let weight = lane.weight
    var isAny = false
    while cursor.first < end {
      if let mask {
        let low = Int(max(cursor.first, base) &- base)
        let high = Int(min(cursor.last, end &- 1) &- base)
        guard low <= high, mask.containsAny(low, high) else {
          if cursor.last >= end { break }
          cursor.next()
          lane.place = 0
          continue
        }
      }
      cursor.decode()
      let count = cursor.count
      var place = lane.place
      while place < count, unsafe articles[place] < base { place &+= 1 }
      if let mask {
        while place < count, unsafe articles[place] < end {
          let local = unsafe Int(articles[place] &- base)
          let number = unsafe occurrences[place]
          if mask.contains(local), !isTitle || number & 1 != 0 {
            unsafe values[local] += weight * Self.frequency(number)
            unsafe words[local >> 6] |= 1 << UInt64(truncatingIfNeeded: local & 63)
            isAny = true
          }
          place &+= 1
        }
      } else {
        while place < count, unsafe articles[place] < end {
          let local = unsafe Int(articles[place] &- base)
          let number = unsafe occurrences[place]
          if !isTitle || number & 1 != 0 {
            unsafe values[local] += weight * Self.frequency(number)
            unsafe words[local >> 6] |= 1 << UInt64(truncatingIfNeeded: local & 63)
            isAny = true
          }
          place &+= 1
        }
      }
      lane.place = place
      if cursor.last >= end { break }
      cursor.next()
      lane.place = 0
    }
    return isAny
  }

  @inline(__always)
  private static func frequency(_ number: UInt32) -> Float {
    Float(Int32(truncatingIfNeeded: number >> 1 &+ (number & 1) &* PostingList.titleBoost))
  }

  override func finish(_ scratch: SearchScratch) {
    for cursor in cursors { scratch.giveBack(cursor) }
    (cursors, lanes) = ([], [])
    if let sums {
      sums.clear()
      scratch.giveBack(sums)
    }
    sums = nil
    super.finish(scratch)
  }
}
