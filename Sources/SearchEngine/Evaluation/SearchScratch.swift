import IndexImage
import Synchronization

/// Memory that searches use again, so that a search for rare words takes none that grows with the
/// image. One search uses it at a time.
@safe final class SearchScratch: @unchecked Sendable {
  private var bits: [WindowBits] = []
  private var floats: [WindowValues] = []
  private var places: [WindowPlaces] = []
  private var postings: [WindowPostings] = []
  private var found: [FoundPostings] = []
  private var cursors: [PostingCursor] = []
  private var sums: [ArticleSums] = []
  private var candidates: [Candidates] = []
  private var spots: [SpotBuffers] = []
  private var queues: [PhraseQueue] = []
  private var wordSums: [PhraseWordSums] = []
  private var phrasePlaces: [PhrasePlaces] = []
  private var articlePlaces: [ArticlePlaces] = []
  private var phraseSpots: [PhraseSpots] = []

  private var halves: (averageLength: Float, halves: [Float]) = (0, [])

  init() {}

  /// Returns `Weighting.halves`.
  func halves(averageLength: Float) -> [Float] {
    if halves.averageLength != averageLength || halves.halves.isEmpty {
      halves = (averageLength, Weighting.halves(averageLength: averageLength))
    }
    return halves.halves
  }

  deinit {
    for one in bits { unsafe one.words.deallocate() }
    for one in floats { unsafe one.values.deallocate() }
    for one in places { one.deallocate() }
    for one in postings { one.deallocate() }
    for one in found { one.deallocate() }
    for one in candidates { one.deallocate() }
    for one in queues { one.deallocate() }
    for one in wordSums { one.deallocate() }
    for one in phrasePlaces { one.deallocate() }
    for one in articlePlaces { one.deallocate() }
    for one in phraseSpots { one.deallocate() }
  }

  private static let idle = Mutex<[SearchScratch]>([])

  /// Runs a search with memory of its own.
  static func withOne<Result>(_ body: (SearchScratch) -> Result) -> Result {
    let scratch = idle.withLock { $0.popLast() } ?? SearchScratch()
    defer {
      idle.withLock { idle in
        if idle.count < 4 { idle.append(scratch) }
      }
    }
    return body(scratch)
  }

  /// Bits of a window, set or not.
  func takeBits() -> WindowBits {
    if let one = bits.popLast() { return one }
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: Window.wordCount)
    unsafe words.initialize(repeating: 0, count: Window.wordCount)
    return unsafe WindowBits(words: words)
  }

  func giveBack(_ one: WindowBits) { bits.append(one) }

  /// A number for each article of a window, all zero; they must be zero when they are given back.
  func takeValues() -> WindowValues {
    if let one = floats.popLast() { return one }
    let values = unsafe UnsafeMutableRawPointer.allocate(
      byteCount: Window.length * 4, alignment: 64
    )
    .bindMemory(to: Float.self, capacity: Window.length)
    unsafe values.initialize(repeating: 0, count: Window.length)
    return unsafe WindowValues(values: values)
  }

  func giveBack(_ one: WindowValues) { floats.append(one) }

  /// No articles of a window.
  func takePlaces() -> WindowPlaces {
    let one = places.popLast() ?? WindowPlaces()
    one.count = 0
    return one
  }

  func giveBack(_ one: WindowPlaces) { places.append(one) }

  /// No postings of a window.
  func takePostings() -> WindowPostings {
    let one = postings.popLast() ?? WindowPostings()
    one.clear()
    return one
  }

  func giveBack(_ one: WindowPostings) {
    if postings.count < 64 { postings.append(one) } else { one.deallocate() }
  }

  /// No postings of a word of a phrase; they must be cleared when they are given back.
  func takeFound() -> FoundPostings { found.popLast() ?? FoundPostings(takeValues()) }

  func giveBack(_ one: FoundPostings) { found.append(one) }

  func takeCandidates() -> Candidates { candidates.popLast() ?? Candidates() }

  func giveBack(_ one: Candidates) { candidates.append(one) }

  func takeSpotBuffers() -> SpotBuffers { spots.popLast() ?? SpotBuffers() }

  func giveBack(_ one: SpotBuffers) { spots.append(one) }

  /// No articles; they must be forgotten when they are given back.
  func takePhraseQueue() -> PhraseQueue { queues.popLast() ?? PhraseQueue() }

  func giveBack(_ one: PhraseQueue) { queues.append(one) }

  func takePhraseWordSums() -> PhraseWordSums { wordSums.popLast() ?? PhraseWordSums() }

  func giveBack(_ one: PhraseWordSums) { wordSums.append(one) }

  func takePhrasePlaces() -> PhrasePlaces { phrasePlaces.popLast() ?? PhrasePlaces() }

  func giveBack(_ one: PhrasePlaces) { phrasePlaces.append(one) }

  func takeArticlePlaces() -> ArticlePlaces { articlePlaces.popLast() ?? ArticlePlaces() }

  func giveBack(_ one: ArticlePlaces) { articlePlaces.append(one) }

  func takePhraseSpots() -> PhraseSpots { phraseSpots.popLast() ?? PhraseSpots() }

  func giveBack(_ one: PhraseSpots) { phraseSpots.append(one) }

  func takeCursor() -> PostingCursor { cursors.popLast() ?? PostingCursor() }

  func giveBack(_ one: PostingCursor) {
    one.start(PostingList())
    if cursors.count < 256 { cursors.append(one) }
  }

  /// A number for each article of an image, all zero; they must be zero when they are given back.
  func takeSums(_ count: Int) -> ArticleSums {
    while let one = sums.popLast() {
      if one.count >= count { return one }
    }
    return ArticleSums(count)
  }

  func giveBack(_ one: ArticleSums) {
    if sums.count < 4 { sums.append(one) }
  }
}
