import CorpusModel
import SearchEngine
import Testing

@testable import Library

struct LookUpTests {
  private let corpus = smallCorpus(
    people, article("a", "في الجزائر مدينة."), article("b", "مدينة أخرى، ومدينة الجزائر."),
    article("c", "بلا شيء."))

  @Test(arguments: [
    ("algeria", 0), ("الجزائر", 0), ("الجَزَايِر", 0), ("algéria", 0), ("ALGERIA", 0),
    ("الجمهوريه الجزائريه", 0), (" صبري  بوقادوم ", 1), ("boukadoum", 1), ("Sabri Boukadoum", 1),
    ("سابري بوكادوم", 1), ("افريكوم", 2), ("africom", 2), ("Michael-Langley", 3),
  ])
  func anActorIsCalledByIdentifierOrInAnySpelling(text: String, actor: Int) {
    #expect(corpus.actor(called: text) == actor)
  }

  @Test(arguments: ["", " ", "،", "algeri", "جزائر", "للجزائر", "لانغلي", "Langley"])
  func nobodyIsCalledSo(text: String) {
    #expect(corpus.actor(called: text) == nil)
  }

  @Test func anIdentifierGoesBeforeASpelling() {
    let named = Actor(id: ActorID("x"), kind: .place, name: "y", latin: "z")
    let identified = Actor(id: ActorID("y"), kind: .place, name: "x", latin: "w")
    let corpus = Corpus(
      titles: ("", ""), articles: [], actors: [named, identified], problems: []
    ) { Corpus.Findings() }
    #expect(corpus.actor(called: "y") == 1)
    #expect(corpus.actor(called: "x") == 0)
    #expect(corpus.actor(called: "Y") == 0)
  }

  @Test func articlesAreFoundByIdentifier() {
    #expect(corpus.article(ArticleID("b")) == 1)
    #expect(corpus.article(ArticleID("B")) == nil)
    #expect(corpus.actor(ActorID("الجزائر")) == nil)
  }

  @Test func theFirstOfTwoHasTheIdentifier() {
    let text = ArticleText("")
    let twins = ["one", "two"].map {
      Article(id: ArticleID("twin"), title: $0, text: text, paragraphs: [])
    }
    let corpus = Corpus(titles: ("", ""), articles: twins, actors: [], problems: []) {
      Corpus.Findings()
    }
    #expect(corpus.article(ArticleID("twin")) == 0)
  }

  @Test func searchAnswersFromTheArticles() {
    let answer = corpus.search("مدينه الجزاير", isTyping: true)
    #expect(Set(answer.hits.map(\.article)) == [0, 1])
    #expect(answer.total == 2)
    var options = SearchOptions()
    options.limit = 1
    #expect(corpus.search("مدينه الجزاير", isTyping: true, options).hits.count == 1)
    #expect(corpus.search("مدينه الجزاير", isTyping: true, options).total == 2)
    #expect(corpus.search("لا يوجد", isTyping: true).total == 0)
    #expect(corpus.search("", isTyping: true).total == 0)
  }

  /// How articles write a name in Latin letters is read in the corpus, whose image keeps no texts.
  @Test func namesThatAreMostlyArabicAreSearchedForInBoth() {
    let corpus = smallCorpus(
      article("a", "Officials met Belaid in Tunis, and all of them said so."),
      article("b", "كلمة بلعيد في المؤتمر"), article("c", "حزب بلعيد"),
      article("d", "رحيل شكري بلعيد"), article("e", "سعيد"), article("f", "بيان سعيد"),
      article("g", "رد سعيد"), article("h", "رد"))
    let answer = corpus.search("belaid", isTyping: false)
    #expect(answer.correction?.text == "بلعيد OR belaid")
    #expect(answer.total == 4)
    #expect(corpus.search("said", isTyping: false).total == 1)
    #expect(corpus.search("رد -said", isTyping: false).correction == nil)
  }
}
