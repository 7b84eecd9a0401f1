internal import CorpusModel

/// Makes stories of articles on the same matter.
struct StoryMaker {
  private let articles: [ArticleFacts]
  private let days: [PublicationDays?]
  private let subjects: [Subject]

  /// Reads articles.
  init(of articles: [ArticleFacts]) {
    self.articles = articles
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

  /// Returns the articles that are nearly the same as others, in groups.
  private func nearDuplicates(among members: [Int]) -> [[Int]] {
    let shingles = members.map { Shingles(of: articles[$0].article.text.utf8) }
    var groupOf = Array(members.indices)
    for place in members.indices {
      for other in max(0, place - Self.mostCompared)..<place
      where groupOf[other] != groupOf[place]
        && shingles[place].likeness(to: shingles[other]) >= Shingles.leastShared
      {
        let (kept, lost) = (
          min(groupOf[place], groupOf[other]), max(groupOf[place], groupOf[other])
        )
        for member in groupOf.indices where groupOf[member] == lost { groupOf[member] = kept }
      }
    }
    return Dictionary(grouping: members.indices) { groupOf[$0] }.values
      .filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
      .map { $0.map { members[$0] } }
  }

  /// How many articles of a story are compared with one of them.
  private static let mostCompared = 100
}
