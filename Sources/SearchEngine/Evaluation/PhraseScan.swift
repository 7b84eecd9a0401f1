import IndexImage

/// Finds the best articles of a phrase without counting all that match.
///
/// Articles are taken from the rarest word, block by block, and looked up in the others, the rarer first.
/// Of those that have all words the positions are read, and first of those that may be worth most: once the
/// best are known, most articles have some word too seldom to be one of them.
@safe struct PhraseScan {
  let words: [Word]
  let lanes: UnsafeMutableBufferPointer<PhraseLane>
  let cursors: [PostingCursor]
  let rarity: Float
  /// What the title adds to a frequency at most.
  let boost: Float
  let image: Image
  let classes: UnsafePointer<UInt8>
  let halves: UnsafePointer<Float>
  let buffers: SpotBuffers
  let queue: PhraseQueue
  /// Where those have their positions that are read together.
  let ready: PhraseSpots
  /// Of the articles of a block how often they have the word that they have least (`values`), what the title
  /// adds at most (`scores`), and their halves.
  let candidates: Candidates
  /// Where the articles stand in the block.
  let places: ArticlePlaces
  /// Which of them are left.
  let live: UnsafeMutablePointer<UInt8>
  /// The same of the word that is looked up.
  let sums: PhraseWordSums
  /// In how many articles the two rarest words were looked at before another was looked up, and in how many
  /// they are as far apart as in the phrase.
  let pairs: UnsafeMutablePointer<(asked: Int, kept: Int)>
  /// Whether the second word is looked up for all articles, however often they have the rarest.
  let looksUpFirst: Bool

  /// A word of the phrase.
  struct Word {
    /// Its lists.
    let lanes: Range<Int>
    /// Where it stands in the phrase.
    let place: Int
    /// Whether looking it up leaves few articles out.
    let isCommon: Bool
  }

  /// A word that more than this part of all articles have is common.
  private static let commonShare = 4
  /// Of a word that is so many times as common, hardly more than one article is looked up in a block, so
  /// that it pays to leave some out before.
  private static let mostTimesLookedUpFirst = 8

  /// How many lists all words may have; where they have more, they are gone through window by window.
  static let mostLanes = 24

  /// - Parameters:
  ///   - elements: The words, the rarest first, and where each stands in the phrase.
  ///   - rarity: That of all words together.
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  init(
    _ elements: [(element: PhraseElement, place: Int)], rarity: Float, image: Image,
    classes: UnsafePointer<UInt8>, halves: UnsafePointer<Float>, _ scratch: SearchScratch
  ) {
    self.rarity = rarity
    self.image = image
    unsafe self.classes = classes
    unsafe self.halves = halves
    buffers = scratch.takeSpotBuffers()
    queue = scratch.takePhraseQueue()
    ready = scratch.takePhraseSpots()
    candidates = scratch.takeCandidates()
    sums = scratch.takePhraseWordSums()
    places = scratch.takeArticlePlaces()
    unsafe live = .allocate(capacity: PostingList.blockLength)
    unsafe pairs = .allocate(capacity: 1)
    unsafe pairs.initialize(to: (0, 0))
    var words: [Word] = []
    var lanes: [PhraseLane] = []
    var cursors: [PostingCursor] = []
    for (element, place) in elements {
      let first = lanes.count
      for lane in element.lanes { lanes.append(PhraseLane(lane, scratch.takePhrasePlaces())) }
      cursors += element.cursors
      words.append(
        Word(
          lanes: first..<lanes.count, place: place,
          isCommon: element.cost > image.articleCount / Self.commonShare))
    }
    self.words = words
    looksUpFirst =
      elements.count > 1
      && elements[1].element.cost <= elements[0].element.cost * Self.mostTimesLookedUpFirst
    self.cursors = cursors
    boost = Float(PostingList.titleBoost) * lanes.reduce(0) { max($0, $1.weight) }
    unsafe self.lanes = .allocate(capacity: lanes.count)
    _ = unsafe self.lanes.initialize(from: lanes)
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) {
    scratch.giveBack(buffers)
    queue.clear()
    scratch.giveBack(queue)
    scratch.giveBack(ready)
    scratch.giveBack(candidates)
    scratch.giveBack(sums)
    scratch.giveBack(places)
    unsafe live.deallocate()
    unsafe pairs.deallocate()
    for place in unsafe lanes.indices { unsafe scratch.giveBack(lanes[place].found) }
    unsafe lanes.deallocate()
  }

  /// Finds the best articles; returns how many were found to have the phrase, or nothing when it was broken
  /// off.
  func run(into hits: inout TopHits, isCancelled: () -> Bool) -> Int? {
    guard let first = words.first else { return 0 }
    var total = 0
    let parts = self.parts()
    var areAtStart = parts.count == 1
    for part in parts {
      for driver in first.lanes {
        if !areAtStart { for cursor in cursors { cursor.start(cursor.list) } }
        areAtStart = false
        guard let found = run(driver, part, into: &hits, isCancelled) else { return nil }
        total += found
      }
      if isCancelled() { return nil }
      total += readAll(into: &hits)
    }
    return total
  }

  /// Goes through a list of the rarest word.
  ///
  /// - Parameter part: The articles that are wanted.
  private func run(
    _ driver: Int, _ part: Part, into hits: inout TopHits, _ isCancelled: () -> Bool
  ) -> Int? {
    var total = 0
    let (reader, weight) = unsafe (lanes[driver].reader, lanes[driver].weight)
    let isOnly = words[0].lanes.count == 1
    let room = unsafe PhraseQueue.spotCapacity - PostingList.blockLength * lanes.count
    while !reader.isAtEnd {
      if reader.block & 31 == 31, isCancelled() { return nil }
      if !isOnly || !isWorthless(reader, weight: weight, hits) {
        findAll(driver, part, hits)
        if queue.count > PhraseQueue.capacity - PostingList.blockLength || queue.spotCount > room {
          total += readAll(into: &hits)
        }
      }
      reader.next()
    }
    return total
  }

  /// Whether no article of a block of the only list of a word can be among the best.
  private func isWorthless(_ reader: PostingReader, weight: Float, _ hits: TopHits) -> Bool {
    let ratio = max(weight, 0) * reader.ratio
    guard hits.least > 0, ratio < .infinity else { return false }
    return Double(rarity * (ratio / (1 + ratio)) * Rounding.slack) < hits.least
  }

  /// Whether an article may be among the best that has the phrase so often.
  @inline(__always)
  func isEnough(_ frequency: Float, _ half: Float, _ least: Float) -> Bool {
    rarity * Rounding.slack * frequency >= least * (frequency + half)
  }

  /// Reads the positions of the articles that have all words, as far as they may be among the best; returns
  /// how many are found to have the phrase.
  private func readAll(into hits: inout TopHits) -> Int {
    var total = 0
    unsafe queue.drain {
      Double(rarity * $0 * Rounding.slack) >= hits.least
    } where: {
      isEnough($0.most, $0.half, Float(max(hits.least, 0)))
    } _: { entries, count in
      unsafe prepare(entries, count)
      for index in 0..<count {
        let entry = unsafe entries[index]
        let frequency = frequency(entry, ready.of(index, entry))
        guard frequency > 0 else { continue }
        let score = rarity * (frequency / (frequency + entry.half))
        hits.add(Int(entry.article), score: score, rank: Double(score))
        total += 1
      }
    }
    return total
  }
}
