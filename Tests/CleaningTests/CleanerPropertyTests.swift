import Cleaning
import CorpusModel
import TestSupport
import Testing

/// What holds of every page, whatever stands on it.
@Suite struct CleanerPropertyTests {
  @Test func nothingOfAPageIsLostAndCleanTextStaysClean() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<1000 {
      let count = Int.random(in: 0...14, using: &generator)
      let lines = (0..<count).map { _ in PageLines.all.randomElement(using: &generator) ?? "" }
      expectNoFault(lines, &generator)
    }
  }

  @Test func nothingIsLostOfLinesThatAreMadeUp() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      " ", " ", "-", "–", ":", "|", "«", "»", "\"", ".", "؟", "…", "،", "#", "(", ")", "كلمة",
      "الجزائر",
      "رويترز", "2025", "يناير", "22", "شارك", "فيسبوك", "المصدر", "كتب", "الرئيسية", "/", "a",
      "The",
      "اقرأ أيضا", "منذ", "\u{640}", "\u{301}", "\u{200B}", "\u{FFFD}",
    ]
    for _ in 0..<1000 {
      let lines = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<Int.random(in: 0...9, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
      expectNoFault(lines, &generator)
    }
  }

  private func expectNoFault(_ lines: [String], _ generator: inout SeededGenerator) {
    var raw = RawArticle()
    raw.stated.id = Array("id".utf8)
    raw.text = Array(lines.joined(separator: "\n").utf8)
    raw.firstLine = 1
    raw.parting = Bool.random(using: &generator) ? .lines : .blankLines
    if Int.random(in: 0..<4, using: &generator) == 0 {
      raw.stated.title = Array((lines.randomElement(using: &generator) ?? "").utf8)
    }
    var cleaner = Cleaner()
    let check = CleaningCheck { cleaner.clean(&$0, into: &$1) }
    let fault = check.fault(of: raw)
    #expect(fault == nil, "\(fault ?? "") of \(lines) parted by \(raw.parting)")
  }
}
