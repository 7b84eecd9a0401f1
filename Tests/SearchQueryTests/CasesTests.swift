import SearchQuery
import TestSupport
import Testing

@Suite struct CasesTests {
  @Test func everyRowOfTheTableIsReadAsItSays() throws {
    let rows = try Cases.rows("queries")
    #expect(rows.count >= 120)
    for row in rows {
      let read = QueryCase(row[0])
      #expect(read.query == row[1], "\(row[0])")
      #expect(read.problems == (row.count > 2 ? row[2] : "-"), "\(row[0])")
      #expect(read.unfinished == (row.count > 3 ? row[3] : "-"), "\(row[0])")
    }
  }

  @Test func whatIsPrintedIsReadAgainAsTheSame() throws {
    for row in try Cases.rows("queries") where row[1] != "-" {
      let read = QueryCase(row[1])
      #expect(read.query == row[1], "\(row[0])")
      #expect(read.problems == "-", "\(row[0])")
    }
  }

  @Test func everyProblemIsInTheTableOrTestedForItsLength() throws {
    let rows = try Cases.rows("queries")
    for reason in QueryProblem.Reason.allCases where reason != .tooLong && reason != .tooManyWords {
      #expect(rows.contains { $0.count > 2 && $0[2].contains("\(reason)=") }, "\(reason)")
    }
  }
}
