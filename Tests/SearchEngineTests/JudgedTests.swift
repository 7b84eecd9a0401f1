import ArabicText
import BundledCorpus
import CorpusFiles
import CorpusModel
import IndexImage
import SearchEngine
import SearchQuery
import Testing

struct JudgedTests {
  /// The bundled corpus, searched.
  private struct Corpus {
    let articles: [Article]
    let searcher: Searcher

    init() throws {
      let contents = CorpusContents(
        parsing: EmbeddedCorpus.files.map { SourceFile(path: $0.path, bytes: $0.bytes) })
      articles = contents.articles
      var source = ArticleList(articles)
      let image = try Image(try #require(try ImageBuilder().build(&source)))
      let keys = articles.map { " \(Folding.key(of: $0.title + " " + $0.text.string)) " }
      searcher = Searcher(
        image,
        actors: contents.actors.map { actor in
          let names = actor.spellings
          let wanted = names.map { " \(Folding.key(of: $0)) " }
          return SearchActor(
            id: actor.id, kind: actor.kind, names: names, latin: [actor.latin],
            articles: keys.indices.filter { place in wanted.contains { keys[place].contains($0) } }
              .map { UInt32($0) })
        })
    }

    func found(_ query: JudgedQuery) -> [ArticleID] {
      var options = SearchOptions()
      options.limit = 10
      let answer = searcher.search(
        ParsedQuery(parsing: query.text, isTyping: query.kind == "typing"), options)
      return answer.hits.map { articles[$0.article].id }
    }
  }

  @Test func whatReadersWantComesFirst() throws {
    let corpus = try Corpus()
    var results = JudgedResults()
    for query in try JudgedQuery.all() { results.add(query, corpus.found(query)) }
    print(results.table)
    for (text, gain) in results.worst(below: 0.8) { print("\(gain)\t\(text)") }
    #expect(results.mean { _ in true } >= 0.9)
    #expect(results.mean { $0.isHeld } >= 0.88)
  }

  @Test func theTableNamesArticlesThatThereAre() throws {
    let known = Set(try Corpus().articles.map(\.id))
    let queries = try JudgedQuery.all()
    #expect(queries.count >= 45)
    #expect(queries.count { $0.isHeld } * 3 >= queries.count - 2)
    for query in queries {
      #expect(!query.grades.isEmpty)
      for (article, grade) in query.grades {
        #expect(known.contains(article))
        #expect((1...3).contains(grade))
      }
    }
  }
}
