internal import CorpusModel

/// Makes stories of articles on the same matter.
struct StoryMaker {
  private let articles: [ArticleFacts]
  private let days: [PublicationDays?]
  private let subjects: [Subject]
  /// Which text an article is, where others are the same.
  private let groupOfCopies: [Int: Int]

  /// Reads articles.
  ///
  /// - Parameter copies: Those that are one text, in groups.
  init(of articles: [ArticleFacts], copies: [[Int]]) {
    self.articles = articles
    groupOfCopies = Dictionary(
      copies.enumerated().flatMap { number, group in group.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    days = articles.map { $0.article.date.map(PublicationDays.init) }
    subjects = SubjectFinder(of: articles, published: days).subjects
  }

  /// Returns the stories, in the order of their first articles.
  func stories() -> [Story] {
    let groups = Groups(
      names: articles.map(\.article.story), pairs: Likenesses(of: subjects, published: days).pairs)
    var taken = Set(articles.compactMap(\.article.story))
    return groups.groups.map(inOrderOfTime).sorted { isEarlier($0[0], than: $1[0]) }
      .map { members in
        let name = members.lazy.compactMap { articles[$0].article.story }.first
        return Story(
          id: name ?? newID(for: members[0], &taken), label: label(of: members), articles: members,
          nearDuplicates: nearDuplicates(among: members))
      }
  }

  private func inOrderOfTime(_ members: [Int]) -> [Int] { members.sorted(by: isEarlier) }

  /// Returns whether an article was published before another, those of no known day last.
  private func isEarlier(_ article: Int, than other: Int) -> Bool {
    (days[article]?.first ?? .max, article) < (days[other]?.first ?? .max, other)
  }

  /// Returns an id that no story has yet, made from an article's.
  private func newID(for article: Int, _ taken: inout Set<String>) -> String {
    var slug = ""
    for scalar in articles[article].article.id.description.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug += scalar.properties.lowercaseMapping
      } else if !slug.isEmpty && !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { slug = "story" }
    var id = slug
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }

  /// Returns the headline of the article that is most like the others.
  private func label(of members: [Int]) -> String {
    let compared = members.prefix(Self.mostCompared)
    let central = compared.max { left, right in
      let difference =
        centrality(of: left, among: compared) - centrality(of: right, among: compared)
      return difference != 0 ? difference < 0 : left > right
    }
    let titles = [central].compactMap { $0 } + members
    return titles.lazy.map { articles[$0].article.title }.first { !$0.isEmpty } ?? ""
  }

  private func centrality(of article: Int, among members: ArraySlice<Int>) -> Float {
    members.reduce(0) { $0 + ($1 == article ? 0 : subjects[article].likeness(to: subjects[$1])) }
  }

  /// Returns those of some articles that are one text with others of them, in groups.
  private func nearDuplicates(among members: [Int]) -> [[Int]] {
    Dictionary(grouping: members.filter { groupOfCopies[$0] != nil }) { groupOfCopies[$0] }.values
      .filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  /// How many articles of a story are compared with one of them.
  private static let mostCompared = 100
}
