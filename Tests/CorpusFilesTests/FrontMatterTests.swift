import CorpusModel
import Testing

@testable import CorpusFiles

/// What stands between rules at the beginning of a file is front matter, or the article.
@Suite struct FrontMatterTests {
  private func isFrontMatter(_ lines: String) -> Bool {
    var log = FileLog("a.md")
    return FrontMatter.parts(of: Array("---\n\(lines)\n---\nنص.\n".utf8)[...], &log) != nil
  }

  @Test(arguments: [
    "date created: 2024-01-01\ntitle: ع", "og:title: ع", "العنوان: ع", "", "\n",
    "تاريخ النشر: 2024-01-01\nالحالة: منشور", "date created: 2024-01-01\ndate modified: 2024-01-02",
    "# الحقول\n\ntitle: ع", "layout: post", "\"title\": ع", "{title: ع}", "title:ع\ntags: [أ]",
    "الوسوم:\n  - أ\n  - ب\nالكاتب: منى العلي", "title: عاد القطار.\r",
    "- ع\ndate: 2024", "date created: \"2024-01-01\"\nحالة المقال: منشور",
  ])
  func keysAndValuesAre(_ lines: String) { #expect(isFrontMatter(lines)) }

  @Test(arguments: [
    "قال الوزير إن العمل مستمر.", "قال الوزير: العمل مستمر.", "وقال: نعم",
    "قال الوزير: العمل مستمر.\nالمصدر: رويترز", "عاد القطار\nالمصدر: رويترز",
    "وأضاف الوزير ما يلي:\n- العمل مستمر", "# عنوان", "https://a.example/b",
    "عاد القطار إلى المدينة أمس: 2024-01-01", "The work, he said: 2024",
  ])
  func whatIsSaidIsNot(_ lines: String) { #expect(!isFrontMatter(lines)) }

  @Test func onlyWhatBeginsLikeFrontMatterIsMissedAtItsEnd() {
    for (text, count) in [
      ("---\ntitle: ع\nنص", 1), ("---\nنص\ntitle: ع", 0), ("+++\ntitle = 'ع'\n", 1),
      ("+++\nنص = نص\n+++\n", 0),
    ] {
      var log = FileLog("a.md")
      #expect(FrontMatter.parts(of: Array(text.utf8)[...], &log) == nil)
      #expect(log.problems.count == count, "\(text)")
    }
  }
}
