import CorpusModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import CorpusFiles

/// A folder that is removed when the test is over.
struct TemporaryFolder: ~Copyable {
  let path = FileManager.default.temporaryDirectory.path + "/warraq-" + UUID().uuidString

  init() throws { try makeFolder("") }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func write(_ name: String, _ data: Data = Data("عنوان\nنص.\n".utf8)) throws {
    let full = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: full)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Reads the folder, and returns the problems without the folder's path.
  func read(_ names: String...) -> (ids: [String], problems: [String]) {
    let contents = CorpusContents(reading: names.map { $0.isEmpty ? path : path + "/" + $0 })
    return (
      contents.articles.map(\.id.description),
      contents.problems.map { $0.description.replacing(path, with: "") }
    )
  }
}

@Suite struct FolderTests {
  /// As long as files with holes may be, the lengths of many can be summed up.
  @Test func aFileIsNoLongerThanCanBeSummedUp() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt"] {
      try folder.write(name)
      let status = unsafe truncate(folder.path + "/" + name, 3 << 40)
      #expect(status == 0)
    }
    let listing = CorpusListing([folder.path])
    #expect(listing.files.map(\.size) == [1 << 40, 1 << 40])
    #expect(CorpusContents(reading: [folder.path]).problems.count == 2)
  }

  @Test func foldersAreReadInTheOrderOfTheirNames() throws {
    let folder = try TemporaryFolder()
    for name in ["b/z.txt", "b/a.TXT", "a.md", "c.txt", ".hidden.txt", ".git/x.md", "b/x.png"] {
      try folder.write(name)
    }
    try folder.write("other/x.yaml", Data("a: b".utf8))
    try folder.write("b/actors/x.yaml", Data("a: b".utf8))
    let read = folder.read("")
    #expect(read.ids == ["a", "a", "z", "c"].enumerated().map { $0 == 1 ? "b/a" : $1 })
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.hasPrefix("/b/actors/x.yaml:1:1: error: ") == true)
    #expect(folder.read("b/actors").problems.first?.hasPrefix("/b/actors/x.yaml:1:1") == true)
    #expect(folder.read("c.txt", "b/").ids == ["c", "a", "z"])
  }

  @Test func whatBrowsersSaveBesideAPageIsNoArticle() throws {
    let folder = try TemporaryFolder()
    for name in [
      "خبر.html", "خبر_files/ad.html", "b.htm", "b.fld/frame.htm", "c_files/note.txt",
      "d.txt", "d_files/note2.txt", "خبر_files/f.txt", "خبر_files/f(1).txt", "خبر_files/a/x.xml",
      "خبر_files/mine.txt", "خبر_files/a/mine2.md",
    ] {
      try folder.write(name, Data("<p>نص من كلمات قليلة هنا</p>".utf8))
    }
    #expect(Set(folder.read("").ids) == ["خبر", "b", "note", "d", "note2", "mine", "mine2"])
    #expect(folder.read("خبر_files").ids.contains("ad"))
  }

  @Test func symbolicLinksLeadNowhereTwice() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt")
    try folder.link("a/up", to: "..")
    try folder.link("b", to: "a")
    try folder.link("c.txt", to: "a/x.txt")
    try folder.link("self.txt", to: "self.txt")
    try folder.link("broken.txt", to: "nowhere")
    let read = folder.read("")
    #expect(read.ids == ["x"])
    #expect(
      read.problems == [
        "/a/up: warning: was already read under another path",
        "/b: warning: was already read under another path",
        "/broken.txt: error: cannot be read: there is no such file or folder",
        "/c.txt: warning: was already read under another path",
        "/self.txt: error: cannot be read: its symbolic links lead in a circle",
      ])
  }

  @Test func whatIsNoFileIsReportedAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a.md")
    #expect(unsafe mkfifo(folder.path + "/b.md", 0o600) == 0)
    #expect(unsafe mkfifo(folder.path + "/pipe", 0o600) == 0)
    try folder.link("c.txt", to: "/dev/zero")
    // Whatever they are called, they are told of, and never opened.
    #expect(unsafe mkfifo(folder.path + "/h.png", 0o600) == 0)
    try folder.link("i", to: "/dev/null")
    // A file that even its owner's superuser cannot read from its start.
    try folder.link("d.txt", to: "/proc/self/mem")
    try folder.write("e.txt", Data(count: 9 * 1_048_576))
    try folder.write("f.txt", Data())
    try folder.write("g.txt")
    let read = folder.read("", "missing", "pipe")
    #expect(read.ids == ["g"])
    #expect(
      read.problems == [
        "/a.md: error: cannot be read: a folder has the name of a file",
        "/b.md: error: cannot be read: not a regular file",
        "/c.txt: error: cannot be read: not a regular file",
        "/d.txt: error: cannot be read: the device fails to read it",
        "/e.txt: error: cannot be read: larger than 8 MiB",
        "/f.txt: error: the file is empty",
        "/h.png: error: cannot be read: not a regular file",
        "/i: error: cannot be read: not a regular file",
        "/pipe: error: cannot be read: not a regular file",
        "/missing: error: cannot be read: there is no such file or folder",
        "/pipe: error: cannot be read: not a regular file",
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func unreadableFilesAreReported() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt")
    #expect(unsafe chmod(folder.path + "/a.txt", 0) == 0)
    #expect(folder.read("").problems == ["/a.txt: error: cannot be read: permission is denied"])
  }

  @Test func namesAreShownWithoutControlCharacters() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{1B}]0;x\u{7}\n.txt", Data())
    try folder.write("\u{1B}.txt")
    let read = folder.read("")
    #expect(read.ids == [#"\x1B"#])
    #expect(
      read.problems == [#"/\x1B]0;x\x07\x0A.txt: error: the file is empty"#])
  }

  /// What cannot be shown is told apart all the same, and found again for a correction.
  @Test func namesThatAreNoUTF8AreReadAndCorrected() throws {
    let folder = try TemporaryFolder()
    for byte in [CChar](-5 ... -1) {
      let path = Array(folder.path.utf8CString.dropLast()) + [0x2F, byte, 0x2E, 0x6D, 0x64, 0]
      let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
      #expect(unsafe write(file, "abc", 3) == 3)
      close(file)
    }
    #expect(
      folder.read("").ids == [#"\xFB"#, #"\xFC"#, #"\xFD"#, #"\xFE"#, #"\xFF"#])
    let article = try #require(CorpusContents(reading: [folder.path]).articles.last)
    let former = try #require(
      try Sidecar.write([FieldCorrection(.title, "عنوان")], of: article))
    #expect(CorpusContents(reading: [folder.path]).articles.last?.title == "عنوان")
    #expect(CorpusContents(reading: [article.path]).articles.map(\.title) == ["عنوان"])
    try Sidecar.restore(former)
    #expect(CorpusContents(reading: [folder.path]).articles.last?.title == "abc")
  }

  @Test func pathsAreFoundAgainByHowTheyAreShown() {
    var random = SeededGenerator(seed: 3)
    let bytes: [UInt8] = [
      0x2F, 0x61, 0x0A, 0x1B, 0x7F, 0xD8, 0xA7, 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xFF,
    ]
    for _ in 0..<2_000 {
      let path = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        bytes.randomElement(using: &random) ?? 0x61
      }
      let shown = ShownPath.text(of: path)
      #expect(ShownPath.bytes(of: shown) == path)
      #expect(CleanText.shown(shown) == shown)
    }
  }

  @Test func hostileContentsLeaveNoControlCharacter() {
    let hostile: [[UInt8]] = [
      Array("\u{1B}]0;title\u{7}\u{1B}[2J\u{9B}31m\u{1B}P+q\u{1B}\\".utf8),
      [0x9B, 0x33, 0x31, 0x6D, 0xFF, 0xFE, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xD8],
      Array("ا\rب\u{8}\u{8}\u{B}\u{C}\u{85}\u{2028}\u{2029}\0\u{7F}".utf8),
      Array("---\ntitle: \"\\e]0;x\\a\\x9b\"\nid: \"\\0\"\n\u{1B}key: 1\n---\n\u{1B}c".utf8),
    ]
    let files = hostile.enumerated().flatMap { index, bytes in
      ["\(index).md", "\(index).txt", "actors/\(index).yaml"].map {
        SourceFile(path: $0, bytes: bytes)
      }
    }
    let read = CorpusContents(parsing: files)
    let shown = read.articles.flatMap { article in
      article.text.string.split(separator: "\n").map(String.init)
        + [article.title, article.id.description, article.outlet]
    }
    let texts = shown + read.problems.map(\.description)
    #expect(read.articles.count == 8)
    #expect(texts.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.isControl } })
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    properties.generalCategory == .control || value == 0x2028 || value == 0x2029
  }
}
