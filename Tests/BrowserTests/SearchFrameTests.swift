import CorpusModel
import Library
import Screen
import SearchEngine
import Testing

@testable import Browser

/// The screen of a search, as pictures: at three sizes in both languages.
@Suite struct SearchFrameTests {
  private static let sizes = [(80, 24), (120, 40), (46, 20)]

  private func expectFrames(
    _ name: String, of corpus: Corpus = storyCorpus, keys: [Key],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in InterfaceLanguage.allCases {
      for size in Self.sizes {
        try expectFrame(
          "find-\(name)-\(size.0)x\(size.1)-\(language.rawValue)", of: corpus, size: size,
          language: language, keys: keys, sourceLocation: sourceLocation)
      }
    }
  }

  @Test func nothingTyped() throws {
    try expectFrames("empty", keys: ["/"])
  }

  @Test func results() throws {
    try expectFrames("results", keys: ["/"] + typing("اتفاق الربط"))
  }

  @Test func facetsWithTheKeys() throws {
    try expectFrames("facets", keys: ["/"] + typing("اتفاق الربط") + [.tab, .down])
  }

  @Test func narrowed() throws {
    try expectFrames("narrowed", keys: ["/"] + typing("اتفاق الربط") + [.tab, .enter, .tab])
  }

  @Test func correctedKeyboardLayout() throws {
    try expectFrames("corrected", of: testCorpus, keys: ["/"] + typing("hg[sv"))
  }

  @Test func wrongQuery() throws {
    try expectFrames("wrong", of: testCorpus, keys: ["/"] + typing("date:abc الجسر"))
  }

  @Test func nothingFound() throws {
    try expectFrames("nothing", of: testCorpus, keys: ["/"] + typing("ظظظظظ"))
  }

  @Test func severalProblems() throws {
    try expectFrames(
      "problems", of: testCorpus, keys: ["/"] + typing("titel:الجسر date:2020-13 الجسر "))
  }

  /// Where no article has all that was asked for, it is said how many have each part.
  @Test func partsOfWhatIsNotFound() throws {
    try expectFrames(
      "parts", of: testCorpus, keys: ["/"] + typing("الجسر ظظظظظ outlet:ننن date:2020 "))
  }

  @Test(arguments: [
    ("()", "brackets"), ("outlet:ننن ", "outlet"), ("actor:زززز ", "actor"),
    ("title:زززز ", "title"), ("الجسر -الجسر ", "excluded"), ("outlet:", "value"),
  ])
  func nothingToFind(query: String, name: String) throws {
    for language in InterfaceLanguage.allCases {
      try expectFrame(
        "find-no-\(name)-80x24-\(language.rawValue)", of: testCorpus, size: (80, 24),
        language: language, keys: ["/"] + typing(query))
    }
  }

  /// What one narrows by leaves nothing: that is said, and no part of the query is to blame.
  @Test func narrowedToNothing() throws {
    try expectFrames(
      "narrowed-none",
      keys: ["/"] + typing("اتفاق الربط") + [.tab, .enter, .tab] + typing(" -مصدر:\"بريد الشاطئ\" ")
    )
  }

  @Test func completion() throws {
    try expectFrames("completed", of: testCorpus, keys: ["/"] + typing("الكر") + [.control("t")])
  }

  @Test func nearDuplicatesAreSaidInALine() throws {
    for language in InterfaceLanguage.allCases {
      var browser = browser(storyCorpus, size: (80, 24), language: language, keys: ["/"])
      for key in typing("اتفاق الربط") { _ = browser.apply(.key(key)) }
      var result = try #require(browser.pendingSearch?.answer())
      let others = result.answer.hits.dropFirst().map(\.article)
      result.answer.hits = Array(result.answer.hits.prefix(1))
      result.answer.hits[0].duplicates = others
      browser.take(result)
      try expectFrame("find-duplicates-80x24-\(language.rawValue)", of: browser)
    }
  }

  /// The time stands beside the count, in the reader's digits.
  @Test(arguments: InterfaceLanguage.allCases)
  func timeInTheReadersDigits(_ language: InterfaceLanguage) throws {
    var browser = browser(size: (80, 24), language: language, keys: ["d", "/"])
    for key in typing("البصرة") { _ = browser.apply(.key(key)) }
    var result = try #require(browser.pendingSearch?.answer())
    result.microseconds = 340
    browser.take(result)
    try expectFrame("find-time-80x24-\(language.rawValue)", of: browser)
  }
}
