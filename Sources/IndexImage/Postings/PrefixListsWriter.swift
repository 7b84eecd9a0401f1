/// Makes the ready lists of the commonest beginnings while terms pass in order.
///
/// A beginning of whole letters gets a list where its terms are more than one and have more than
/// `threshold` articles together. What has passed is kept once, as it came, and joined only where a
/// beginning is that common, so all of it takes little more time than copying the postings.
public struct PrefixListsWriter: Sendable {
  /// How many articles the terms of a beginning have, one after the other, at least.
  public static let leastArticles = 196_608

  /// A beginning that the last key has.
  private struct Level {
    /// Where its last letter ends in the key.
    var end: Int
    /// Where its postings begin.
    var start: Int
    var terms = 0
    var articles = 0
    /// Which of `found` has the same terms, if any.
    var twin: Int?
  }

  /// A list that was written.
  private struct Found {
    var prefix: [UInt8]
    var place: Int
    var count: Int
    var terms: Int
    var articles: Int
  }

  private let threshold: Int
  private var writer: PostingsWriter
  private var levels: [Level] = []
  private var key: [UInt8] = []
  private var articles: [UInt32] = []
  private var occurrences: [UInt32] = []
  private var found: [Found] = []
  /// For each article what was summed up of it.
  private var sums: [UInt32]
  /// Which articles have something, a bit each.
  private var marks: [UInt64]

  /// Creates a writer; the parameters are those of `PostingsWriter`.
  ///
  /// - Parameter threshold: How many articles the terms of a beginning must have; nothing for what
  ///   suits the number of articles.
  public init(lengthClasses: [UInt8], averageLength: Float, threshold: Int? = nil) {
    writer = PostingsWriter(lengthClasses: lengthClasses, averageLength: averageLength)
    self.threshold = threshold ?? max(Self.leastArticles, lengthClasses.count / 4)
    sums = [UInt32](repeating: 0, count: lengthClasses.count)
    marks = [UInt64](repeating: 0, count: (lengthClasses.count + 63) / 64)
  }

  /// Takes in the next term: its folded key, and its postings as `PostingsWriter` takes them.
  public mutating func add(
    key next: ArraySlice<UInt8>, articles: Span<UInt32>, occurrences: Span<UInt32>
  ) {
    let common = zip(key, next).prefix { $0 == $1 }.count
    while let last = levels.last, last.end > common { close(last) }
    let open = levels.last?.end ?? 0
    if key.count != next.count || common != next.count { key = Array(next) }
    var end = open
    while end < key.count {
      end += 1
      while end < key.count, key[end] & 0xC0 == 0x80 { end += 1 }
      levels.append(Level(end: end, start: self.articles.count))
    }
    for level in levels.indices {
      levels[level].terms += 1
      levels[level].articles += articles.count
    }
    var count = min(articles.count, occurrences.count)
    while count > 0, articles[count - 1] >= sums.count { count -= 1 }
    self.articles.append(addingCapacity: count) { kept in
      for index in 0..<count { kept.append(articles[index]) }
    }
    self.occurrences.append(addingCapacity: count) { kept in
      for index in 0..<count { kept.append(occurrences[index]) }
    }
  }

  /// Ends the last beginning.
  private mutating func close(_ level: Level) {
    levels.removeLast()
    if level.terms > 1, level.articles > threshold {
      let place: Int
      let count: Int
      if let twin = level.twin, found[twin].terms == level.terms {
        place = found[twin].place
        count = found[twin].count
      } else {
        join(from: level.start)
        place = writer.offset
        count = articles.count - level.start
        let (articles, occurrences) = (articles, occurrences)
        writer.append(
          articles: articles.span.extracting(level.start...),
          occurrences: occurrences.span.extracting(level.start...), positions: nil)
      }
      if !levels.isEmpty { levels[levels.count - 1].twin = found.count }
      found.append(
        Found(
          prefix: Array(key[..<level.end]), place: place, count: count, terms: level.terms,
          articles: level.articles))
    }
    // Not to keep all that a common letter's rare beginnings have.
    if let outer = levels.last, articles.count - outer.start > max(4 * sums.count, 1 << 20) {
      join(from: outer.start)
    }
  }

  /// Joins what was kept last to one posting an article, in order.
  private mutating func join(from start: Int) {
    for index in start..<articles.count {
      let article = Int(articles[index])
      let sum = sums[article]
      let number = occurrences[index]
      let (counts, isPast) = (sum & ~1).addingReportingOverflow(number & ~1)
      sums[article] = (isPast ? ~1 : counts) | (sum | number) & 1
      marks[article >> 6] |= 1 << UInt64(article & 63)
    }
    articles.removeLast(articles.count - start)
    occurrences.removeLast(occurrences.count - start)
    for place in marks.indices where marks[place] != 0 {
      var rest = marks[place]
      marks[place] = 0
      while rest != 0 {
        let article = (place << 6) + rest.trailingZeroBitCount
        rest &= rest - 1
        articles.append(UInt32(article))
        occurrences.append(sums[article])
        sums[article] = 0
      }
    }
  }

  /// Returns the section of an image that holds the lists. Nothing can be added afterwards.
  public mutating func finish() -> [UInt8] {
    while let last = levels.last { close(last) }
    found.sort { $0.prefix.lexicographicallyPrecedes($1.prefix) }
    let table = PrefixLists.headSize + found.count * PrefixLists.entrySize
    let lists = table + found.reduce(0) { $0 + $1.prefix.count }
    var section: [UInt8] = []
    section.reserveCapacity(lists + writer.offset)
    section.append(u32: UInt32(found.count))
    section.append(u64: lists)
    var letters = table
    for list in found {
      section.append(u32: UInt32(letters))
      section.append(u32: UInt32(list.prefix.count))
      section.append(u64: list.place)
      section.append(u32: UInt32(list.count))
      section.append(u64: list.articles)
      letters += list.prefix.count
    }
    for list in found { section += list.prefix }
    section += writer.take()
    return section
  }
}
