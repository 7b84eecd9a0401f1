import CorpusModel
import Foundation
import Testing

@testable import CorpusFiles

/// Files that grow, shrink, change or vanish between the steps of reading them.
@Suite struct ChangingFileTests {
  /// What happens to a file.
  enum Happening: CaseIterable {
    case grows, shrinks, changes, vanishes, becomesAPipe, becomesAFolder

    func happen(to path: String) throws {
      let place = URL(fileURLWithPath: path)
      switch self {
      case .grows:
        let file = try FileHandle(forWritingTo: place)
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"title\":\"أخير\",\"text\":\"نص\"}\n".utf8))
        try file.close()
      case .shrinks: #expect(unsafe truncate(path, 10) == 0)
      case .changes:
        // As long as before, at another time.
        let length = try Data(contentsOf: place).count
        try Data(repeating: 0x61, count: length).write(to: place)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: path)
      case .vanishes: try FileManager.default.removeItem(atPath: path)
      case .becomesAPipe:
        try FileManager.default.removeItem(atPath: path)
        #expect(unsafe mkfifo(path, 0o600) == 0)
      case .becomesAFolder:
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
    }
  }

  private static let formats = ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.csv", "a.xml"]

  /// More than is read at once, so that the first lines come while the last are still in the file.
  private static let lines: String = {
    let words = String(repeating: "كلمة ", count: 900)
    return (0..<200).map { "{\"title\":\"خبر \($0)\",\"text\":\"\(words)\"}\n" }.joined()
  }()

  /// Writes a file with some articles, and one that is read after it.
  private func write(_ name: String, to folder: borrowing TemporaryFolder) throws {
    let body = "<p>نص الخبر فيه جملة واحدة.</p>"
    let text =
      switch name {
      case "a.jsonl": Self.lines
      case "a.json": "[" + (0..<9).map { "{\"title\":\"خبر \($0)\"}" }.joined(separator: ",") + "]"
      case "a.csv": "title,text\n" + (0..<9).map { "خبر \($0),نص\n" }.joined()
      case "a.html": "<html><head><title>خبر</title></head><body>\(body)</body></html>"
      case "a.xml": "<rss><channel><item><title>خبر</title></item></channel></rss>"
      default: "عنوان الخبر\n\nنص الخبر فيه جملة واحدة.\n"
      }
    try folder.write(name, Data(text.utf8))
    try folder.write("z.txt")
  }

  @Test(arguments: formats, Happening.allCases)
  func betweenListingAndOpening(_ name: String, _ happening: Happening) throws {
    let folder = try TemporaryFolder()
    try write(name, to: folder)
    let listing = CorpusListing([folder.path])
    try happening.happen(to: folder.path + "/" + name)
    let contents = CorpusContents(reading: listing.files)
    #expect(contents.articles.last?.id.description == "z")
    let told = contents.problems.filter { $0.path.hasSuffix(name) }.map(\.message)
    switch happening {
    case .grows, .shrinks, .changes: #expect(told.contains("was changed while it was read"))
    case .vanishes: #expect(told == ["cannot be read: there is no such file or folder"])
    case .becomesAPipe, .becomesAFolder: #expect(told == ["cannot be read: not a regular file"])
    }
  }

  @Test(arguments: formats, Happening.allCases)
  func betweenOpeningAndReading(_ name: String, _ happening: Happening) throws {
    let folder = try TemporaryFolder()
    try write(name, to: folder)
    var stream = ArticleStream()
    var article = ArticleBytes()
    let files = CorpusListing([folder.path]).files
    for file in files {
      stream.open(file)
      if file.path.suffix(name.utf8.count).elementsEqual(name.utf8) {
        // Of lines, when the first of them are read.
        if name == "a.jsonl", !stream.next(into: &article) { Issue.record("nothing is read") }
        try happening.happen(to: folder.path + "/" + name)
      }
      while stream.next(into: &article) {}
      let isOver = !stream.next(into: &article)
      #expect(isOver)
      let told = stream.problems.map(\.message)
      if file.path.last == UInt8(ascii: "t"), file.path.dropLast(4).last == UInt8(ascii: "z") {
        #expect(told.isEmpty && article.id == Array("z".utf8))
        continue
      }
      switch happening {
      case .grows, .shrinks, .changes, .becomesAPipe, .becomesAFolder:
        #expect(told.last == "was changed while it was read", "\(told)")
      case .vanishes:
        #expect(
          told.last == "was taken away while it was read: there is no such file or folder",
          "\(told)")
      }
    }
  }

  @Test func aFolderThatVanishesWhileItIsListed() throws {
    let folder = try TemporaryFolder()
    for name in ["a/x.txt", "b/x.txt", "c/x.txt"] { try folder.write(name) }
    var walk = FolderWalk([folder.path], reading: [.plainText])
    guard case .listed = walk.next() else {
      Issue.record("nothing is listed")
      return
    }
    try FileManager.default.removeItem(atPath: folder.path + "/b")
    guard case .problem(let problem) = walk.next() else {
      Issue.record("nothing is said")
      return
    }
    #expect(
      problem.description.hasSuffix("/b: error: cannot be read: there is no such file or folder"))
    guard case .listed(let last) = walk.next() else {
      Issue.record("the rest does not go on")
      return
    }
    #expect(last.shownPath.hasSuffix("/c/x.txt"))
  }
}
