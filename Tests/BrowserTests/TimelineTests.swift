import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// The timeline and what it is narrowed to.
@Suite struct TimelineTests {
  private func timeline(_ keys: Key...) -> Browser {
    browser(storyCorpus, size: (100, 30), keys: ["t"] + keys)
  }

  private func texts(_ browser: Browser) -> [String] {
    var page = browser.spot.page
    page?.go(toEnd: true)
    return page?.items.map(\.text) ?? []
  }

  @Test func withAnActorChosenItIsThatActorsTimeline() throws {
    let badri = try #require(storyCorpus.actor(called: "badri"))
    var browser = browser(storyCorpus, size: (100, 30))
    browser.go(to: .actor(badri))
    _ = browser.apply(.key("t"))
    #expect(browser.spot.page?.narrowing?.filter.actor == badri)
    #expect(!texts(browser).contains("توقيع اتفاق الربط"))
    _ = browser.apply(.key(.escape))
    #expect(browser.spot.page?.narrowing?.isWide == true)
    #expect(texts(browser).contains("توقيع اتفاق الربط"))
    _ = browser.apply(.key(.backspace))
    #expect(browser.spot.page?.topic == .actor(badri))
  }

  @Test func typingNarrowsAsInASearch() {
    var browser = timeline("/")
    #expect(browser.context == .narrowing)
    for key in typing("الاولي للربط") { _ = browser.apply(.key(key)) }
    #expect(browser.spot.page?.narrowing?.text == "الاولي للربط")
    #expect(texts(browser).contains("الدراسة الأولى للربط"))
    #expect(!texts(browser).contains("توقيع اتفاق الربط"))
    _ = browser.apply(.key(.enter))
    #expect(browser.context == .timeline)
    #expect(!texts(browser).contains("توقيع اتفاق الربط"))
  }

  @Test func leavingTheLineTakesBackWhatWasTyped() {
    let before = timeline("j")
    var browser = timeline("j", "/", "ق", "ق", "ق", .escape)
    #expect(browser.context == .timeline)
    #expect(texts(browser) == texts(before))
    for key in ["/", "ق", .backspace, .backspace] as [Key] { _ = browser.apply(.key(key)) }
    #expect(browser.context == .timeline)
  }

  @Test func outletsFollowOnOneAnother() throws {
    var browser = timeline()
    var outlets: [String?] = []
    for _ in 0..<4 {
      _ = browser.apply(.key("s"))
      outlets.append(browser.spot.page?.narrowing?.filter.outlet)
    }
    #expect(Set(outlets) == ["بريد الشاطئ", "جريدة الضفة", "صوت المنارة", nil])
    #expect(outlets.last == .some(nil))
  }

  @Test func eventsStandAlone() {
    var browser = timeline()
    let all = texts(browser).count
    _ = browser.apply(.key("x"))
    #expect(browser.spot.page?.narrowing?.filter.kind == .events)
    #expect(texts(browser).contains("توقيع اتفاق الربط"))
    #expect(texts(browser).count < all)
    _ = browser.apply(.key("x"))
    #expect(texts(browser).count == all)
  }

  @Test func anEntryOpensItsSentence() throws {
    let entry = try #require(storyCorpus.timeline.first { $0.label == "توقيع اتفاق الربط" })
    var browser = timeline()
    let item = try #require(
      browser.spot.page?.items.firstIndex { $0.text == "توقيع اتفاق الربط" })
    browser.spot.page?.select(item)
    let before = browser.draw().rowsAboveHints
    _ = browser.apply(.key(.enter))
    #expect(browser.spot.reader.article == entry.places[0].article)
    _ = browser.apply(.key(.backspace))
    #expect(browser.draw().rowsAboveHints == before)
  }

  @Test func actorsOfAnEventStandInARow() throws {
    var browser = timeline("x")
    let hadidi = try #require(storyCorpus.actor(called: "hadidi"))
    let item = try #require(
      browser.spot.page?.items.firstIndex { $0.link == .actor(hadidi) })
    browser.spot.page?.select(item)
    _ = browser.apply(.key("l"))
    #expect(browser.spot.page?.selection == item + 1)
    _ = browser.apply(.key("h"))
    #expect(browser.spot.page?.selection == item)
    _ = browser.apply(.key("t"))
    #expect(browser.spot.page?.narrowing?.filter.actor == hadidi)
  }

  @Test func allThatADateMayMeanIsSaid() {
    let readings = ["2024-03-05", "2024-05-03"].compactMap { DateSpan(iso8601: $0) }
    #expect(InterfaceLanguage.arabic.words(readings) == "5 مارس 2024 أو 3 مايو 2024")
    #expect(InterfaceLanguage.english.words(readings) == "5 March 2024 or 3 May 2024")
  }
}
