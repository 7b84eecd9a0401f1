/// Writes the terms and their postings.
struct IndexWriter {
  private var postings: PostingsWriter
  private var prefixes: PrefixListsWriter
  private var dictionary = DictionaryWriter()

  init(lengthClasses: [UInt8], averageLength: Float) {
    postings = PostingsWriter(lengthClasses: lengthClasses, averageLength: averageLength)
    prefixes = PrefixListsWriter(lengthClasses: lengthClasses, averageLength: averageLength)
  }

  /// Writes all terms; false where the image is no longer wanted.
  mutating func write(
    _ order: TermOrder, _ inversion: borrowing Inversion, to writer: inout ImageWriter,
    _ isCancelled: (() -> Bool)?
  ) throws(ImageProblem) -> Bool {
    var term = TermPostings()
    for (place, number) in order.sorted.enumerated() {
      if place % 4096 == 0, isCancelled?() ?? false { return false }
      term.read(place, of: inversion)
      let range = postings.append(
        articles: term.articles.span, occurrences: term.occurrences.span,
        positions: term.positions.span)
      let key = order.key(number)
      dictionary.add(
        key: key, typed: order.typed(number), articles: term.articles.count,
        postings: range.count)
      prefixes.add(key: key, articles: term.articles.span, occurrences: term.occurrences.span)
      if postings.bytes.count > 1 << 20 { try writer.append(postings.take(), to: .postings) }
    }
    return true
  }

  /// Hands over what is left.
  mutating func finish(_ writer: inout ImageWriter) throws(ImageProblem) {
    try writer.append(postings.take(), to: .postings)
    try writer.append(prefixes.finish(), to: .prefixes)
    try dictionary.write(to: &writer)
  }
}
