import CorpusModel
import Testing

struct ArticleTests {
  private func article(_ paragraphs: String...) -> Article {
    var ranges: [Paragraph] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.unicodeScalars.count
      ranges.append(Paragraph(.body, TextRange(start, end)))
      start = end + 1
    }
    return Article(
      id: ArticleID("a"), title: "", text: ArticleText(paragraphs.joined(separator: "\n")),
      paragraphs: ranges)
  }

  @Test func wordsAreRunsOfAnythingButBlanks() {
    #expect(article("").wordCount == 0)
    #expect(article("  ").wordCount == 0)
    #expect(article("كلمة").wordCount == 1)
    #expect(article(" كلمة  وكلمة، ", "ثالثة").wordCount == 3)
  }

  @Test func anOffsetLiesInOneParagraphOrNone() {
    let article = article("ابت", "ث", "جحخد")
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
