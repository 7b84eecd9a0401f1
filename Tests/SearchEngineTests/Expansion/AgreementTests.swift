import ArabicText
import CorpusModel
import IndexImage
import SearchQuery
import TestSupport
import Testing

@testable import SearchEngine

/// The words that are lit are those that were found, whatever a query asks for.
@Suite struct AgreementTests {
  private static let stems = [
    "كتاب", "كاتب", "وزير", "سفير", "نتنياهو", "نتانياهو", "أمريكا", "أميركا", "مسؤول", "مسئول",
    "قال", "بوتين",
    "الله", "مكتبة", "مدرسة", "مدارس", "غوغل", "جوجل", "tebboune", "google", "كوفيد19", "انتخابات",
    "انتخابي",
    "فلسطين", "ليبيا", "رئيس", "رؤساء", "عبدالله", "ڤيروس", "فيروس",
  ]
  private static let fronts = ["", "و", "ف", "ال", "وال", "ب", "بال", "ل", "لل", "ك", "س", "فس"]
  private static let ends = ["", "ه", "ها", "ين", "ون", "ات", "ي", "ية", "ا", "ة"]

  /// Words that are kin of each other, near misses and neither.
  private func words(_ generator: inout SeededGenerator, _ count: Int) -> [String] {
    (0..<count).map { _ in
      var letters = Array(
        (Self.fronts.randomElement(using: &generator) ?? "")
          + (Self.stems.randomElement(using: &generator) ?? "")
          + (Self.ends.randomElement(using: &generator) ?? ""))
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<letters.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0 where letters.count > 2: letters.remove(at: place)
        case 1: letters.insert("ر", at: place)
        case 2 where place > 0: letters.swapAt(place, place - 1)
        case 3: letters[place] = "م"
        default: break
        }
      }
      return String(letters)
    }
  }

  @Test(arguments: UInt64(1)...4)
  func theJudgeTakesWhatTheEngineFinds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let image = try TestCorpus.searcher(words(&generator, 600).joined(separator: " ")).image
    for kinship in [SearchKinship.all, .folded] {
      let expansion = WordExpansion(image: image, kinship: kinship)
      for word in words(&generator, 60) {
        let folded = FoldedWords(word)
        guard folded.count == 1 else { continue }
        let term = QueryTerm(
          surface: Array(folded.surface(folded[0])), key: Array(folded.folded(folded[0])),
          range: TextRange(0, 1))
        for query in [
          Query.word(term), .fuzzy(term), .prefix(term), .phrase([term]),
          .phrasePrefix([term, term]),
        ] {
          let plan: PlanWord =
            switch query {
            case .word: expansion.word(term)
            case .fuzzy: expansion.fuzzy(term)
            case .prefix: expansion.prefix(term)
            case .phrasePrefix: expansion.quotedBeginning(term)
            default: expansion.quoted(term, .alone)
            }
          let found = terms(of: plan, in: image)
          // Written as two words, it is another matter.
          let judges = WantedWords(query, kinship: kinship).judges
          var judge = judges.first
          if case .phrasePrefix = query { judge = judges.last }
          guard let judge else { continue }
          image.forEachTerm(in: 0..<image.termCount) { number, key, typed in
            let verdict = judge.verdict(typed: typed, key: key, letters: LetterSet(key))
            #expect(
              (verdict != nil) == found.contains(number),
              "\(query) and \(String(decoding: typed, as: UTF8.self))")
          }
        }
      }
    }
  }

  private func terms(of word: PlanWord, in image: Image) -> Set<Int> {
    var terms: Set<Int> = []
    for (source, _) in word.sources {
      switch source {
      case .term(let term): terms.insert(term)
      case .range(let range): terms.formUnion(range)
      case .ready(let prefix): terms.formUnion(image.terms(withKeyPrefix: prefix[...]))
      }
    }
    return terms
  }

  @Test func anExpansionThatNobodyWaitsForEndsEarly() throws {
    let image = try TestCorpus.searcher(
      (0..<3000).map { "كتاب\($0)" }.joined(separator: " ") + " كتاب الكتاب"
    ).image
    let term = QueryTerm(
      surface: Array("كتاب".utf8), key: Array("كتاب".utf8), range: TextRange(0, 4))
    let whole = WordExpansion(image: image, kinship: .all)
    #expect(!whole.word(term).sources.isEmpty)
    let broken = WordExpansion(image: image, kinship: .all, isCancelled: { true })
    #expect(broken.word(term).sources.isEmpty)
  }
}
