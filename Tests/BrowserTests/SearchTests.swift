import CorpusModel
import Library
import Screen
import SearchEngine
import Testing
import TextLayout

@testable import Browser

/// Searching while typing.
@Suite struct SearchTests {
  @Test func escapeReturnsToWhereTheSearchBegan() {
    var browser = browser(size: (110, 24), keys: [.enter, "n", "j"])
    let before = browser.draw()
    for key in ["/"] + typing("البصرة") + [.down, .escape] { browser.press(key) }
    #expect(browser.draw() == before)
  }

  @Test func escapeFromAMatchReturnsToTheResultsThenToTheStart() {
    // Opened before, so that opening it again changes no mark of what was read.
    var browser = browser(size: (110, 24), keys: [.enter, "1"])
    let before = browser.draw()
    for key in ["/"] + typing("البصرة") { browser.press(key) }
    browser.press(.enter)
    #expect(browser.context == .text)
    browser.press(.escape)
    #expect(browser.context == .searchLine)
    #expect(browser.spot.search?.line.text == "البصرة")
    browser.press(.escape)
    #expect(browser.draw() == before)
  }

  @Test func backspaceAfterOpeningAMatchReturnsToWhereTheSearchBegan() {
    var browser = browser(size: (110, 24), keys: ["2", "/"] + typing("تحلية") + [.enter])
    #expect(testCorpus.articles[browser.spot.reader.article ?? 0].id.description == "river")
    browser.press(.backspace)
    #expect(testCorpus.articles[browser.spot.reader.article ?? 0].id.description == "bridge")
  }

  @Test func aLinkLeavesTheSearchBehindAndBackspaceFindsItAgain() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الكرخي") + [.enter, "n"])
    let match = browser.draw()
    for key in ["o", "j", .enter] as [Key] { browser.press(key) }
    #expect(browser.spot.search == nil)
    let chosen = browser.spot.reader.chosen
    browser.press("n")
    #expect(browser.spot.reader.chosen != chosen)
    for _ in 0..<2 { browser.press(.backspace) }
    #expect(browser.draw() == match)
  }

  @Test func backspaceAfterASecondResultReturnsToTheFirstThenToTheStart() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("البصرة") + [.enter])
    let first = browser.spot.reader.article
    for key in [.escape, .down, .enter] as [Key] { browser.press(key) }
    #expect(browser.spot.reader.article != first)
    browser.press(.backspace)
    #expect(browser.spot.reader.article == first)
    #expect(browser.spot.search?.match == 0)
    browser.press(.backspace)
    #expect(browser.spot.search == nil)
    #expect(browser.apply(.key(.backspace)) == .none)
    #expect(browser.notice != nil)
  }

  @Test func aSearchWithinASearchReturnsToTheFirst() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الكرخي") + [.enter, "n"])
    let first = browser.draw()
    for key in ["/"] + typing("البصرة") + [.enter, .escape, .escape] {
      browser.press(key)
    }
    #expect(browser.draw() == first)
  }

  @Test func aMatchThatNamesNobodyLeavesNobodyChosen() {
    let browser = browser(
      size: (110, 24), keys: [.enter, "n", "/"] + typing("المشاة") + [.enter, .enter])
    #expect(browser.spot.page == nil)
    #expect(browser.notice != nil)
  }

  @Test func searchingFromAnActorsPageReturnsToIt() {
    var browser = browser(size: (110, 24), keys: ["n", "o", "j", "j"])
    let page = browser.draw()
    for key in ["/"] + typing("تحلية") + [.enter] { browser.press(key) }
    #expect(browser.context == .text)
    browser.press(.escape)
    #expect(browser.context == .searchLine)
    browser.press(.escape)
    #expect(browser.draw() == page)
  }

  @Test func aMatchInTheTitleOnlyIsLitThere() throws {
    var browser = browser(size: (110, 6))
    browser.go(to: .article(try #require(testCorpus.article(ArticleID("market"))), nil))
    for key in ["j", "j", "/"] + typing("ليلا") + [.enter] { browser.press(key) }
    #expect(browser.spot.search?.matchRange == nil)
    #expect(browser.spot.reader.top == 0)
    let lit = browser.draw().cells.filter { $0.style.emphasis.contains(.currentMatch) }
    #expect(lit.count == 3)
  }

  @Test func resultsAreCutAnewWhereTheyGetOtherRoom() {
    let keys = ["/"] + typing("البصرة")
    var resized = browser(size: (110, 24), keys: keys)
    _ = resized.apply(.resized(Size(columns: 60, rows: 16)))
    #expect(resized.draw() == browser(size: (60, 16), keys: keys).draw())
  }

  @Test(arguments: [("البصرة", Key.right), ("delta", .left)])
  func arrowsMoveTheCaretToTheirSide(_ text: String, _ back: Key) {
    for language in InterfaceLanguage.allCases {
      let browser = browser(
        size: (110, 24), language: language, keys: ["/"] + typing(text) + [back, back])
      #expect(browser.spot.search?.line.caret == text.unicodeScalars.count - 2)
    }
  }

  @Test func nextWalksTheMatchesAcrossArticles() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الكرخي") + [.enter])
    var seen: [String] = []
    repeat {
      let article = browser.spot.reader.article ?? 0
      let match = browser.spot.search?.matchRange
      seen.append("\(testCorpus.articles[article].id) \(match?.start ?? -1)")
      #expect(match.map { testCorpus.articles[article].text[$0] } == "الكرخي")
      browser.press("n")
    } while browser.notice == nil
    #expect(seen.count == 3)
    #expect(Set(seen).count == 3)
  }

  @Test func theNextArticleOfASearchIsTheNextResult() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الوزارة ") + [.enter])
    let hits = browser.spot.search?.hits.map(\.article) ?? []
    #expect(hits.count == 2)
    // However many matches are left in the one that is open.
    browser.press("n")
    browser.press("J")
    #expect(browser.spot.reader.article == hits.last)
    #expect(browser.spot.search?.match == 0)
    browser.press("J")
    #expect(browser.notice != nil)
    #expect(browser.spot.reader.article == hits.last)
    browser.press("K")
    #expect(browser.spot.reader.article == hits.first)
    #expect(browser.spot.search?.match == 0)
    browser.press(.escape)
    #expect(browser.spot.search?.isTyping == true)
  }

  @Test(arguments: ["الوزاره ", "الوزارة ", "الوِزارة ", "الـوزارة ", "وزا"])
  func spellingVariantsFindTheSame(_ query: String) {
    let browser = browser(size: (110, 24), keys: ["/"] + typing(query))
    #expect(browser.spot.search?.result?.answer.total == 2)
  }

  @Test(arguments: [
    ("ظظظظظ غزة OR قم", "غزة أو قم…", "غزة OR قم…"),
    ("ظظظظظ (ليل غزة) أو \"شط العر", "(ليل غزة) أو شط العر…", "(ليل غزة) OR شط العر…"),
    ("ظظظظظ قم*", "قم…", "قم…"),
  ])
  func partsOfAQueryAreNamedInWords(query: String, arabic: String, english: String) throws {
    let browser = browser(size: (110, 24), keys: ["/"] + typing(query))
    let part = try #require(browser.spot.search?.result?.parts.last).query
    #expect(InterfaceLanguage.arabic.words(part) == "«\(arabic.isolated)»")
    #expect(InterfaceLanguage.english.words(part) == "“\(english.isolated)”")
  }

  @Test func lettersThatAreCommandsElsewhereAreTyped() {
    let browser = browser(size: (110, 24), keys: ["/"] + typing("q?n delta"))
    #expect(browser.spot.search?.line.text == "q?n delta")
  }

  @Test func pastedTextIsTypedIntoTheLineAndNeverACommand() {
    var browser = browser(size: (110, 24))
    #expect(browser.apply(.paste("qqq\u{1B}[A\nq")) == .none)
    #expect(browser.context == .list)
    browser.press("/")
    _ = browser.apply(.paste("جسر\nالنخيل\u{7}"))
    browser.answerSearch()
    #expect(browser.spot.search?.line.text == "جسر النخيل")
    #expect(browser.spot.search?.result?.answer.total == 1)
  }

  @Test func backspaceInAnEmptyLineLeaves() {
    var browser = browser(size: (110, 24), keys: ["/", "a", .backspace])
    #expect(browser.context == .searchLine)
    browser.press(.backspace)
    #expect(browser.context == .list)
  }
}

/// The line being typed.
@Suite struct LineEditorTests {
  private func editor(_ text: String) -> LineEditor {
    var editor = LineEditor()
    editor.insert(text.unicodeScalars)
    return editor
  }

  @Test func caretStepsOverMarks() {
    var editor = editor("بَت")
    editor.move(toLeft: false, in: .arabic)
    editor.move(toLeft: false, in: .arabic)
    #expect(editor.caret == 0)
    editor.move(toLeft: true, in: .arabic)
    #expect(editor.caret == 2)
  }

  @Test func arrowsMoveAsTheLettersAreDrawn() {
    // Drawn from the left: ج, blank, D e l t a, blank, ب; the caret begins at the left end.
    var editor = editor("ب Delta ج")
    var places: [Int] = []
    for _ in 0..<10 {
      editor.move(toLeft: false, in: .arabic)
      places.append(editor.caret)
    }
    #expect(places == [8, 7, 2, 3, 4, 5, 6, 1, 0, 0])
  }

  @Test func theCaretStandsOnEveryLetterOfADateAsItIsDrawn() {
    for text in [
      "تاريخ:2020-09-15", "2020-09..2025-03 خبر", "بعد 2020-09 ب", "date:2020-09", "2020-09",
    ] {
      var editor = editor(text)
      let line = editor.set(in: .arabic)
      let drawn = String(String.UnicodeScalarView(line.cells.map(\.scalar)))
      #expect(drawn.contains("2020-09"), "\(drawn)")
      let count = text.unicodeScalars.count
      #expect(line.range == LogicalOffset(0)..<LogicalOffset(count))
      // Each letter has its column, and the end has one of its own.
      let columns = (0...count).map { line.caretColumn(at: LogicalOffset($0)) }
      #expect(Set(columns).count == count + 1)
      for (place, scalar) in editor.scalars.enumerated() where scalar.isASCII {
        #expect(line.cells[columns[place]].scalar == scalar)
      }
      // The arrows walk over all of them, cell by cell, and back.
      editor.move(toEnd: true)
      var seen = [columns[editor.caret]]
      let toLeft = !line.isRightToLeft
      for _ in 0..<count {
        editor.move(toLeft: toLeft, in: .arabic)
        seen.append(columns[editor.caret])
      }
      #expect(seen == (toLeft ? Array((0...count).reversed()) : Array(-1..<count)))
    }
  }

  @Test func aDateIsTypedAndTakenBackAtTheCaret() {
    var editor = editor("تاريخ:2020-09 ثم")
    let places = (0..<editor.scalars.count).filter { editor.scalars[$0] == "0" }
    editor.move(to: places[2])
    editor.insert("1".unicodeScalars)
    #expect(editor.text == "تاريخ:2020-109 ثم")
    editor.deleteBackward()
    editor.deleteForward()
    #expect(editor.text == "تاريخ:2020-9 ثم")
  }

  @Test func backspaceDeletesTheLetterReadBefore() {
    var editor = editor("ب Delta")
    editor.move(to: 3)
    editor.deleteBackward()
    #expect(editor.text == "ب elta")
  }

  @Test func deletingBackwardTakesAMarkOffItsLetter() {
    var editor = editor("بَ")
    editor.deleteBackward()
    #expect(editor.text == "ب")
  }

  @Test func deletingForwardTakesALetterWithItsMarks() {
    var editor = editor("بَت")
    editor.move(toEnd: false)
    editor.deleteForward()
    #expect(editor.text == "ت")
  }

  @Test func deletingAWordTakesTheBlanksBeforeTheCaret() {
    var editor = editor("جسر النخيل  ")
    editor.deleteWord()
    #expect(editor.text == "جسر ")
    editor.deleteWord()
    #expect(editor.text.isEmpty)
  }

  @Test func takesNoMoreThanItsCapacity() {
    let editor = editor(String(repeating: "ب", count: LineEditor.capacity + 5))
    #expect(editor.scalars.count == LineEditor.capacity)
  }

  @Test func insertsAtTheCaret() {
    var editor = editor("اب")
    editor.move(toLeft: false, in: .arabic)
    editor.insert("ت".unicodeScalars)
    #expect(editor.text == "اتب")
  }
}
