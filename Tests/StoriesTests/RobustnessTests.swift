import CorpusModel
import Dates
import TestSupport
import Testing

@testable import Stories

/// Texts that no report has: nothing traps, and time stays linear in them.
@Suite struct RobustnessTests {
  private func compare(_ texts: [String]) -> [Difference] {
    let facts = texts.enumerated().map { number, text in
      let plain = Article(paragraphs: text)
      let article = Article(
        id: ArticleID("a\(number)"), title: text, outlet: "\(number)", story: "one",
        text: plain.text, paragraphs: plain.paragraphs)
      return ArticleFacts(
        article: article, mentions: [], dates: DateFinder().expressions(in: article))
    }
    let finder = StoryFinder(actors: [], ties: [], events: [])
    return finder.stories(of: facts).flatMap { finder.differences(in: $0, of: facts) }
  }

  @Test(arguments: [
    "", " ", "12", "و", "%", "٪12", "قتل", "ال", "999999999999999999999999",
    "1,2,3,4,5,6,7,8,9,000,000",
    "في 30 فبراير 2024", "مليون مليون مليار ألف", "بثلاثة", "1-", "-1", "2-1-3-4", "مئة ومئة ومئة",
    "بين 5 و",
    "وزير", "الرئيس ال", "عبد", "«", "12 من", "نصف", "في عهد", "أكثر من أكثر من 5",
  ])
  func oddTextsAreSurvived(text: String) {
    _ = compare([text, "قتل 12 شخصا في \(text) أمس", text + " " + text])
  }

  @Test func longTextsOfOneKindAreSurvived() {
    for word in ["12 قتيلا ", "و", "« ", "مئة ", "وزير الدفاع كريم ", "2-1 في مباراة ", "عبد "] {
      _ = compare([
        String(repeating: word, count: 1_000), String(repeating: word + "آخر ", count: 1_000),
      ])
    }
  }

  @Test func textsMadeUpOfNewsWordsHaveEvidenceInTheirSentences() {
    let words = [
      "قتل", "12", "و15", "شخصا", "في", "المئة", "مليون", "دولار", "وزير", "الدفاع", "كريم", "بين",
      "أكثر",
      "من", "عهد", "2-1", "مباراة", "فوز", "15 مايو", "2024", "ثلاث", "مجموعات", "،", ".", "«", "»",
      "و", "%",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      let texts = (0..<3).map { _ in
        (0..<60).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      }
      for place in compare(texts).flatMap(\.versions).flatMap(\.evidence) {
        #expect(place.sentence.contains(place.range))
        #expect(place.sentence.end <= texts[place.article].unicodeScalars.count)
      }
    }
  }
}
