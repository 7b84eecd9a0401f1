import CorpusModel
import TestSupport
import Testing

@testable import Statements

@Suite struct StatementTable {
  @Test(arguments: try Cases.rows("statements").map(StatementCase.init))
  func findsWhatTheTableSays(_ item: StatementCase) {
    #expect(item.found() == item.expected)
  }
}
