import CorpusModel
import FoundationEssentials
import Library
import TestSupport
import Testing

@testable import Stories

/// Which articles are on the same matter.
@Suite struct GroupingTests {
  private static let articles = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Articles")

  @Test func storiesOfManySubjectsAreToldApart() throws {
    let corpus = Corpus.open([Self.articles.path])
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.articles.path)
    #expect(corpus.stories.count == folders.count)
    for story in corpus.stories {
      let subjects = Set(
        story.articles.map { corpus.articles[$0].id.description.split(separator: "-")[0] })
      #expect(subjects.count == 1, "\(subjects.sorted()) are one story")
    }
    let copies = try #require(corpus.stories.first { $0.id == "copies-a" })
    #expect(copies.nearDuplicates == [copies.articles])
    #expect(corpus.stories.filter { $0.id != "copies-a" }.allSatisfy { $0.nearDuplicates.isEmpty })
  }

  @Test func namedStoriesOfTheBundledCorpusKeepTheirNames() {
    let corpus = Corpus.bundled()
    let found = corpus.stories.map { story in
      ([story.id], story.articles.map { corpus.articles[$0].id.description }.sorted())
    }
    let talks = ["talks-algerian-press", "talks-arab-weekly", "talks-saleh-news"]
    #expect(found.contains { $0 == (["talks-2025"], talks) })
    #expect(found.contains { $0 == (["visits-2020"], ["esper-aljazeera", "visit-masdar24"]) })
  }

  private func facts(
    _ id: String, _ text: String, day: String? = "2024-05-01", story: String? = nil
  ) -> ArticleFacts {
    let plain = Article(paragraphs: text)
    return ArticleFacts(
      article: Article(
        id: ArticleID(id), title: text.split(separator: " ").prefix(6).joined(separator: " "),
        date: day.flatMap(PartialDate.init(iso8601:)), story: story, text: plain.text,
        paragraphs: plain.paragraphs), mentions: [])
  }

  private let flood =
    "اجتاحت فيضانات نهر الدانوب قرى في شمال صربيا وأجبرت مئات السكان على مغادرة بيوتهم"
  private let launch = "أطلقت وكالة الفضاء اليابانية مسبارا صغيرا إلى كويكب بعيد يدرس العلماء تربته"

  @Test func twoNamedStoriesNeverBecomeOne() {
    let finder = StoryFinder(actors: [], ties: [], events: [])
    let stories = finder.stories(of: [
      facts("a", flood, story: "one"), facts("b", flood, story: "two"), facts("c", flood),
    ])
    #expect(stories.map(\.id).sorted() == ["one", "two"])
    #expect(stories.map(\.articles.count).sorted() == [1, 2])
  }

  @Test func timePartsWhatIsAlike() {
    let finder = StoryFinder(actors: [], ties: [], events: [])
    #expect(finder.stories(of: [facts("a", flood), facts("b", flood)]).count == 1)
    #expect(
      finder.stories(of: [facts("a", flood), facts("b", flood, day: "2024-09-01")]).isEmpty)
    #expect(finder.stories(of: [facts("a", flood), facts("b", launch)]).isEmpty)
    #expect(finder.stories(of: []).isEmpty)
  }

  @Test func storiesAreNamedForTheirFirstArticleAndNoneTwice() {
    let finder = StoryFinder(actors: [], ties: [], events: [])
    let stories = finder.stories(of: [
      facts("News_2024/05: 1", launch), facts("x", launch, day: "2024-05-02"),
      facts("news 2024 05 1", flood), facts("y", flood, day: "2024-05-02"),
    ])
    #expect(stories.map(\.id).sorted() == ["news-2024-05-1", "news-2024-05-1-2"])
  }

  @Test func theOrderOfTheArticlesChangesNothing() {
    let corpus = Corpus.open([Self.articles.path])
    let all = corpus.articles.indices.map { place in
      ArticleFacts(
        article: corpus.articles[place], mentions: corpus.mentions[place],
        dates: corpus.dates(in: place))
    }
    let finder = StoryFinder(actors: corpus.actors, ties: [], events: [])
    func groups(_ list: [ArticleFacts]) -> Set<Set<String>> {
      Set(finder.stories(of: list).map { Set($0.articles.map { list[$0].article.id.description }) })
    }
    var generator = SeededGenerator(seed: 7)
    let expected = groups(all)
    for _ in 0..<5 { #expect(groups(all.shuffled(using: &generator)) == expected) }
  }
}
