import CorpusModel
import SearchQuery
import TestSupport
import Testing

@Suite struct PropertyTests {
  /// Texts of pieces that mean something in a query, and of any scalars.
  private static func texts(_ count: Int, seed: UInt64) -> [String] {
    let pieces = [
      " ", " ", " ", "\"", "«", "»", "'", "’", "(", ")", "-", "|", "*", "~", ":", "..", "…", "،",
      "/",
      "OR", " OR ", " أو ", " و ", "NOT ", "مصر", "مِصر", "أحمد", "احمد", "abc", "1", "٢", "2020-09",
      "title:", "عنوان: ", "outlet:", "جهة:", "date:", "قبل:", "kind:", "قانون", "حالة:", "غير",
      "مقروء", "author:", "\u{200F}", "\u{64E}", "ﷲ", "🙂",
    ]
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        if Int.random(in: 0..<20, using: &generator) > 0 {
          return pieces.randomElement(using: &generator) ?? ""
        }
        let value = UInt32.random(in: 0...0x3000, using: &generator)
        return Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      }.joined()
    }
  }

  @Test func everythingThatIsReadLiesWithinTheText() {
    for text in Self.texts(4000, seed: 1) {
      for isTyping in [true, false] {
        let parsed = ParsedQuery(parsing: text, isTyping: isTyping)
        #expect(parsed.text == text)
        let scalars = Array(text.unicodeScalars)
        for problem in parsed.problems { #expect(problem.range.end <= scalars.count, "\(text)") }
        #expect(parsed.problems.map(\.range) == parsed.problems.map(\.range).sorted(), "\(text)")
        let terms = parsed.query.map(terms) ?? []
        #expect(terms.count <= ParsedQuery.mostTerms)
        for term in terms {
          let part = scalars[term.range.start..<term.range.end]
          #expect(Array(String(String.UnicodeScalarView(part)).utf8) == term.surface, "\(text)")
          #expect(!term.key.isEmpty, "\(text)")
        }
        if let end = parsed.unfinished {
          #expect(isTyping && end.range.end == scalars.count, "\(text)")
        }
      }
    }
  }

  @Test func aPrintedQueryAsksForTheSame() {
    for text in Self.texts(4000, seed: 2) {
      guard let query = ParsedQuery(parsing: text, isTyping: false).query else { continue }
      let again = ParsedQuery(parsing: query.description, isTyping: false)
      #expect(again.query.map(unplaced) == unplaced(query), "\(text)")
      #expect(again.problems.isEmpty, "\(text)")
    }
  }

  @Test func aBlankAfterTheCaretFinishesTheWord() {
    for text in Self.texts(2000, seed: 3) {
      let typed = ParsedQuery(parsing: text + " ", isTyping: true)
      if typed.unfinished?.place == .word {
        // Only a quote that is open goes on over blanks, and never with a word.
        Issue.record("\(text)")
      }
    }
  }

  /// The words of a query in their order.
  private func terms(_ query: Query) -> [QueryTerm] {
    switch query {
    case .word(let term), .prefix(let term), .fuzzy(let term): [term]
    case .phrase(let words), .phrasePrefix(let words), .joined(let words): words
    case .inTitle(let inner), .without(let inner): terms(inner)
    case .all(let parts), .any(let parts): parts.flatMap(terms)
    case .filter: []
    }
  }

  /// A query whose words stand nowhere, to be compared.
  private func unplaced(_ query: Query) -> Query {
    func bare(_ term: QueryTerm) -> QueryTerm {
      QueryTerm(surface: term.surface, key: term.key, range: TextRange(0, 0))
    }
    return switch query {
    case .word(let term): .word(bare(term))
    case .prefix(let term): .prefix(bare(term))
    case .fuzzy(let term): .fuzzy(bare(term))
    case .phrase(let words): .phrase(words.map(bare))
    case .phrasePrefix(let words): .phrasePrefix(words.map(bare))
    case .joined(let words): .joined(words.map(bare))
    case .inTitle(let inner): .inTitle(unplaced(inner))
    case .without(let inner): .without(unplaced(inner))
    case .all(let parts): .all(parts.map(unplaced))
    case .any(let parts): .any(parts.map(unplaced))
    case .filter: query
    }
  }
}
