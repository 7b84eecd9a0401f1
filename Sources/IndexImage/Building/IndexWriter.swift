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
    let (output, ranges) = (PostingsOutput(taking: &writer), ranges)
    let next = Mutex(0)
    let listings = inParallel(cores) { core in
      var postings = PostingsWriter(lengthClasses: lengthClasses, averageLength: averageLength)
      var term = TermPostings()
      var listing = core == 0 ? emptyListing : nil
      if core == 0, cores > 1 {
        for range in ranges { pass(range, &term, &listing) { _ in } }
      }
      while let number = next.withLock({ $0 < ranges.count ? $0.next() : nil }) {
        var packed = PackedPostings()
        var none: Listing?
        func pack(_ term: TermPostings) {
          let place = postings.append(
            articles: term.articles.span, occurrences: term.occurrences.span,
            positions: term.positions.span)
          packed.lists.append((term.articles.count, place.count))
        }
        if cores == 1 {
          pass(ranges[number], &term, &listing, pack)
        } else {
          pass(ranges[number], &term, &none, pack)
        }
        packed.bytes = postings.take()
        output.put(packed, number)
      }
      return listing
    }
    let lists = try output.finish(givingBack: &writer)
    guard !(isCancelled?() ?? false), var listing = listings.first ?? nil else { return false }
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
    _ range: Range<Int>, _ term: inout TermPostings, _ listing: inout Listing?,
    _ body: (TermPostings) -> Void
  ) {
    if isCancelled?() ?? false { return }
    for place in range {
      term.read(place, of: inversion)
      body(term)
      listing?.add(order.sorted[place], order, term)
    }
  }

  /// The terms, parted so that each range has about as many words.
  private var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for end in 1..<(order.count + 1) {
      let words = Int(inversion.starts[end] - inversion.starts[start])
      guard words >= Self.rangeWords || end == order.count else { continue }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}

extension Int {
  /// Counts on, and returns the number before that.
  fileprivate mutating func next() -> Int {
    defer { self += 1 }
    return self
  }
}
