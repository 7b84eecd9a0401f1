import Foundation
import Testing

/// What the commands answer to people, in a pipe: fields parted by tabs, in logical order.
@Suite struct TextAnswerTests {
  private func sample(_ arguments: String...) async throws -> Program.Answer {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    return try await Program.run(arguments + ["--corpus", folder.path])
  }

  @Test func listsArticles() async throws {
    let answer = try await sample("list")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(
      answer.output == """
        lecture\t2025-01\tمكتب التجربة\tمحاضرة عن المجرات
        observatory\t2025-02-03\tمكتب التجربة\tمرصد جديد في وادي النور
        note\t\t\tملاحظة قصيرة

        """)
  }

  @Test func printsAnArticle() async throws {
    let answer = try await sample("read", "lecture")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(
      answer.output == """
        محاضرة عن المجرات
        مكتب التجربة\t2025-01

        ألقى سالم النجار محاضرة عن المجرات البعيدة. وحضرها طلاب من وادي النور.

        """)
  }

  @Test func listsMentions() async throws {
    let answer = try await sample("mentions", "lecture")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(
      answer.output == """
        lecture\t5-16\tسالم النجار\tsalem\tperson\tname
        lecture\t59-69\tوادي النور\tvalley\tplace\tname

        """)
  }

  @Test func listsActors() async throws {
    let answer = try await sample("actors")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(
      answer.output == """
        salem\tperson\tسالم النجار\tSalem Najjar\t4\t2
        valley\tplace\tوادي النور\tValley of Light\t2\t2
        horizon\torganisation\tمرصد الأفق\tHorizon Observatory\t1\t1
        desk\toutlet\tمكتب التجربة\tTrial Desk\t0\t0

        """)
  }

  @Test func tellsOfAnActor() async throws {
    let answer = try await sample("actor", "horizon")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let evidence =
      "افتتح سالم النجار مرصد الأفق في وادي النور يوم 3 فبراير 2025 (بحضور 120 ضيفا)."
    #expect(
      answer.output == """
        name\tمرصد الأفق\tHorizon Observatory
        summary\tمرصد فلكي
        variant\tمرصد الأفق\t1\tمكتب التجربة
        tie\tcommands\tsalem\thorizon\t2025-02-03\tافتتحه
        tie\tlocated-in\thorizon\tvalley\t\tيقع فيه
        mention\tobservatory\t\(evidence)
        together\tسالم النجار\t1
        together\tوادي النور\t1

        """)
  }

  @Test func listsTiesOfAnActor() async throws {
    let answer = try await sample("ties", "--actor", "النجّار")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.lines.count == 1)
    #expect(answer.output.hasPrefix("salem\tcommands\thorizon\t2025-02-03\tافتتحه\tobservatory\t"))
  }

  @Test func listsEvents() async throws {
    let answer = try await sample("timeline")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.lines.count == 1)
    #expect(
      answer.output.hasPrefix(
        "2025-02-03\t3 فبراير 2025\tافتتاح المرصد\tsalem horizon\tobservatory\t"))
  }

  @Test func searches() async throws {
    let answer = try await sample("search", "المجرّات")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.lines.count == 1)
    #expect(answer.output.hasPrefix("lecture\t2025-01\tمكتب التجربة\tمحاضرة عن المجرات\tألقى"))
  }

  /// `make keys` writes the file from what this prints.
  @Test func keyReferenceIsUpToDate() async throws {
    let answer = try await Program.run(["keys"])
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.output.hasPrefix("# Keys\n"))
    let written = try String(
      contentsOf: URL(fileURLWithPath: Program.package + "/docs/keys.md"), encoding: .utf8)
    #expect(answer.output == written, "docs/keys.md is out of date; 'make keys' writes it")
  }
}
