import CorpusModel
import IndexImage
import SearchQuery
import Testing

@testable import SearchEngine

/// Words that are right are not taken for others, and names in Latin letters beside Arabic words are
/// understood one by one.
@Suite struct KnownWordTests {
  private func searcher(_ known: Set<String> = []) throws -> Searcher {
    let made = try TestCorpus.searcher(
      "ذكر مصدر في الأمن أن قطرة وصلت", "اجتمع ترامب وقادة مجموعة السبع في قمة", "Trump وحده هنا",
      "هذا G7 وحده", "في قمة أخرى", "بلغ تريليون دولار",
      actors: [
        TestCorpus.actor("t", ["دونالد ترامب"], ["Donald Trump", "Trump"], in: [1]),
        TestCorpus.actor(
          "g", ["مجموعة السبع"], ["Group of Seven", "G7"], kind: .organisation, in: [1]),
      ])
    return Searcher(
      made.image, actors: made.actors,
      isKnownWord: { known.contains(String(decoding: $0, as: UTF8.self)) })
  }

  private func answer(_ text: String, known: Set<String> = []) throws -> SearchAnswer {
    try searcher(known).search(ParsedQuery(parsing: text, isTyping: false))
  }

  @Test(arguments: ["قطر", "لقطر", "وقطر", "فلقطر"])
  func aKnownWordIsNotCorrected(query: String) throws {
    #expect(try answer(query, known: ["قطر"]).correction == nil)
  }

  /// Foreign words are right in several spellings.
  @Test func aKnownWordIsFoundInAnotherSpelling() throws {
    let correction = try answer("ترليون", known: ["ترليون"]).correction
    #expect(correction == Correction(.misspelt, text: "تريليون"))
  }

  /// The article makes no word long enough to be a foreign one: القدم is no القديم.
  @Test(arguments: ["اليمن", "واليمن", "لليمن"])
  func aShortWordWithTheArticleIsNoForeignOne(query: String) throws {
    let searcher = try TestCorpus.searcher("أقصى اليمين", "إلى اليمين", "ولليمين دور")
    let known = Searcher(
      searcher.image,
      isKnownWord: { $0.elementsEqual("يمن".utf8) || $0.elementsEqual("اليمن".utf8) })
    #expect(known.search(ParsedQuery(parsing: query, isTyping: false)).correction == nil)
  }

  @Test func aWordThatNobodyKnowsIs() throws {
    let answer = try answer("مصدرر", known: ["مصر"])
    #expect(answer.correction == Correction(.misspelt, text: "مصدر"))
    #expect(answer.hits.map(\.article) == [0])
  }

  /// A slip behind the article is found where articles have the word without it, and nothing becomes a
  /// word that only serves others.
  @Test(
    arguments: [
      ("الانتخبات", "الانتخابات", [0]), ("للانتخبات", "للانتخابات", [0]),
      ("بالحكومت", "بالحكومة", [1]), ("تالي", nil, []), ("خالل", nil, []),
    ] as [(String, String?, [Int])])
  func slipsBehindTheArticle(query: String, text: String?, articles: [Int]) throws {
    let answer = try TestCorpus.searcher(
      "انتخابات برلمانية", "البرنامج الانتخابي مع حكومة جديدة", "إلى تونس خلال يوم"
    ).search(ParsedQuery(parsing: query, isTyping: false))
    #expect(answer.correction?.text == text)
    #expect(Set(answer.hits.map(\.article)).isSuperset(of: articles))
    #expect(answer.hits.isEmpty == (text == nil))
  }

  /// Two words that were run together, where articles have them side by side.
  @Test func wordsRunTogetherAreParted() throws {
    let answer = try answer("تريليوندولار")
    #expect(answer.correction == Correction(.misspelt, text: "تريليون دولار"))
    #expect(try self.answer("دولارتريليون").hits.isEmpty)
  }

  /// Articles have each of the words, but none has all.
  @Test func namesBesideArabicWordsAreUnderstoodEach() throws {
    let answer = try answer("Trump قمة G7")
    #expect(answer.correction?.reason == .romanised)
    #expect(answer.hits.map(\.article) == [1])
  }

  /// A misspelt name becomes the Arabic one even where an article has it in Latin letters.
  @Test(arguments: ["قمة trupm", "trupm قمة", "قمة Trumpp"])
  func aMisspeltNameBesideAnArabicWord(query: String) throws {
    let answer = try answer(query)
    #expect(answer.correction != nil)
    #expect(answer.hits.map(\.article) == [1])
  }
}
