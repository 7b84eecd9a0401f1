import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// Going from place to place and back.
@Suite struct NavigationTests {
  @Test func backReturnsToExactlyWhereOneWas() {
    var browser = browser(size: (110, 12), keys: [.enter, "j", "j", "n", "n"])
    let before = browser.draw()
    for key in ["o", "j", "j", .enter] as [Key] { _ = browser.apply(.key(key)) }
    #expect(browser.draw() != before)
    for _ in 0..<2 { _ = browser.apply(.key(.backspace)) }
    #expect(browser.draw() == before)
  }

  @Test func forwardUndoesBack() {
    var browser = browser(size: (110, 24), keys: ["n", "o", "j", .enter])
    let there = browser.draw()
    for key in [.backspace, .backspace, "]", "]"] as [Key] { _ = browser.apply(.key(key)) }
    #expect(browser.draw() == there)
  }

  @Test func aNewPlaceForgetsThoseAhead() {
    var history = History<Int>()
    history.leave(1)
    history.leave(2)
    #expect(history.back(from: 3) == 2)
    history.leave(2)
    #expect(history.forward(from: 4) == nil)
    #expect(history.back(from: 4) == 2)
    #expect(history.back(from: 2) == 1)
    #expect(history.back(from: 1) == nil)
  }

  @Test func mentionsAndSidebarStepTogether() throws {
    var browser = browser(size: (110, 24))
    let mentions = testCorpus.mentions[try #require(browser.spot.reader.article)]
    for number in mentions.indices {
      _ = browser.apply(.key("n"))
      #expect(browser.spot.reader.chosen == number)
      #expect(browser.spot.reader.sidebar?.selected?.actor == mentions[number].actor)
    }
    _ = browser.apply(.key("n"))
    #expect(browser.spot.reader.chosen == mentions.indices.last)
    #expect(browser.notice != nil)
    _ = browser.apply(.key("N"))
    #expect(browser.spot.reader.chosen == mentions.count - 2)
  }

  @Test func everyLineOfAnActorsPageThatCanBeSelectedLeadsSomewhere() throws {
    for actor in testCorpus.actors.indices {
      var browser = browser(size: (80, 24))
      browser.go(to: .actor(actor))
      var whole = try #require(browser.spot.page)
      whole.go(toEnd: true)
      let links = whole.items.filter { $0.link != nil }.count
      for number in 0..<links {
        var visitor = browser
        for _ in 0..<number { _ = visitor.apply(.key("j")) }
        let link = visitor.spot.page?.selectedLink
        _ = visitor.apply(.key(.enter))
        switch link {
        case .page(let topic): #expect(visitor.spot.page?.topic == topic)
        case .article(let article, _):
          #expect(visitor.spot.page == nil)
          #expect(visitor.spot.reader.article == article)
        case .more, nil: Issue.record("selection without a link")
        }
      }
    }
  }

  @Test func steppingGoesOnFromWhereOneScrolledTo() throws {
    var browser = browser(cornerCorpus, size: (110, 20))
    let long = try #require(cornerCorpus.articles.firstIndex { $0.title == "مقال طويل" })
    browser.go(to: .article(long, nil))
    for key in ["n", " ", " ", " ", "n"] as [Key] { _ = browser.apply(.key(key)) }
    let here = try #require(browser.spot.reader.chosen)
    #expect(here > 5)
    for key in ["g", "G", "N"] as [Key] { _ = browser.apply(.key(key)) }
    #expect(try #require(browser.spot.reader.chosen) > here)
  }

  @Test func steppingInAListThatFillsTheScreenShowsTheText() {
    let browser = browser(size: (40, 12), keys: ["n"])
    #expect(browser.context == .text)
    #expect(browser.spot.reader.chosen == 0)
  }

  @Test func goingBackKeepsTheOrderOfTheList() {
    let browser = browser(size: (110, 24), keys: [.enter, "n", "o", "j", .enter, "s", .backspace])
    #expect(browser.spot.reader.list.order == .outlet)
  }

  @Test func theHistoryKeepsNoSetText() {
    var browser = browser(size: (110, 24), keys: [.enter, "n", "o"])
    #expect(browser.spot.page?.rows.isEmpty == false)
    #expect(browser.history.back(from: browser.spot)?.reader.layout == nil)
    #expect(browser.spot.packed.page?.rows.isEmpty == true)
  }

  @Test func aPageIsLeftThoughTheHistoryForgotTheWay() {
    var browser = browser(size: (110, 24), keys: [.enter, "n", "o"])
    browser.history = History()
    #expect(browser.apply(.key("q")) == .none)
    #expect(browser.context == .text)
  }

  @Test func aPageIsWrittenAnewForAnotherWidth() throws {
    var resized = browser(size: (40, 24), keys: [.enter, "n", "o"])
    _ = resized.apply(.resized(Size(columns: 100, rows: 40)))
    #expect(resized.draw() == browser(size: (100, 40), keys: [.enter, "n", "o"]).draw())
  }

  @Test func everyRowOfAPageOnASmallScreenIsReachedByStepping() throws {
    var browser = browser(size: (20, 5), keys: ["n", "o"])
    var seen: Set<Int> = []
    for _ in 0..<200 {
      let page = try #require(browser.spot.page)
      seen.formUnion(page.top..<min(page.top + page.height, page.rows.count))
      _ = browser.apply(.key("j"))
    }
    let rows = try #require(browser.spot.page).rows
    let unseen = rows.indices.filter { rows[$0].item != nil && !seen.contains($0) }
    #expect(unseen.map { rows[$0].item } == [])
  }

  @Test func leavingBacksOutFirst() {
    var browser = browser(size: (80, 24), keys: ["n", "o", "?"])
    #expect(browser.apply(.key("q")) == .none)
    #expect(browser.context == .actorPage)
    #expect(browser.apply(.key("q")) == .none)
    #expect(browser.context == .list)
    #expect(browser.apply(.key("q")) == .leave(signal: nil))
  }

  @Test func sortingKeepsTheSelection() {
    var browser = browser(size: (110, 24), keys: ["j"])
    let selected = browser.spot.reader.list.selected
    for _ in 0..<3 {
      _ = browser.apply(.key("s"))
      #expect(browser.spot.reader.list.selected == selected)
    }
  }

  @Test func articlesAreMarkedReadWhenOpened() throws {
    var browser = browser(size: (110, 24))
    #expect(browser.read.isEmpty)
    _ = browser.apply(.key(.enter))
    #expect(browser.read == [try #require(browser.spot.reader.article)])
  }
}
