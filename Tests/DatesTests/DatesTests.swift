import CorpusModel
import Dates
import TestSupport
import Testing

/// The table of small cases, Tests/Cases/dates.tsv.
struct DatesTests {
  static let rows: [[String]] = (try? Cases.rows("dates")) ?? []

  @Test func tableIsThere() {
    #expect(Self.rows.count >= 150)
    #expect(Self.rows.allSatisfy { $0.count == 3 })
  }

  @Test(arguments: rows)
  func datesAreFound(_ row: [String]) {
    guard row.count == 3 else { return }
    let date = PartialDate(iso8601: row[1])
    #expect((date == nil) == (row[1] == "-"), "no such day of publication")
    let found = DateFinder().expressions(in: Article(row[0], date: date))
    let text = ArticleText(row[0])
    let described = found.map { expression in
      let readings = expression.readings.map(\.description).joined(separator: "|")
      return "\(text[expression.range])=\(readings) \(expression.precision) \(expression.basis)"
    }
    #expect((described.isEmpty ? "-" : described.joined(separator: " ; ")) == row[2])
  }
}

extension Article {
  /// Creates an article of one paragraph and a day of publication.
  init(_ text: String, date: PartialDate?) {
    let content = ArticleText(text)
    self.init(
      id: ArticleID("a"), title: "", date: date, text: content,
      paragraphs: [Paragraph(.body, TextRange(0, content.count))])
  }
}
