import CorpusModel
import Testing

@testable import CorpusFiles

@Suite struct MailFileTests {
  private func articles(_ text: String, path: String = "m.mbox") -> (
    texts: [String], problems: [Problem]
  ) {
    var file = MailFile(TextWindow(unconverted: MemoryBytes(Array(text.utf8))), path: path)
    var raw = RawArticle()
    var texts: [String] = []
    while file.next(into: &raw) { texts.append(String(decoding: raw.text, as: UTF8.self)) }
    return (texts, file.log.problems)
  }

  @Test func mailsArePartedByTheirFirstLines() {
    let read = articles(
      "From a\nSubject: 1\n\none\nFrom the start\n\nFrom b\nSubject: 2\n\n>From two\n\r\nFrom c\r\nSubject: 3\r\n\r\nthree\r\n"
    )
    #expect(
      read.texts.map { $0.split(separator: "\n").joined(separator: "|") } == [
        "one|From the start", "From two", "three",
      ])
    #expect(read.problems.isEmpty)
  }

  @Test func aLineOfAMailThatBeginsLikeAMailIsNone() {
    let filling = String(repeating: "س ", count: 70_000)
    for before in ["one", filling, filling + filling.dropLast(600)] {
      let read = articles(
        "From a\nSubject: 1\n\n\(before)\n\nFrom here it goes on: x\n\nFrom b\nSubject: 2\n\ntwo\n"
      )
      #expect(read.texts.count == 2 && read.texts.last == "two\n")
      #expect(read.texts.first?.contains("From here it goes on: x") == true)
      #expect(read.problems.isEmpty)
    }
  }

  @Test func aMailAloneKeepsItsLines() {
    #expect(articles("Subject: 1\n\nx\n\nFrom here\n").texts == ["x\n\nFrom here\n"])
  }

  @Test func manyMailsAreReadOneByOne() {
    let body = String(repeating: "سطر من الكلام في هذه الرسالة\n", count: 40)
    let read = articles(String(repeating: "From a\nSubject: س\n\n\(body)\n", count: 500))
    #expect(read.texts.count == 500)
    #expect(Set(read.texts).count == 1)
  }

  @Test func aMailWithoutTextIsToldWithItsLine() {
    let read = articles("From a\nX: y\n\n\nFrom b\nSubject: 2\n\nx\n")
    #expect(read.texts.count == 1)
    #expect(read.problems.map(\.line) == [1])
  }
}
