import CorpusModel
import FoundationEssentials
import SearchQuery
import Testing

@Suite struct WordingTests {
  @Test func examplesAreReadWithoutProblems() {
    for example in SearchHelp.examples {
      let queries = [false, true].map {
        ParsedQuery(parsing: example.query(arabic: $0), isTyping: false)
      }
      #expect(queries.allSatisfy { $0.query != nil && $0.problems.isEmpty }, "\(example)")
      #expect(queries[0].query?.description == queries[1].query?.description, "\(example)")
    }
  }

  @Test func theDocumentHasEveryExampleAndNothingElse() throws {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = package.joined(separator: "/") + "/docs/search.md"
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").prefix(2).map { cell in
        String(cell.drop { $0 == " " }.dropFirst().prefix { $0 != "`" })
      }
    }
    let examples = SearchHelp.examples.map { example in
      [false, true].map { example.query(arabic: $0) }
    }
    #expect(rows == examples)
  }

  @Test func helpListsEveryExample() {
    for isArabic in [false, true] {
      let lines = SearchHelp.text(arabic: isArabic).split(separator: "\n")
      #expect(lines.count == SearchHelp.examples.count)
      for (line, example) in zip(lines, SearchHelp.examples) {
        #expect(line.hasPrefix(example.query(arabic: isArabic) + "  "))
        #expect(line.hasSuffix("  " + example.meaning(arabic: isArabic)))
        #expect(line.unicodeScalars.count <= 80, "\(line)")
      }
    }
  }

  @Test func notesNameEveryFieldKindAndState() {
    let notes = SearchHelp.notes
    for field in QueryField.allCases {
      for name in [field.names[0], field.names[1]] + field.values(arabic: true) {
        #expect(notes.contains(name), "\(name)")
      }
    }
    for line in notes.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
  }

  @Test func everyProblemIsToldInItsOwnWords() {
    for isArabic in [false, true] {
      let texts = QueryProblem.Reason.allCases.map { $0.text(arabic: isArabic) }
      #expect(Set(texts).count == texts.count)
      for text in texts {
        let letters = text.unicodeScalars.count { (0x620...0x64A).contains($0.value) }
        #expect(isArabic ? letters > 8 : letters == 0, "\(text)")
      }
    }
  }

  @Test func aFieldsValuesAreAllRead() {
    for field in QueryField.allCases {
      for name in field.names {
        for value in field.values(arabic: false) + field.values(arabic: true) {
          let parsed = ParsedQuery(parsing: "\(name):\(value)", isTyping: false)
          #expect(parsed.query != nil && parsed.problems.isEmpty, "\(name):\(value)")
        }
      }
    }
    #expect(QueryField.kind.values(arabic: true).count == ActorKind.allCases.count)
    #expect(QueryField.title.values(arabic: true).isEmpty)
  }

  @Test func partsAreReplaced() {
    let parsed = ParsedQuery(parsing: "وزير مصر غاز", isTyping: true)
    #expect(parsed.replacing(TextRange(5, 8), with: "تونس") == "وزير تونس غاز")
    #expect(parsed.replacing(TextRange(9, 12), with: "\"غاز النفط\"") == "وزير مصر \"غاز النفط\"")
    #expect(
      parsed.replacing([(TextRange(0, 4), "a"), (TextRange(2, 8), "b"), (TextRange(9, 12), "c")])
        == "a مصر c")
    #expect(parsed.replacing(TextRange(900, 901), with: "!") == "وزير مصر غاز!")
    #expect(parsed.replacing([]) == parsed.text)
  }

  @Test func namesOfSeveralWordsAreQuoted() {
    #expect(ParsedQuery.quoted("تبون") == "تبون")
    #expect(ParsedQuery.quoted("عبد المجيد تبون") == "\"عبد المجيد تبون\"")
    #expect(ParsedQuery.quoted("بن-غفير") == "\"بن-غفير\"")
    #expect(ParsedQuery.quoted("a \"b\"") == "\"a b\"")
    #expect(ParsedQuery.quoted("") == "\"\"")
  }
}
