import FoundationEssentials
import Library
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

/// The ways in which texts are set, as pictures.
@Suite struct TypesettingFrameTests {
  @Test func justifiedWithVowelMarksAndArabicDigits() throws {
    try expectFrame("justified-60x20", size: (60, 20), keys: ["2", "z", "w"])
    try expectFrame("digits-60x20", size: (60, 20), keys: ["2", "z", "d"])
  }

  @Test func nothingThatIsSetOtherwiseMovesTheText() {
    var browser = browser(size: (60, 12), keys: ["2", "j", "j"])
    let top = browser.spot.reader.top
    for key in ["w", "v", "d", "d", "d", "v", "w"] as [Key] {
      _ = browser.apply(.key(key))
      #expect(browser.spot.reader.top == top)
    }
    #expect(browser.typesetting == Typesetting())
  }

  @Test func aLongParagraphIsSetNoFurtherThanItIsSeen() throws {
    let text = String(repeating: "كلمة من كلمات كثيرة ", count: 20_000)
    let browser = Browser(
      corpus: try corpus(of: text), size: Size(columns: 80, rows: 24), language: .arabic)
    let layout = try #require(browser.spot.reader.layout)
    #expect(!layout.isComplete)
    #expect(layout.rows.count < 60)
    var end = browser
    _ = end.apply(.key("2"))
    _ = end.apply(.key("G"))
    #expect(end.spot.reader.layout?.isComplete == true)
    #expect(end.spot.reader.percent == 100)
  }

  private func corpus(of text: String) throws -> Corpus {
    let path = FileManager.default.temporaryDirectory
      .appending(component: "warraq-\(UInt64.random(in: 0...UInt64.max)).txt").path
    try Data("عنوان\n\(text)\n".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return Corpus.open([path])
  }
}
