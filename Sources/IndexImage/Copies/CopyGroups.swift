internal import CorpusModel

/// The articles of an image that are one text: groups, in each the article first that was published
/// first.
///
/// Nothing is read before an article is asked for, which is then looked up among the sorted ones.
public struct CopyGroups: Sendable {
  /// The section `copies`, three tables of as many numbers of four bytes: the articles of the groups, one
  /// group behind the other, the last of each with its highest bit set; the same articles sorted; and
  /// where in the first table the group of each of these begins.
  private let bytes: ImageBytes
  /// How many articles the image has.
  private let articles: Int

  private static let last: UInt32 = 1 << 31

  /// Whether a section of so many bytes can be one.
  static func canHave(length: Int) -> Bool { length % 12 == 0 }

  /// Opens the section; what are no articles, or no group of several, is left out when it is read.
  init(_ bytes: ImageBytes, articles: Int) {
    self.bytes = bytes
    self.articles = articles
  }

  /// Creates groups; an article that is in several counts in the first.
  public init(_ groups: [[Int]] = []) {
    self.init(
      ImageBytes(Self.encoded(groups)), articles: (groups.joined().max() ?? -1) + 1)
  }

  /// The groups of two articles or more.
  ///
  /// - Complexity: O(n) in the number of articles; the rest asks for no more than it looks at.
  public var groups: [[Int]] {
    var isIn = [Bool](repeating: false, count: isEmpty ? 0 : articles)
    var groups: [[Int]] = []
    var group: [Int] = []
    for place in 0..<count {
      let article = member(place)
      if article < articles, !isIn[article] {
        isIn[article] = true
        group.append(article)
      }
      guard isLast(place) else { continue }
      if group.count > 1 {
        groups.append(group)
      } else if let only = group.first {
        isIn[only] = false
      }
      group.removeAll()
    }
    return groups
  }

  /// Calls a function with each article for which another of its group stands, in no order; of a damaged
  /// section with others as well. It allocates nothing.
  ///
  /// - Complexity: O(n) in the number of articles that are in groups.
  public func forEachFolded(_ body: (Int) -> Void) {
    var hasFirst = false
    for place in 0..<count {
      let article = member(place)
      if article < articles {
        if hasFirst { body(article) }
        hasFirst = true
      }
      if isLast(place) { hasFirst = false }
    }
  }

  /// Whether every article stands for itself.
  public var isEmpty: Bool { count == 0 }

  /// Returns the articles that are one text with an article, and itself among them; nothing where it
  /// stands alone.
  public func group(of article: Int) -> [Int]? {
    guard var place = start(of: article) else { return nil }
    var group: [Int] = []
    var known: Set<Int> = []
    while place < count {
      let member = member(place)
      if member < articles, known.insert(member).inserted { group.append(member) }
      if isLast(place) { break }
      place += 1
    }
    return group.count > 1 && known.contains(article) ? group : nil
  }

  /// Returns the article that stands for an article: the first of its group, or itself.
  public func representative(of article: Int) -> Int {
    guard let start = start(of: article) else { return article }
    let first = member(start)
    return first < articles ? first : article
  }

  /// How many articles are in groups.
  private var count: Int { bytes.count / 12 }

  private func member(_ place: Int) -> Int { Int(bytes.u32(place * 4) & ~Self.last) }

  private func isLast(_ place: Int) -> Bool {
    bytes.u32(place * 4) & Self.last != 0 || place == count - 1
  }

  /// Returns where the group of an article begins.
  private func start(of article: Int) -> Int? {
    guard (0..<articles).contains(article) else { return nil }
    let count = count
    let place = (0..<count).firstPlace { Int(bytes.u32((count + $0) * 4)) >= article }
    guard place < count, Int(bytes.u32((count + place) * 4)) == article else { return nil }
    let start = Int(bytes.u32((count * 2 + place) * 4))
    return start < count ? start : nil
  }
}

extension CopyGroups: Equatable {
  /// Returns whether both have the same groups in the same order.
  ///
  /// - Complexity: O(1) where both are of one image.
  public static func == (left: CopyGroups, right: CopyGroups) -> Bool {
    left.articles == right.articles && left.bytes.hasSameBytes(as: right.bytes)
  }
}

extension CopyGroups {
  /// Returns the section `copies`.
  static func encoded(_ groups: [[Int]]) -> [UInt8] {
    var members: [UInt32] = []
    // The article in the upper half, so that they are in its order.
    var starts: [UInt64] = []
    var known: Set<Int> = []
    for group in groups {
      let start = members.count
      for article in group where known.insert(article).inserted {
        members.append(UInt32(truncatingIfNeeded: article) & ~last)
        starts.append(UInt64(truncatingIfNeeded: article) << 32 | UInt64(start))
      }
      if members.count > start { members[members.count - 1] |= last }
    }
    RadixSort.sort(&starts)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(members.count * 12)
    for member in members { bytes.append(u32: member) }
    for start in starts { bytes.append(u32: UInt32(truncatingIfNeeded: start >> 32)) }
    for start in starts { bytes.append(u32: UInt32(truncatingIfNeeded: start)) }
    return bytes
  }
}
