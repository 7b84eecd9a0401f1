import Foundation
import Testing

/// Index images, made and asked from the command line.
@Suite struct ImageTests {
  private static let lines = """
    {"id":"a","title":"افتتاح الجسر","date":"2024-03-05","source":"مصدر","text":"قال الوزير إن الجسر جاهز."}
    {"id":"b","title":"نفي","date":"2024-03-06","source":"آخر","text":"نفت الوزارة تأجيل الافتتاح."}
    not JSON
    {"id":"c","title":"الوزراء","text":"اجتمع الوزراء في العاصمة."}

    """

  private func index(_ folder: TemporaryFolder, _ more: String...) async throws -> Program.Answer {
    try await Program.run(
      ["index", folder.path("news.jsonl"), "--output", folder.path("news.image"), "--json"] + more)
  }

  @Test func whatCanBeReadIsIndexedAndTheRestIsTold() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines, to: "news.jsonl")
    let made = try await index(folder)
    #expect(made.status == 2)
    #expect(made.errorLines.count == 1 && made.errors.hasPrefix(folder.path("news.jsonl:3:")))
    #expect(try JSONValue(made.output)["articles"].integer == 3)
    // It is told again where nothing had to be read.
    let again = try await index(folder)
    #expect(again.status == 2 && again.errors == made.errors)
    #expect(try JSONValue(again.output)["unchanged"].integer == 1)

    let image = folder.path("news.image")
    let found = try JSONValue(
      try await Program.run(["search", "وزير", "--corpus", image, "--json"]).output)
    #expect(Set(found["hits"].elements.map(\.["id"].text)) == ["a", "c"])
    #expect(found["total"].integer == 2)
    let read = try await Program.run(["read", "b", "--corpus", image, "--json"])
    #expect(try JSONValue(read.output)["text"].text == "نفت الوزارة تأجيل الافتتاح.")
    #expect(try await Program.run(["list", "--corpus", image]).lines.count == 3)
  }

  @Test func anImageWithoutTextsIsReadAnewAndLosesNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("أول\n\nنص أول.", to: "texts/one.txt")
    func index(_ more: String...) async throws -> JSONValue {
      try JSONValue(
        try await Program.run(
          ["index", folder.path("texts"), "--output", folder.path("image"), "--json"] + more
        ).output)
    }
    #expect(try await index("--no-text")["articles"].integer == 1)
    try folder.write("ثان\n\nنص ثان.", to: "texts/two.txt")
    #expect(try await index("--no-text")["articles"].integer == 2)
    #expect(try await index()["articles"].integer == 2)
  }

  @Test func whatIsWrongBesideTheArticlesIsToldEachTime() async throws {
    let folder = try TemporaryFolder()
    try folder.write("أول\n\nنص أول.", to: "texts/one.txt")
    try folder.write("date: 2024-02-31\n", to: "texts/one.txt.yaml")
    try folder.write("- id: [\n", to: "texts/actors/a.yaml")
    func index() async throws -> Program.Answer {
      try await Program.run(["index", folder.path("texts"), "--output", folder.path("image")])
    }
    let made = try await index()
    #expect(made.status == 2)
    #expect(made.errors.contains(folder.path("texts/one.txt.yaml:1:")))
    #expect(made.errors.contains(folder.path("texts/actors/a.yaml:")))
    let again = try await index()
    #expect(again.status == 2 && Set(again.errorLines) == Set(made.errorLines))
  }

  @Test func anImageIsBroughtUpToDateAndIsThenWhatItWouldBeAnew() async throws {
    let folder = try TemporaryFolder()
    try folder.write("أول\n\nنص أول.", to: "texts/one.txt")
    try folder.write("ثان\n\nنص ثان.", to: "texts/two.txt")
    func index(_ name: String) async throws -> JSONValue {
      try JSONValue(
        try await Program.run([
          "index", folder.path("texts"), "--output", folder.path(name), "--json",
        ]).output)
    }
    #expect(try await index("kept")["unchanged"].integer == 0)
    #expect(try await index("kept")["unchanged"].integer == 2)
    try folder.write("ثالث\n\nنص ثالث.", to: "texts/three.txt")
    try folder.write("ثان\n\nنص ثان تغير كثيرا.", to: "texts/two.txt")
    let kept = try await index("kept")
    #expect(kept["unchanged"].integer == 1 && kept["articles"].integer == 3)
    _ = try await index("anew")
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("kept")))
        == Data(contentsOf: URL(fileURLWithPath: folder.path("anew"))))
  }

  @Test func damageIsRefusedByNameAndTheOldImageStays() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines, to: "news.jsonl")
    _ = try await index(folder)
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path("news.image")))
    #expect(try await Program.run(["check", folder.path("news.image")]).status == 0)
    try folder.write(whole.prefix(whole.count / 2), to: "cut.image")
    for command in [["list", "--corpus"], ["search", "جسر", "--corpus"], ["check"]] {
      let answer = try await Program.run(command + [folder.path("cut.image")])
      #expect(answer.status == 2, "\(command)")
      #expect((answer.errors + answer.output).contains("cut off"), "\(command)")
    }
    var bent = whole
    // More than the zeros that may stand between two sections.
    for place in whole.count / 2..<whole.count / 2 + 64 { bent[place] ^= 1 }
    try folder.write(bent, to: "bent.image")
    #expect(try await Program.run(["check", folder.path("bent.image")]).output.contains("damaged"))
    // A folder that nothing can be written to.
    let refused = try await Program.run([
      "index", folder.path("news.jsonl"), "--output", "/proc/news.image",
    ])
    #expect(refused.status == 2 && refused.errorLines.count == 1)
  }

  @Test func aWrongQueryIsToldAndStillFinds() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines, to: "news.jsonl")
    _ = try await index(folder)
    let answer = try await Program.run([
      "search", "الجسر date:2024-13", "--corpus", folder.path("news.image"),
    ])
    #expect(answer.status == 0 && answer.lines.count == 1)
    #expect(answer.errorLines.count == 1 && answer.errors.contains("'2024-13'"))
    let words = (0..<2_000).map { "كلمة\($0)" }.joined(separator: " ")
    let long = try await Program.run(["search", words, "--corpus", folder.path("news.image")])
    #expect(
      !long.errorLines.isEmpty && long.errorLines.allSatisfy { $0.unicodeScalars.count < 400 })
    let corrected = try await Program.run([
      "search", "hg[sv", "--corpus", folder.path("news.image"), "--json",
    ])
    #expect(try JSONValue(corrected.output)["corrected"].text == "الجسر")
    let typed = try await Program.run([
      "search", "hg[sv", "--as-typed", "--corpus", folder.path("news.image"),
    ])
    #expect(typed.status == 1)
  }

  @Test func aFileThatIsNoImageIsNotWrittenOver() async throws {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    try folder.write("كلام لم يُنشر بعد.", to: "notes/own.txt")
    let answer = try await Program.run(
      ["index", folder.path, "--output", folder.path("notes/own.txt")])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("own.txt: error: not an index image"))
    #expect(try Array(folder.bytes(of: "notes/own.txt")) == Array("كلام لم يُنشر بعد.".utf8))
  }

  @Test func anImageStaysWhereNothingCouldBeRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"id":"a","title":"خبر","text":"نص قديم"}"#, to: "news/old.jsonl")
    let image = folder.path("news.image")
    _ = try await Program.run(["index", folder.path("news"), "--output", image])
    let old = try folder.bytes(of: "news.image")
    let answer = try await Program.run(["index", folder.path("gone"), "--output", image])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("gone"))
    #expect(try folder.bytes(of: "news.image") == old)
  }
}
