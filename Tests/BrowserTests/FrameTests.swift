import Screen
import Testing

@testable import Browser

/// Every view in both languages of the interface, as pictures.
@Suite struct FrameTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func readerSideBySide(_ language: InterfaceLanguage) throws {
    try expectFrame("reader-110x24-\(language.rawValue)", size: (110, 24), language: language)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func chosenMention(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "mention-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: [.enter, "n", "n"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func actorsPane(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "actors-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: ["3", "j"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func readerStacked(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "reader-80x24-\(language.rawValue)", size: (80, 24), language: language,
      keys: [.enter, "n"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func readerNarrow(_ language: InterfaceLanguage) throws {
    try expectFrame("list-40x12-\(language.rawValue)", size: (40, 12), language: language)
    try expectFrame(
      "text-40x12-\(language.rawValue)", size: (40, 12), language: language, keys: ["2"])
    try expectFrame(
      "actors-40x12-\(language.rawValue)", size: (40, 12), language: language, keys: ["3"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func zoomedText(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "zoom-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: ["2", "z"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func actorPage(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "actor-100x40-\(language.rawValue)", size: (100, 40), language: language,
      keys: ["n", "o", "j"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func searchWhileTyping(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "search-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: ["/"] + typing("الوزاره"))
    try expectFrame(
      "search-60x16-\(language.rawValue)", size: (60, 16), language: language,
      keys: ["/"] + typing("البصرة"))
    try expectFrame(
      "search-nothing-60x16-\(language.rawValue)", size: (60, 16), language: language,
      keys: ["/"] + typing("قطار"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func openedMatch(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "match-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: ["/"] + typing("الجسر") + [.enter, "n"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func help(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "help-80x24-\(language.rawValue)", size: (80, 24), language: language, keys: ["?"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func smallest(_ language: InterfaceLanguage) throws {
    try expectFrame("smallest-20x5-\(language.rawValue)", size: (20, 5), language: language)
    try expectFrame("too-small-19x4-\(language.rawValue)", size: (19, 4), language: language)
  }
}
