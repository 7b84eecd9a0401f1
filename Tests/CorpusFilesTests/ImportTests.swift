import CorpusModel
import Foundation
import Testing

@testable import CorpusFiles

/// Writing the articles of any files into a folder.
@Suite struct ImportTests {
  /// A folder that is removed when the test is over.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/warraq-import-" + UUID().uuidString

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The names of all files, passing ones too.
    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }
  }

  private static let first =
    "اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين."
  private static let second =
    "أعلنت الشركة أمس أنها ستبدأ العمل في الميناء الجديد قبل نهاية السنة الجارية."

  private func line(_ id: String, _ text: String) -> String {
    #"{"id": "\#(id)", "title": "خبر اليوم", "date": "2025-01-22", "source": "صحيفة", "text": "\#(text)"}"#
      + "\n"
  }

  private func importing(
    _ paths: [String], to folder: String, most: Int = .max
  ) -> (made: [ArticleImport.Made], outcome: ArticleImport.Outcome) {
    var work = ArticleImport(paths, to: folder)
    var made: [ArticleImport.Made] = []
    var asked = 0
    let outcome = work.run {
      asked += 1
      return asked > most
    } tell: { _, _ in
    } take: {
      made.append($0)
    }
    return (made, outcome)
  }

  @Test func whatIsWrittenIsReadAsItIs() throws {
    let (source, target) = (try Folder(), try Folder())
    try source.write(line("a", Self.first) + line("b", Self.second), to: "news.jsonl")
    let (made, outcome) = importing([source.path], to: target.path)
    #expect(outcome.problems.isEmpty && made.allSatisfy { !$0.wasThere })
    #expect(target.names == ["2025-01-22-خبر-اليوم-2.md", "2025-01-22-خبر-اليوم.md"])
    let read = CorpusContents(reading: [target.path])
    #expect(read.problems.isEmpty)
    #expect(Set(read.articles.map(\.text.string)) == [Self.first, Self.second])
  }

  @Test func theSecondTimeNothingIsWritten() throws {
    let (source, target) = (try Folder(), try Folder())
    try source.write(line("a", Self.first) + line("b", Self.second), to: "news.jsonl")
    _ = importing([source.path], to: target.path)
    let names = target.names
    let again = importing([source.path], to: target.path)
    #expect(again.made.count == 2 && again.made.allSatisfy(\.wasThere))
    #expect(target.names == names)
    // Another of the same title and date is beside them, and none is written over.
    try source.write(line("a", Self.second), to: "news.jsonl")
    #expect(importing([source.path], to: target.path).made.map(\.wasThere) == [false])
    #expect(target.names.count == 3)
  }

  /// Whatever the order in which they come, and whatever lies there besides.
  @Test func manyArticlesOfOneTitle() throws {
    let (source, target) = (try Folder(), try Folder())
    let lines = (0..<300).map { line("a", Self.first + " \($0)") }
    try source.write(lines.joined(), to: "news.jsonl")
    try target.write("ملاحظة", to: "2025-01-22-خبر-اليوم-2.md")
    try FileManager.default.createDirectory(
      atPath: target.path + "/2025-01-22-خبر-اليوم-5.md", withIntermediateDirectories: false)
    let (made, _) = importing([source.path], to: target.path)
    #expect(made.count == 300 && Set(made.map(\.path)).count == 300 && target.names.count == 302)
    #expect(made.last?.path.hasSuffix("-302.md") == true)
    let again = importing([source.path], to: target.path)
    #expect(again.made.allSatisfy(\.wasThere) && again.made.map(\.path) == made.map(\.path))
  }

  /// The texts of a folder are known whatever stands before them.
  @Test func whatWasWrittenIsFoundInAnotherOrder() throws {
    let folder = try Folder()
    func article(_ number: Int) -> ArticleBytes {
      var article = ArticleBytes()
      (article.id, article.title) = (Array("\(number)".utf8), Array("عاجل".utf8))
      return article
    }
    var first = ArticleFolder(folder.path)
    let names = try (0..<20).map { try first.write(article($0)).name }
    var second = ArticleFolder(folder.path)
    for number in [30, 19, 0, 7, 31, 7] {
      let outcome = try second.write(article(number))
      #expect(outcome == (number < 20 ? .present(names[number]) : .written(outcome.name)))
    }
    #expect(folder.names.count == 22)
  }

  @Test func theFolderItselfIsNoSource() throws {
    let folder = try Folder()
    try folder.write(line("a", Self.first), to: "news.jsonl")
    let target = folder.path + "/clean"
    #expect(importing([folder.path], to: target).made.count == 1)
    #expect(importing([folder.path], to: target).made.map(\.wasThere) == [true])
  }

  @Test func articlesOfOneNameAreToldApart() throws {
    let (source, target) = (try Folder(), try Folder())
    try source.write(line("a", Self.first), to: "1.jsonl")
    try source.write(line("a", Self.second), to: "2.jsonl")
    let (made, outcome) = importing([source.path], to: target.path)
    #expect(made.map { String(decoding: $0.article.id, as: UTF8.self) } == ["a", "a-2"])
    #expect(outcome.problems.map(\.severity) == [.warning])
  }

  @Test func whatIsBrokenOffKeepsWhatWasWritten() throws {
    let (source, target) = (try Folder(), try Folder())
    for number in 0..<20 { try source.write(line("\(number)", Self.first), to: "\(number).jsonl") }
    let (made, outcome) = importing([source.path], to: target.path, most: 30)
    #expect(outcome.isCancelled && made.count < 20)
    #expect(target.names.count == made.count)
  }

  @Test func whatCannotBeWrittenEndsTheWorkInOneLine() throws {
    let source = try Folder()
    try source.write(line("a", Self.first) + line("b", Self.second), to: "news.jsonl")
    let (made, outcome) = importing(
      [source.path + "/news.jsonl"], to: source.path + "/news.jsonl/x")
    #expect(made.isEmpty && outcome.problems.count == 1)
    #expect(outcome.problems.first?.message.hasPrefix("cannot be written: ") == true)
  }
}
