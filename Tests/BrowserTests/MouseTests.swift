import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// The mouse agrees with what is drawn.
@Suite struct MouseTests {
  /// Every cell of a mention, in lines that mix Arabic and Latin, chooses that mention.
  @Test(arguments: [(110, 24), (80, 24), (50, 20)])
  func cellsOfAMentionChooseIt(columns: Int, rows: Int) throws {
    for article in testCorpus.articles.indices {
      var browser = browser(size: (columns, rows))
      browser.go(to: .article(article, nil))
      for mention in testCorpus.mentions[article].indices {
        browser.spot.reader.choose(mention, corpus: testCorpus)
        let canvas = browser.draw()
        for point in canvas.points where canvas[point.row, point.column].isChosen {
          var clicked = browser
          clicked.spot.reader.choose(nil, corpus: testCorpus)
          #expect(clicked.apply(.click(point)) == .none)
          #expect(clicked.spot.reader.chosen == mention, "\(point)")
        }
      }
    }
  }

  @Test func aSecondClickOpensThePage() throws {
    var browser = browser(size: (110, 24), keys: [.enter, "n"])
    let canvas = browser.draw()
    let point = try #require(canvas.points.first { canvas[$0.row, $0.column].isChosen })
    _ = browser.apply(.click(point))
    #expect(browser.spot.page != nil)
  }

  @Test func anArticleOfTheListOpens() throws {
    var browser = browser(size: (110, 24))
    let area = try #require(browser.spot.reader.panes.list)
    _ = browser.apply(.click(Point(row: area.row + 2 + 3, column: area.column + 4)))
    #expect(browser.spot.reader.article == browser.spot.reader.list.articles[1])
    #expect(browser.context == .text)
  }

  @Test func aResultOpens() throws {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("البصرة"))
    let area = try #require(browser.spot.search?.layout.results)
    _ = browser.apply(.click(Point(row: area.row + 5, column: area.column + 3)))
    #expect(browser.spot.search?.selection == 1)
    #expect(browser.context == .text)
  }

  @Test func clicksAnywhereTrapNothing() {
    for keys: [Key] in [[], ["n", "o"], ["/", "ا"], ["?"], ["3"], ["2", "z"]] {
      for size in [(110, 24), (60, 16), (20, 5), (10, 3)] {
        let browser = browser(size: size, keys: keys)
        for row in stride(from: -1, through: size.1, by: 2) {
          for column in stride(from: -1, through: size.0, by: 13) {
            var clicked = browser
            #expect(clicked.apply(.click(Point(row: row, column: column))) == .none)
            #expect(clicked.draw().size == browser.size)
          }
        }
      }
    }
  }

  @Test func theWheelScrolls() {
    var browser = browser(size: (110, 12), keys: ["2"])
    _ = browser.apply(.wheel(1))
    #expect(browser.spot.reader.top == 3)
    _ = browser.apply(.wheel(-2))
    #expect(browser.spot.reader.top == 0)
    #expect(browser.apply(.wheel(.min)) == .none)
  }
}

extension Canvas {
  fileprivate var points: [Point] {
    (0..<size.rows).flatMap { row in (0..<size.columns).map { Point(row: row, column: $0) } }
  }
}

extension Cell {
  fileprivate var isChosen: Bool { style.emphasis.contains(.chosen) }
}
