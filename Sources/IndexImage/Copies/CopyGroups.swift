/// The articles of an image that are one text: groups, in each the article first that was published
/// first.
public struct CopyGroups: Sendable, Equatable {
  /// The groups of two articles or more.
  public let groups: [[Int]]
  /// Which group an article is of.
  private let groupOfArticle: [Int: Int]

  /// Creates groups; an article that is in several counts in the first.
  public init(_ groups: [[Int]] = []) {
    self.groups = groups
    var numbers: [Int: Int] = [:]
    for (number, group) in groups.enumerated() {
      for article in group where numbers[article] == nil { numbers[article] = number }
    }
    groupOfArticle = numbers
  }

  /// Whether every article stands for itself.
  public var isEmpty: Bool { groups.isEmpty }

  /// Returns the articles that are one text with an article, and itself among them; nothing where it
  /// stands alone.
  public func group(of article: Int) -> [Int]? { groupOfArticle[article].map { groups[$0] } }

  /// Returns the article that stands for an article: the first of its group, or itself.
  public func representative(of article: Int) -> Int { group(of: article)?.first ?? article }
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
    var groups: [[Int]] = []
    var taken: Set<Int> = []
    var place = 0
    while place < bytes.count {
      var group: [Int] = []
      for _ in 0..<bytes.varintCount(&place) {
        guard place < bytes.count else { break }
        let article = bytes.varintCount(&place)
        if article < articles, taken.insert(article).inserted { group.append(article) }
      }
      if group.count > 1 { groups.append(group) }
    }
    self.init(groups)
  }
}
