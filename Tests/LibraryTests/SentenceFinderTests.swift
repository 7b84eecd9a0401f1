import CorpusModel
import Testing
import TestSupport

@testable import Library

struct SentenceFinderTests {
  @Test func aRangeHasTheSentenceInWhichItBegins() {
    let article = Article(paragraphs: "أول. ثان! ", "ثالث")
    var finder = SentenceFinder(article)
    let sentences = (0...14).map { article.text[finder.sentence(around: TextRange($0, $0))] }
    #expect(sentences[..<4].allSatisfy { $0 == "أول." })
    #expect(sentences[5..<9].allSatisfy { $0 == "ثان!" })
    #expect(sentences[11...14].allSatisfy { $0 == "ثالث" })
    // Between sentences there is the paragraph, between paragraphs the range itself.
    #expect(sentences[4] == "أول. ثان! ")
    #expect(sentences[10] == "")
  }

  @Test func aSentenceTakesAllOfTheRange() {
    let article = Article(paragraphs: "أول. ثان! ثالث.")
    var finder = SentenceFinder(article)
    #expect(article.text[finder.sentence(around: TextRange(2, 8))] == "أول. ثان")
    #expect(finder.sentence(around: TextRange(90, 95)) == TextRange(90, 95))
    #expect(finder.sentence(around: TextRange(-5, -2)) == TextRange(-5, -2))
  }

  @Test func theOrderOfQuestionsDoesNotMatter() {
    let article = Article(paragraphs: "أ ب. ت ث؟", "", "ج ح! خ د", "ذ")
    let ranges = (0..<article.text.count).map { TextRange($0, $0 + 1) }
    let expected = ranges.map { range in
      var fresh = SentenceFinder(article)
      return fresh.sentence(around: range)
    }
    var finder = SentenceFinder(article)
    var random = SeededGenerator(seed: 3)
    for place in ranges.indices.shuffled(using: &random) {
      #expect(finder.sentence(around: ranges[place]) == expected[place])
    }
  }
}
