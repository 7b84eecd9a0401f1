internal import ArabicText
internal import CorpusModel

/// Finds the people to whom articles of one time give ranks or offices that do not go together.
///
/// An office in one article and another in an article of another time is a career, no difference.
struct RoleDifferences {
  private let comparison: Comparison

  /// So many days apart, articles are of one time.
  private static let sameTime = 60
  private static let leaders = WordSet("رئيس قائد مدير وزير سفير محافظ والي أمين")
  private static let deputies = WordSet("نائب مساعد وكيل")
  /// Offices of which nobody holds two.
  private static let exclusive = WordSet("وزير سفير محافظ والي قنصل")

  /// Prepares to compare the roles in articles.
  init(_ comparison: Comparison) { self.comparison = comparison }

  /// A role as an article gives it.
  private struct Holding {
    let article: Int
    let role: RoleMention
    /// The folded words of the title, without their articles.
    let words: [String]
    /// The same without their endings, so that الجزائر and الجزائري meet.
    let stems: [[UInt8]]
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var holdings: [Int: [Holding]] = [:]
    for (number, article) in comparison.articles.enumerated() {
      for role in article.facts.roles where comparison.actors.indices.contains(role.actor) {
        let words = Self.words(of: role.title)
        guard !words.isEmpty else { continue }
        holdings[role.actor, default: []].append(
          Holding(
            article: number, role: role, words: words,
            stems: words.map { Stems.ended(Array($0.utf8)[...]) }))
      }
    }
    return holdings.sorted { $0.key < $1.key }.flatMap { actor, holdings in
      [
        difference(of: actor, holdings.filter(\.role.isRank), point: "رتبة", weight: 2.6) {
          $0.words != $1.words
        },
        difference(
          of: actor, holdings.filter { !$0.role.isRank && !$0.role.isFormer }, point: "صفة",
          weight: 3, isApart: isOtherOffice),
      ].compactMap { $0 }
    }
  }

  private static func words(of title: String) -> [String] {
    let folded = FoldedWords(title)
    return folded.map { word in
      let letters = folded.folded(word)
      let isDefinite = letters.count > 6 && letters.starts(with: article)
      return String(decoding: isDefinite ? letters.dropFirst(4) : letters, as: UTF8.self)
    }
  }

  private static let article = Array("ال".utf8)

  /// Whether two titles are of offices that one person does not hold at once.
  private func isOtherOffice(_ one: Holding, _ other: Holding) -> Bool {
    guard let head = one.words.first, let otherHead = other.words.first else { return false }
    let rest = Set(one.stems.dropFirst())
    let otherRest = Set(other.stems.dropFirst())
    if head == otherHead {
      // وزير الدفاع, وزير الداخلية; but رئيس الوزراء and رئيس حكومة بلاده may well be one.
      guard Self.isOne(head, of: Self.exclusive), one.role.of == other.role.of || one.role.of == nil
      else { return false }
      return !rest.isEmpty && !otherRest.isEmpty && rest.isDisjoint(with: otherRest)
    }
    if Self.isOne(head, of: Self.deputies), Self.isOne(otherHead, of: Self.leaders) {
      return rest == Set(other.stems)
    }
    if Self.isOne(otherHead, of: Self.deputies), Self.isOne(head, of: Self.leaders) {
      return otherRest == Set(one.stems)
    }
    return Self.isOne(head, of: Self.exclusive) && Self.isOne(otherHead, of: Self.exclusive)
  }

  private static func isOne(_ word: String, of set: WordSet) -> Bool {
    set.containsExactly(Array(word.utf8)[...])
  }

  /// Returns the difference of an actor's titles, where no title of one article goes with one of
  /// another.
  private func difference(
    of actor: Int, _ holdings: [Holding], point: String, weight: Float,
    isApart: (Holding, Holding) -> Bool
  ) -> Disagreement? {
    let byArticle = Dictionary(grouping: holdings, by: \.article)
    let articles = byArticle.keys.sorted()
    var chosen: [Holding] = []
    for left in articles {
      for right in articles where left < right && isOneTime(left, right) {
        let one = byArticle[left, default: []]
        let other = byArticle[right, default: []]
        guard one.allSatisfy({ first in other.allSatisfy { isApart(first, $0) } }) else { continue }
        chosen += one + other
      }
    }
    var versions: [[Holding]] = []
    for holding in chosen {
      if let known = versions.firstIndex(where: { $0[0].words == holding.words }) {
        if !versions[known].contains(where: { $0.article == holding.article }) {
          versions[known].append(holding)
        }
      } else {
        versions.append([holding])
      }
    }
    guard versions.count > 1 else { return nil }
    return Disagreement(
      difference: Difference(
        kind: .role, point: "\(point) \(comparison.actors[actor].name)", actors: [actor],
        versions: versions.map { version in
          Difference.Version(
            value: version[0].role.title,
            evidence: version.compactMap {
              comparison.articles[$0.article].place(of: $0.role.range)
            })
        }),
      weight: weight)
  }

  private func isOneTime(_ left: Int, _ right: Int) -> Bool {
    guard let day = comparison.articles[left].facts.article.date,
      let other = comparison.articles[right].facts.article.date
    else { return true }
    return PublicationDays(day).distance(to: PublicationDays(other)) <= Self.sameTime
  }
}
