import Testing

/// Exit statuses, and what is said with them.
@Suite struct ExitStatusTests {
  private static let commands = [
    "open", "list", "read", "mentions", "actors", "actor", "ties", "timeline", "search", "check",
    "keys",
  ]

  @Test(arguments: commands.map { [$0] } + [[]])
  func everyCommandHasHelp(command: [String]) async throws {
    for arguments in [command + ["--help"], ["help"] + command] {
      let answer = try await Program.run(arguments)
      #expect(answer.status == 0 && answer.errors.isEmpty)
      let name = (["warraq"] + command).joined(separator: " ")
      #expect(answer.output.contains("USAGE: \(name)"))
      #expect(answer.output.contains("--help"))
    }
  }

  @Test func helpListsEveryCommand() async throws {
    let help = try await Program.run(["--help"])
    for command in Self.commands {
      #expect(help.lines.contains { $0.hasPrefix("  \(command) ") }, "\(command)")
    }
  }

  @Test func tellsItsVersion() async throws {
    let answer = try await Program.run(["--version"])
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let numbers = answer.output.dropLast().split(separator: ".")
    #expect(numbers.count == 3 && numbers.allSatisfy { Int($0) != nil })
    #expect(answer.output.hasSuffix("\n"))
  }

  @Test(arguments: [
    (["--bad"], "--bad"),
    (["help", "nosuch"], "'nosuch'"),
    (["list", "--bad"], "--bad"),
    (["list", "surplus"], "surplus"),
    (["keys", "surplus"], "surplus"),
    (["read"], "name an article"),
    (["read", "nowhere"], "'nowhere'"),
    (["read", "nowhere", "--json"], "'nowhere'"),
    (["mentions", "nowhere"], "'nowhere'"),
    (["actor"], "<actor>"),
    (["actor", "nobody"], "'nobody'"),
    (["actor", ""], "''"),
    (["ties", "--actor", "nobody"], "'nobody'"),
    (["timeline", "--actor", "nobody"], "'nobody'"),
    (["timeline", "--actor"], "--actor"),
    (["search"], "<query>"),
    (["search", "--limit", "0", "x"], "--limit"),
    (["search", "--limit", "-1", "x"], "--limit"),
    (["search", "--limit", "9999999999999999999999", "x"], "--limit"),
    (["search", "--limit", "many", "x"], "--limit"),
    (["check"], "<paths>"),
    (["--lang", "klingon"], "--lang"),
    (["open", "/no/such/folder"], "/no/such/folder"),
    (["/no/such/folder"], "/no/such/folder"),
    (["list", "--corpus", "/no/such/folder"], "/no/such/folder"),
    (["list", "--corpus", ""], "no such file"),
    (["check", "/no/such/folder"], "/no/such/folder"),
    (["read", "\u{1B}[31mred\u{9B}2J\r\n"], "red"),
    (["\u{1B}]0;title\u{7}"], "title"),
    (["--\u{1B}[2J"], "2J"),
  ])
  func wrongUseIsToldInOneLine(arguments: [String], what: String) async throws {
    let answer = try await Program.run(arguments)
    #expect(answer.status == 2)
    let told = arguments.first == "check" && arguments.count > 1 ? answer.output : answer.errors
    let other = arguments.first == "check" && arguments.count > 1 ? answer.errors : answer.output
    #expect(other.isEmpty)
    #expect(told.hasSuffix("\n") && told.split(separator: "\n").count == 1, "\(told)")
    #expect(told.contains(what), "\(told)")
    #expect(!told.dropLast().unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func nothingFoundIsNoError() async throws {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    for arguments in [
      ["search", "ديناصور"], ["search", ""], ["search", "،"], ["mentions", "note"],
      ["ties", "--actor", "desk"], ["timeline", "--actor", "valley"],
    ] {
      let answer = try await Program.run(arguments + ["--corpus", folder.path])
      #expect(answer.status == 1, "\(arguments)")
      #expect(answer.output.isEmpty && answer.errors.isEmpty, "\(arguments)")
    }
    let search = try await Program.run(
      ["search", "ديناصور", "--json", "--corpus", folder.path])
    #expect(search.status == 1)
    let object = try JSONValue(search.output)
    #expect(object["total"].integer == 0 && object["hits"] == .list([]))
  }

  @Test func anEmptyFolderHasNothing() async throws {
    let folder = try TemporaryFolder()
    let list = try await Program.run(["list", "--corpus", folder.path])
    #expect(list.status == 1 && list.output.isEmpty && list.errors.isEmpty)
    let reader = try await Program.run([folder.path])
    #expect(reader.status == 2 && reader.errorLines.count == 1)
    #expect(reader.errors.contains(folder.path))
  }

  @Test func whereNothingCouldBeReadIndexingHasFailed() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "in/empty.txt")
    let index = try await Program.run([
      "index", folder.path("in"), "--output", folder.path("news.image"),
    ])
    #expect(index.status == 2 && index.errorLines.count == 1)
  }

  /// `warraq list | head -1` is no failure.
  @Test func aReaderThatHasSeenEnoughIsNoError() async throws {
    let answer = try await Program.shell(
      #"{ "$WARRAQ" mentions --json; echo "status $?" >&2; } | head -1"#)
    #expect(answer.lines.count == 1)
    #expect(answer.errorLines.count == 1)
    // 141 is how a shell tells of SIGPIPE.
    #expect(["status 0", "status 141"].contains(answer.errorLines.first))
  }

  @Test(arguments: ["> /dev/full", ">&-"])
  func whatCannotBeWrittenIsAnError(redirection: String) async throws {
    let answer = try await Program.shell(#""$WARRAQ" list "# + redirection)
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.errors == "warraq: standard output cannot be written to\n")
  }
}
