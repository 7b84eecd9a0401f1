import CorpusModel
import SearchIndex
import Testing

struct SearchTests {
  /// The words of one body that a query matches, each with how.
  private func matches(_ query: String, in text: String) -> [String] {
    let answer = ArticleIndex([article("", text)]).search(query, limit: 1)
    let text = ArticleText(text)
    return answer.hits.flatMap(\.matches).map { "\($0.how):\(text[$0.range])" }
  }

  @Test(arguments: [
    ("أمريكا ", "امريكا", "folded"), ("امريكا ", "أمريكا", "folded"),
    ("أمريكا ", "أمريكا", "exact"), ("مصطفي ", "مصطفى", "folded"), ("على ", "علي", "folded"),
    ("مدرسه ", "مدرسة", "folded"), ("تطورا ", "تطورًا", "folded"),
    ("الجـــزائر ", "الجزائر", "folded"), ("مسوول ", "مسؤول", "folded"),
    ("Boukadoum ", "boukadoum", "folded"), ("evenement ", "Événement", "folded"),
    ("٢٥٠٠٠ ", "25000", "folded"), ("25000 ", "25000", "exact"),
    ("جزائر ", "والجزائر", "particle"), ("الجزائر ", "والجزائر", "particle"),
    ("الجزائر ", "للجزائر", "particle"), ("جزائر ", "للجزائر", "particle"),
    ("الجزائر ", "وللجزائر", "particle"), ("الجزائر ", "بالجزائر", "particle"),
    ("الجزائر ", "جزائر", "particle"), ("جزائر ", "الجزائر", "particle"),
    ("أمريكا ", "بأمريكا", "particle"), ("لغة ", "للغة", "particle"),
    ("الجزائر", "الجزائرية", "prefix"), ("الجزائر", "والجزائرية", "prefix"),
    ("جزا", "الجزائر", "prefix"), ("ب", "بوقادوم", "prefix"), ("bouk", "Boukadoum", "prefix"),
    ("الجزائر", "الجزائر", "exact"),
  ])
  func spellingsMeet(query: String, text: String, how: String) {
    #expect(matches(query, in: "قيل \(text)، ثم") == ["\(how):\(text)"])
  }

  @Test(arguments: [
    ("الجزائر ", "الجزائرية"), ("وزير ", "زير"), ("الجزائر.", "الجزائرية"), ("ب ", "بوقادوم"),
    ("ر", "وربما"), ("بوقادوم", "بوقادو"), ("الجزائر واشنطن", "الجزائر"),
  ])
  func othersDoNot(query: String, text: String) {
    #expect(matches(query, in: text).isEmpty)
    #expect(ArticleIndex([article(text, "")]).search(query, limit: 5) == .nothing)
  }

  @Test func namesProgramsAreGiven() {
    #expect(SearchAnswer.How.allCases.map(\.name) == ["exact", "folded", "stem", "folded"])
  }

  @Test func everyWordMustOccurInTitleOrBody() {
    let index = ArticleIndex([
      article("سفير الجزائر", "في واشنطن"), article("سفير", "في باريس"), article("واشنطن", ""),
    ])
    #expect(index.search("واشنطن سفير", limit: 9).hits.map(\.article) == [0])
    #expect(index.search("السفير", limit: 9).total == 2)
    #expect(index.search("سفير و الجزائر", limit: 9).hits.map(\.article) == [0])
    let hit = index.search("سفير الجزائر ", limit: 9).hits.first
    #expect(hit?.titleMatches == [TextRange(0, 4), TextRange(5, 12)])
    #expect(hit?.matches == [])
    #expect(hit?.snippet.range == TextRange(0, 9))
  }

  @Test func emptyQueriesFindNothing() {
    let index = ArticleIndex([article("عنوان", "نص")])
    for query in ["", "  ", "،.؟!", "ـــ", "\u{64E}", "\u{200F}", "😀"] {
      #expect(index.search(query, limit: 5) == .nothing)
    }
    #expect(ArticleIndex([]).search("نص", limit: 5) == .nothing)
    #expect(index.search("نص", limit: 0) == SearchAnswer(total: 1, hits: []))
    #expect(index.search("نص", limit: -1).total == 1)
  }

  @Test func longQueriesAreCutShort() {
    let words = (1...40).map { "كلمة\($0)" }
    let index = ArticleIndex([article("", words.prefix(32).joined(separator: " "))])
    #expect(index.search(words.joined(separator: " "), limit: 5).total == 1)
    #expect(index.search(words.dropFirst().joined(separator: " "), limit: 5).total == 0)
    let million = String(repeating: "كلمة1 ", count: 100_000)
    #expect(index.search(million, limit: 5).total == 1)
    #expect(index.search(String(repeating: "ا", count: 500_000), limit: 5).total == 0)
  }

  @Test func bestComesFirst() {
    let filler = "كلام آخر عن شيء بعيد كل البعد"
    // Each better than the next, all of one length.
    let bodies = [
      "زيارة سفير \(filler)", "زيارة والسفير \(filler)", "زيارة سفيرة \(filler)",
    ]
    let index = ArticleIndex(bodies.reversed().map { article("خبر", $0) })
    #expect(index.search("سفير", limit: 9).hits.map(\.article) == [2, 1, 0])
  }

  @Test func asTypedComesBeforeFolded() {
    let index = ArticleIndex([article("", "جاء على مهل"), article("", "جاء علي مهل")])
    #expect(index.search("علي ", limit: 9).hits.map(\.article) == [1, 0])
    #expect(index.search("على ", limit: 9).hits.map(\.article) == [0, 1])
  }

  @Test func titlesWeighMore() {
    let index = ArticleIndex([article("خبر", "سفير سفير هنا"), article("سفير", "خبر خبر هنا")])
    #expect(index.search("سفير ", limit: 9).hits.map(\.article) == [1, 0])
  }

  @Test func wordsThatFollowEachOtherWeighMore() {
    let index = ArticleIndex([
      article("", "مذكرة قديمة ثم تفاهم"), article("", "قديمة مذكرة تفاهم ثم"),
    ])
    #expect(index.search("مذكرة تفاهم ", limit: 9).hits.map(\.article) == [1, 0])
  }

  @Test func equalsComeByDateThenByOrder() {
    let dates = ["2024-01", nil, "2025-01-22", "2025-01-22", nil, "2025"]
    let index = ArticleIndex(
      dates.map { article("خبر", "نص", date: $0.flatMap { PartialDate(iso8601: $0) }) })
    #expect(index.search("نص", limit: 9).hits.map(\.article) == [2, 3, 5, 0, 1, 4])
  }
}
