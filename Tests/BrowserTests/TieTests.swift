import Library
import Screen
import Testing

@testable import Browser

/// Ties, paths and comparisons.
@Suite struct TieTests {
  private func actor(_ id: String) throws -> Int { try #require(storyCorpus.actor(called: id)) }

  private func ties(of id: String) throws -> Browser {
    var browser = browser(storyCorpus, size: (100, 30))
    browser.go(to: .page(.ties(try actor(id))))
    return browser
  }

  @Test func openingATieMovesTheMiddle() throws {
    var browser = try ties(of: "badri")
    let grid = try actor("grid")
    let item = try #require(
      browser.spot.page?.items.firstIndex { $0.link == .page(.ties(grid)) })
    browser.spot.page?.select(item)
    let before = browser.draw().rowsAboveHints
    _ = browser.apply(.key(.enter))
    #expect(browser.spot.page?.topic == .ties(grid))
    _ = browser.apply(.key(.backspace))
    #expect(browser.draw().rowsAboveHints == before)
  }

  @Test func certaintyIsSaid() throws {
    let browser = try ties(of: "grid")
    let texts = browser.spot.page?.items.map(\.text) ?? []
    #expect(texts.contains { $0.contains("مزمع") })
    #expect(!texts.contains { $0.contains("يدير") && $0.contains("استخرجه البرنامج") })
  }

  @Test func aPathLeadsFromTheMarkedActor() throws {
    var browser = try ties(of: "badri")
    _ = browser.apply(.key("p"))
    let (badri, ministry) = (try actor("badri"), try actor("ministry"))
    #expect(browser.notice != nil && browser.spot.page?.topic == .ties(badri))
    browser.go(to: .actor(ministry))
    _ = browser.apply(.key("p"))
    #expect(browser.spot.page?.topic == .path(from: badri, to: ministry))
    #expect(browser.pathStart == nil)
    let links = browser.spot.page?.items.compactMap(\.link) ?? []
    #expect(links.contains { if case .article = $0 { true } else { false } })
  }

  @Test func theSameActorTwiceForgetsTheStart() throws {
    var browser = try ties(of: "badri")
    for _ in 0..<2 { _ = browser.apply(.key("p")) }
    let badri = try actor("badri")
    #expect(browser.pathStart == nil && browser.spot.page?.topic == .ties(badri))
  }

  @Test func whatCannotBeReachedIsSaid() throws {
    var browser = try ties(of: "badri")
    browser.go(to: .page(.path(from: try actor("badri"), to: try actor("lighthouse"))))
    let texts = browser.spot.page?.items.map(\.text) ?? []
    #expect(texts.contains(Phrase.unreachable.in(.arabic)))
  }

  @Test func theStoryOfTheOpenArticleIsCompared() throws {
    var browser = browser(storyCorpus, size: (110, 30))
    for article in storyCorpus.articles.indices {
      browser.go(to: .article(article, nil))
      _ = browser.apply(.key("c"))
      switch storyCorpus.story(of: article) {
      case let story?: #expect(browser.spot.page?.topic == .story(story, from: article))
      case nil: #expect(browser.spot.page?.topic == .stories)
      }
    }
  }

  @Test func withoutAnActorThereIsNothingToShow() {
    let browser = browser(storyCorpus, size: (110, 30), keys: ["r"])
    #expect(browser.spot.page == nil && browser.notice != nil)
  }
}
