/// Articles on the same matter.
public struct Story: Sendable, Equatable {
  /// What names the story in its corpus.
  public let id: String
  /// What it is about, in the words of its articles.
  public let label: String
  /// Its articles: places in the corpus's list, in order of time.
  public let articles: [Int]
  /// Those of them that say nearly the same in the same words, in groups of two or more.
  public let nearDuplicates: [[Int]]

  /// Creates a story.
  public init(id: String, label: String, articles: [Int], nearDuplicates: [[Int]] = []) {
    self.id = id
    self.label = label
    self.articles = articles
    self.nearDuplicates = nearDuplicates
  }
}

/// A point on which articles of a story disagree.
public struct Difference: Sendable, Equatable {
  /// What it is that differs.
  public enum Kind: String, Sendable, CaseIterable { case name, date, number, role, wording }

  /// What articles say on the point.
  public struct Version: Sendable, Equatable {
    /// What is said, as printed.
    public let value: String
    /// A sentence of each article that says so.
    public let evidence: [Place]

    /// Creates a version.
    public init(value: String, evidence: [Place]) {
      self.value = value
      self.evidence = evidence
    }
  }

  /// A sentence of an article.
  public struct Place: Sendable, Hashable {
    /// The article: a place in the corpus's list.
    public let article: Int
    /// Where its text has what differs.
    public let range: TextRange
    /// The sentence around it.
    public let sentence: TextRange

    /// Creates a place.
    public init(article: Int, range: TextRange, sentence: TextRange) {
      self.article = article
      self.range = range
      self.sentence = sentence
    }
  }

  /// What it is that differs.
  public let kind: Kind
  /// What the versions are about, in Arabic.
  public let point: String
  /// The actors it is about: places in the corpus's list.
  public let actors: [Int]
  /// What is said, two versions or more.
  public let versions: [Version]

  /// Creates a difference.
  public init(kind: Kind, point: String, actors: [Int] = [], versions: [Version]) {
    self.kind = kind
    self.point = point
    self.actors = actors
    self.versions = versions
  }
}
