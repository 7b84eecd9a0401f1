import Foundation
import Testing

/// `warraq check`.
@Suite struct CheckTests {
  @Test func theBundledCorpusIsRight() async throws {
    let answer = try await Program.run(["check", Program.package + "/data"])
    #expect(answer.status == 0)
    #expect(answer.output == "")
    #expect(answer.errors == "")
  }

  @Test func theSampleIsRight() async throws {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    let answer = try await Program.run(["check", folder.path])
    #expect(answer.status == 0)
    #expect(answer.output == "")
  }

  /// Each fault, with the text that it replaces in a file of the sample, and where it is then found.
  @Test(arguments: [
    ("actors/all.yaml", "kind: person", "kind: [person", "3:7", "error"),
    ("actors/all.yaml", "  kind: person", "\tkind: person", "2:2", "error"),
    ("actors/all.yaml", "kind: person", "kind: robot", "2:9", "robot"),
    ("actors/all.yaml", "kind: person", "kindd: person", "2:3", "kindd"),
    ("actors/all.yaml", "of: horizon", "of: nowhere", "14:11", "'nowhere'"),
    ("actors/all.yaml", "from: 2025-02\n", "from: 2025-02-31\n", "15:13", "date"),
    ("actors/all.yaml", "- id: valley", "- id: horizon", "23:7", "'horizon'"),
    ("actors/all.yaml", "name: وادي النور", "name: مَرصد الافق", "25:9", "'horizon'"),
    ("ties/all.yaml", "to: horizon", "to: moon", "2:7", "'moon'"),
    ("ties/all.yaml", "sentence: افتتح سالم", "sentence: افتتح سليم", "9:17", "sentence"),
    ("ties/all.yaml", "article: observatory", "article: gone", "8:16", "'gone'"),
    ("events/all.yaml", "expression: 3 فبراير", "expression: 4 فبراير", "8:19", "فبراير"),
    ("events/all.yaml", "[salem, horizon]", "[salem, nobody]", "5:19", "'nobody'"),
    ("articles/lecture.md", "date: 2025-01", "date: 2025-13", "5:7", "date"),
    ("articles/lecture.md", "title: محاضرة", "title: [محاضرة", "", "error"),
    ("articles/lecture.md", "id: lecture", "id: Lecture", "2:5", "id"),
  ])
  func faultsAreFoundWhereTheyAre(
    file: String, text: String, fault: String, place: String, what: String
  ) async throws {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    let right = try folder.text(of: file)
    let range = try #require(right.range(of: text))
    try folder.write(right.replacingCharacters(in: range, with: fault), to: file)
    let answer = try await Program.run(["check", folder.path])
    #expect(answer.status == 2 && answer.errors.isEmpty)
    let line = answer.lines.first { $0.contains("/\(file):\(place)") && $0.contains(what) }
    #expect(line != nil, "\(answer.output)")

    let json = try await Program.run(["check", "--json", folder.path])
    #expect(json.status == 2 && json.errors.isEmpty)
    let shape: JSONShape = [
      "path": .name, "line": .nullable(.integer), "column": .nullable(.integer),
      "severity": .one(of: ["error", "warning"]), "message": .name,
    ]
    let problems = try json.lines.map { try JSONValue($0) }
    #expect(problems.count == answer.lines.count)
    for (problem, line) in zip(problems, answer.lines) {
      #expect(shape.difference(problem) == nil)
      let place = [problem["line"], problem["column"]].filter { $0 != .null }
        .map { ":\($0.integer)" }.joined()
      #expect(
        line == "\(problem["path"].text)\(place): \(problem["severity"].text): "
          + problem["message"].text)
    }
  }
}
