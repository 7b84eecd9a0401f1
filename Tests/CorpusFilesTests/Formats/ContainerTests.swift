import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct ContainerTests {
  private static let text =
    "عنوان الخبر الأول\n\nأعلنت البلدية صباح الأحد افتتاح المكتبة العامة الجديدة في حي الزهور بحضور سكان الحي.\n"
  private static let lines = """
    {"title":"أول","text":"نص الخبر الأول وفيه جملة واحدة."}
    {"title":"ثان","text":"نص الخبر الثاني وفيه جملة واحدة."}
    """

  private func read(_ path: String, _ bytes: [UInt8]) -> CorpusContents {
    CorpusContents(parsing: [SourceFile(path: path, bytes: bytes)])
  }

  private func ids(_ contents: CorpusContents) -> [String] {
    contents.articles.map(\.id.description)
  }

  /// A document is a container itself, and one article all the same.
  @Test func documentsAreReadWhereverTheyLie() {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let text =
      "<w:document xmlns:w='\(space)'><w:p><w:r><w:t>نص الوثيقة كله.</w:t></w:r></w:p></w:document>"
    let document = PackedFiles.zip([("word/document.xml", text), ("word/comments.xml", text)])
    var member = PackedFiles.Member("a/b.docx")
    member.bytes = document
    for (path, bytes) in [("b.docx", document), ("a.tar", PackedFiles.tar([member]))] {
      let contents = read(path, bytes)
      #expect(contents.problems.isEmpty && ids(contents) == ["b"])
      #expect(contents.articles.first?.text.string == "نص الوثيقة كله.")
    }
    let other = read("b.docx", PackedFiles.zip([("a.txt", text)]))
    #expect(other.articles.isEmpty && other.problems.count == 1)
    let cut = read("b.docx", Array(document.prefix(100)))
    #expect(cut.articles.isEmpty && cut.problems.count == 1)
  }

  /// As beside a page that lies on a disk.
  @Test func whatBrowsersSaveBesideAPageIsNoArticle() {
    let page = "<p>نص من كلمات قليلة هنا</p>"
    let members = [
      "a/خبر.html", "a/خبر_files/ad.html", "a/خبر_files/f.txt", "a/خبر_files/mine.txt",
      "a/b_files/c.html", "خبر_files/d.html",
    ].map { ($0, page) }
    let tar = PackedFiles.tar(members.map { PackedFiles.Member($0.0, $0.1) })
    for (path, bytes) in [("a.zip", PackedFiles.zip(members)), ("a.tar", tar)] {
      #expect(ids(read(path, bytes)) == ["خبر", "mine", "c", "d"])
    }
  }

  @Test(arguments: ["news.tar", "news.tar.gz", "news.tgz", "news.tar.zst", "news.zip"])
  func membersAreReadLikeFiles(_ path: String) throws {
    let files = [
      ("a/x.txt", Self.text), ("b/x.txt", Self.text), ("أخبار/y.jsonl", Self.lines),
      ("a/.hidden.txt", Self.text), ("a/picture.png", "x"), ("__MACOSX/a/x.txt", "x"),
    ]
    let tar = PackedFiles.tar(files.map { PackedFiles.Member($0.0, $0.1) })
    let bytes =
      switch path {
      case "news.zip": PackedFiles.zip(files.map { (name: $0.0, text: $0.1) })
      case "news.tar": tar
      case "news.tar.zst": PackedFiles.zstd(tar)
      default: PackedFiles.gzip(tar)
      }
    let contents = read(path, bytes)
    #expect(ids(contents) == ["x", "b/x", "y:1", "y:2"])
    #expect(contents.articles.first?.path == "\(path)/a/x.txt")
    #expect(contents.articles.last?.path == "\(path)/أخبار/y.jsonl")
    #expect(contents.problems.isEmpty)
  }

  @Test func tablesOfSomethingElseAreToldAndNoFault() throws {
    let text = "x,y\n1," + String(repeating: "كلمة ", count: 20)
    let tar = PackedFiles.tar([
      PackedFiles.Member("x.csv", text), PackedFiles.Member("y.csv", "title,text\nأ,ب\n"),
      PackedFiles.Member("z.csv", "x,y\n1,2\n"),
    ])
    let contents = read("news.tar", tar)
    #expect(contents.articles.map(\.title) == ["أ"])
    let folder = try TemporaryFolder()
    try folder.write("x.csv", Data(text.utf8))
    try folder.write("z.csv", Data("x,y\n1,2\n".utf8))
    #expect(
      contents.problems.map(\.description) == ["news.tar/x.csv: warning: \(TableFile.isOther)"])
    #expect(folder.read("").problems == ["/x.csv: warning: \(TableFile.isOther)"])
    #expect(folder.read("z.csv").problems.first?.contains("error: the first row") == true)
  }

  @Test(arguments: ["a.txt.gz", "a.txt.zst", "a.jsonl.gz", "a.JSONL.ZST"])
  func aFileThatIsPackedAlone(_ path: String) {
    let bytes = Array((path.contains("txt") ? Self.text : Self.lines).utf8)
    let packed = path.hasSuffix(".gz") ? PackedFiles.gzip(bytes) : PackedFiles.zstd(bytes)
    let contents = read(path, packed)
    #expect(ids(contents) == (path.contains("txt") ? ["a"] : ["a:1", "a:2"]))
    #expect(contents.problems.isEmpty)
  }

  @Test func aPackedMemberIsReadAndAContainerIsNot() {
    let inner = PackedFiles.gzip(Array(Self.text.utf8))
    var packed = PackedFiles.Member("a.txt.gz")
    packed.bytes = inner
    var container = PackedFiles.Member("b.tar")
    container.bytes = PackedFiles.tar([PackedFiles.Member("x.txt", Self.text)])
    let contents = read("news.tar", PackedFiles.tar([packed, container]))
    #expect(ids(contents) == ["a"])
    #expect(
      contents.problems.map(\.description) == [
        "news.tar/b.tar: error: is refused: it is a container within a container"
      ])
  }

  @Test func whatLeadsOutIsRefused() {
    let climbing = (0..<7).map { PackedFiles.Member("../\($0).txt", Self.text) }
    let members =
      climbing + [
        PackedFiles.Member("/etc/a.txt", Self.text),
        PackedFiles.Member("b.txt", kind: "2", target: "/etc/passwd"),
        PackedFiles.Member("c.txt", kind: "1", target: "../x"),
        PackedFiles.Member("d.txt", kind: "3"), PackedFiles.Member("e.txt", kind: "6"),
        PackedFiles.Member("f.txt", Self.text),
      ]
    let contents = read("news.tar", PackedFiles.tar(members))
    #expect(ids(contents) == ["f"])
    #expect(
      contents.problems.map(\.description) == [
        "news.tar/../0.txt: error: is refused: its path leads out of the container",
        "news.tar/../1.txt: error: is refused: its path leads out of the container",
        "news.tar/../2.txt: error: is refused: its path leads out of the container",
        "news.tar/../3.txt: error: is refused: its path leads out of the container",
        "news.tar/../4.txt: error: is refused: its path leads out of the container",
        "news.tar/b.txt: error: is refused: it is a link",
        "news.tar/c.txt: error: is refused: it is a link",
        "news.tar/d.txt: error: is refused: it is no regular file",
        "news.tar/e.txt: error: is refused: it is no regular file",
        "news.tar: error: and 3 more members are refused: its path leads out of the container",
      ])
  }

  @Test func bombsAreLeftWhereTheyGetTooLarge() {
    // A gibibyte and a half of blanks in 48 KB, as a text, as lines, and in a member that nobody wants.
    let bomb = PackedFiles.zstd(Array(Self.text.utf8), blanks: 12_000)
    let asText = read("a.txt.zst", bomb)
    #expect(asText.articles.isEmpty)
    #expect(asText.problems.map(\.message) == ["cannot be read: larger than 8 MiB"])
    let asLines = read("a.jsonl.zst", bomb)
    #expect(asLines.articles.isEmpty)
    #expect(asLines.problems.contains { $0.message.contains("unpacks to far more than it should") })
    var header = PackedFiles.tar([
      PackedFiles.Member("a.txt", Self.text), PackedFiles.Member("a.bin"),
    ])
    // The size of the second member, in octal; its checksum with it.
    let second = 1_024
    let size = Array("13600000000".utf8)
    let before = header[(second + 124)..<(second + 135)].reduce(0) { $0 + Int($1) }
    let sum =
      Int(String(decoding: header[(second + 148)..<(second + 154)], as: UTF8.self), radix: 8) ?? 0
    header.replaceSubrange((second + 124)..<(second + 135), with: size)
    let digits = String(sum - before + size.reduce(0) { $0 + Int($1) }, radix: 8)
    header.replaceSubrange(
      (second + 148)..<(second + 154),
      with: Array((String(repeating: "0", count: 6 - digits.count) + digits).utf8))
    let unwanted = PackedFiles.zstd(Array(header[..<(second + 512)]), blanks: 12_000)
    let asMember = read("a.tar.zst", unwanted)
    #expect(ids(asMember) == ["a"])
    #expect(
      asMember.problems.map(\.message) == ["cannot be read: it unpacks to far more than it should"])
  }

  @Test func packedMembersShareWhatTheirContainerIsAllowed() {
    let packed = PackedFiles.zstd(Array("{\"text\":\"نص\"}\n".utf8), blanks: 100)
    let members = (0..<3).map { number in
      var member = PackedFiles.Member("\(number).jsonl.zst")
      member.bytes = packed
      return member
    }
    let contents = read("a.tar", PackedFiles.tar(members))
    #expect(ids(contents) == ["0:1", "1:1"])
    #expect(
      contents.problems.contains { $0.message.contains("unpacks to far more than it should") })
  }

  @Test func whatIsNotPackedIsSaid() {
    for (path, bytes) in [
      ("a.txt.gz", Array(Self.text.utf8)), ("a.zip", Array(Self.text.utf8)), ("a.tar", [1, 2, 3]),
      ("a.zst", Array("x".utf8)),
    ] {
      let contents = read(path, bytes)
      #expect(contents.articles.isEmpty)
      #expect(contents.problems.count <= 1)
      if path != "a.zst" { #expect(contents.problems.count == 1, "\(path)") }
    }
  }

  @Test func aZipWithoutItsDirectoryIsReadAsFarAsItGoes() {
    let files = (0..<3).map { (name: "\($0).txt", text: Self.text) }
    let zip = PackedFiles.zip(files)
    let member = 30 + 5 + Self.text.utf8.count
    for (end, whole) in [(zip.count - 1, 3), (3 * member, 3), (2 * member, 2), (2 * member - 1, 1)]
    {
      let contents = read("a.zip", Array(zip[..<end]))
      #expect(ids(contents) == (0..<whole).map(String.init))
      #expect(contents.problems.map(\.path) == ["a.zip"], "\(end)")
    }
    // A comment may follow the directory, further than libarchive sees.
    for length in [16_361, 16_362, 16_363, 65_535] {
      let count = [UInt8(length & 0xFF), UInt8(length >> 8)]
      let contents = read(
        "a.zip", Array(zip.dropLast(2)) + count + [UInt8](repeating: 97, count: length))
      #expect(ids(contents) == ["0", "1", "2"] && contents.problems.isEmpty, "\(length)")
    }
    #expect(read("a.zip", Array(zip.dropLast(2) + [3, 0]) + Array("abc".utf8)).problems.isEmpty)
  }

  @Test func aMemberThatCannotBeReadIsNamed() {
    var zip = PackedFiles.zip([("a.txt", Self.text), ("b.txt", Self.text)])
    // The first is marked as encrypted, where it lies and in the directory.
    let directory = 2 * (30 + 5 + Self.text.utf8.count)
    zip[6] |= 1
    zip[directory + 8] |= 1
    let contents = read("a.zip", zip)
    #expect(ids(contents) == ["b"])
    #expect(contents.problems.map(\.path) == ["a.zip/a.txt"])
  }

  @Test func aTarThatEndsBehindAMemberIsSaidToBeCutOff() {
    let tar = PackedFiles.tar((0..<3).map { PackedFiles.Member("\($0).txt", Self.text) })
    let contents = read("a.tar", Array(tar[..<2_048]))
    #expect(ids(contents) == ["0", "1"])
    #expect(
      contents.problems.map(\.message) == [
        "is cut off: its end is missing, and what may have stood before it"
      ])
  }

  /// However a container is cut off, what is whole in it is read, and what is wrong is said.
  @Test func everyCut() {
    let files = (0..<3).map { (name: "\($0).txt", text: Self.text) }
    let tar = PackedFiles.tar(files.map { PackedFiles.Member($0.name, $0.text) })
    let containers: [(String, [UInt8])] = [
      ("a.tar", tar), ("a.tgz", PackedFiles.gzip(tar)), ("a.tar.zst", PackedFiles.zstd(tar)),
      ("a.zip", PackedFiles.zip(files)), ("a.txt.gz", PackedFiles.gzip(Array(Self.text.utf8))),
    ]
    for (path, bytes) in containers {
      for end in stride(from: 0, to: bytes.count, by: bytes.count > 2_000 ? 37 : 1) {
        let (articles, problems) = rawArticles(of: path, Array(bytes[..<end]))
        #expect(articles.count <= 3)
        // Of the two blocks that end a tar one will do.
        let least = path == "a.tar" && end >= tar.count - 512 ? 0 : 1
        #expect((least...4).contains(problems.count), "\(path) \(end)")
      }
    }
  }

  /// What stands before them is looked at once, however many there are.
  @Test func manyBoxesWithoutWordsEnd() {
    let box = "<mc:Fallback><w:p><w:r><w:t>نص.</w:t></w:r></w:p></mc:Fallback>"
    let choice = "<mc:Choice><w:r><w:t/></w:r></mc:Choice>"
    func text(_ boxes: String) -> String {
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(boxes)</w:body></w:document>
      """
    }
    for (boxes, lines) in [
      ("<mc:AlternateContent>\(box)</mc:AlternateContent>", 1),
      ("<mc:AlternateContent>\(choice)\(box)</mc:AlternateContent>", 0), (box + box, 1),
      (String(repeating: "<mc:Fallback/>", count: 100_000) + box, 1),
    ] {
      let document = WordDocument(Array(text(boxes).utf8), path: "a.docx")
      let found = document.article?.text.split(separator: 0x0A).count ?? 0
      #expect(found == lines)
    }
  }
}
