import CorpusModel
import Testing

@testable import CorpusFiles

@Suite struct ArticleTests {
  @Test func frontMatterAndBodyAreRead() throws {
    let text = """
      ---
      id: talks
      title: "محادثات: الجزائر"
      outlet: ملخّص
      source: masdar24
      date: 2020-09
      language: ar-DZ
      summary: جملة واحدة.
      byline: كاتب
      url: https://example.org/a
      story: talks-2025
      ---

      سطر أول
        وسطر ثان.

      ## عنوان فرعي
      بعده مباشرة.
      > اقتباس
      > من سطرين
      #وسم ليس عنوانا
      """
    let read = contents(of: "articles/x.md", text)
    #expect(read.problems.isEmpty)
    let article = try #require(read.articles.first)
    #expect(article.id == ArticleID("talks"))
    #expect(article.title == "محادثات: الجزائر")
    #expect(article.outlet == "ملخّص")
    #expect(article.source == ActorID("masdar24"))
    #expect(article.date == PartialDate(year: 2020, month: 9))
    #expect(article.language == "ar-DZ")
    #expect(article.summary == "جملة واحدة.")
    #expect(article.byline == "كاتب")
    #expect(article.url == "https://example.org/a")
    #expect(article.story == "talks-2025")
    #expect(article.path == "articles/x.md")
    #expect(
      paragraphs(of: article) == [
        "body: سطر أول وسطر ثان.", "heading: عنوان فرعي", "body: بعده مباشرة.",
        "quote: اقتباس من سطرين", "body: #وسم ليس عنوانا",
      ])
    #expect(article.text.string.split(separator: "\n").count == 5)
    #expect(article.text.count == article.text.string.unicodeScalars.count)
    #expect(article.paragraphs.last?.range.end == article.text.count)
  }

  @Test func everyFaultOfFrontMatterHasItsPlace() {
    let text = """
      ---
      id: Talks_1
      title: [a, b]
      outlet:
      date: 2025-02-30
      language: لا شيء
      storey: x
      ---
      نص.
      """
    let read = contents(of: "a.md", text)
    #expect(
      read.problems.map(\.description) == [
        "a.md:3:8: error: 'title' must be a single value",
        "a.md:4:8: error: 'outlet' is empty",
        "a.md:5:7: error: 'date' must be a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD",
        "a.md:6:11: error: 'language' must be a language tag such as ar",
      ])
    // What is asked of the articles of a kept corpus alone.
    #expect(
      read.check().map(\.description) == [
        "a.md:7:1: error: unknown key 'storey' in the front matter",
        "a.md:2:5: error: 'id' must be made of lower-case Latin letters, digits and hyphens",
        "a.md:2:1: error: 'summary' is missing",
      ])
    #expect(read.articles.map(\.title) == ["نص."])
    #expect(read.articles.first?.date == nil)
    #expect(paragraphs(of: read.articles.first) == ["body: نص."])
  }

  /// As programs write it that save pages.
  @Test(arguments: [
    ("2025-01-22T10:00:00Z", "2025-01-22"), ("22 جانفي 2025", "2025-01-22"),
    ("2025/1/2", "2025-01-02"),
  ])
  func datesOfFrontMatterHaveManyForms(written: String, meant: String) {
    let read = contents(
      of: "a.md", "---\ntitle: ع\ndate: \(written)\nsource: https://x.example/1\n---\nنص.\n")
    #expect(read.problems == [])
    #expect(read.articles.first?.date == PartialDate(iso8601: meant))
    #expect(read.articles.first?.url == "https://x.example/1" && read.articles.first?.source == nil)
  }

  @Test func aSyntaxErrorKeepsTheKeysBeforeItAndTheBody() {
    let read = contents(of: "a.md", "---\nid: x\ntitle: ع\noutlet: \"b\ndate: 2025\n---\nنص.\n")
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.line ?? 0 >= 4)
    #expect(read.articles.map(\.id) == [ArticleID("x")])
    #expect(read.articles.map(\.title) == ["ع"])
    #expect(paragraphs(of: read.articles.first) == ["body: نص."])
  }

  @Test func frontMatterThatNeverEndsIsText() {
    let read = contents(of: "a.md", "---\nid: x\n")
    #expect(read.problems.map(\.line) == [1])
    #expect(read.articles.map(\.title) == ["id: x"])
    #expect(paragraphs(of: read.articles.first) == ["body: id: x"])
  }

  @Test(arguments: [
    ("# عنوان\n\nنص.", "عنوان", ["body: نص."]),
    ("مقدمة.\n\n# عنوان\n\nنص.", "عنوان", ["body: مقدمة.", "body: نص."]),
    ("\n\nسطر\nنص.", "سطر", ["body: نص."]),
    ("> قول", "قول", ["quote: قول"]),
    ("---\nid: x\n---\n# عنوان\nنص.", "عنوان", ["body: نص."]),
  ])
  func markdownWithoutATitleGetsOne(_ text: String, title: String, body: [String]) {
    let read = contents(of: "a.md", text)
    #expect(read.articles.first?.title == title)
    #expect(paragraphs(of: read.articles.first) == body)
  }

  @Test func plainTextIsKeptWhole() {
    let read = contents(of: "dir/تقرير.txt", "\u{FEFF}العنوان\r\n\r\nأولى\r\n  ثانية \r\n")
    #expect(read.problems.isEmpty)
    #expect(read.articles.first?.id == ArticleID("تقرير"))
    #expect(read.articles.first?.title == "العنوان")
    #expect(read.articles.first?.outlet == "")
    #expect(read.articles.first?.date == nil)
    #expect(read.articles.first?.language == "ar")
    #expect(paragraphs(of: read.articles.first) == ["body: أولى", "body: ثانية"])
  }

  @Test func aFirstLineThatIsNoHeadlineStaysInTheText() {
    let long = String(repeating: "كلمة ", count: 60).dropLast()
    let read = contents(of: "a.txt", long + "\nثانية")
    #expect(paragraphs(of: read.articles.first) == ["body: \(long)", "body: ثانية"])
    let title = read.articles.first?.title ?? ""
    #expect(title.hasSuffix("كلمة…"))
    #expect(title.unicodeScalars.count <= 81)
    #expect(paragraphs(of: contents(of: "a.txt", "وحيد").articles.first) == ["body: وحيد"])
  }

  @Test func emptyFilesAreReported() {
    for text in ["", "\n \r\n\t", "\u{FEFF}"] {
      for path in ["a.md", "a.txt"] {
        let read = contents(of: path, text)
        #expect(read.articles.isEmpty)
        #expect(read.problems.map(\.message) == ["the file is empty"])
      }
    }
    let read = contents(of: "a.md", article(id: "x", body: ""))
    #expect(read.articles.count == 1)
    #expect(read.problems.map(\.severity) == [.warning])
  }

  @Test func filesOfOneNameAreToldApartByTheirFolders() {
    let read = contents(
      ("a/r.txt", "ت\nن"), ("b/r.txt", "ت\nن"), ("c/b/r.txt", "ت\nن"), ("b/r.txt", "ت\nن"))
    #expect(read.articles.map(\.id.description) == ["r", "b/r", "c/b/r.txt", "b/r.txt"])
  }

  @Test(arguments: ["---\n", "#\n", "# \n", ">\n", "> ", "\n", " ", "ا", "\u{A0}", "- [\n"])
  func largeFilesOfOneThingAreRead(_ part: String) {
    let text = String(repeating: part, count: 40_000)
    let read = CorpusContents(
      parsing: ["a.md", "a.txt", "actors/a.yaml"].map {
        SourceFile(path: $0, bytes: Array((text).utf8))
      })
    #expect(read.articles.allSatisfy { !$0.title.isEmpty })
    #expect(read.articles.allSatisfy { $0.paragraphs.last?.range.end ?? 0 == $0.text.count })
    #expect(!read.problems.isEmpty)
  }

  @Test func recordsOfSeveralFilesMayCountAlike() {
    let file = #"[{"id":1,"title":"أ","text":"ب"},{"id":"https://e.org/1","text":"ت"}]"#
    let read = contents(("a.json", file), ("b/c.json", file), ("d/c.json", file))
    #expect(
      read.articles.map(\.id.description) == ["1", "https://e.org/1", "c/1", "d/c/1"])
    #expect(
      read.problems.map(\.description) == [
        "b/c.json: warning: another article is called '1'; this one becomes 'c/1'",
        "b/c.json: error: the article 'https://e.org/1' is already in a.json",
        "d/c.json: warning: another article is called '1'; this one becomes 'd/c/1'",
        "d/c.json: error: the article 'https://e.org/1' is already in a.json",
      ])
  }

  @Test func anIdentifierGivenTwiceIsReportedAndTheFirstWins() {
    let read = contents(
      ("a.md", article(id: "x", body: "أول.")), ("b.md", article(id: "x", body: "ثان.")))
    #expect(read.articles.map(\.text.string) == ["أول."])
    #expect(
      read.problems.map(\.description) == ["b.md:2:5: error: the article 'x' is already in a.md"])
  }
}
