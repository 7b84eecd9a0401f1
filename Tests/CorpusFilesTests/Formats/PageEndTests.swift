import CorpusModel
import Testing

@testable import CorpusFiles

/// What stands at the edges of printed pages, which form feeds part.
@Suite struct PageEndTests {
  /// Returns the lines that are left out of pages, each behind the number of its own.
  private func dropped(_ pages: [String]) -> [String] {
    let clean = CleanText(Array(pages.joined(separator: "\u{C}").utf8))
    var raw = RawArticle()
    raw.text = clean.utf8
    PageEnds.read(&raw, clean.pageEnds)
    let lines = raw.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(raw.marks.isEmpty || raw.marks.count == lines.count)
    return zip(lines, raw.marks).filter { $0.1 != .unknown }.map {
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

  /// A line of prose as long as fits, which no stop ends.
  private static let open = "وصل القطار إلى المدينة. ثم مضى في طريقه إلى البحر وفيه مئة"
  private static let end = "راكب من أهل السهول."

  @Test(
    arguments: [
      // A number between the halves of a sentence, and none that no sentence goes on behind.
      ("\(open)\n\n- ٣ -\n\n\(end)", ["- ٣ -"]), ("\(open)\n\n3\n\n\(end)", ["3"]),
      ("\(open).\n\n3\n\n\(end)", []), ("\(open)\n\n2011\n\n\(end)", []),
      ("\(open)\n3\n\(end)", []), ("\(open)\n\n3\n", []),
      // Words that say what it is.
      ("نص أول.\n\nصفحة 3 من 7\n\nنص ثان.", ["صفحة 3 من 7"]),
      // Those that go up by one, and others.
      ("\(open)\n\n3\n\n\(end)\n\n4\n", ["3", "4"]), ("\(open)\n\n3\n\n\(end)\n\n7\n", []),
      // Numbers of stanzas.
      (
        "١\n\nيا أيها البحر الذي مضى عليه الزمن ولم يعد\n\n٢\n\nيا أيها البحر الذي أعاد كل من مضى",
        []
      ),
      // The line that the text begins with, behind each number.
      ("رأس\n\nنص.\n\n1\n\nرأس\n\nنص.\n\n2\n\nرأس\n\nنص.", ["1", "رأس", "2", "رأس"]),
      (
        "رأس      آخر\n\nنص.\n\n1\n\nرأس      آخر\n\nنص.\n\n2",
        ["رأس      آخر", "1", "رأس      آخر", "2"]
      ),
    ] as [(String, [String])])
  func numbersBetweenLinesAreOfPages(_ text: String, _ expected: [String]) {
    #expect(dropped([text]) == expected)
  }

  @Test func whatAPageEndPartsIsJoined() {
    func lines(_ text: String) -> [String] {
      var raw = RawArticle()
      raw.text = Array(text.utf8)
      PageEnds.read(&raw, [])
      return String(decoding: raw.text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    #expect(lines("\(Self.open)\n\n3\n\n\(Self.end)\n\nس.") == [Self.open, Self.end, "3", "س."])
    let long = "\(Self.open) ألف. \(Self.open)"
    #expect(lines("\(long)\n\n3\n\n\(Self.end)") == ["\(long) \(Self.end)", "3"])
  }
}
