import CorpusModel
import TestSupport
import Testing

struct ArticleTests {
  @Test func wordsAreRunsOfAnythingButBlanks() {
    #expect(Article(paragraphs: "").wordCount == 0)
    #expect(Article(paragraphs: "  ").wordCount == 0)
    #expect(Article(paragraphs: "كلمة").wordCount == 1)
    #expect(Article(paragraphs: " كلمة  وكلمة، ", "ثالثة").wordCount == 3)
  }

  @Test func anOffsetLiesInOneParagraphOrNone() {
    let article = Article(paragraphs: "ابت", "ث", "جحخد")
    let places = (-1...11).map { offset in
      article.paragraph(at: offset).map { article.text[$0.range] } ?? "-"
    }
    #expect(
      places == ["-", "ابت", "ابت", "ابت", "-", "ث", "-", "جحخد", "جحخد", "جحخد", "جحخد", "-", "-"])
    #expect(
      Article(id: ArticleID("e"), title: "", text: ArticleText(""), paragraphs: []).paragraph(at: 0)
        == nil)
  }

  @Test func anActorIsSpelledByNameFirst() {
    let actor = Actor(
      id: ActorID("algeria"), kind: .place, name: "الجزائر", latin: "Algeria",
      aliases: [.init("الجمهورية الجزائرية"), .init("Algérie")])
    #expect(actor.spellings == ["الجزائر", "الجمهورية الجزائرية", "Algérie"])
    let ways = actor.spellings.indices.map {
      Mention(range: TextRange(0, 1), actor: 0, spelling: $0).how
    }
    #expect(ways == [.name, .alias, .alias])
  }
}

struct ProblemTests {
  @Test func aProblemIsWrittenAsCompilersWriteIt() {
    #expect(Problem(path: "a.md", message: "empty").description == "a.md: error: empty")
    #expect(
      Problem(path: "a.md", line: 3, severity: .warning, message: "odd").description
        == "a.md:3: warning: odd")
    #expect(
      Problem(path: "a.md", line: 3, column: 7, message: "bad").description
        == "a.md:3:7: error: bad")
    // A column means nothing without its line.
    #expect(Problem(path: "a.md", column: 7, message: "bad").description == "a.md: error: bad")
  }
}
