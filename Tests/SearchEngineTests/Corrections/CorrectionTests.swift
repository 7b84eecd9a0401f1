import CorpusModel
import IndexImage
import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct CorrectionTests {
  private func searcher() throws -> Searcher {
    try TestCorpus.searcher(
      "قال الرئيس تبون في الجزائر إن", "وزير الخارجية أحمد عطاف يلتقي نظيره",
      "الولايات المتحدة تعلن عن عقوبات", "الأمم المتحدة تدعو إلى وقف إطلاق النار",
      "شبكة CNN وموقع facebook", "غوتيريش يزور نيويورك", "نتنياهو في واشنطن", "بوقادوم سفيرا",
      "قال في الجزائر", "شركة سوناطراك",
      actors: [
        TestCorpus.actor("p", ["عبد المجيد تبون"], ["Abdelmadjid Tebboune"], in: [0]),
        TestCorpus.actor("a", ["الجزائر"], ["Algeria"], kind: .place, in: [0, 8]),
        TestCorpus.actor("us", ["الولايات المتحدة"], ["United States"], kind: .place, in: [2]),
        TestCorpus.actor(
          "un", ["الأمم المتحدة"], ["United Nations", "the UN"], kind: .organisation, in: [3]),
        TestCorpus.actor("b", ["صبري بوقادوم"], ["Sabri Boukadoum"], in: [7]),
      ])
  }

  private func answer(_ text: String, isTyping: Bool = false) throws -> SearchAnswer {
    var options = SearchOptions()
    options.refines = false
    return try searcher().search(ParsedQuery(parsing: text, isTyping: isTyping), options)
  }

  @Test(
    arguments: [
      // The other layout, either way.
      ("hg[.hzv", .keyboardLayout, "الجزائر", [0, 8]),
      ("Hg[.hzv", .keyboardLayout, "الجزائر", [0, 8]),
      ("jf,k hg[.hzv", .keyboardLayout, "تبون الجزائر", [0]),
      ("قال hg[.hzv", .keyboardLayout, "قال الجزائر", [0, 8]),
      ("title:jf,k OR hg[.hzv", .keyboardLayout, "title:تبون OR الجزائر", [0, 8]),
      ("\"hg[.hzv\"", .keyboardLayout, "\"الجزائر\"", [0, 8]),
      ("hg[.hz*", .keyboardLayout, "الجزائ*", [0, 8]),
      ("بشؤثلاخخن", .keyboardLayout, "facebook", [4]),
      ("فثلالاخعىث", .keyboardLayout, "تبون", [0]),
      // Names in Latin letters.
      ("tebboune", .romanised, "تبون", [0]), ("Tebboune", .romanised, "تبون", [0]),
      ("boukadoum", .romanised, "بوقادوم", [7]), ("algeria", .romanised, "الجزائر", [0, 8]),
      ("united states", .romanised, "الولايات المتحدة", [2]),
      ("the united nations", .romanised, "الأمم المتحدة", [3]),
      ("nations", .romanised, "الأمم المتحدة", [3]),
      ("tebboune algeria", .romanised, "تبون الجزائر", [0]),
      ("قال algeria", .romanised, "قال الجزائر", [0, 8]),
      ("tebboun", .romanised, "تبون", [0]), ("washington", .romanised, "واشنطن", [6]),
      ("netanyahu", .romanised, "نتنياهو", [6]),
      ("hg[.", .keyboardLayout, "الجز*", [0, 8]), ("jf,", .keyboardLayout, "تبو*", [0]),
      // Misspellings.
      ("facebok", .misspelt, "facebook", [4]), ("الولاييات", .misspelt, "الولايات", [2]),
      ("سوناطرااك", .misspelt, "سوناطراك", [9]), ("نتننياهو", .misspelt, "نتنياهو", [6]),
    ] as [(String, Correction.Reason, String, [Int])])
  func queriesThatFindNothingAreCorrected(
    query: String, reason: Correction.Reason, text: String, articles: [Int]
  ) throws {
    let answer = try answer(query)
    #expect(answer.correction == Correction(reason, text: text))
    #expect(answer.hits.map(\.article).sorted() == articles)
    #expect(answer.total == articles.count)
    #expect(answer.query.text == query)
    #expect(answer.answered == ParsedQuery(parsing: text, isTyping: false).query)
  }

  @Test(arguments: [
    "CNN", "cnn", "CNB", "قزل", "facebook", "الجزائر", "تبون -facebook", "الجزائر facebook", "xq",
    "hg", "12345",
    "قال OR hg[.hzv", "", "*", "...", "zzzzzzzz", "-tebboune", "actor:tebboune", "date:1900",
  ])
  func othersAreNot(query: String) throws {
    #expect(try answer(query).correction == nil)
  }

  @Test(
    arguments: [
      ("hg[.h", "الجزا", [0, 8]), ("teb", "تبون", [0]), ("قال tebb", "قال تبون", [0]),
      ("united sta", "الولايات المتحدة", [2]), ("jf,", "تبو*", [0]),
    ] as [(String, String, [Int])])
  func theWordBeingTypedIsCorrectedToo(query: String, text: String, articles: [Int]) throws {
    let answer = try answer(query, isTyping: true)
    #expect(answer.correction?.text == text)
    #expect(answer.hits.map(\.article).sorted() == articles)
  }

  @Test func nothingIsCorrectedUnlessAskedFor() throws {
    var options = SearchOptions()
    options.corrects = false
    let answer = try searcher().search(ParsedQuery(parsing: "tebboune", isTyping: false), options)
    #expect(answer.correction == nil)
    #expect(answer.total == 0)
  }

  @Test func theWordsOfTheCorrectionAreLit() throws {
    let searcher = try searcher()
    let answer = try answer("tebboune")
    let article = try #require(searcher.image.article(0))
    let passage = searcher.passage(in: article, for: answer, snippetLength: 80)
    #expect(passage.matches.map { article.text[$0.range] } == ["تبون"])
  }
}
