/// The articles of an image that are one text: groups, in each the article first that was published
/// first.
///
/// Flat, so that reading ten thousands of them takes a fraction of a millisecond.
public struct CopyGroups: Sendable {
  /// The articles of the groups, one group behind the other.
  private var members: [Int32] = []
  /// Where each group begins in `members`, and where the last one ends.
  private var starts: [Int32] = [0]
  /// Of each article the number of its group, from 1; zero, or nothing behind the end, where it has none.
  private var groupOfArticle: [Int32]

  /// Creates groups of no articles, making room for the numbers of so many.
  private init(articles: Int) { groupOfArticle = [Int32](repeating: 0, count: articles) }

  /// Creates groups; an article that is in several counts in the first.
  public init(_ groups: [[Int]] = []) {
    self.init(articles: (groups.joined().max() ?? -1) + 1)
    for group in groups {
      for article in group { append(article) }
      close()
    }
  }

  /// Adds an article to the group that is open.
  private mutating func append(_ article: Int) {
    members.append(Int32(truncatingIfNeeded: article))
    if groupOfArticle[article] == 0 {
      groupOfArticle[article] = Int32(truncatingIfNeeded: starts.count)
    }
  }

  /// Ends the group that is open.
  private mutating func close() { starts.append(Int32(truncatingIfNeeded: members.count)) }

  /// The groups of two articles or more.
  public var groups: [[Int]] { (0..<count).map { group(at: $0) } }

  private var count: Int { starts.count - 1 }

  private func group(at number: Int) -> [Int] {
    members[Int(starts[number])..<Int(starts[number + 1])].map { Int($0) }
  }

  /// Whether every article stands for itself.
  public var isEmpty: Bool { count == 0 }

  /// Returns the articles that are one text with an article, and itself among them; nothing where it
  /// stands alone.
  public func group(of article: Int) -> [Int]? { number(of: article).map { group(at: $0) } }

  /// Returns the article that stands for an article: the first of its group, or itself.
  public func representative(of article: Int) -> Int {
    number(of: article).map { Int(members[Int(starts[$0])]) } ?? article
  }

  private func number(of article: Int) -> Int? {
    guard groupOfArticle.indices.contains(article), groupOfArticle[article] > 0 else { return nil }
    return Int(groupOfArticle[article]) - 1
  }
}

extension CopyGroups: Equatable {
  /// Returns whether both have the same groups in the same order.
  public static func == (left: CopyGroups, right: CopyGroups) -> Bool {
    left.members == right.members && left.starts == right.starts
  }
}

extension CopyGroups {
  /// The section `copies`: of each group how many articles it has, and their numbers.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for group in groups {
      bytes.append(varint: group.count)
      for article in group { bytes.append(varint: article) }
    }
    return bytes
  }

  /// Reads the section; what are no articles, or no group of several, is left out.
  init(_ bytes: ImageBytes, articles: Int) {
    self.init(articles: bytes.count > 0 ? articles : 0)
    var place = 0
    while place < bytes.count {
      let first = members.count
      for _ in 0..<bytes.varintCount(&place) {
        guard place < bytes.count else { break }
        let article = bytes.varintCount(&place)
        if article < articles, groupOfArticle[article] == 0 { append(article) }
      }
      if members.count - first > 1 {
        close()
      } else if members.count > first {
        groupOfArticle[Int(members.removeLast())] = 0
      }
    }
  }
}
