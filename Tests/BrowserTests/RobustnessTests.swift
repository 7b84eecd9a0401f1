import CorpusModel
import Library
import Screen
import TestSupport
import Testing

@testable import Browser

/// Whatever is pressed at whatever size, something is drawn and nothing traps.
@Suite struct RobustnessTests {
  private static let keys: [Key] =
    Command.allCases.flatMap { $0.binding.keys }.filter { $0 != "q" } + typing("اجسر ولا a1«")

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func randomKeysAndSizes(_ seed: UInt64) throws {
    try press(400, in: testCorpus, seed: seed)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func randomKeysAndSizesOnOddArticles(_ seed: UInt64) throws {
    #expect(cornerCorpus.articles.count == 5)
    try press(60, in: cornerCorpus, seed: seed)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func randomKeysAndSizesOnPages(_ seed: UInt64) throws {
    try press(300, in: storyCorpus, seed: seed)
  }

  private func press(_ count: Int, in corpus: Corpus, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var browser = browser(corpus, size: (100, 30), language: seed % 2 == 0 ? .arabic : .english)
    for _ in 0..<count {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        let size = Size(
          columns: Int.random(in: 0...310, using: &generator),
          rows: Int.random(in: 0...105, using: &generator))
        _ = browser.apply(.resized(size))
      } else {
        let key = try #require(Self.keys.randomElement(using: &generator))
        _ = browser.apply(.key(key))
      }
      if Bool.random(using: &generator) { browser.answerSearch() }
      let canvas = browser.draw()
      #expect(canvas.size == browser.size)
      if let cursor = canvas.cursor { #expect(canvas.area.contains(cursor)) }
    }
  }

  @Test(
    arguments: [
      ["2", "j", "j", "j", "j", "j"], ["n", "n", "n", "n", "n"], ["n", "o", "j", " "],
      ["/"] + typing("البصرة") + [.down], ["t", "j", "j"], ["n", "r", "j"], ["c", " "],
      ["/"] + typing("البصرة") + [.enter, "n"], ["?", " "],
    ] as [[Key]])
  func resizingThereAndBackShowsTheSame(_ keys: [Key]) {
    var browser = browser(size: (110, 9), keys: keys)
    let before = browser.draw()
    for size in [(20, 5), (300, 100), (1, 1), (60, 16), (80, 24), (110, 9)] {
      _ = browser.apply(.resized(Size(columns: size.0, rows: size.1)))
    }
    // The help has no place to return to but its end.
    if browser.helpTop == nil { #expect(browser.draw() == before) }
    #expect(browser.draw().size == before.size)
  }

  @Test func zoomingThereAndBackShowsTheSame() {
    var browser = browser(size: (110, 9), keys: ["2", "j", "j", "j", "j", "j"])
    let before = browser.draw()
    _ = browser.apply(.key("z"))
    #expect(browser.draw() != before)
    _ = browser.apply(.key("z"))
    #expect(browser.draw() == before)
  }

  @Test func aMatchStaysInSightWhenTheScreenShrinks() throws {
    var browser = browser(
      size: (110, 40), keys: ["/"] + typing("المشاة") + [.enter])
    let place = try #require(browser.spot.search?.matchRange)
    for rows in [20, 10, 6, 5] {
      _ = browser.apply(.resized(Size(columns: 40, rows: rows)))
      let reader = browser.spot.reader
      let row = try #require(reader.layout?.row(of: place.start))
      #expect((reader.top..<reader.top + reader.textRows).contains(row))
    }
  }
}
