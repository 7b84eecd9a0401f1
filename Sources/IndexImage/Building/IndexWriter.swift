/// Makes the sections of the terms and their postings.
struct IndexWriter: Sendable {
  let order: TermOrder
  let inversion: Inversion
  let lengthClasses: [UInt8]
  let averageLength: Float
  let commonBeginning: Int?
  let isCancelled: (@Sendable () -> Bool)?

  /// How many terms are written between two looks at whether the image is still wanted.
  private static let pace = 4096
  /// How many bytes of postings are kept in one piece.
  private static let piece = 1 << 20

  /// What one of two cores makes; the other parts are empty.
  private struct Part: Sendable {
    var postings: [[UInt8]] = []
    /// How many articles and bytes the list of each term has.
    var lists: [(articles: Int, bytes: Int)] = []
    var dictionary = DictionaryWriter()
    var prefixes: [UInt8] = []
    var isWhole = true
  }

  /// Writes the sections; false where the image is no longer wanted.
  ///
  /// A second core makes the dictionary while the first packs postings; more would have nothing to do.
  func write(to writer: inout ImageWriter, cores: Int) throws(ImageProblem) -> Bool {
    let parts = inParallel(cores > 1 ? 2 : 1) {
      part(packsPostings: $0 == 0, listsWords: cores == 1 || $0 == 1)
    }
    guard parts.allSatisfy(\.isWhole), let first = parts.first, var last = parts.last else {
      return false
    }
    for piece in first.postings { try writer.append(piece, to: .postings) }
    for list in first.lists { last.dictionary.addList(articles: list.articles, bytes: list.bytes) }
    try writer.append(last.prefixes, to: .prefixes)
    try last.dictionary.write(to: &writer)
    return true
  }

  private func part(packsPostings: Bool, listsWords: Bool) -> Part {
    var part = Part()
    var postings = PostingsWriter(lengthClasses: lengthClasses, averageLength: averageLength)
    var prefixes = PrefixListsWriter(
      lengthClasses: lengthClasses, averageLength: averageLength, threshold: commonBeginning)
    var term = TermPostings()
    for (place, number) in order.sorted.enumerated() {
      if place % Self.pace == 0, isCancelled?() ?? false {
        part.isWhole = false
        return part
      }
      term.read(place, of: inversion)
      if packsPostings {
        let range = postings.append(
          articles: term.articles.span, occurrences: term.occurrences.span,
          positions: term.positions.span)
        part.lists.append((term.articles.count, range.count))
        if postings.bytes.count > Self.piece { part.postings.append(postings.take()) }
      }
      if listsWords {
        let key = order.key(number)
        part.dictionary.add(key: key, typed: order.typed(number))
        prefixes.add(key: key, articles: term.articles.span, occurrences: term.occurrences.span)
      }
    }
    if packsPostings { part.postings.append(postings.take()) }
    if listsWords { part.prefixes = prefixes.finish() }
    return part
  }
}
