import CorpusModel
import Screen
import Testing

@testable import Browser

/// What the list says of an article where there is little room.
@Suite struct ListTests {
  private let article = Article(
    id: ArticleID("a"), title: "عنوان", outlet: "وكالة أنباء طويلة الاسم",
    date: PartialDate(year: 2024, month: 2, day: 26), text: ArticleText(""), paragraphs: [])

  @Test func aDateIsNeverCut() throws {
    for columns in 0...60 {
      let source = InterfaceLanguage.arabic.source(of: article, columns: columns)
      #expect(source.isEmpty || source.contains("26 فبراير 2024"), "\(columns) columns")
      #expect(source.contains("الاسم") == (columns >= 39))
    }
  }

  @Test func theOpenArticleIsMarkedWhereverTheSelectionIs() throws {
    let canvas = browser(size: (110, 24), keys: [.enter, "1", "j"]).draw()
    let marked = canvas.cells.filter { $0.style.emphasis.contains(.selectedElsewhere) }.count
    let selected = canvas.cells.filter { $0.style.emphasis.contains(.selected) }.count
    #expect(marked > 0 && selected > 0)
  }

  @Test func theTopBarKeepsTheNameAndThePlaceApart() {
    for columns in 20...110 {
      let row = browser(cornerCorpus, size: (columns, 24), language: .english).draw().text(ofRow: 0)
      #expect(row.contains(" 1 of 5"), "\(columns) columns: \(row)")
    }
  }
}
