import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import CorpusFiles

struct JSONLinesTests {
  /// Reads all articles of some bytes, and what is wrong in them.
  private func read(_ bytes: [UInt8]) -> (articles: [ArticleBytes], problems: [Problem]) {
    var file = ArticleStream()
    file.open(SourceFile(path: "news/a.jsonl", bytes: bytes))
    var articles: [ArticleBytes] = []
    var article = ArticleBytes()
    while file.next(into: &article) { articles.append(article) }
    #expect(file.bytesRead == bytes.count)
    return (articles, file.problems)
  }

  private func read(_ text: String) -> (articles: [ArticleBytes], problems: [Problem]) {
    read(Array(text.utf8))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func everyField() throws {
    let (articles, problems) = read(
      #"""
      {"id": "x-1", "title": "قال «الوزير»", "date": "2021-03-04T10:00:00Z", "source": "BBC", "url": "https://e.org/ا", "byline": "ليلى", "language": "en", "summary": "س", "story": "t", "text": "أول\nثان", "extra": {"a": [1, -2.5e+3, true, null, "\"}"]}}
      """#)
    #expect(problems.isEmpty)
    let article = try #require(articles.first)
    #expect(articles.count == 1)
    #expect(text(article.id) == "x-1" && text(article.title) == "قال «الوزير»")
    #expect(article.date == PartialDate(year: 2021, month: 3, day: 4))
    #expect(text(article.outlet) == "BBC" && text(article.url) == "https://e.org/ا")
    #expect(text(article.byline) == "ليلى" && text(article.language) == "en")
    #expect(text(article.summary) == "س" && text(article.story) == "t")
    #expect(text(article.text) == "أول\nثان" && text(article.path) == "news/a.jsonl")
  }

  @Test(
    arguments: [
      // Escapes.
      (#"a\"b\\c\/d"#, #"a"b\c/d"#), (#"\u0627\u0644"#, "ال"), (#"أ\ud83d\uDC4D"#, "أ👍"),
      (#"\ud83d x"#, "\u{FFFD} x"), (#"\udc4d\ud83d"#, "\u{FFFD}\u{FFFD}"),
      (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"أ\tب"#, "أ ب"), (#"أ\r\nب"#, "أ\nب"),
      (#"أ\u2028ب"#, "أ\nب"),
      (#"أ\u0000\b\f\u009fب"#, "أ\u{FFFD}\u{FFFD}\n\u{FFFD}ب"),
      // Paragraphs.
      (#"\n\n أول \n\n\n\u00a0ثان\u00A0 \n \n"#, "أول\nثان"), ("أول\\n", "أول"),
      // What is not clean in the line itself.
      ("أ\u{85}ب\u{7F}", "أ\nب\u{FFFD}"), ("أ\tب", "أ ب"), ("أ\u{2029}ب", "أ\nب"),
      ("👍 نعم", "👍 نعم"),
    ])
  func texts(written: String, meant: String) throws {
    let (articles, problems) = read(#"{"id":"1","title":"ع","text":"\#(written)"}"#)
    #expect(problems.isEmpty)
    #expect(text(try #require(articles.first).text) == meant)
  }

  @Test func malformedBytesAreReplaced() throws {
    let before = Array(#"{"title":"ab","text":"كلمة "#.utf8)
    let bad: [[UInt8]] = [
      [0xFF], [0xD8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0x80], [0xF0, 0x9F, 0x91],
    ]
    for bytes in bad {
      let (articles, _) = read(before + bytes + Array(#" نعم"}"#.utf8))
      let read = text(try #require(articles.first).text)
      #expect(read.hasPrefix("كلمة \u{FFFD}") && read.hasSuffix("\u{FFFD} نعم"))
    }
  }

  @Test(
    arguments: [
      ("[]", 1, "an object in braces is expected"), ("نص", 1, "an object in braces is expected"),
      (#"{"id":"1""#, 10, "a comma or a brace is expected"),
      (#"{"id":"1",}"#, 11, "a name in quotes is expected"),
      (#"{id:1}"#, 2, "a name in quotes is expected"), (#"{"id" "1"}"#, 7, "a colon is expected"),
      (#"{"عنوان":"ا","id":"1}"#, 19, "the text has no end"),
      (#"{"title":"\x"}"#, 11, "there is no such escape"),
      (#"{"title":"\u12g4"}"#, 11, "four hexadecimal digits are expected"),
      (#"{"title":"ا"} {}"#, 15, "there is more after the object"),
      (#"{"title":nul}"#, 10, "a value is expected"), (#"{"x":[1,2}"#, 10, "a comma is expected"),
      (#"{"x":{"y":1]}"#, 12, "a comma is expected"), (#"{"x":{"y"}}"#, 10, "a colon is expected"),
      (#"{"x":01x}"#, 6, "a value is expected"), (#"{"title":"#, 10, "a value is expected"),
      (#"{"title":"ا\"#, 10, "the text has no end"), ("{", 2, "a name in quotes is expected"),
    ])
  func wrongLines(line: String, column: Int, reason: String) {
    let (articles, problems) = read(
      "{\"title\":\"أول\"}\n" + line + "\n\n \r\n{\"title\":\"آخر\"}\n")
    #expect(articles.map { text($0.title) } == ["أول", "آخر"])
    #expect(articles.map { text($0.id) } == ["a:1", "a:5"])
    #expect(
      problems == [Problem(path: "news/a.jsonl", line: 2, column: column, message: reason)])
  }

  @Test func oddFieldsAreToldAndLeftOut() throws {
    let (articles, problems) = read(
      """
      {"title":"أ","date":"2021-13-01","text":{"a":1}}
      {"title":{"x":1},"body":"نص","content":"غير","outlet":null,"source":"ب","id":7}
      {"text":" \\n","outlet":"ا","source":"ب","content":"نص","date":2021}
      {"id":"x"}
      """)
    #expect(articles.map { text($0.title) } == ["أ", "نص", "نص"])
    #expect(articles.map { text($0.text) } == ["", "نص", "نص"])
    #expect(articles.map { text($0.outlet) } == ["", "ب", "ا"])
    #expect(articles.map(\.date) == [nil, nil, PartialDate(year: 2021)])
    #expect(
      problems == [
        Problem(
          path: "news/a.jsonl", line: 1, column: 21, severity: .warning,
          message: "there is no such date"),
        Problem(
          path: "news/a.jsonl", line: 2, column: 10, severity: .warning,
          message: "a text is expected"),
        Problem(
          path: "news/a.jsonl", line: 4,
          message: "the line has no article: neither a title nor a text"),
      ])
  }

  @Test func linesEndAtNewlinesAlone() {
    let (articles, _) = read(
      "\u{FEFF}{\"title\":\"أ\u{2028}ب\"}\r\n{\"title\":\"ج\u{85}د\"}\n{\"title\":\"ه\"}")
    #expect(articles.map { text($0.title) } == ["أ ب", "ج د", "ه"])
  }

  @Test func deepAndLongLines() {
    let deep = String(repeating: "[", count: 100_000)
    let fine = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let long = String(repeating: "ا", count: JSONLinesFile.longestLine / 2 + 1)
    let (articles, problems) = read(
      """
      {"title":"أ","x":\(deep)}
      {"title":"ب","x":\(fine)}
      {"title":"\(long)"}
      {"title":"ج"}
      """)
    #expect(articles.map { text($0.title) } == ["ب", "ج"])
    #expect(problems.map(\.line) == [1, 3])
    #expect(problems.first?.message == "lists lie too deep in each other")
    #expect(problems.last?.message == "the line is longer than 8 MiB")
  }

  /// However a file is cut into parts, they say what the file read at once says.
  @Test func partsSayWhatTheFileSays() throws {
    let filler = String(repeating: "كلمة ", count: 2000)
    var text = "\u{FEFF}"
    for line in 0..<300 {
      switch line % 7 {
      case 3: text += "{\"title\":\n"
      case 5: text += "\n"
      default: text += "{\"title\":\"\(line)\",\"text\":\"\(filler)\",\"date\":\"20\(line)\"}\n"
      }
      if line == 150 {
        text += String(repeating: "ا", count: JSONLinesFile.longestLine / 2 + 1) + "\n"
      }
    }
    text += "{\"title\":\"آخر\"}"
    let whole = read(text)
    #expect(whole.articles.count == 215 && whole.problems.contains { $0.line == 152 })

    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Data(text.utf8))
    let listed = try #require(CorpusListing([folder.path]).files.first)
    var file = try JSONLinesFile(opening: listed)
    var (articles, problems): ([ArticleBytes], [Problem]) = ([], [])
    var part = JSONLinesPart()
    var parts = 0
    while file.take(&part) {
      var article = ArticleBytes()
      while part.next(into: &article) { articles.append(article) }
      problems += part.problems
      parts += 1
    }
    #expect(parts > 5 && file.bytesRead == listed.size && file.problems.isEmpty)
    #expect(articles.map(\.id) == whole.articles.map(\.id))
    #expect(articles.map(\.text) == whole.articles.map(\.text))
    #expect(problems.map(\.line) == whole.problems.map(\.line))
    #expect(problems.map(\.message) == whole.problems.map(\.message))
  }

  /// Whatever the bytes, reading ends, and what is read is fit to be kept.
  @Test func anyBytes() {
    var random = SeededGenerator(seed: 5)
    let whole = Array(
      #"{"id":"a\u0031","title":"قال \"الوزير\" 👍","x":[{"y":[1,true]},"\\"],"text":"أول\n\tثان \ud83d\udc4d «»"}"#
        .utf8)
    for _ in 0..<5_000 {
      var bytes = whole + [0x0A] + whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(Array("\"\\{}[],:\nu".utf8).randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        }
      }
      var file = JSONLinesFile(path: "news/a.jsonl", bytes: bytes)
      var raw = RawArticle()
      while file.next(into: &raw) {
        for part in [raw.stated.id, raw.stated.title, raw.text] {
          #expect(Array(text(part).utf8) == part)
          #expect(!text(part).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        }
        #expect(!raw.stated.title.contains(0x0A))
      }
    }
  }
}
