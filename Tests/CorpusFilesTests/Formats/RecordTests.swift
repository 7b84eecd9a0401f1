import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct RecordTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    arguments: [
      ("2025-01-22", "2025-01-22"), ("2025-01-22T23:10:00+01:00", "2025-01-22"),
      ("2025-01-22 23:10", "2025-01-22"), ("2025/1/2", "2025-01-02"), ("2025-03", "2025-03"),
      ("2025", "2025"), ("20250122", "2025-01-22"), ("20250122T101500Z", "2025-01-22"),
      ("20250122101500", "2025-01-22"), ("1737500000", "2025-01-21"),
      ("1737500000.5", "2025-01-21"),
      ("1737500000123", "2025-01-21"), ("1737500000123456", "2025-01-21"),
      ("1737500000123456789", "2025-01-21"), ("Wed, 22 Jan 2025 10:00:00 +0000", "2025-01-22"),
      ("22 Jan 25", "2025-01-22"), ("2025.01.22", "2025-01-22"), ("2025-01-22Z", "2025-01-22"),
      ("2025-01-22+01:00", "2025-01-22"), ("Jan 22, 2025", "2025-01-22"),
      ("2025 Jan 22", "2025-01-22"), ("Wed Jan 22 10:00:00 +0000 2025", "2025-01-22"),
    ])
  func dates(_ written: String, _ meant: String) throws {
    let date = try #require(PartialDate(iso8601: meant))
    #expect(WrittenDate(Array(written.utf8)[...]) == .day(date))
  }

  @Test(arguments: [
    "22 يناير 2025", "22/01/2025", "الأربعاء", "", "Jan", "-1", "22 Foo 2025",
    "1446/07/22هـ", "1446-07-22", "2025年1月", "2025-", "2025-1-2-3", "2025-01-22x", "2025 شتاء",
  ])
  func datesInWords(_ written: String) {
    #expect(WrittenDate(Array(written.utf8)[...]) == .words)
  }

  @Test(
    arguments: [
      "2025-13-01", "2025-01-32", "20251301", "0000", "2025.02.30", "99999999999999999999",
    ])
  func datesThatAreNone(_ written: String) {
    #expect(WrittenDate(Array(written.utf8)[...]) == .impossible)
  }

  @Test func namesOfFieldsHoweverTheyAreWritten() {
    for (name, part) in [
      ("published_at", ArticleField.Part.date), ("post_content", .text), ("newsTitle", .title),
      ("نص الخبر", .text), ("نص_المقالة", .text), ("أسم الكاتب", .byline), ("texte", .text),
      ("articles", nil), ("post", nil),
      ("publishedAt", .date), ("PUBLISHED-AT", .date),
      ("dc.creator", .byline), ("og:site_name", .outlet), ("article:published_time", .date),
      ("source-hostname", .outlet), ("by", .byline), ("Article Body", .text), ("التاريخ", .date),
      ("x", nil), ("", nil),
      ("title2", nil), (String(repeating: "a", count: 40), nil), ("ti\u{0}tle", nil),
    ] {
      #expect(ArticleField(named: Array(name.utf8)[...])?.part == part, "\(name)")
    }
  }

  @Test func whatCountsMoreCountsWhereverItStands() {
    let lines = [
      #"{"content":"غير","text":"هذا","title":"أ","updated":"2025-02-02","date":"2025-01-01"}"#,
      #"{"text":"هذا","content":"غير","title":"أ","date":"2025-01-01","updated":"2025-02-02"}"#,
      #"{"text":" \n","content":"هذا","title":"أ","date":"2025-01-01","name":"غير"}"#,
    ]
    for line in lines {
      let (articles, _) = rawArticles(of: "a.jsonl", Array(line.utf8))
      #expect(articles.map { text($0.text) } == ["هذا"])
      #expect(articles.first?.stated.date == PartialDate(year: 2025, month: 1, day: 1))
      #expect(articles.map { text($0.stated.title) } == ["أ"])
    }
  }

  @Test func whatIsNestedIsFound() {
    let (articles, problems) = rawArticles(
      of: "a.json",
      Array(
        #"""
        {"data": {"edges": [{"node": {"headline": {"rendered": "أ"}, "author": ["ب", {"name": "ج"}],
          "body": [{"type": "p", "text": "د"}, "ه"], "source": {"id": 3, "name": "و"}}}]}}
        """#.utf8))
    #expect(problems.isEmpty)
    #expect(articles.map { text($0.stated.title) } == ["أ"])
    #expect(articles.map { text($0.stated.byline) } == ["ب، ج"])
    #expect(articles.map { text($0.text) } == ["د\nه"])
    #expect(articles.map { text($0.stated.outlet) } == ["و"])
  }

  @Test func documentsWithoutArticlesSaySo() {
    for (json, message) in [
      ("{}", "the object has no article: neither a title nor a text"),
      ("[]", "there is no article in it: no object with a title or a text"),
      ("[1, \"a\", null]", "there is no article in it: no object with a title or a text"),
      ("]", "there is more than an object or a list"),
      ("[", "the file ends within a list or an object"),
      ("[{\"title\":\"a\"", "the file ends within an object"),
    ] {
      let (articles, problems) = rawArticles(of: "a.json", Array(json.utf8))
      #expect(articles.isEmpty)
      #expect(problems.map(\.message) == [message], "\(json)")
    }
  }

  @Test func listsLieNotTooDeep() {
    let deep = String(repeating: "[", count: 100_000)
    let nested = String(repeating: "{\"data\":", count: 100_000)
    for json in [deep, nested] {
      #expect(rawArticles(of: "a.json", Array(json.utf8)).1.count == 1)
    }
  }

  @Test func rowsOfAllKinds() {
    let (articles, problems) = rawArticles(
      of: "a.csv",
      Array(
        "sep=;\r\ntitle;text;date\r\n\"قال \"\"نعم\"\"\";\"سطر\r\nوآخر\";2025-01-01\r\n;;\r\nأ;\"ب\" ج;x;y\nد"
          .utf8))
    #expect(articles.map { text($0.stated.title) } == ["قال \"نعم\"", "أ", "د"])
    #expect(articles.map { text($0.text) } == ["سطر\nوآخر", "\"ب\" ج", ""])
    #expect(
      problems.map(\.description) == [
        "a.csv:6: warning: the row has 4 fields of 3",
        "a.csv:7: warning: the row has 1 fields of 3",
      ])
  }

  @Test func whatIsTooMuchInARowIsToldAndNoTextIsLost() {
    let (articles, problems) = rawArticles(
      of: "a.csv", Array("title,text\nأ,قال, ثم عاد\nب,قال,,\nج,د\n".utf8))
    #expect(articles.map { text($0.text) } == ["قال, ثم عاد", "قال", "د"])
    #expect(problems.map(\.description) == ["a.csv:2: warning: the row has 3 fields of 2"])
  }

  @Test func columnsThatAreNotKnownAreToldWhereTheTextIsMissing() {
    let (articles, problems) = rawArticles(
      of: "a.csv", Array("post_title,post_author,paroles,tags\nأ,3,نص,ب\n".utf8))
    #expect(articles.map { text($0.stated.title) } == ["أ"])
    #expect(articles.map { text($0.stated.byline) } == [""])
    #expect(
      problems.map(\.description) == [
        "a.csv:1: warning: no column is known to hold the text; these are not known: 'paroles', 'tags'"
      ])
    let known = rawArticles(
      of: "a.csv", Array("post_title,عنوان الخبر,paroles,post_content\nأ,ب,ج,د\n".utf8))
    #expect(known.1.isEmpty && known.0.map { text($0.text) } == ["د"])
  }

  @Test func quotationsWithoutEndCostNoMoreThanTheyMust() {
    let rows = (0..<1_000).map { "أ\($0),\"ب\n" }.joined()
    let (articles, problems) = rawArticles(of: "a.csv", Array(("title,text\n" + rows).utf8))
    #expect(articles.count <= 1_000 && !problems.isEmpty && problems.count < 12)
  }

  /// However a file is cut off or spoilt, reading ends, and what is read is fit to be kept.
  @Test(arguments: ["a.json", "a.csv", "a.tsv", "a.jsonl"])
  func anyBytes(_ path: String) {
    var random = SeededGenerator(seed: 8)
    let whole = Array(
      (path == "a.json"
        ? #"{"items": [{"title": "أ \"ب\"", "text": ["ج", {"text": "د"}]}, {"title": "ه", "x": [1, {"y": null}]}]}"#
        : path == "a.jsonl"
          ? "{\"title\":\"أ\",\"text\":\"ب\"}\n{\"title\":\"ج\",\"date\":1737500000}\n"
          : "title,text\tdate\n\"أ \"\"ب\"\"\",\"ج\nد\"\tه\n").utf8)
    for end in 0...whole.count { check(path, Array(whole[..<end])) }
    for _ in 0..<1_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        guard !bytes.isEmpty else { break }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(Array("\"\\{}[],:;\t\n".utf8).randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        }
      }
      check(path, bytes)
    }
  }

  private func check(_ path: String, _ bytes: [UInt8]) {
    for raw in rawArticles(of: path, bytes).0 {
      for part in [raw.stated.id, raw.stated.title, raw.stated.outlet, raw.text, raw.dateText] {
        #expect(Array(text(part).utf8) == part)
        #expect(!part.contains { $0 < 0x20 && $0 != 0x0A })
      }
      #expect(!raw.stated.title.contains(0x0A) && !(raw.stated.title.isEmpty && raw.text.isEmpty))
    }
  }

  @Test func theContentTellsTheKind() {
    let cases: [(String, SourceFile.Kind)] = [
      ("{\"title\": \"أ\"}", .json), ("{\"title\":\"أ\"}\n{\"title\":\"ب\"}\n", .jsonLines),
      ("[\n {\"title\": \"أ\"}]", .json), ("[صورة] خبر\nنص.", .plainText),
      ("---\ntitle: أ\n---\n", .markdown), ("# أ\n", .markdown), ("عنوان\nنص.", .plainText),
      ("title;text;date\nأ;ب;ج", .table), ("<?xml version=\"1.0\"?><rss></rss>", .feed),
      ("<!DOCTYPE html><html>", .page), ("From a@b Wed Jan 22 10:00:00 2025\nSubject: x\n", .mail),
      ("Date: x\nSubject: y\n\nنص", .mail), ("PK\u{3}\u{4}", .archive), ("", .plainText),
    ]
    for (text, kind) in cases {
      #expect(SourceFile.Kind(content: Array(text.utf8)[...]) == kind, "\(text)")
    }
    #expect(SourceFile.Kind(content: [0x1F, 0x8B, 8]) == .packed)
    #expect(SourceFile.Kind(content: Array((0..<200).map { UInt8($0) })[...]) == nil)
  }

  /// Such an object is not read as a whole first, and knows no name of its own.
  @Test func theNameOfAListIsNotThatOfAVeryLargeOneBehindIt() {
    func chat(_ name: String, _ count: Int, _ filler: String) -> String {
      let messages = (1...count).map {
        #"{"id":\#($0),"type":"message","text":"نص \#($0) من هنا.","from":"\#(filler)"}"#
      }.joined(separator: ",")
      return #"{"name":\#(name),"type":"public_channel","messages":[\#(messages)]}"#
    }
    let large = chat("null", 9, String(repeating: "a", count: 1 << 20))
    let text = #"{"chats":{"list":[\#(chat("\"أ\"", 2, "")),\#(large)]}}"#
    let (articles, problems) = rawArticles(of: "chats.json", Array(text.utf8))
    #expect(problems.isEmpty && articles.count == 11)
    #expect(articles.prefix(2).allSatisfy { $0.stated.outlet == Array("أ".utf8) })
    #expect(articles.dropFirst(2).allSatisfy { $0.stated.outlet.isEmpty })
  }

  /// Where a field ends is looked for once, however many quotes and rows there are.
  @Test func quotesInTablesPartedByTabsEnd() {
    var row = TableRow(separator: 0x09)
    let quotes = Array("\"\(String(repeating: "\"\"", count: 1_000_000))".utf8)
    #expect(row.readToEnd(quotes, 0..<quotes.count) == nil && row.isQuoteOpen)
    let ended = quotes + Array("\"\tنص\n".utf8)
    #expect(row.read(ended, 0..<ended.count) == ended.count)
    #expect(row.fields.map(\.range.count) == [2_000_000, 4] && row.fields[0].isQuoted)
    let rows = Array(String(repeating: "\"ا\"\n", count: 300_000).utf8)
    var (start, count) = (0, 0)
    while start < rows.count, let next = row.readToEnd(rows, start..<rows.count) {
      (start, count) = (next, count + 1)
    }
    #expect(count == 300_000)
  }

  @Test(
    arguments: [
      ("\"ا\"\tب\n", [2, 2]), ("\"ا\"\"ب\"\tج\n", [6, 2]), ("\"ا\tب\"\n", [3, 3]),
      ("\"\"\"\tب\n", [3, 2]), ("\"ا ب\n", [6]), ("\"\"\tب\n", [0, 2]),
    ])
  func aQuotationHasNoTab(_ line: String, _ lengths: [Int]) {
    var row = TableRow(separator: 0x09)
    let bytes = Array(line.utf8)
    if row.readToEnd(bytes, 0..<bytes.count) == nil {
      _ = row.readLine(bytes, 0..<bytes.count)
    }
    #expect(row.fields.map(\.range.count) == lengths)
  }
}
