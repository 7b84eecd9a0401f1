import CorpusModel
import TestSupport
import Testing

/// The table of what a search must find and must not (`Tests/Cases/search-cases.tsv`): the query, the
/// forms that match and the forms that don't, the forms with ` | ` between them.
@Suite struct SearchCaseTests {
  @Test(arguments: try Cases.rows("search-cases"))
  func theWholeEngineKeepsTheTable(row: [String]) throws {
    try #require(row.count == 3)
    let (must, mustNot) = (forms(row[1]), forms(row[2]))
    try #require(!must.isEmpty && !mustNot.isEmpty)
    let searcher = try TestCorpus.searcher(
      (must + mustNot).enumerated().map { TestCorpus.article($0, $1) })
    let found = Set(searcher.found(row[0]))
    for (number, form) in (must + mustNot).enumerated() {
      #expect(found.contains(number) == (number < must.count), "\(row[0]): \(form)")
    }
  }

  /// Words that match in the body match in the title, and between other words.
  @Test(arguments: try Cases.rows("search-cases"))
  func theyHoldInTitlesAndSentences(row: [String]) throws {
    let (must, mustNot) = (forms(row[1]), forms(row[2]))
    let articles =
      must.enumerated().map { TestCorpus.article($0, title: "ذلك \($1)، ثم", "نص") }
      + mustNot.enumerated().map { TestCorpus.article(must.count + $0, "ذلك (\($1)) ثم") }
    let found = try TestCorpus.searcher(articles).found(row[0])
    #expect(found == Array(must.indices))
  }

  private func forms(_ field: String) -> [String] {
    field.split(separator: " | ", omittingEmptySubsequences: true).map(String.init)
  }
}
