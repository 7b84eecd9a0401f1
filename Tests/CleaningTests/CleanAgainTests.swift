import Cleaning
import CorpusModel
import TestSupport
import Testing

/// Pages that came out otherwise when what came of them was cleaned again, each for a reason of its own.
@Suite struct CleanAgainTests {
  private static let sentence = "شارك في الورشة خمسون خبيرا من بلدان كثيرة ومن شركات."

  @Test(arguments: [
    // A credit that ends with a full stop is no end of the body.
    "المصدر - الجزائر – انطلقت الورشة.\nالأربعاء 22 جانفي 2025 10:30\nجملة قصيرة تامة.",
    "\(sentence)\nسياسة\nتصوير: علي حسن.",
    // Nor is what is said of a picture, though it is called out,
    "\(sentence)\nالتعليقات\nصورة من الأرشيف لمحطة شمسية في جنوب البلاد قرب الحدود!",
    // a sentence in Latin letters,
    "\(sentence)\nسياسة\nExperts meet in the capital to discuss solar power.",
    "Experts meet in the capital.\nفيسبوك\n\(sentence)\nسياسة\nExperts meet again in the capital.",
    // or the date of publication.
    "\u{FFFD}\nه ت ا و ح\u{FFFD}ة ا ك م؟\nبقلم:ع\nنشر:يناير2024 الساعة.",
    // A line alone that could be a menu's.
    ".سياسة", "سياسة", "سياسة.",
  ])
  func linesStayAsTheyAre(_ page: String) { expectNoFault(page, .lines) }

  @Test(arguments: [
    // The way through a site has no full stop in it.
    "الرئيسية / طاقة\n\(sentence)\nوجاء في البيان:\n»",
    // Dates that make a sentence are none.
    "الأربعاء 22 جانفي 2025 10:30\nنشر في 12/02/2025\n22 يناير 2025\n.",
    // What became the headline does not begin the body.
    "\(sentence)\n\(sentence)\n | ﻻ\n-\n\(sentence)",
    // Signs that are no letters make no words.
    "التعليقات\nوكالات\nۖ\n«لن ننتظر أكثر من هذا لبناء الشبكة»",
    "ـ - الرئيسية«لن ننتظر أكثر من هذا لبناء الشبكة»",
  ])
  func paragraphsStayAsTheyAre(_ page: String) { expectNoFault(page, .blankLines) }

  private func expectNoFault(_ page: String, _ parting: RawArticle.Parting) {
    for hasHeadline in [false, true] {
      var raw = RawArticle()
      raw.stated.id = Array("id".utf8)
      raw.text = Array(page.utf8)
      raw.firstLine = 1
      raw.parting = parting
      if hasHeadline { raw.headlines = [Array(page.utf8.prefix { $0 != 0x0A })] }
      var cleaner = Cleaner()
      let check = CleaningCheck { cleaner.clean(&$0, into: &$1) }
      #expect(check.fault(of: raw) == nil)
    }
  }
}
