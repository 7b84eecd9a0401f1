import CorpusModel
import SearchQuery
import Testing

@testable import SearchEngine

/// What the field of an actor finds: whom it names, in whatever spelling, the likeliest first.
struct ActorNamesTests {
  private static let texts = [
    "قال ترامب إنه لن يحضر القمة", "خطاب ترمب: ما قاله ترمب عن القمة، وما لم يقله ترمب",
    "لا يسمي هذا الخبر أحدا", "إيفانكا ترامب في برج ترامب", "زيارة دونالد ترامب الابن",
  ]

  private func searcher() throws -> Searcher {
    try TestCorpus.searcher(
      Self.texts.enumerated().map { TestCorpus.article($0, $1) },
      actors: [
        TestCorpus.actor("t", ["دونالد ترامب", "ترامب", "ترمب"], ["Donald Trump"], in: [0, 1, 2]),
        TestCorpus.actor("i", ["إيفانكا ترامب"], ["Ivanka Trump"], in: [3]),
        TestCorpus.actor("j", ["دونالد ترامب الابن"], ["Donald Trump Jr."], in: [4]),
      ])
  }

  private func answer(_ text: String, isTyping: Bool = false) throws -> SearchAnswer {
    try searcher().search(ParsedQuery(parsing: text, isTyping: isTyping))
  }

  @Test(arguments: [
    ("جهة:\"دونالد ترامب\"", [1, 0, 2]), ("جهة:\"دونالد ترامب\" قمة", [1, 0]),
    ("actor:ترمب", [1, 0, 2]),
    ("actor:\"Donald Trump\"", [1, 0, 2]), ("-جهة:\"دونالد ترامب\"", [3, 4]),
    ("جهة:دونالد", [1, 0, 2, 4]),
  ])
  func whoIsNamedInFullIsMeantAlone(query: String, articles: [Int]) throws {
    let hits = try answer(query).hits.map(\.article)
    #expect(hits.count == articles.count)
    #expect(Set(hits) == Set(articles))
  }

  /// While it is typed, a name may be the beginning of another.
  @Test func aNameThatIsBeingTypedMayGoOn() throws {
    #expect(
      try Set(answer("جهة:\"دونالد ترامب", isTyping: true).hits.map(\.article)) == [0, 1, 2, 4])
    #expect(try answer("جهة:\"دونالد ترامب\"", isTyping: true).total == 3)
    #expect(try answer("جهة:\"دونالد ترامب\" القم", isTyping: true).total == 2)
  }

  @Test(arguments: ["جهة:\"دونالد ترامب\"", "actor:trump -إيفانكا -الابن"])
  func whoHasTheNamesOftenestLeads(query: String) throws {
    #expect(try answer(query).hits.map(\.article) == [1, 0, 2])
  }

  @Test func theNamesAreLit() throws {
    let searcher = try searcher()
    let answer = try answer("جهة:\"دونالد ترامب\"")
    let lit = [0, 1, 2].map { number in
      let article = TestCorpus.article(number, Self.texts[number])
      let passage = searcher.passage(in: article, for: answer, snippetLength: 40)
      return passage.matches.map { article.text[$0.range] }
    }
    #expect(lit == [["ترامب"], ["ترمب", "ترمب", "ترمب"], []])
  }

  @Test func completingFindsAllSpellings() throws {
    let completed = try searcher().completions(
      of: ParsedQuery(parsing: "قمة دونالد تر", isTyping: true), limit: 1)
    #expect(completed.map(\.text) == ["قمة جهة:\"دونالد ترامب\""])
    #expect(try answer(completed[0].text, isTyping: true).total == 2)
  }

  /// A name in a name counts once, however many longer ones there are, and is lit as a whole.
  @Test func longerNamesCountNoMore() throws {
    let texts = [
      "قال الرئيس دونالد ترامب كلمة", "ترامب قال كلمة عن ترامب", "دونالد ترامب وترامب في ترامب",
    ]
    let searcher = try TestCorpus.searcher(
      texts.enumerated().map { TestCorpus.article($0, $1) },
      actors: [
        TestCorpus.actor(
          "t", ["دونالد ترامب", "ترامب", "الرئيس دونالد ترامب"], in: [0, 1, 2])
      ])
    let answer = searcher.search(ParsedQuery(parsing: "جهة:ترامب", isTyping: false))
    #expect(answer.hits.map(\.article) == [2, 1, 0])
    let first = TestCorpus.article(0, texts[0])
    let passage = searcher.passage(in: first, for: answer, snippetLength: 40)
    #expect(passage.matches.map { first.text[$0.range] } == ["الرئيس", "دونالد", "ترامب"])
  }
}
