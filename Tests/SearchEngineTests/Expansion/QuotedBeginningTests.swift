import CorpusModel
import IndexImage
import SearchQuery
import TestSupport
import Testing

@testable import SearchEngine

struct QuotedBeginningTests {
  private func term(_ word: String) -> QueryTerm {
    QueryTerm(surface: Array(word.utf8), key: Array(word.utf8), range: TextRange(0, 1))
  }

  @Test(arguments: [SearchKinship.all, .folded])
  func ofVeryManyTermsTheCommonestAreMeant(kinship: SearchKinship) throws {
    let image = try TestCorpus.searcher(
      "شمال شمالي شمالية", "شمالي شمالية", "شمالية شماليون", "شمالية شمالا"
    ).image
    func meant(_ most: Int) -> [String] {
      let word = WordExpansion(image: image, kinship: kinship)
        .quotedBeginning(term("شما"), most: most)
      return word.sources.flatMap { source -> [String] in
        guard case .range(let range) = source.source else { return [] }
        var words: [String] = []
        image.forEachTerm(in: range) { words.append(String(decoding: $2, as: UTF8.self)) }
        return words
      }.sorted()
    }
    #expect(meant(1) == ["شمالية"])
    #expect(meant(2) == ["شمالي", "شمالية"])
    #expect(meant(5).count == 5)
    #expect(meant(0).isEmpty)
  }

  /// Whatever the lists, those are kept that sorting all of them would keep.
  @Test func theCommonestAreThoseOfAll() throws {
    var random = SeededGenerator(seed: 4)
    let image = try TestCorpus.searcher(
      (0..<60).map { number in
        let words = (0..<40).map { _ in
          "كلمة\(Int.random(in: 0..<20, using: &random) * Int.random(in: 0..<20, using: &random))"
        }
        return TestCorpus.article(number, words.joined(separator: " "))
      }
    ).image
    let all = 0..<image.termCount
    let sorted = all.sorted {
      (image.articleCount(ofTerm: $0), $1) > (image.articleCount(ofTerm: $1), $0)
    }
    for most in [0, 1, 3, 10, 50, 1000] {
      #expect(image.commonestTerms(most, of: [all]) == sorted.prefix(most).sorted())
      #expect(
        image.commonestTerms(most, of: [0..<7, 7..<all.upperBound]) == sorted.prefix(most).sorted())
    }
  }
}
