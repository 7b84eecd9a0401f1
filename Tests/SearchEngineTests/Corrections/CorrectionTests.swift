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
      // The French keyboard, where ز is typed with a colon.
      ("jf;k hg^:hwv", .keyboardLayout, "تبون الجزائر", [0]),
      ("hg^:hwv", .keyboardLayout, "الجزائر", [0, 8]), (";:dv", .keyboardLayout, "وزير", [1]),
      ("title:jf;k OR hg^:hwv", .keyboardLayout, "title:تبون OR الجزائر", [0, 8]),
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

  @Test(
    arguments: [
      ("وزيرالخارجية", "وزير الخارجية", [0, 1]),
      ("title:وزيرالخارجية", "title:(وزير الخارجية)", [0]),
      ("title:وزيرالخارجية*", "title:(وزير الخارجية*)", [0]),
      ("سوناطرااك OR وزيرالخارجية", "سوناطراك OR (وزير الخارجية)", [0, 1, 3]),
      ("\"وزيرالخارجية\" OR سوناطرااك", "\"وزير الخارجية\" OR سوناطراك", [0, 3]),
      ("title:algeria", "title:(الجزائر الجديدة)", [2]),
      ("نظيره-وزيرالخارجية", "نظيره-\"وزير الخارجية\"", [0]),
    ] as [(String, String, [Int])])
  func wordsThatWereOneStayTogether(query: String, text: String, articles: [Int]) throws {
    let searcher = try TestCorpus.searcher(
      [
        TestCorpus.article(0, title: "وزير الخارجية", "يلتقي نظيره وزير الخارجية"),
        TestCorpus.article(1, title: "وزير", "الخارجية"),
        TestCorpus.article(2, title: "الجزائر الجديدة", "الوزير"),
        TestCorpus.article(3, title: "الجزائر", "سوناطراك الجديدة"),
      ],
      actors: [
        TestCorpus.actor("a", ["الجزائر الجديدة"], ["Algeria"], kind: .place, in: [2])
      ])
    var options = SearchOptions()
    options.refines = false
    let answer = searcher.search(ParsedQuery(parsing: query, isTyping: false), options)
    #expect(answer.correction?.text == text)
    #expect(answer.hits.map(\.article).sorted() == articles)
  }

  @Test(arguments: [
    "CNN", "cnn", "CNB", "قزل", "facebook", "الجزائر", "تبون -facebook", "الجزائر facebook", "xq",
    "hg", "12345",
    "قال OR hg[.hzv", "", "*", "...", "zzzzzzzz", "-\"tebboune\"", "actor:tebboune", "date:1900",
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

  /// Names beside words that articles have in Latin letters, names that actors have in another hand, of
  /// which the corpus may have another one in Arabic, and names whose keys type a rare word.
  @Test(
    arguments: [
      ("mohammed bin salman", "محمد سلمان", [0]), ("hizballah", "حزب الله", [1]),
      ("hadi", "هادي", [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
      ("usa", "أميركا", [2]), ("essebsi", "السبسي", [22]), ("abdel fattah", "عبد الفتاح", [23]),
    ] as [(String, String, [Int])])
  func namesAreKnownInManyHands(query: String, text: String, articles: [Int]) throws {
    let searcher = try TestCorpus.searcher(
      (["محمد بن سلمان في الرياض", "بيان حزب الله", "قالت أميركا"]
        + (0..<18).map { "قال هادي \($0)" }
        + ["bin 21 اشيه", "الباجي قايد السبسي", "عبد الفتاح البرهان"])
        .enumerated().map { TestCorpus.article($0, $1) },
      actors: [
        TestCorpus.actor("h", ["حزب الله"], ["Hezbollah"], kind: .organisation, in: [1]),
        TestCorpus.actor(
          "u", ["الولايات المتحدة", "الولايات المتحدة الأميركية", "أميركا"],
          ["United States", "USA"],
          kind: .place, in: [2]),
      ])
    var options = SearchOptions()
    options.limit = 100
    let answer = searcher.search(ParsedQuery(parsing: query, isTyping: false), options)
    #expect(answer.correction == Correction(.romanised, text: text))
    #expect(answer.hits.flatMap { [$0.article] + $0.duplicates }.sorted() == articles)
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

  /// Articles of which few have names in Latin letters and many the Arabic ones.
  private func mixed(_ query: String, isTyping: Bool = false, corrects: Bool = true) throws
    -> SearchAnswer
  {
    let searcher = try TestCorpus.searcher(
      "Ramtane Lamamra in Geneva", "لعمامرة يلتقي نظيره", "قال لعمامرة أمس",
      "رمطان لعمامرة في أديس أبابا",
      "Sonatrach signs", "Sonatrach and Eni", "سوناطراك توقع عقدا", "النفط وسوناطراك",
      "السفير في أديس أبابا", "Addis Ababa summit",
      actors: [
        TestCorpus.actor("l", ["رمطان لعمامرة"], ["Ramtane Lamamra", "Lamamra"], in: [1, 2, 3]),
        TestCorpus.actor("s", ["سوناطراك"], ["Sonatrach"], kind: .organisation, in: [6, 7]),
        TestCorpus.actor("a", ["أديس أبابا"], ["Addis Ababa"], kind: .place, in: [3, 8]),
      ])
    var options = SearchOptions()
    options.refines = false
    options.corrects = corrects
    return searcher.search(ParsedQuery(parsing: query, isTyping: isTyping), options)
  }

  @Test(
    arguments: [
      ("lamamra", "لعمامرة OR lamamra", [0, 1, 2, 3]),
      ("Lamamra", "لعمامرة OR Lamamra", [0, 1, 2, 3]),
      ("ramtane lamamra", nil, [0]),
      ("title:lamamra", nil, []),
      ("(lamamra)", "((لعمامرة OR lamamra))", [0, 1, 2, 3]),
      ("addis ababa", "(أديس أبابا) OR (addis ababa)", [3, 8, 9]),
      // Twice as many have the Arabic name: no reason to add it.
      ("sonatrach", nil, [4, 5]),
      ("\"lamamra\"", nil, [0]), ("lamamr*", nil, [0]), ("geneva", nil, [0]),
      ("geneva -lamamra", nil, []),
    ] as [(String, String?, [Int])])
  func namesThatAreMostlyArabicAreSearchedForInBoth(
    query: String, text: String?, articles: [Int]
  ) throws {
    let answer = try mixed(query)
    #expect(answer.correction == text.map { Correction(.alsoArabic, text: $0) })
    #expect(answer.hits.map(\.article).sorted() == articles)
  }

  @Test func arabicNamesAreAddedWhileTypingAndNotUnlessAskedFor() throws {
    let typed = try mixed("lamamra", isTyping: true)
    #expect(typed.correction?.text == "لعمامرة OR lamamra")
    #expect(typed.hits.map(\.article).sorted() == [0, 1, 2, 3])
    #expect(try mixed("lamam", isTyping: true).correction == nil)
    #expect(try mixed("lamamra", corrects: false).correction == nil)
  }
}
