import CorpusModel
import FoundationEssentials
import Library
import Screen
import Testing

@testable import Browser

/// Pages of linked entries: what is set of them, and moving about in them.
@Suite struct PageTests {
  private func page(
    _ topic: Page.Topic, of corpus: Corpus = storyCorpus,
    size: (columns: Int, rows: Int) = (100, 20)
  ) throws -> Page {
    var browser = browser(corpus, size: size)
    browser.go(to: .page(topic))
    return try #require(browser.spot.page)
  }

  @Test func noMoreIsSetThanIsSeen() throws {
    let few = try page(.actor(0), of: Self.corpus(articles: 60))
    let many = try page(.actor(0), of: Self.corpus(articles: 600))
    #expect(!few.setter.isComplete && !many.setter.isComplete)
    #expect(many.items.count <= few.items.count + 1)
    #expect(many.rows.count < 40)
  }

  @Test func whatIsSetLaterIsTheSame() throws {
    var page = try page(.actor(0))
    let first = page.rows.map { $0.pieces.map(\.item) }
    page.go(toEnd: true)
    #expect(page.setter.isComplete && page.percent == 100)
    #expect(page.rows.prefix(first.count).map { $0.pieces.map(\.item) } == first)
  }

  @Test func moreOfASectionBeginsWhereItsLastLineWas() throws {
    let corpus = Self.corpus(articles: 60)
    var browser = browser(corpus, size: (100, 20))
    browser.go(to: .actor(0))
    _ = browser.apply(.key("G"))
    let more = try #require(
      browser.spot.page?.items.lastIndex { $0.link == .more(.mentions) })
    browser.spot.page?.select(more)
    let before = browser.history.hasPlacesAhead
    _ = browser.apply(.key(.enter))
    let page = try #require(browser.spot.page)
    #expect(page.selection == more)
    #expect(page.selectedLink != .more(.mentions))
    #expect(browser.history.hasPlacesAhead == before)
    var whole = page
    whole.go(toEnd: true)
    #expect(!whole.items.contains { $0.link == .more(.mentions) })
  }

  @Test func backReturnsToMoreOfASection() throws {
    var browser = browser(Self.corpus(articles: 60), size: (100, 20))
    browser.go(to: .actor(0))
    _ = browser.apply(.key("G"))
    let more = try #require(
      browser.spot.page?.items.lastIndex { $0.link == .more(.mentions) })
    browser.spot.page?.select(more)
    for key in [.enter, "j", "j", " "] as [Key] { _ = browser.apply(.key(key)) }
    let before = browser.draw().rowsAboveHints
    for key in [.enter, .backspace] as [Key] { _ = browser.apply(.key(key)) }
    #expect(browser.draw().rowsAboveHints == before)
  }

  @Test(arguments: [(120, 30), (70, 12), (40, 20), (20, 5)])
  func everyLinkIsReachedByStepping(columns: Int, rows: Int) throws {
    for topic in [Page.Topic.actor(0), .timeline(.init()), .story(0, from: nil), .ties(0)] {
      var page = try page(topic, size: (columns, rows))
      page.go(toEnd: true)
      let links = page.items.indices.filter { page.isLink($0) }
      var reached = Set(links.prefix(1))
      var ahead = Array(reached)
      while let item = ahead.popLast() {
        let next = [
          page.itemBelow(item), page.itemAbove(item), page.itemBeside(item, forward: true),
          page.itemBeside(item, forward: false),
        ]
        for case let next? in next where reached.insert(next).inserted { ahead.append(next) }
      }
      #expect(links.filter { !reached.contains($0) } == [], "\(topic)")
    }
  }

  @Test func upUndoesDownOutsideOfColumns() throws {
    var page = try page(.timeline(.init()), size: (100, 60))
    var way: [Int?] = []
    for _ in 0..<6 {
      way.append(page.selection)
      page.step(forward: true)
    }
    for place in way.reversed() {
      page.step(forward: false)
      #expect(page.selection == place)
    }
  }

  @Test func everyCellOfALinkOpensIt() throws {
    for topic in [Page.Topic.timeline(.init()), .story(0, from: nil)] {
      for language in InterfaceLanguage.allCases {
        var browser = browser(storyCorpus, size: (110, 30), language: language)
        browser.go(to: .page(topic))
        let page = try #require(browser.spot.page)
        for (item, entry) in page.items.enumerated() where entry.link != nil {
          var selected = browser
          selected.spot.page?.select(item)
          let canvas = selected.draw()
          for row in 0..<30 {
            for column in 0..<110
            where canvas[row, column].style.emphasis.contains(.selected) {
              #expect(browser.target(at: Point(row: row, column: column)) == .item(item))
            }
          }
        }
      }
    }
  }

  @Test func columnsStandSideBySideWhereThereIsRoom() throws {
    let wide = try page(.story(0, from: nil), size: (120, 60))
    let narrow = try page(.story(0, from: nil), size: (40, 200))
    #expect(wide.rows.contains { $0.pieces.count > 2 })
    #expect(!narrow.rows.contains { $0.pieces.count > 1 })
    for row in wide.rows {
      for (left, right) in zip(row.pieces, row.pieces.dropFirst()) {
        #expect(left.leading + left.columns < right.leading)
      }
    }
  }

  @Test func whatIsFoundLaterIsShownWhenItIsThere() throws {
    let corpus = Corpus.open([Self.storyFolder])
    corpus.promiseFacts()
    var browser = browser(corpus, size: (100, 30))
    for key in ["t", "c", "r", "o"] as [Key] { _ = browser.apply(.key(key)) }
    browser.go(to: .page(.timeline(.init())))
    let words = { (browser: Browser) in browser.spot.page?.items.map(\.text) ?? [] }
    #expect(words(browser).contains(Phrase.stillReading.in(.arabic)))
    browser.adopt(corpus.prepared())
    #expect(!words(browser).contains(Phrase.stillReading.in(.arabic)))
    #expect(words(browser).contains("توقيع اتفاق الربط"))
  }

  @Test func whatIsSelectedStaysWhereItIsWhenMoreIsKnown() throws {
    let corpus = Corpus.open([Self.storyFolder])
    corpus.promiseFacts()
    var browser = browser(corpus, size: (100, 20))
    let hadidi = try #require(corpus.actor(called: "hadidi"))
    browser.go(to: .actor(hadidi))
    _ = browser.apply(.key("G"))
    let page = try #require(browser.spot.page)
    let (link, row) = (page.selectedLink, page.rowOfSelection)
    browser.adopt(corpus.prepared())
    let later = try #require(browser.spot.page)
    #expect(later.items.count > page.items.count)
    #expect(later.selectedLink == link && later.rowOfSelection == row)
  }

  @Test func pagesOpenFromEveryContext() {
    let ways: [[Key]] = [["1"], ["2"], ["3"], ["n", "o"], ["t"], ["c"], ["n", "r"]]
    for way in ways {
      for (key, letter) in [("t", "ف"), ("c", "ؤ")] as [(Key, Key)] {
        let latin = browser(storyCorpus, size: (110, 24), keys: ["J", "J"] + way + [key])
        let arabic = browser(storyCorpus, size: (110, 24), keys: ["J", "J"] + way + [letter])
        #expect(latin.spot.page != nil && latin.draw() == arabic.draw(), "\(way) \(key)")
      }
    }
  }

  private static let storyFolder =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Story"

  /// Articles that all name the same two actors.
  private static func corpus(articles: Int) -> Corpus {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "warraq-pages-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let actors = folder.appending(path: "actors")
    try? FileManager.default.createDirectory(at: actors, withIntermediateDirectories: true)
    let names = """
      - {id: anbari, kind: person, name: نزار العنبري, latin: N, summary: س, summary_en: s}
      - {id: harbour, kind: place, name: ميناء الزاوية, latin: H, summary: م, summary_en: h}
      """
    try? Data(names.utf8).write(to: actors.appending(path: "a.yaml"))
    for number in 0..<articles {
      let text = "خبر \(number)\n\nزار نزار العنبري ميناء الزاوية. ثم عاد نزار العنبري إلى بيته."
      try? Data(text.utf8).write(to: folder.appending(path: "\(1000 + number).txt"))
    }
    return Corpus.open([folder.path])
  }
}

extension Page {
  /// The row of the screen in which the selected entry begins.
  fileprivate var rowOfSelection: Int? {
    selection.map { setter.slots[$0].rows.lowerBound - top }
  }
}
