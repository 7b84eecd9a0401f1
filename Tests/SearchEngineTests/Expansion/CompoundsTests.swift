import ArabicText
import CorpusModel
import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct CompoundsTests {
  private func term(_ text: String) -> QueryTerm {
    QueryTerm(surface: Array(text.utf8), key: Array(text.utf8), range: TextRange(0, 1))
  }

  @Test(arguments: [
    ("عبد", "الله"), ("ابو", "ظبي"), ("بور", "سعيد"), ("ام", "درمان"), ("كوفيد", "19"),
    ("نتن", "ياهو"), ("f", "16"), ("لا", "سيما"), ("ما", "زال"),
  ])
  func namesAreWrittenTogether(left: String, right: String) {
    #expect(Compounds.joined(term(left), term(right))?.key == Array((left + right).utf8))
  }

  @Test(arguments: [
    ("ان", "شاء"), ("لا", "حل"), ("في", "ما"), ("قبل", "ان"), ("2020", "19"), ("و", "زير"),
    ("ما", "لي"),
  ])
  func otherWordsAreNot(left: String, right: String) {
    #expect(Compounds.joined(term(left), term(right)) == nil)
  }

  @Test(arguments: [
    ("عبدالله", "عبد", "الله"), ("ابوظبي", "ابو", "ظبي"), ("نصرالله", "نصر", "الله"),
    ("عزالدين", "عز", "الدين"), ("ذوالفقار", "ذو", "الفقار"), ("كوفيد19", "كوفيد", "19"),
    ("بنسلمان", "بن", "سلمان"), ("امالقيوين", "ام", "القيوين"), ("فيسبوك", "فيس", "بوك"),
    ("نيويورك", "نيو", "يورك"), ("راسمال", "راس", "المال"), ("25000", "25", "000"),
    ("برمائي", "بر", "مائي"),
    ("كهرومائية", "كهرو", "مائية"),
  ])
  func compoundsAreWrittenApart(word: String, first: String, second: String) {
    let parts = Compounds.parts(of: Array(Folding.key(of: word).utf8))
    #expect(
      parts.contains {
        $0.first == Array(first.utf8) && $0.second == Array(Folding.key(of: second).utf8)
      })
  }

  @Test(arguments: [
    (["3", "5"], false), (["1", "000"], true), (["1", "000", "000"], true),
    (["12", "34", "567"], false), (["1234", "567"], false), (["f", "16"], true),
    (["كوفيد", "19"], true),
  ])
  func numbersKeepTheirSignsUnlessTheyPartThousands(words: [String], mayBeOne: Bool) {
    #expect(Compounds.mayBeOne(words.map(term)) == mayBeOne)
  }

  @Test(arguments: [
    "امكان", "والدين", "الله", "الدين", "عبد", "بنك", "بنادق".dropped, "19", "ا1ب2", "",
  ])
  func otherWordsStayWhole(word: String) {
    #expect(Compounds.parts(of: Array(word.utf8)).isEmpty)
  }
}

extension String {
  /// The word without its last letter.
  fileprivate var dropped: String { String(unicodeScalars.dropLast()) }
}
