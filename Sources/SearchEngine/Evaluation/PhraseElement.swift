import IndexImage

/// One word of a phrase: which articles have it, and where.
struct PhraseElement {
  private typealias Found = FoundPostings.Found

  /// A list, and how far it was read.
  struct Lane {
    let reader: PostingReader
    let weight: Float
    /// What the window has of it.
    let postings: WindowPostings
    /// The next posting of the block.
    var place = 0
  }

  /// The articles of the last window that match, among those that were asked for.
  let bits: WindowBits
  let rarity: Float
  /// About how many articles match, at most.
  private(set) var cost = 0
  /// What was found in the window.
  let found: FoundPostings

  private let isTitle: Bool
  private let image: Image
  /// Terms that are too many to have a lane each: a word that goes on.
  private let ranges: [(terms: Range<Int>, weight: Float)]
  private(set) var lanes: [Lane] = []
  private(set) var cursors: [PostingCursor] = []
  /// What walks the lists of `ranges`, one after the other in every window.
  private var rangeLane: (cursor: PostingCursor, postings: WindowPostings)?

  /// How many terms of ranges have a lane each at most: a lane has room for what a window has of it.
  private static let mostTermsOfRanges = 16

  init(_ word: PlanWord, image: Image, isTitle: Bool, _ scratch: SearchScratch) {
    self.isTitle = isTitle
    self.image = image
    bits = scratch.takeBits()
    found = scratch.takeFound()
    let wanted = WordLists(word, image: image, keepsPositions: true)
    rarity = wanted.rarity
    var lists = wanted.lists
    let isLong = wanted.ranges.reduce(0) { $0 + $1.terms.count } > Self.mostTermsOfRanges
    ranges = isLong ? wanted.ranges.map { ($0.terms, $0.weight) } : []
    for range in isLong ? [] : wanted.ranges {
      image.forEachPostings(ofTerms: range.terms) { _, list in lists.append((list, range.weight)) }
    }
    if isLong {
      cost = wanted.ranges.reduce(0) { $0 + $1.articles }
      let cursor = scratch.takeCursor()
      rangeLane = (cursor, scratch.takePostings())
    }
    for entry in lists where entry.list.count > 0 {
      cost += entry.list.count
      let cursor = scratch.takeCursor()
      cursor.start(entry.list)
      cursors.append(cursor)
      lanes.append(
        Lane(reader: cursor.reader, weight: entry.weight, postings: scratch.takePostings()))
    }
  }

  /// Returns an article before which, from another on, none matches; past all if none does.
  mutating func next(from article: Int) -> Int {
    // To ask so many lists would take longer than to go through what the other words have.
    guard ranges.isEmpty else { return article }
    var next = PlanNode.end
    for place in lanes.indices {
      let reader = lanes[place].reader
      if reader.last < article {
        reader.seek(UInt32(article))
        lanes[place].place = 0
      }
      guard !reader.isAtEnd else { continue }
      if reader.isShort { reader.decodeArticles() }
      if reader.hasArticles {
        var index = lanes[place].place
        while index < reader.count, unsafe reader.articles[index] < article { index += 1 }
        lanes[place].place = index
        if index < reader.count {
          next = min(next, unsafe Int(reader.articles[index]))
        } else if !reader.isShort {
          next = min(next, Int(reader.last) + 1)
        }
      } else {
        next = min(next, max(Int(reader.first), article))
      }
    }
    return next
  }

  /// Finds what matches in a window, among some articles or all; returns how much there is at most. In
  /// titles alone there may be less.
  ///
  /// - Parameter most: How many articles the mask has at most.
  mutating func match(_ window: Window, among mask: WindowBits?, most: Int) -> Int {
    bits.clear()
    var count = 0
    for place in lanes.indices {
      let lane = lanes[place]
      lanes[place].place = lane.postings.find(
        in: lane.reader, from: lane.place, window, among: mask, most: most)
      lane.postings.insertAll(into: bits)
      count += lane.postings.count
    }
    return count + matchRanges(window, among: mask, most: most)
  }

  /// Finds what the terms of ranges have in a window, and where, since their lists are not met again.
  private func matchRanges(_ window: Window, among mask: WindowBits?, most: Int) -> Int {
    guard let (cursor, postings) = rangeLane else { return 0 }
    var count = 0
    for range in ranges {
      image.forEachPostings(ofTerms: range.terms) { _, list in
        cursor.start(list)
        _ = postings.find(in: cursor.reader, from: 0, window, among: mask, most: most)
        guard postings.count > 0 else { return }
        postings.insertAll(into: bits)
        count += postings.count
        find(postings, of: cursor.reader, weight: range.weight, among: bits)
      }
    }
    return count
  }

  /// Whether the word has so many lists that it is looked for last, where little is left.
  var isRange: Bool { !ranges.isEmpty }

  /// Returns the list that some articles of the window, which all have the word, have it in; nothing
  /// where these are several.
  func onlyLane(among mask: WindowBits) -> Lane? {
    guard ranges.isEmpty else { return nil }
    var only: Lane?
    for lane in lanes {
      lane.postings.narrow(to: mask)
      guard lane.postings.count > 0 else { continue }
      if only != nil { return nil }
      only = lane
    }
    return only
  }

  /// Finds where the word stands in some of the articles of the window that match.
  func find(among mask: WindowBits) {
    for lane in lanes { find(lane.postings, of: lane.reader, weight: lane.weight, among: mask) }
  }

  private func find(
    _ postings: WindowPostings, of reader: PostingReader, weight: Float, among mask: WindowBits
  ) {
    let (occurrences, before) = unsafe (reader.occurrencesRead, reader.positionsBefore)
    var known = -1
    var positions: BlockPositions?
    postings.forEach(among: mask) { local, block, place in
      if block.number != known {
        known = block.number
        positions = reader.readOccurrences(of: block)
      }
      let number = unsafe occurrences[place]
      guard var here = positions, WordNode.isWanted(number, isTitle: isTitle) else { return }
      let first = unsafe Int(before[place])
      here.seek(first)
      positions = here
      found.add(
        Found(
          weight: weight, isInTitle: number & 1 != 0, positions: here,
          range: first..<first &+ Int(number >> 1)), local)
    }
  }

  /// Gives memory back.
  mutating func finish(_ scratch: SearchScratch) {
    scratch.giveBack(bits)
    found.clear()
    scratch.giveBack(found)
    for cursor in cursors { scratch.giveBack(cursor) }
    for lane in lanes { scratch.giveBack(lane.postings) }
    if let (cursor, postings) = rangeLane {
      scratch.giveBack(cursor)
      scratch.giveBack(postings)
    }
    (cursors, lanes, rangeLane) = ([], [], nil)
  }
}
