import CorpusModel
import SearchEngine
import Testing

@testable import Library

/// A corpus in an image answers as one in memory does.
struct ImageCorpusTests {
  private struct Both {
    let memory: Corpus
    let image: Corpus
    /// The image with its articles taken into memory.
    let whole: Corpus

    init(_ count: Int = 90) throws {
      let folder = TemporaryFolder()
      let cache = TemporaryFolder()
      try ManyFiles.write(count, to: folder)
      memory = Corpus.open([folder.path])
      image = Corpus.open([folder.path], cache: cache.path, limits: .small(inMemory: 10))
      whole = Corpus.open([folder.path], cache: cache.path, limits: .small()).whole()
    }
  }

  @Test func articlesAreListedAndReadAlike() throws {
    let both = try Both()
    #expect(both.memory.hasWholeFacts && !both.image.hasWholeFacts && both.whole.hasWholeFacts)
    #expect(both.image.articles.count == 90)
    #expect(both.image.listed == both.memory.listed)
    for place in both.memory.articles.indices {
      let (one, other) = (both.memory.articles[place], both.image.articles[place])
      #expect(one.text == other.text && one.paragraphs == other.paragraphs)
      #expect(one.summary == other.summary && one.path == other.path)
      #expect(both.image.article(one.id) == place)
    }
    #expect(both.image.article(ArticleID("nobody")) == nil)
  }

  @Test(arguments: ArticleOrder.allCases) func articlesAreSortedAlike(order: ArticleOrder) throws {
    let both = try Both()
    let sorted = Array(both.memory.articles.ordered(by: order))
    #expect(Array(both.image.articles.ordered(by: order)) == sorted)
    #expect(sorted.sorted() == Array(0..<90))
  }

  @Test func theSameActorsAreFoundInEachArticle() throws {
    let both = try Both()
    #expect(both.image.named == both.memory.named)
    #expect(both.whole.named == both.memory.named)
    #expect(both.memory.named.joined().contains { $0.contains("boukadoum") })
    let shown = both.image.showing([.name])
    #expect(shown.named == both.memory.showing([.name]).named)
    #expect(shown.showing(Set(Mention.How.allCases)).actors == both.image.actors)
  }

  @Test func whatOneArticleSaysIsFoundAlike() throws {
    let both = try Both()
    for place in both.memory.articles.indices {
      #expect(both.image.dates(in: place) == both.memory.dates(in: place))
      #expect(
        both.image.statements(in: place).map(\.range)
          == both.memory.statements(in: place).map(\.range))
      #expect(both.image.figures(in: place) == both.memory.figures(in: place))
    }
    #expect(both.whole.ties == both.memory.ties)
    #expect(both.whole.stories == both.memory.stories)
  }

  @Test func ofATooLargeCorpusNothingIsSaidThatJoinsArticles() throws {
    let image = try Both().image
    image.prepare()
    #expect(image.ties.isEmpty && image.stories.isEmpty && image.timeline.isEmpty)
    #expect(image.statements.isEmpty && image.hasFacts)
    #expect(image.withFoundActors() === image && image.whole() === image)
  }

  @Test func theImageKnowsWhichArticlesNameAnActor() throws {
    let both = try Both()
    for id in ["algeria", "boukadoum", "africom", "langley"] {
      let one = try #require(both.memory.actor(ActorID(id)))
      let other = try #require(both.image.actor(ActorID(id)))
      #expect(both.image.articles(naming: other) == both.memory.articles(naming: one), "\(id)")
      let (tally, counted) = (both.memory.tally(of: one), both.image.tally(of: other))
      #expect(counted.variants.first?.text == both.memory.actors[one].name)
      #expect(counted.months.map(\.date) == tally.months.map(\.date))
      #expect(
        both.image.companions(of: other).map { both.image.actors[$0.actor].id.description }.sorted()
          == both.memory.companions(of: one).map { both.memory.actors[$0.actor].id.description }
          .sorted())
    }
  }

  @Test func actorsThatTheImageAloneKnowsAreFoundInIt() throws {
    let folder = TemporaryFolder()
    let cache = TemporaryFolder()
    try ManyFiles.write(60, to: folder)
    _ = Corpus.open([folder.path], cache: cache.path, limits: .small())
    let kept = try #require(KeptImage(of: [folder.path], in: cache.path).path)
    // By its path alone, without the folder's file of actors.
    let image = Corpus.open([kept], limits: .small(inMemory: 10)).withFoundActors()
    let algeria = try #require(image.actor(ActorID("algeria")))
    #expect(!image.articles(naming: algeria).isEmpty)
    #expect(image.actors.count { $0.id == ActorID("algeria") } == 1)
  }

  @Test(arguments: ["الجزائر", "بوقادوم", "مذكرة تفاهم", "عنوان:المدينة الطاقة", "لا شيء كهذا"])
  func searchesFindTheSame(query: String) throws {
    let both = try Both()
    var options = SearchOptions()
    options.limit = 100
    let one = both.memory.search(query, isTyping: false, options)
    let other = both.image.search(query, isTyping: false, options)
    #expect(one.total == other.total)
    #expect(one.hits.map(\.article) == other.hits.map(\.article))
    var inMemory = PassageFinder(one.answered, kinship: one.kinship)
    var inImage = PassageFinder(other.answered, kinship: other.kinship)
    for (left, right) in zip(one.hits, other.hits) {
      let passage = inMemory.passage(in: both.memory.articles[left.article], snippetLength: 60)
      let same = inImage.passage(in: both.image.articles[right.article], snippetLength: 60)
      #expect(passage == same)
    }
  }
}
