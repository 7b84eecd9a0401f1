import ArabicText
import CorpusModel
import IndexImage
import Synchronization
import TestSupport
import Testing

struct ImageBuilderTests {
  private func bytes(
    _ articles: [Article], cores: Int = 1, keepsTexts: Bool = true
  ) throws -> [UInt8] {
    var builder = ImageBuilder()
    builder.cores = cores
    builder.keepsTexts = keepsTexts
    var source = ArticleList(articles)
    return try #require(try builder.build(&source))
  }

  private func expect(_ image: Image, holds naive: NaiveIndex) {
    let terms = naive.postings.keys.sorted()
    #expect(image.termCount == terms.count)
    #expect(image.wordCount == naive.words.reduce(0, +))
    image.forEachTerm(in: 0..<image.termCount) { term, key, typed in
      let expected = terms[term]
      #expect(Array(key) == expected.key && Array(typed) == expected.typed)
      let postings = naive.postings[expected] ?? []
      #expect(image.articleCount(ofTerm: term) == postings.count)
      var place = 0
      image.postings(ofTerm: term).forEachWithPositions { article, occurrences, positions in
        guard place < postings.count else { return }
        let posting = postings[place]
        #expect(article == posting.article)
        #expect(occurrences & 1 == (posting.isInTitle ? 1 : 0))
        #expect(Int(occurrences >> 1) == posting.positions.count)
        #expect(Array(positions) == posting.positions)
        place += 1
      }
      #expect(place == postings.count)
    }
    for article in naive.words.indices {
      let record = image.record(article)
      #expect(Int(record.words) == naive.words[article])
      #expect(Int(record.titleWords) == naive.titleWords[article])
      #expect(record.lengthClass == LengthClass.of(naive.words[article]))
    }
  }

  @Test(arguments: [0, 1, 2, 17, 300])
  func holdsWhatANaiveIndexHolds(count: Int) throws {
    let articles = RandomArticles(count: count, seed: UInt64(count)).articles
    let image = try Image(bytes(articles))
    expect(image, holds: NaiveIndex(articles))
    #expect(image.articleCount == count)
    for (number, article) in articles.enumerated() { #expect(image.article(number) == article) }
  }

  @Test(arguments: 0..<3)
  func sameBytesFromAnyCores(seed: UInt64) throws {
    // As many as several batches have, so that each core gets some.
    let articles = RandomArticles(count: 2200, seed: seed, longest: 12).articles
    let one = try bytes(articles)
    #expect(try bytes(articles, cores: 2) == one)
    #expect(try bytes(articles, cores: 3) == one)
    if seed == 0 { expect(try Image(one), holds: NaiveIndex(articles)) }
  }

  /// Who reads which part of a source, and when, makes no difference; nor that there are parts.
  @Test(arguments: [1, 2, 5])
  func sameBytesOfParts(cores: Int) throws {
    let articles = RandomArticles(count: 2600, seed: 11, longest: 12).articles
    var builder = ImageBuilder()
    builder.cores = cores
    var random = SeededGenerator(seed: UInt64(cores))
    var source = PartedArticles(articles + [articles[7], articles[2400]], &random)
    let made = try #require(try builder.build(&source))
    #expect(try made == bytes(articles))
    #expect(source.leftOut == ["a7", "a2400"])
    #expect(source.finished == Array(0..<source.finished.count) && source.finished.count > 50)
  }

  @Test func sketchesAreAlikeWhereWordsAre() throws {
    let words = (0..<200).map { "كلمة\($0)" }
    let texts = [words, words.reversed().map { $0 }, words + ["غير"], (0..<200).map { "لفظ\($0)" }]
    let image = try Image(
      bytes(
        texts.enumerated().map {
          let article = Article(paragraphs: $1.joined(separator: " "))
          return Article(
            id: ArticleID("\($0)"), title: "", text: article.text, paragraphs: article.paragraphs)
        }))
    let sketches = texts.indices.map { image.record($0).sketch }
    func agreeing(_ one: Int, _ other: Int) -> Int {
      (0..<8).count { sketches[one][$0] == sketches[other][$0] }
    }
    #expect(agreeing(0, 1) == 8)
    #expect(agreeing(0, 2) >= 6)
    #expect(agreeing(0, 3) <= 1)
  }

  @Test func articlesOfTakenIdentifiersAreLeftOut() throws {
    let articles = RandomArticles(count: 30, seed: 9).articles
    var source = FiledArticles([
      Array(articles[0..<10]), [articles[3]], [], Array(articles[5..<20]), [articles[25]],
    ])
    let image = try Image(try #require(try ImageBuilder().build(&source)))
    #expect(source.leftOut == ["a3", "a5", "a6", "a7", "a8", "a9"])
    #expect(image.articleCount == 21)
    #expect(image.sources.map(\.articles) == [0..<10, 10..<10, 10..<10, 10..<20, 20..<21])
    #expect(image.sources.map(\.path).last == Array("file4".utf8))
    #expect(image.partialSources == [1, 3])
    #expect(image.number(of: ArticleID("a25")) == 20)
  }

  @Test func progressAndCancelling() throws {
    let articles = RandomArticles(count: 2500, seed: 4, longest: 10).articles
    let heard = Mutex<[Int]>([])
    var builder = ImageBuilder()
    builder.progress = { done, total in
      heard.withLock { $0.append(done) }
      #expect(total == 2500)
    }
    var source = ArticleList(articles)
    _ = try builder.build(&source)
    let done = heard.withLock { $0 }
    #expect(done.last == 2500 && done == done.sorted() && done.count > 2)
    let asked = Mutex(0)
    builder.isCancelled = {
      asked.withLock {
        $0 += 1
        return $0 > 2
      }
    }
    source = ArticleList(articles)
    #expect(try builder.build(&source) == nil)
  }
}
