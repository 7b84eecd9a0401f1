import CorpusModel
import Library
import Screen
import SearchIndex
import Testing

@testable import Browser

/// Searching while typing.
@Suite struct SearchTests {
  @Test func escapeReturnsToWhereTheSearchBegan() {
    var browser = browser(size: (110, 24), keys: [.enter, "n", "j"])
    let before = browser.draw()
    for key in ["/"] + typing("البصرة") + [.down, .escape] { _ = browser.apply(.key(key)) }
    #expect(browser.draw() == before)
  }

  @Test func escapeFromAMatchReturnsToTheResultsThenToTheStart() {
    // Opened before, so that opening it again changes no mark of what was read.
    var browser = browser(size: (110, 24), keys: [.enter, "1"])
    let before = browser.draw()
    for key in ["/"] + typing("البصرة") { _ = browser.apply(.key(key)) }
    _ = browser.apply(.key(.enter))
    #expect(browser.context == .text)
    _ = browser.apply(.key(.escape))
    #expect(browser.context == .searchLine)
    #expect(browser.search?.line.text == "البصرة")
    _ = browser.apply(.key(.escape))
    #expect(browser.draw() == before)
  }

  @Test func backspaceAfterOpeningAMatchReturnsToWhereTheSearchBegan() {
    var browser = browser(size: (110, 24), keys: ["2", "/"] + typing("تحلية") + [.enter])
    #expect(testCorpus.articles[browser.spot.reader.article ?? 0].id.description == "river")
    _ = browser.apply(.key(.backspace))
    #expect(testCorpus.articles[browser.spot.reader.article ?? 0].id.description == "bridge")
  }

  @Test func nextWalksTheMatchesAcrossArticles() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الكرخي") + [.enter])
    var seen: [String] = []
    repeat {
      let article = browser.spot.reader.article ?? 0
      let match = browser.search?.matchRange
      seen.append("\(testCorpus.articles[article].id) \(match?.start ?? -1)")
      #expect(match.map { testCorpus.articles[article].text[$0] } == "الكرخي")
      _ = browser.apply(.key("n"))
    } while browser.notice == nil
    #expect(seen.count == 3)
    #expect(Set(seen).count == 3)
  }

  @Test(arguments: ["الوزاره", "الوزارة", "الوِزارة", "الـوزارة", "الوزا"])
  func spellingVariantsFindTheSame(_ query: String) {
    let browser = browser(size: (110, 24), keys: ["/"] + typing(query))
    #expect(browser.search?.answer.total == 2)
  }

  @Test func lettersThatAreCommandsElsewhereAreTyped() {
    let browser = browser(size: (110, 24), keys: ["/"] + typing("q?n delta"))
    #expect(browser.search?.line.text == "q?n delta")
  }

  @Test func pastedTextIsTypedIntoTheLineAndNeverACommand() {
    var browser = browser(size: (110, 24))
    #expect(browser.apply(.paste("qqq\u{1B}[A\nq")) == .none)
    #expect(browser.context == .list)
    _ = browser.apply(.key("/"))
    _ = browser.apply(.paste("جسر\nالنخيل\u{7}"))
    #expect(browser.search?.line.text == "جسر النخيل")
    #expect(browser.search?.answer.total == 1)
  }

  @Test func backspaceInAnEmptyLineLeaves() {
    var browser = browser(size: (110, 24), keys: ["/", "a", .backspace])
    #expect(browser.context == .searchLine)
    _ = browser.apply(.key(.backspace))
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
    editor.move(forward: false)
    editor.move(forward: false)
    #expect(editor.caret == 0)
    editor.move(forward: true)
    #expect(editor.caret == 2)
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
    editor.move(forward: false)
    editor.insert("ت".unicodeScalars)
    #expect(editor.text == "اتب")
  }
}
