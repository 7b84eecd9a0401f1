import CorpusModel
import Testing

@testable import Library

/// What a reader corrected of an article is seen before the articles are read again.
struct CorrectedArticlesTests {
  /// Corpora of the same articles, in memory, read when asked for, and in an image.
  private static func corpora() throws -> [Corpus] {
    let folder = TemporaryFolder()
    let cache = TemporaryFolder()
    try ManyFiles.write(40, to: folder)
    let memory = Corpus.open([folder.path])
    let image = Corpus.open([folder.path], cache: cache.path, limits: .small(inMemory: 10))
    return [memory, Corpus.bundled(), image]
  }

  private func corrected(_ article: Article) -> Article {
    var bytes = ArticleBytes(article)
    bytes.title = Array("أأ أول العناوين".utf8)
    bytes.outlet = Array("أأ صحيفة".utf8)
    bytes.date = PartialDate(iso8601: "2199-01-02")
    return Article(bytes)
  }

  /// What was found in the text that was read would lie elsewhere in another.
  @Test func anArticleOfAnotherTextWaitsUntilItIsReadAgain() throws {
    for corpus in try Self.corpora() {
      var bytes = ArticleBytes(corrected(corpus.articles[0]))
      bytes.text += Array(" وزيادة".utf8)
      let now = corpus.showing(corrected: [Article(bytes)])
      #expect(now.articles.isSame(as: corpus.articles))
    }
  }

  @Test func itIsListedAndReadAsItIsNow() throws {
    for corpus in try Self.corpora() {
      let place = corpus.articles.count / 2
      let before = corpus.articles[place]
      let article = corrected(before)
      let now = corpus.showing(corrected: [article])
      #expect(now.articles[place] == article && now.articles.head(place) == article)
      #expect(now.articles.count == corpus.articles.count)
      #expect(now.article(article.id) == place)
      for order in ArticleOrder.allCases {
        let places = Array(now.articles.ordered(by: order))
        #expect(places.first == place && places.sorted() == Array(now.articles.indices))
        #expect(
          places.dropFirst().elementsEqual(
            corpus.articles.ordered(by: order).lazy.filter { $0 != place }))
      }
      // All else is as it was.
      #expect(now.mentions[place] == corpus.mentions[place])
      #expect(now.hasFacts == corpus.hasFacts && !now.articles.isSame(as: corpus.articles))
      for other in corpus.articles.indices where other != place {
        #expect(now.articles[other] == corpus.articles[other])
      }
      // Taken back.
      let back = now.showing(corrected: [before])
      #expect(back.articles[place] == before)
      for order in ArticleOrder.allCases {
        #expect(back.articles.ordered(by: order) == corpus.articles.ordered(by: order))
      }
    }
  }

  @Test func furtherSnapshotsHaveItToo() throws {
    for corpus in try Self.corpora() {
      let article = corrected(corpus.articles[3])
      let now = corpus.showing(corrected: [article])
      #expect(now.showing([.name]).articles[3] == article)
      #expect(now.whole().articles[3] == article)
      #expect(now.withFoundActors().articles[3] == article)
    }
  }

  @Test func oneThatIsGoneChangesNothing() throws {
    let corpus = smallCorpus(article("a", "نص أول."), article("b", "نص ثان."))
    let other = corrected(corpus.articles[0]).renamed("c")
    #expect(corpus.showing(corrected: [other]).articles.isSame(as: corpus.articles))
  }
}

extension Article {
  fileprivate func renamed(_ id: String) -> Article {
    var bytes = ArticleBytes(self)
    bytes.id = Array(id.utf8)
    return Article(bytes)
  }
}
