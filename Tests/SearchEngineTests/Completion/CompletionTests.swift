import CorpusModel
import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct CompletionTests {
  private func completions(_ text: String, limit: Int = 10) throws -> [Completion] {
    let searcher = try TestCorpus.searcher(
      [
        TestCorpus.article(0, "نص", outlet: "الجزيرة نت"),
        TestCorpus.article(1, "نص", outlet: "CNN بالعربية"),
        TestCorpus.article(2, "نص", outlet: "CNN بالعربية"),
      ],
      actors: [
        TestCorpus.actor("p", ["عبد المجيد تبون"], ["Abdelmadjid Tebboune"], in: [0, 1]),
        TestCorpus.actor("a", ["الجزائر"], ["Algeria"], kind: .place, in: [0, 1, 2]),
        TestCorpus.actor(
          "us", ["الولايات المتحدة", "أمريكا"], ["United States"], kind: .place, in: [2]),
        TestCorpus.actor("x", ["عبد القادر"], [], in: []),
      ])
    return searcher.completions(of: ParsedQuery(parsing: text, isTyping: true), limit: limit)
  }

  @Test(
    arguments: [
      ("عبد", ["جهة:\"عبد المجيد تبون\"", "\"عبد القادر\""]),
      ("تبو", ["جهة:\"عبد المجيد تبون\""]), ("جز", ["جهة:\"الجزائر\""]),
      ("الجز", ["جهة:\"الجزائر\""]), ("وبالجزائ", ["جهة:\"الجزائر\""]),
      ("للجز", ["جهة:\"الجزائر\""]), ("alg", ["actor:\"الجزائر\""]),
      ("tebb", ["actor:\"عبد المجيد تبون\""]), ("أمر", ["جهة:\"أمريكا\""]),
      ("قال الجزا", ["قال جهة:\"الجزائر\""]), ("-الجزا", ["-جهة:\"الجزائر\""]),
      ("عبد المج", ["جهة:\"عبد المجيد تبون\""]),
      ("ولعبد المج", ["جهة:\"عبد المجيد تبون\""]),
      ("قال عبد المجيد تب", ["قال جهة:\"عبد المجيد تبون\""]),
      ("(قمة أو عبد المجيد تب", ["(قمة أو جهة:\"عبد المجيد تبون\""]),
      ("actor:عبد", ["actor:\"عبد المجيد تبون\"", "actor:\"عبد القادر\""]),
      ("actor:\"عبد الق", ["actor:\"عبد القادر\""]), ("جهة:unit", ["جهة:\"الولايات المتحدة\""]),
      ("جهة:الجزا", ["جهة:\"الجزائر\""]), ("جهة:«الولايات ال", ["جهة:«الولايات المتحدة»"]),
      ("outlet:", ["outlet:\"CNN بالعربية\"", "outlet:\"الجزيرة نت\""]),
      ("outlet:c", ["outlet:\"CNN بالعربية\""]), ("مصدر:جزي", ["مصدر:\"الجزيرة نت\""]),
      ("out", ["outlet:"]), ("عنو", ["عنوان:"]), ("kind:per", ["kind:person"]),
      ("is:unr", ["is:unread"]), ("xyz", []), ("", []), (" ", []), ("جز ", []), ("الجزائر", []),
    ] as [(String, [String])])
  func namesCompleteTheEnd(query: String, texts: [String]) throws {
    #expect(try completions(query).map(\.text) == texts)
  }

  /// In a title and in quotes the words are wanted, and not whom they name.
  @Test(
    arguments: [
      ("\"الولايات المت", "\"الولايات المتحدة\""), ("«الولايات المت", "«الولايات المتحدة»"),
      ("“الولايات المت", "“الولايات المتحدة”"),
      ("قال \"في الولايات المت", "قال \"في الولايات المتحدة\""),
      ("title:أمر", "title:أمريكا"), ("عنوان:تبو", "عنوان:\"عبد المجيد تبون\""),
      ("title:عبد المج", "title:\"عبد المجيد تبون\""),
      ("عنوان:(قمة أو تبو", "عنوان:(قمة أو \"عبد المجيد تبون\""),
      ("title:\"الولايات المت", "title:\"الولايات المتحدة\""),
      // Nor where no article names whom they name.
      ("عبد القا", "\"عبد القادر\""),
    ])
  func wordsStayWordsWhereTheyAreWanted(query: String, text: String) throws {
    #expect(try completions(query).map(\.text) == [text])
  }

  /// Names that go on with more of the words before come first, however few articles have them.
  @Test(
    arguments: [
      ("محمد بن سل", ["محمد بن سلمان"]), ("متهم محمد بن سل", ["محمد بن سلمان"]),
      ("محمد بن سلم", ["محمد بن سلمان"]), ("خالد بن سل", []), ("خالد أبو سل", []),
      ("محمد بن", ["محمد بن سلمان", "محمد بن زايد"]),
      ("كوريا الش", ["كوريا الشمالية", "الشمال السوري", "مقدونيا الشمالية"]),
      ("كوريا الشم", ["كوريا الشمالية", "الشمال السوري", "مقدونيا الشمالية"]),
      ("سل", ["سلطنة عمان", "سلمان بن عبد العزيز", "سلوى"]),
      // A name that is whole goes on, or not at all; behind a blank it goes on with its next word.
      ("دونالد ترامب", ["دونالد ترامب الابن"]), ("دونالد ترامب ", ["دونالد ترامب الابن"]),
      ("ترامب", []), ("إيفانكا ترامب", []), ("إيفانكا ترامب ", []),
      ("محمد ", ["محمد بن سلمان", "محمد بن زايد"]),
      ("قال محمد بن ", ["محمد بن سلمان", "محمد بن زايد"]), ("قال ", []), ("كوريا الشمالية", []),
      ("\"محمد بن\" ", []), ("عنوان:محمد ", []), ("جهة:محمد ", []),
    ] as [(String, [String])])
  func namesGoOnWithTheWordsBefore(query: String, names: [String]) throws {
    let actors = [
      (["محمد بن سلمان"], 2), (["محمد بن زايد"], 1), (["سلطنة عمان"], 9),
      (["سلمان بن عبد العزيز"], 8), (["سلوى"], 1), (["كوريا الشمالية"], 1), (["الشمال السوري"], 7),
      (["مقدونيا الشمالية"], 6), (["الشمالية للأسمنت"], 5), (["دونالد ترامب", "ترامب"], 9),
      (["دونالد ترامب الابن"], 1), (["إيفانكا ترامب"], 3),
    ].enumerated().map { number, actor in
      TestCorpus.actor("a\(number)", actor.0, in: (0..<UInt32(actor.1)).map { $0 })
    }
    let searcher = try TestCorpus.searcher(
      (0..<10).map { TestCorpus.article($0, "نص") }, actors: actors)
    let found = searcher.completions(of: ParsedQuery(parsing: query, isTyping: true), limit: 10)
    #expect(found.map(\.name) == names)
  }

  @Test func namesTellHowManyArticlesHaveThem() throws {
    let found = try completions("ال")
    #expect(found.map(\.name) == ["الجزائر", "الولايات المتحدة"])
    #expect(found.map(\.count) == [3, 1])
    #expect(try completions("ال", limit: 1).count == 1)
    #expect(try completions("ال", limit: -1).isEmpty)
  }
}
