import Foundation
import Testing

/// Writing clean files by the command line.
@Suite struct ImportCommandTests {
  private static let text = """
    اجتماع الوزراء

    اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين، واتفقوا على لقاء آخر.
    #مياه #سدود
    """

  @Test func theAnswerSaysWhatBecameOfEach() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "in/report.txt")
    let arguments = ["import", folder.path("in"), "--to", folder.path("out"), "--json"]
    let answer = try await Program.run(arguments)
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let record = try JSONValue(answer.output)
    #expect(record["path"].text == folder.path("out/اجتماع-الوزراء.md"))
    #expect(
      record["id"].text == "report" && record["date"] == .null
        && record["written"] == .boolean(true))
    #expect(record["problems"].elements.map { $0["why"].text } == ["hashtags"])
    #expect(record["problems"].elements.first?["line"].integer == 4)
    let again = try JSONValue(try await Program.run(arguments).output)
    #expect(again["written"] == .boolean(false))
    let check = try await Program.run(["check", folder.path("out")])
    #expect(check.status == 0 && check.output.isEmpty)
  }

  /// A limit on the length of files stands for a disk that is full.
  @Test func whatCannotBeWrittenIsOneLineAndNoPartOfAFile() async throws {
    let folder = try TemporaryFolder()
    let lines = (1...200).map { "اتفق الوزراء في الجلسة رقم \($0) على لقاء آخر في العاصمة.\n" }
    try folder.write(lines.joined(), to: "in/report.txt")
    let answer = try await Program.shell(
      "ulimit -f 8; \"$WARRAQ\" import '\(folder.path("in"))' --to '\(folder.path("out"))'")
    #expect(answer.status == 2 && answer.errorLines.count == 1 && answer.output.isEmpty)
    #expect(answer.errors.contains("cannot be written: no file may be so large"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).isEmpty)
  }

  @Test func nothingIsNothingFound() async throws {
    let folder = try TemporaryFolder()
    let answer = try await Program.run(["import", folder.path, "--to", folder.path("out")])
    #expect(answer.status == 1 && answer.output.isEmpty)
    let missing = try await Program.run(["import", folder.path("none"), "--to", folder.path("out")])
    #expect(missing.status == 2 && missing.errorLines.count == 1)
  }
}
