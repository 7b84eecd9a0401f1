import CorpusModel
import Testing

@testable import CorpusFiles

/// What stands at the edges of printed pages, which form feeds part.
@Suite struct PageEndTests {
  /// Returns the lines that are left out of pages, each behind the number of its own.
  private func dropped(_ pages: [String]) -> [String] {
    let clean = CleanText(Array(pages.joined(separator: "\u{C}").utf8))
    let lines = clean.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let marks = PageEnds.marks(of: clean.utf8, clean.pageEnds)
    #expect(marks.count == lines.count)
    return zip(lines, marks).filter { $0.1 != .unknown }.map {
      String(decoding: $0.0, as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      (["نص أول.\n1\n", "نص ثان.\n2\n"], ["1", "2"]),
      (["نص أول.\n- ٧ -", "نص ثان.\n- ٨ -", "نص ثالث."], ["- ٧ -", "- ٨ -"]),
      (["صفحة 1 من 3\nنص.", "صفحة 2 من 3\nنص.", "نص\n3"], ["صفحة 1 من 3", "صفحة 2 من 3"]),
      // One alone, those that do not go up by one, and the end of a sentence.
      (["نص أول\n(15)\n", "نص ثان."], []), (["أ\n10", "ب\n10", "ج\n20"], []),
      // Those that happen to fit, of many or far from each other.
      (["أ\n7", "ب", "ج\n9"], []), (["أ\n7", "ب\n8", "ج\n30", "د\n50"], []),
      (["أ\n1", "ب\n2", "ج\n3", "د\n50"], ["1", "2", "3"]),
      (["كان ذلك في عام\n2011.\n", "ثم انتهى في عام\n2012.\n", "عاد."], []),
      (["كان ذلك في عام", "2011.\nوانتهى في عام", "2012.\nنص."], []),
    ] as [([String], [String])])
  func numbersOfPagesGoUp(_ pages: [String], _ expected: [String]) {
    #expect(dropped(pages) == expected)
  }

  @Test func aHeadStandsOnMostPages() {
    #expect(dropped(["عنوان\nأول", "عنوان\nثان", "ثالث", "عنوان\nرابع"]) == ["عنوان", "عنوان"])
    #expect(dropped(["عنوان\nأول", "ثان", "عنوان\nثالث", "رابع"]) == [])
  }
}
