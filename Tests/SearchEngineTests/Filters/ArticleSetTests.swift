import Testing

@testable import SearchEngine

@Suite struct ArticleSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func aSetHasWhatItsConditionHolds(count: Int) {
    let set = ArticleSet(count: count) { $0 % 3 == 0 }
    var members: [Int] = []
    set.forEach { members.append($0) }
    #expect(members == (0..<count).filter { $0 % 3 == 0 })
    #expect(set.memberCount == members.count)
    #expect((0..<count).allSatisfy { set.contains($0) == ($0 % 3 == 0) })
  }

  @Test func whatIsNoArticleIsNeverIn() {
    var set = ArticleSet(count: 10)
    for article in [-1, 10, 63, 64, .max, .min] {
      set.insert(article)
      #expect(!set.contains(article))
    }
    #expect(set.memberCount == 0)
  }

  @Test func anIntersectionHasWhatBothHave() {
    var set = ArticleSet(count: 130) { $0 % 2 == 0 }
    set.formIntersection(ArticleSet(count: 130) { $0 % 3 == 0 })
    #expect(set == ArticleSet(count: 130) { $0 % 6 == 0 })
    set.formIntersection(ArticleSet(count: 1))
    #expect(set.memberCount == 0)
  }
}
