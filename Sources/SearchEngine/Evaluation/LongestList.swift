import IndexImage

/// A word as the longest of its lists, to be read block by block, and what all others have.
@safe struct LongestList {
  /// The longest list; nothing where none is long.
  let reader: PostingReader?
  /// What its occurrences count.
  let weight: Float
  /// What other lists have, where it is little.
  let loose: LooseValues
  /// The same where it is much.
  let sums: ArticleSums?
  /// Whether what is loose is this one's own.
  private let ownsLoose: Bool

  /// How many postings of other lists are joined in order; more are summed up.
  private static let mostJoined = 4096
  /// Each list is joined with all before it.
  private static let mostListsJoined = 3

  /// Reads all lists of a word but the longest to their ends.
  init(of node: WordNode, _ scratch: SearchScratch) {
    let longest = unsafe node.lanes.indices.max {
      unsafe node.lanes[$0].cursor.blockCount < node.lanes[$1].cursor.blockCount
    }
    reader = longest.map { unsafe node.lanes[$0].cursor }
    weight = longest.map { unsafe node.lanes[$0].weight } ?? 0
    let others = unsafe node.lanes.indices.filter { $0 != longest }
    let othersCount = others.reduce(node.loose.count) {
      unsafe $0 + node.lanes[$1].cursor.blockCount * PostingList.blockLength
    }
    ownsLoose =
      node.sums == nil && (1...Self.mostListsJoined).contains(others.count)
      && othersCount <= Self.mostJoined
    if ownsLoose {
      sums = nil
      loose = LooseValues(
        node.loose,
        joining: others.map {
          unsafe (reader: node.lanes[$0].cursor, weight: node.lanes[$0].weight)
        })
    } else {
      loose = node.loose
      sums = node.sumsOfAll(but: longest, scratch)
    }
  }

  /// Gives memory back.
  func finish() {
    if ownsLoose { loose.deallocate() }
  }

  /// Returns a bound of what other lists have by the half of an article's length.
  ///
  /// - Parameters:
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  func ratioOfOthers(
    _ classes: UnsafePointer<UInt8>, _ halves: UnsafePointer<Float>
  ) -> Float {
    var ratio: Float = 0
    if let sums {
      sums.forEach { article, value in
        ratio = unsafe max(ratio, value / halves[Int(classes[article])])
      }
    } else {
      loose.forEach { article, value in
        ratio = unsafe max(ratio, value / halves[Int(classes[Int(article)])])
      }
    }
    return ratio * Rounding.slack
  }

  /// Returns the first article from another on that other lists have; past all articles if none does.
  func otherArticle(from article: Int) -> Int {
    if let sums { return sums.next(from: article) ?? .max }
    loose.seek(UInt32(truncatingIfNeeded: article))
    return loose.article < .max ? Int(loose.article) : .max
  }
}
