import CorpusModel
import Testing

@testable import IndexImage

/// Words are sorted by their terms, in however many pieces.
@Suite struct InversionTests {
  @Test(arguments: [1, 2, 3]) func piecesHaveTheWordsOfTheWhole(cores: Int) {
    let articles = RandomArticles(count: 90, seed: 4).articles
    var batches: [TokenBatch] = []
    var tokenisers = [0, 1].map { _ in [ArticleBytes]() }
    for (number, article) in articles.enumerated() {
      tokenisers[number / 30 % 2].append(ArticleBytes(article))
    }
    var terms: [WorkerTerms] = []
    for (worker, own) in tokenisers.enumerated() {
      var tokeniser = Tokeniser(seed: 1)
      for (place, article) in own.enumerated() {
        tokeniser.read(article)
        guard place % 30 == 29 else { continue }
        let first = (place / 30 * 2 + worker) * 30
        batches.append(tokeniser.take(worker: worker, firstArticle: first).0)
      }
      terms.append(WorkerTerms(terms: tokeniser.table.terms, bytes: tokeniser.table.bytes))
    }
    batches.sort { $0.firstArticle < $1.firstArticle }
    let order = TermOrder(terms)
    let whole = read(Inversion(batches, order, cores: 1))
    let parted = Inversion(batches, order, cores: cores, smallPiece: 16)
    #expect(parted.pieces.count > 3)
    #expect(read(parted) == whole)
    #expect(whole.count == order.count && whole.allSatisfy { !$0.isEmpty })
  }

  /// Returns the articles and positions of each term.
  private func read(_ inversion: Inversion) -> [[UInt64]] {
    inversion.pieces.flatMap { piece in
      inversion.sort(piece)
      return piece.map { term in
        unsafe inversion.words(of: term).map { UInt64($0.article) << 32 | UInt64($0.position) }
      }
    }
  }
}
