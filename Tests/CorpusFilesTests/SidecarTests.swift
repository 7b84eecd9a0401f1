import CorpusModel
import Foundation
import Testing

@testable import CorpusFiles

/// What a person says of articles, beside their files.
@Suite struct SidecarTests {
  /// A folder that is removed when the test is over.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/warraq-sidecar-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      let url = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func text(of name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
    }
  }

  private func correct(_ field: FieldCorrection.Field, to value: String?, of article: Article)
    throws
  {
    _ = try Sidecar.write([FieldCorrection(field, value)], of: article)
  }

  private static let text = """
    اجتماع الوزراء

    اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين.
    """
  private static let lines = """
    {"id": "a", "title": "أول", "source": "صحيفة", "text": "اجتمع الوزراء اليوم في العاصمة."}
    {"id": "b 1", "title": "ثان", "source": "صحيفة", "text": "افتتحت الشركة مصنعها الجديد."}

    """

  @Test func whatAPersonSaysCounts() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    try folder.write(
      "title: عنوان آخر\noutlet: جريدة\ndate: 2024-05\nbyline: كاتبة\nlanguage: ar\nurl: https://a.example/\n"
        + "story: water\nsource: wire\n", to: "report.txt.yaml")
    for paths in [[folder.path], [folder.path + "/report.txt"]] {
      let read = CorpusContents(reading: paths)
      #expect(read.problems.isEmpty && read.articles.count == 1)
      let article = try #require(read.articles.first)
      #expect(
        article.title == "عنوان آخر" && article.outlet == "جريدة" && article.byline == "كاتبة")
      #expect(article.date?.description == "2024-05" && article.url == "https://a.example/")
      #expect(article.story == "water" && article.source?.description == "wire")
      #expect(article.provenance.title == .corrected && article.provenance.date == .corrected)
      #expect(article.provenance.outlet == .corrected && article.provenance.byline == .corrected)
    }
  }

  @Test func singleArticlesOfAFile() throws {
    let folder = Folder()
    try folder.write(Self.lines, to: "news.jsonl")
    try folder.write(
      "outlet: وكالة\narticles:\n  a:\n    title: غيره\n  c:\n    title: لا أحد\n",
      to: "news.jsonl.yaml")
    let read = CorpusContents(reading: [folder.path])
    #expect(read.articles.map(\.title) == ["غيره", "ثان"])
    #expect(read.articles.map(\.outlet) == ["وكالة", "وكالة"])
    #expect(
      read.problems.map(\.description)
        == ["\(folder.path)/news.jsonl.yaml:5:3: error: no article of the file is called 'c'"])
  }

  @Test(arguments: [
    "- a\n", "title: [1]\n", "titel: a\n", "date: 2024-02-31\n", "{",
    "a: 1\nb: 2\n",
  ])
  func aWrongOneIsOneProblem(text: String) throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    try folder.write(text, to: "report.txt.yaml")
    let read = CorpusContents(reading: [folder.path])
    #expect(read.articles.map(\.title) == ["اجتماع الوزراء"])
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.path == folder.path + "/report.txt.yaml")
  }

  /// The time that a listing gives is another one whenever a sidecar comes, changes or goes.
  @Test func aChangeOfASidecarIsAChangeOfItsFile() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    func changed() -> Int64? { CorpusListing([folder.path]).files.first?.changed }
    let before = changed()
    try folder.write("title: a\n", to: "report.txt.yaml")
    let with = changed()
    try folder.write("title: ab\n", to: "report.txt.yaml")
    let after = changed()
    try FileManager.default.removeItem(atPath: folder.path + "/report.txt.yaml")
    #expect(Set([before, with, after]).count == 3 && changed() == before)
  }

  @Test func correctionsAreWrittenBesideWhatIsThere() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    let kept = "# ملاحظة\noutlet: 'جريدة'   # من الصفحة\n"
    try folder.write(kept, to: "report.txt.yaml")
    func article() throws -> Article {
      try #require(CorpusContents(reading: [folder.path]).articles.first)
    }
    try correct(.title, to: "عنوان: \"جديد\"", of: try article())
    #expect(try article().title == "عنوان: \"جديد\"")
    try correct(.date, to: "2025-01-22", of: try article())
    try correct(.title, to: "آخر", of: try article())
    #expect(try folder.text(of: "report.txt.yaml") == kept + "title: آخر\ndate: \"2025-01-22\"\n")
    try correct(.title, to: nil, of: try article())
    #expect(try article().title == "اجتماع الوزراء" && article().outlet == "جريدة")
    // What is no date is refused, and nothing is changed.
    let before = try folder.text(of: "report.txt.yaml")
    #expect(throws: Problem.self) { try correct(.date, to: "أمس", of: try article()) }
    #expect(try folder.text(of: "report.txt.yaml") == before)
  }

  @Test func correctionsOfSingleArticles() throws {
    let folder = Folder()
    try folder.write(Self.lines, to: "news.jsonl")
    func articles() -> [Article] { CorpusContents(reading: [folder.path]).articles }
    for (place, title) in [(1, "جديد"), (0, "أحدث"), (1, "الأخير")] {
      try correct(.title, to: title, of: articles()[place])
    }
    try correct(.outlet, to: "وكالة", of: articles()[0])
    #expect(articles().map(\.title) == ["أحدث", "الأخير"])
    #expect(articles().map(\.outlet) == ["وكالة", "صحيفة"])
    #expect(CorpusContents(reading: [folder.path]).problems.isEmpty)
  }

  @Test func aFileThatIsNotUnderstoodIsNotWrittenTo() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    let article = try #require(CorpusContents(reading: [folder.path]).articles.first)
    for text in ["- a\n", "{title: a}\n", "title: |\n  a\n  b\n: c\n"] {
      try folder.write(text, to: "report.txt.yaml")
      try? correct(.outlet, to: "جريدة", of: article)
      #expect(try folder.text(of: "report.txt.yaml") == text)
    }
  }

  @Test func linesThatEndAsOnWindowsStayAsTheyAre() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    try folder.write("title: A\r\noutlet: B\r\ndate: 2024\r\n", to: "report.txt.yaml")
    let article = try #require(CorpusContents(reading: [folder.path]).articles.first)
    try correct(.title, to: "جديد", of: article)
    try correct(.byline, to: "كاتبة", of: article)
    #expect(
      try folder.text(of: "report.txt.yaml")
        == "title: جديد\r\noutlet: B\r\ndate: 2024\r\nbyline: كاتبة\r\n")
  }

  @Test func whatIsNoUTF8IsToldAndNotWrittenTo() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    let bytes = Data("title: ".utf8) + [0xDA, 0xE4, 0xE6, 0x0A]
    let path = folder.path + "/report.txt.yaml"
    try bytes.write(to: URL(filePath: path))
    let read = CorpusContents(reading: [folder.path])
    #expect(read.problems.map(\.path) == [path])
    let article = try #require(read.articles.first)
    #expect(throws: Problem.self) { try correct(.outlet, to: "جريدة", of: article) }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  /// Of two files of one name the articles of one have longer names, and are corrected all the same.
  @Test func articlesWithLengthenedNames() throws {
    let folder = Folder()
    for place in ["a", "b"] {
      try folder.write(
        "{\"title\": \"أول\", \"text\": \"اجتمع الوزراء اليوم في \(place).\"}\n",
        to: "\(place)/items.jsonl")
    }
    func articles() -> [Article] { CorpusContents(reading: [folder.path]).articles }
    #expect(articles().count == 2)
    for (place, title) in [(0, "هنا"), (1, "هناك")] {
      try correct(.title, to: title, of: articles()[place])
    }
    #expect(articles().map(\.title) == ["هنا", "هناك"])
    #expect(CorpusContents(reading: [folder.path]).problems.isEmpty)
  }

  /// Two files call an article alike, so that one of them becomes another; and the sidecar may say either name.
  @Test(arguments: ["1", "c/1"])
  func articlesThatWereGivenOtherNames(_ key: String) throws {
    let folder = Folder()
    for (name, title) in [("b", "أول"), ("c", "ثان")] {
      try folder.write(
        "{\"id\": \"1\", \"title\": \"\(title)\", \"text\": \"اجتمع الوزراء اليوم في \(name).\"}\n",
        to: name + ".jsonl")
    }
    try folder.write("articles:\n  \(key):\n    outlet: وكالة\n", to: "c.jsonl.yaml")
    func articles() -> [Article] { CorpusContents(reading: [folder.path]).articles }
    #expect(articles().map(\.id.description) == ["1", "c/1"])
    try correct(.title, to: "آخر", of: articles()[1])
    #expect(articles().map(\.title) == ["أول", "آخر"])
    #expect(articles().map(\.outlet).last == "وكالة")
    #expect(
      try folder.text(of: "c.jsonl.yaml")
        == "articles:\n  \(key):\n    outlet: وكالة\n    title: آخر\n")
    #expect(
      CorpusContents(reading: [folder.path]).problems.allSatisfy { $0.severity == .warning })
  }

  @Test func namesOfThreeFilesAreOfOneShape() throws {
    let folder = Folder()
    for place in ["a", "x/a", "y/x/a"] {
      try folder.write(
        "{\"title\": \"أول\", \"text\": \"اجتمع الوزراء اليوم في \(place).\"}\n",
        to: "\(place)/items.jsonl")
    }
    func articles() -> [Article] { CorpusContents(reading: [folder.path]).articles }
    #expect(articles().count == 3)
    for place in 0..<3 { try correct(.title, to: "عنوان \(place)", of: articles()[place]) }
    #expect(articles().map(\.title) == ["عنوان 0", "عنوان 1", "عنوان 2"])
    #expect(CorpusContents(reading: [folder.path]).problems.isEmpty)
  }

  @Test func theLastCorrectionThatIsTakenBackLeavesNothing() throws {
    let folder = Folder()
    try folder.write(Self.lines, to: "news.jsonl")
    try folder.write(Self.text, to: "report.txt")
    func article(_ id: String) throws -> Article {
      try #require(
        CorpusContents(reading: [folder.path]).articles.first { $0.id.description == id })
    }
    for id in ["a", "report"] {
      let path = folder.path + (id == "a" ? "/news.jsonl.yaml" : "/report.txt.yaml")
      try correct(.title, to: "آخر", of: try article(id))
      #expect(try article(id).title == "آخر")
      try correct(.title, to: nil, of: try article(id))
      #expect(!FileManager.default.fileExists(atPath: path))
      // Where there is none to take back nothing is written.
      let none = try Sidecar.write([FieldCorrection(.title, nil)], of: try article(id))
      #expect(none == nil && !FileManager.default.fileExists(atPath: path))
    }
    try folder.write("articles:\n  a:\n    title: x\n  # ملاحظة\n\n", to: "news.jsonl.yaml")
    try correct(.title, to: nil, of: try article("a"))
    #expect(try folder.text(of: "news.jsonl.yaml") == "  # ملاحظة\n\n")
    #expect(CorpusContents(reading: [folder.path]).problems.isEmpty)
  }

  @Test func blankLinesPartNothing() throws {
    let folder = Folder()
    try folder.write(Self.lines, to: "news.jsonl")
    let text = "articles:\n\n  a:\n    title: x\n\n  'b 1':\n    outlet: y\n"
    try folder.write(text, to: "news.jsonl.yaml")
    let article = try #require(CorpusContents(reading: [folder.path]).articles.last)
    try correct(.title, to: "z", of: article)
    #expect(try folder.text(of: "news.jsonl.yaml") == text + "    title: z\n")
  }

  @Test func ofSeveralArticlesInATextOneIsCorrected() throws {
    let folder = Folder()
    let parts = ["أول", "ثان"].map { "العنوان: \($0)\nالمصدر: س\n\nنص الخبر هنا.\n" }
    try folder.write(parts.joined(separator: "=====\n"), to: "news.txt")
    let article = try #require(CorpusContents(reading: [folder.path]).articles.last)
    try correct(.title, to: "آخر", of: article)
    let read = CorpusContents(reading: [folder.path])
    #expect(read.articles.map(\.title) == ["أول", "آخر"])
    #expect(read.problems.isEmpty)
  }

  @Test func aCorrectionIsTakenBackUnlessOthersWroteSince() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "report.txt")
    let path = folder.path + "/report.txt.yaml"
    let article = try #require(CorpusContents(reading: [folder.path]).articles.first)
    let first = try #require(
      try Sidecar.write([FieldCorrection(.title, "جديد")], of: article))
    try Sidecar.restore(first)
    #expect(!FileManager.default.fileExists(atPath: path))
    let second = try #require(
      try Sidecar.write([FieldCorrection(.title, "جديد")], of: article))
    try folder.write("title: غيره\n", to: "report.txt.yaml")
    #expect(throws: Problem.self) { try Sidecar.restore(second) }
    #expect(try folder.text(of: "report.txt.yaml") == "title: غيره\n")
  }
}
