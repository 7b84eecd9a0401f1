internal import IndexImage

/// Articles that are one text, such as an agency's report in several outlets.
public struct Copies: Sendable, Equatable {
  private let groups: CopyGroups

  /// Creates a list of none.
  public init() { groups = CopyGroups() }

  init(_ groups: CopyGroups) { self.groups = groups }

  /// Whether every article stands for itself.
  public var isEmpty: Bool { groups.isEmpty }

  /// Returns the articles that are one text with an article, itself among them, the one published first
  /// in front; none where it stands alone.
  public func of(_ article: Int) -> [Int] { groups.group(of: article) ?? [] }

  /// Returns the article that stands for an article in a list: the one of its text that was published
  /// first.
  public func representative(of article: Int) -> Int { groups.representative(of: article) }

  /// Returns places without those of articles for which another stands.
  ///
  /// - Complexity: O(n) in the number of places.
  public func folding(_ places: ArticlePlaces) -> ArticlePlaces {
    guard !isEmpty else { return places }
    var isFolded = [Bool](repeating: false, count: (places.max() ?? -1) + 1)
    groups.forEachFolded { if $0 < isFolded.count { isFolded[$0] = true } }
    return places.filtered { !isFolded[$0] }
  }
}

extension CorpusMaterial {
  /// The articles that are one text, in groups.
  var copies: [[Int]] { image.value?.copies.groups ?? [] }
}

extension Corpus {
  /// The articles that are one text, found when first asked for.
  public var copies: Copies { Copies(material.image.value?.copies ?? CopyGroups()) }

  /// The articles that are one text, as far as that is known without reading the articles for it.
  public var knownCopies: Copies {
    Copies((articles.image ?? material.image.valueIfReady ?? nil)?.copies ?? CopyGroups())
  }
}
