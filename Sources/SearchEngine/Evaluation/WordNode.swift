import IndexImage

/// The terms that one word of a query means.
@safe final class WordNode: ScoredNode {
  /// A long list, and how far it was read.
  struct Lane {
    let cursor: PostingReader
    let weight: Float
    /// The next posting of the block.
    var place = 0
  }

  /// The lists that are long.
  let lanes: UnsafeMutableBufferPointer<Lane>
  private var cursors: [PostingCursor] = []
  /// What all short lists have, by article, where that is little.
  let loose: LooseValues
  /// The same where it is much.
  private(set) var sums: ArticleSums?
  /// No frequency of short lists is greater by the half of its article's length.
  private(set) var shortRatio: Float = .infinity
  /// Whether only titles are looked at.
  let isTitle: Bool
  /// How many postings there are.
  let postingCount: Int

  let articleCount: Int

  /// How many postings may be sorted; more are summed up.
  static let mostLoose = 512

  init(_ word: PlanWord, image: Image, isTitle: Bool, _ scratch: SearchScratch) {
    self.isTitle = isTitle
    articleCount = image.articleCount
    let lists = WordLists(word, image: image)
    var short = 0
    let long = lists.lists.count { !$0.list.isShort }
    var cursors: [PostingCursor] = []
    cursors.reserveCapacity(long)
    unsafe lanes = .allocate(capacity: long)
    for entry in lists.lists {
      if entry.list.isShort {
        short += entry.list.count
      } else {
        let cursor = scratch.takeCursor()
        cursor.start(entry.list)
        unsafe lanes.initializeElement(
          at: cursors.count, to: Lane(cursor: cursor.reader, weight: entry.weight))
        cursors.append(cursor)
      }
    }
    self.cursors = cursors
    for range in lists.ranges { short += range.articles }
    postingCount = lists.postingCount
    let source = ShortLists(lists, image: image, isTitle: isTitle)
    if short > Self.mostLoose {
      loose = LooseValues(LoosePostings())
      sums = source.sums(scratch)
    } else {
      loose = short > 0 ? source.loose(scratch) : LooseValues(LoosePostings())
      sums = nil
    }
    super.init(scratch)
    rarity = lists.rarity
  }

  override var cost: Int { postingCount }

  /// The only long list, where what short ones have is at most little.
  var onlyLongLane: Lane? { unsafe sums == nil && lanes.count == 1 ? lanes[0] : nil }

  /// Returns the first article from another on that is loose; past all articles if none is.
  func looseArticle(from article: Int) -> Int {
    loose.seek(UInt32(truncatingIfNeeded: article))
    return Int(loose.article)
  }

  override func next(from article: Int) -> Int {
    loose.seek(UInt32(clamping: article))
    var next = loose.article < .max ? Int(loose.article) : Self.end
    if let sums { next = min(next, sums.next(from: article) ?? Self.end) }
    for place in unsafe lanes.indices {
      let cursor = unsafe lanes[place].cursor
      if cursor.last < article {
        cursor.seek(UInt32(article))
        unsafe lanes[place].place = 0
      }
      guard !cursor.isAtEnd else { continue }
      if cursor.hasArticles {
        var index = unsafe lanes[place].place
        while index < cursor.count, unsafe cursor.articles[index] < article { index += 1 }
        unsafe lanes[place].place = index
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
    places.count = 0
    let values = unsafe self.values.values
    if let sums {
      let first = window.base >> 6
      for place in 0..<(window.end - window.base + 63) / 64 {
        var rest = unsafe sums.marks[first + place]
        if let mask { rest &= unsafe mask.words[place] }
        guard rest != 0 else { continue }
        unsafe bits.words[place] = rest
        while rest != 0 {
          let local = place << 6 + rest.trailingZeroBitCount
          unsafe values[local] = Float(bitPattern: sums.numbers[window.base + local])
          places.add(local, ifNew: true)
          rest &= rest &- 1
        }
      }
    }
    loose.seek(UInt32(truncatingIfNeeded: window.base))
    while loose.article < window.end {
      let local = Int(loose.article) - window.base
      if mask?.contains(local) ?? true {
        unsafe values[local] += loose.value
        places.add(local, ifNew: !bits.contains(local))
        bits.insert(local)
      }
      loose.advance()
    }
    for place in unsafe lanes.indices { unsafe match(&lanes[place], window, mask) }
    return places.count > 0
  }

  private func match(_ lane: inout Lane, _ window: Window, _ mask: WindowBits?) {
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
    let all = unsafe places.places
    var found = places.count
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
      if let mask {
        cursor.decodeArticles()
        let count = cursor.count
        var place = lane.place
        while place < count, unsafe articles[place] < base { place &+= 1 }
        // Which postings are wanted, behind the articles that were found.
        var wanted = found
        while place < count, unsafe articles[place] < end {
          let local = unsafe Int(articles[place] &- base)
          unsafe all[wanted] = UInt16(truncatingIfNeeded: place)
          wanted &+= mask.contains(local) ? 1 : 0
          place &+= 1
        }
        lane.place = place
        if wanted > found, let block = cursor.unpackedBlock() {
          for index in found..<wanted {
            let place = unsafe Int(all[index])
            let local = unsafe Int(articles[place] &- base)
            let number = cursor.occurrence(place, of: block)
            if isTitle, number & 1 == 0 { continue }
            let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: local & 63)
            let old = unsafe words[local >> 6]
            unsafe values[local] += weight * Self.frequency(number)
            unsafe all[found] = UInt16(truncatingIfNeeded: local)
            found &+= old & bit == 0 ? 1 : 0
            unsafe words[local >> 6] = old | bit
          }
        }
      } else {
        cursor.decode()
        let count = cursor.count
        var place = lane.place
        while place < count, unsafe articles[place] < base { place &+= 1 }
        while place < count, unsafe articles[place] < end {
          let local = unsafe Int(articles[place] &- base)
          let number = unsafe occurrences[place]
          if Self.isWanted(number, isTitle: isTitle) {
            let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: local & 63)
            let old = unsafe words[local >> 6]
            unsafe values[local] += weight * Self.frequency(number)
            unsafe all[found] = UInt16(truncatingIfNeeded: local)
            found &+= old & bit == 0 ? 1 : 0
            unsafe words[local >> 6] = old | bit
          }
          place &+= 1
        }
        lane.place = place
      }
      if cursor.last >= end { break }
      cursor.next()
      lane.place = 0
    }
    places.count = found
  }

  /// Whether an occurrence number counts: where only titles are looked at, only with the title's bit.
  @inline(__always)
  static func isWanted(_ number: UInt32, isTitle: Bool) -> Bool { !isTitle || number & 1 != 0 }

  @inline(__always)
  static func frequency(_ number: UInt32) -> Float {
    Float(Int32(truncatingIfNeeded: number >> 1 &+ (number & 1) &* PostingList.titleBoost))
  }

  /// Finds a bound of what short lists have.
  ///
  /// - Parameters:
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  func findBounds(_ classes: UnsafePointer<UInt8>, _ halves: UnsafePointer<Float>) {
    var ratio: Float = 0
    loose.forEach { article, value in
      ratio = unsafe max(ratio, value / halves[Int(classes[Int(article)])])
    }
    sums?.forEach { article, value in
      ratio = unsafe max(ratio, value / halves[Int(classes[article])])
    }
    shortRatio = ratio * Rounding.slack
  }

  /// Returns what the word is worth at most where its frequency by the half of the article's length is
  /// not greater.
  func worth(ratio: Float) -> Float {
    rarity * (ratio < .infinity ? ratio / (1 + ratio) : 1)
  }

  /// Returns what the word is worth at most in a window; `findBounds` must have been called.
  func bound(in window: Window) -> Float {
    var ratio: Float = 0
    loose.seek(UInt32(truncatingIfNeeded: window.base))
    if loose.article < window.end || (sums?.next(from: window.base) ?? .max) < window.end {
      ratio = shortRatio
    }
    for place in unsafe lanes.indices {
      let lane = unsafe lanes[place]
      if lane.cursor.last < window.base {
        lane.cursor.seek(UInt32(truncatingIfNeeded: window.base))
        unsafe lanes[place].place = 0
      }
      ratio +=
        max(lane.weight, 0) * lane.cursor.ratio(below: UInt32(truncatingIfNeeded: window.end))
    }
    return worth(ratio: ratio)
  }

  /// Returns the sums of everything but one of the long lists, read to their ends; nothing where that
  /// is only what is loose.
  func sumsOfAll(but longest: Int?, _ scratch: SearchScratch) -> ArticleSums? {
    if sums == nil, unsafe lanes.count < 2 { return nil }
    let sums = self.sums ?? scratch.takeSums(articleCount)
    self.sums = sums
    loose.forEach { sums.add($1, to: Int($0)) }
    for place in unsafe lanes.indices where place != longest {
      let lane = unsafe lanes[place]
      while lane.cursor.decode() {
        for place in 0..<lane.cursor.count {
          let value = unsafe lane.weight * Self.frequency(lane.cursor.occurrences[place])
          sums.add(value, to: unsafe Int(lane.cursor.articles[place]))
        }
        lane.cursor.next()
      }
    }
    return sums
  }

  override func finish(_ scratch: SearchScratch) {
    for cursor in cursors { scratch.giveBack(cursor) }
    cursors = []
    unsafe lanes.deallocate()
    loose.deallocate()
    if let sums {
      sums.clear()
      scratch.giveBack(sums)
    }
    super.finish(scratch)
  }
}
