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

  @Test func afterItNothingIsLeftOfIt() {
    let opening = Opening.bundled()
    let after = opening.afterFirstScreen
    #expect(after.corpus === opening.corpus)
    #expect(after.firstScreen === opening.corpus)
  }
}
