import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

/// Nothing of an article is lost, however its page is made.
@Suite struct MadeUpPageTests {
  @Test(arguments: PageSetting.allCases)
  func everySentenceOfTheArticleIsInItsParagraphs(_ setting: PageSetting) {
    var (kept, others) = (0, 0)
    for seed in 0..<24 as Range<UInt64> {
      let page = MadeUpPage(setting, seed: seed)
      let file = SourceFile(path: "page.html", bytes: Array(page.html.utf8))
      let read = CorpusContents(parsing: [file])
      let text = read.articles.first?.text.string ?? ""
      for part in page.article.parts {
        for sentence in part.sentences where !text.contains(sentence) {
          Issue.record("\(setting) \(seed): \(part.name): \(sentence)")
        }
      }
      others += page.surroundings.count
      kept += page.surroundings.count { text.contains($0) && $0.count > 3 }
    }
    // Of what stands around it hardly anything is taken for it.
    #expect(kept * 12 < others, "\(kept) of \(others)")
  }
}
