internal import Synchronization

/// Makes the sections of the terms and their postings.
struct IndexWriter: Sendable {
  let order: TermOrder
  let inversion: Inversion
  let lengthClasses: [UInt8]
  let averageLength: Float
  let commonBeginning: Int?
  let isCancelled: (@Sendable () -> Bool)?

  /// How many words the terms of a range have at least; between two ranges it is asked whether the
  /// image is still wanted.
  private static let rangeWords = 1 << 20

  /// What lists the words: it sees every term, in order.
  private struct Listing: Sendable {
    var dictionary = DictionaryWriter()
    var prefixes: PrefixListsWriter

    mutating func add(_ term: UInt32, _ order: TermOrder, _ postings: TermPostings) {
      let key = order.key(term)
      dictionary.add(key: key, typed: order.typed(term))
      prefixes.add(
        key: key, articles: postings.articles.span, occurrences: postings.occurrences.span)
    }
  }

  /// Writes the sections; false where the image is no longer wanted.
  ///
  /// The first core lists the words while the others pack the postings, range by range, and then helps
  /// them; a core that is alone does both at once.
  func write(to writer: inout ImageWriter, cores: Int) throws(ImageProblem) -> Bool {
    try writer.stream(.postings)
    let output = OrderedOutput<WrittenPostings>(taking: &writer)
    let listing = Mutex<Listing?>(emptyListing)
    var begun = 0
    for piece in inversion.pieces where !(isCancelled?() ?? false) && !output.hasFailed {
      inversion.sort(piece)
      let (first, ranges) = (begun, ranges(of: piece, inversion.starts))
      begun += ranges.count
      let next = Mutex(0)
      _ = inParallel(cores) { core in
        var work = Work(inversion: inversion, lengthClasses, averageLength)
        var listed = core == 0 ? listing.withLock { $0.take() } : nil
        if core == 0, cores > 1 {
          for range in ranges where !output.hasFailed {
            pass(range, &work, &listed, packing: false)
          }
        }
        while let number = next.withLock({ $0 < ranges.count ? $0.next() : nil }) {
          if cores == 1 {
            pass(ranges[number], &work, &listed, packing: true)
          } else {
            var none: Listing?
            pass(ranges[number], &work, &none, packing: true)
          }
          let place = first + number
          guard output.put(work.take(), at: place..<(place + 1)) else { break }
        }
        if let listed { listing.withLock { $0 = listed } }
      }
    }
    let lists = try output.finish(givingBack: &writer).lists
    guard !(isCancelled?() ?? false), var listing = listing.withLock({ $0.take() }) else {
      return false
    }
    for list in lists { listing.dictionary.addList(articles: list.articles, bytes: list.bytes) }
    try writer.append(listing.prefixes.finish(), to: .prefixes)
    try listing.dictionary.write(to: &writer)
    return true
  }

  private var emptyListing: Listing {
    Listing(
      prefixes: PrefixListsWriter(
        lengthClasses: lengthClasses, averageLength: averageLength, threshold: commonBeginning))
  }

  /// Reads the terms of a range, in order; none where the image is no longer wanted.
  private func pass(
    _ range: Range<Int>, _ work: inout Work, _ listing: inout Listing?, packing: Bool
  ) {
    if isCancelled?() ?? false { return }
    for place in range {
      work.read(place)
      if packing { work.pack() }
      listing?.add(order.sorted[place], order, work.term)
    }
  }

  /// The terms of a piece, parted so that each range has about as many words.
  private func ranges(of piece: Range<Int>, _ starts: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = piece.lowerBound
    for end in piece.lowerBound..<piece.upperBound {
      let words = Int(starts[end + 1] - starts[start])
      guard words >= Self.rangeWords || end + 1 == piece.upperBound else { continue }
      ranges.append(start..<(end + 1))
      start = end + 1
    }
    return ranges
  }
}

/// What a core reads terms with, and packs their postings.
private struct Work {
  private let inversion: Inversion
  private(set) var term = TermPostings()
  private var postings: PostingsWriter
  private var packed = PackedPostings()

  init(inversion: Inversion, _ lengthClasses: [UInt8], _ averageLength: Float) {
    self.inversion = inversion
    postings = PostingsWriter(lengthClasses: lengthClasses, averageLength: averageLength)
  }

  mutating func read(_ place: Int) { term.read(place, of: inversion) }

  mutating func pack() {
    let term = term
    let place = postings.append(
      articles: term.articles.span, occurrences: term.occurrences.span,
      positions: term.positions.span)
    packed.lists.append((term.articles.count, place.count))
  }

  /// Returns what was packed since the last time.
  mutating func take() -> PackedPostings {
    packed.bytes = postings.take()
    defer { packed = PackedPostings() }
    return packed
  }
}

extension Int {
  /// Counts on, and returns the number before that.
  fileprivate mutating func next() -> Int {
    defer { self += 1 }
    return self
  }
}
