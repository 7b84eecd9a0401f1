import Testing

/// Arguments that are read without ArgumentParser mean what they mean to it.
@Suite struct PlainArgumentTests {
  private func search(_ arguments: [String]) async throws -> Program.Answer {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    let answer = try await Program.run(["search"] + arguments + ["--corpus", folder.path])
    // The same, in a form that only ArgumentParser reads.
    let other = try await Program.run(["search"] + arguments + ["--corpus=\(folder.path)"])
    #expect(answer.status == other.status)
    #expect(answer.output == other.output)
    #expect(answer.errors == other.errors)
    return answer
  }

  @Test(arguments: [
    ["وادي"], ["وادي", "النور"], ["وادي", "--limit", "1"], ["--limit", "1", "وادي"],
    ["وادي", "--sort", "date"], ["وادي", "--sort", "outlet", "--duplicates"], ["وادي", "--facets"],
  ])
  func searches(arguments: [String]) async throws {
    let answer = try await search(arguments)
    #expect(answer.status == 0 && answer.errors.isEmpty && !answer.output.isEmpty)
    if arguments.contains("--limit") { #expect(answer.lines.count == 1) }
  }

  @Test(arguments: [
    [], ["وادي", "--limit", "0"], ["وادي", "--limit", "x"], ["وادي", "--limit"],
    ["وادي", "--sort", "size"],
    ["وادي", "--nonsense"], ["وادي", "--limit", "1", "--limit", "0"],
  ])
  func refusals(arguments: [String]) async throws {
    let answer = try await search(arguments)
    #expect(answer.output.isEmpty || answer.status == 0)
  }

  @Test func asTyped() async throws {
    #expect(try await search(["مرصصد"]).status == 0)
    #expect(try await search(["مرصصد", "--as-typed"]).status == 1)
  }
}
