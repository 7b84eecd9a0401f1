import CorpusModel
import Foundation
import Testing

@testable import CorpusFiles

/// An article that was corrected is at once as it is when it is read again.
@Suite struct CorrectedArticleTests {
  /// A folder of a text and a file of several articles, removed when the test is over.
  private final class Folder {
    let path =
      FileManager.default.temporaryDirectory.path + "/warraq-corrected-" + UUID().uuidString

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try write(
        """
        اجتماع الوزراء

        اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين.
        """, to: "report.txt")
      try write(
        """
        {"id": "a", "title": "أول", "source": "صحيفة", "text": "اجتمع الوزراء اليوم في العاصمة."}
        {"id": "b 1", "title": "ثان", "source": "صحيفة", "text": "افتتحت الشركة مصنعها الجديد."}

        """, to: "news.jsonl")
      try write("title: عنوان\nbyline: كاتبة\n", to: "report.txt.yaml")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }

    func article(_ id: String) throws -> Article {
      try #require(CorpusContents(reading: [path]).articles.first { $0.id.description == id })
    }
  }

  private static let corrections: [[FieldCorrection]] = [
    [FieldCorrection(.title, "عنوان آخر")],
    [FieldCorrection(.outlet, "جريدة"), FieldCorrection(.date, "2024-05")],
    [FieldCorrection(.title, nil)],
    [FieldCorrection(.byline, nil), FieldCorrection(.title, "عنوان: آخر")],
  ]

  @Test(arguments: ["report", "a", "b 1"], corrections)
  func itIsAsWhenReadAgain(_ id: String, _ corrections: [FieldCorrection]) throws {
    let folder = try Folder()
    let before = try folder.article(id)
    let former = try Sidecar.write(corrections, of: before)
    let after = Sidecar.corrected(before, by: corrections)
    #expect(after == (try folder.article(id)))
    #expect((former == nil) == (after == before))
    guard let former else { return }
    try Sidecar.restore(former)
    #expect(try folder.article(id) == before)
  }

  @Test func oneWhoseFileIsGoneStays() throws {
    let folder = try Folder()
    let article = try folder.article("report")
    try FileManager.default.removeItem(atPath: folder.path)
    for corrections in Self.corrections {
      #expect(Sidecar.corrected(article, by: corrections) == article)
    }
  }

  @Test func theHeadOfAFileIsItsFrontMatter() {
    func head(_ text: String) -> String {
      String(decoding: SourceFile(path: "a.md", bytes: Array(text.utf8)).head.bytes, as: UTF8.self)
    }
    #expect(head("---\ntitle: نص\n---\n\nمتن\n") == "---\ntitle: نص\n---")
    for text in ["", "متن\n", "---\ntitle: نص\n", "---\n"] { #expect(head(text) == text) }
  }
}
