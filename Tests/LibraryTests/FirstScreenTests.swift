import CorpusModel
import Library
import Testing

/// What the first screen is drawn from says of every article what the whole corpus says.
struct FirstScreenTests {
  private struct Named: Equatable {
    let range: TextRange
    let actor: ActorID
    let how: Mention.How
    let count: Int
  }

  private func named(in corpus: Corpus, _ article: Int) -> [Named] {
    corpus.mentions[article].map { mention in
      Named(
        range: mention.range, actor: corpus.actors[mention.actor].id, how: mention.how,
        count: corpus.mentionCount(of: mention.actor))
    }
  }

  @Test func itNamesWhoIsNamed() {
    let opening = Opening.bundled()
    let (first, whole) = (opening.firstScreen, opening.corpus)
    #expect(first !== whole)
    #expect(first.articles.map(\.id) == whole.articles.map(\.id))
    for article in whole.articles.indices {
      #expect(named(in: first, article) == named(in: whole, article))
    }
    // The base list is there before it is known who of it is named.
    #expect(first.actors.count > whole.actors.count)
  }

  /// Of every article but the one that is open no more is read than the list shows.
  @Test func itListsTheArticlesAsTheyAre() {
    let opening = Opening.bundled()
    let (first, whole) = (opening.firstScreen.articles, opening.corpus.articles)
    #expect(first.isSame(as: whole) && whole.count == 26)
    for place in whole.indices {
      let (head, article) = (first.head(place), whole[place])
      #expect(head.text.count == 0 && article.text.count > 1000)
      var bytes = ArticleBytes(article)
      bytes.text = []
      bytes.kinds = []
      bytes.provenance.dropped = head.provenance.dropped
      #expect(ArticleBytes(head) == bytes)
    }
  }

  @Test func afterItNothingIsLeftOfIt() {
    let opening = Opening.bundled()
    let after = opening.afterFirstScreen
    #expect(after.corpus === opening.corpus)
    #expect(after.firstScreen === opening.corpus)
  }
}
