import Library
import Screen
import Testing

@testable import Browser

/// The pages in both languages of the interface, as pictures.
@Suite struct PageFrameTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func actorPage(_ language: InterfaceLanguage) throws {
    for (columns, rows, keys) in [(100, 60, []), (80, 24, [" "]), (34, 24, ["j"])]
      as [(Int, Int, [Key])]
    {
      var browser = browser(storyCorpus, size: (columns, rows), language: language)
      browser.go(to: .actor(try #require(storyCorpus.actor(called: "hadidi"))))
      for key in keys { _ = browser.apply(.key(key)) }
      try expectFrame("page-actor-\(columns)x\(rows)-\(language.rawValue)", of: browser)
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func timeline(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "page-timeline-100x40-\(language.rawValue)", of: storyCorpus, size: (100, 40),
      language: language, keys: ["t", "j"])
    try expectFrame(
      "page-timeline-40x24-\(language.rawValue)", of: storyCorpus, size: (40, 24),
      language: language, keys: ["t", "j"])
    try expectFrame(
      "page-timeline-typing-80x24-\(language.rawValue)", of: storyCorpus, size: (80, 24),
      language: language, keys: ["t", "/"] + typing("الاولي"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func comparison(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "page-compare-120x60-\(language.rawValue)", of: storyCorpus, size: (120, 60),
      language: language, keys: ["J", "c", "j", "l"])
    try expectFrame(
      "page-compare-50x40-\(language.rawValue)", of: storyCorpus, size: (50, 40),
      language: language, keys: ["J", "c"])
    try expectFrame(
      "page-stories-80x24-\(language.rawValue)", of: storyCorpus, size: (80, 24),
      language: language, keys: ["c"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func ties(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "page-ties-80x24-\(language.rawValue)", of: storyCorpus, size: (80, 24),
      language: language, keys: ["J", "J", "n", "r", "j"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func path(_ language: InterfaceLanguage) throws {
    let browser = try pathBrowser(from: "badri", to: "ministry", language: language)
    try expectFrame("page-path-80x24-\(language.rawValue)", of: browser)
    let apart = try pathBrowser(from: "badri", to: "lighthouse", language: language)
    try expectFrame("page-no-path-80x24-\(language.rawValue)", of: apart)
  }

  private func pathBrowser(
    from start: String, to end: String, language: InterfaceLanguage
  ) throws -> Browser {
    var browser = browser(storyCorpus, size: (80, 24), language: language)
    for actor in [start, end] {
      browser.go(to: .page(.ties(try #require(storyCorpus.actor(called: actor)))))
      _ = browser.apply(.key("p"))
    }
    return browser
  }
}
