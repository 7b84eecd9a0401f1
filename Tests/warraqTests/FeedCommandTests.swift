import Foundation
import TestSupport
import Testing

/// Feeds by the command line, from a server on this machine.
@Suite struct FeedCommandTests {
  private let home: TemporaryFolder
  private let server: WebServer

  init() throws {
    home = try TemporaryFolder()
    server = try WebServer { request in
      switch request.path {
      case "/": .file(body: Array(Self.page.utf8))
      case "/feed": .file(fields: ["ETag": "\"1\""], body: Array(Self.feed.utf8))
      case "/slow": .stall([])
      default: .file(status: 404)
      }
    }
  }

  private static let page =
    #"<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>"#
  private static let feed = """
    <rss version="2.0"><channel><title>صحيفة الجنوب</title><item><title>خبر أول</title><guid>1</guid>
    <pubDate>Wed, 22 Jan 2025 10:00:00 GMT</pubDate><description>اجتمع الوزراء اليوم في العاصمة وناقشوا
    ملف المياه المشتركة بين البلدين.</description></item></channel></rss>
    """

  private var environment: [String: String?] {
    ["HOME": home.path, "XDG_DATA_HOME": nil, "XDG_CONFIG_HOME": nil, "XDG_STATE_HOME": nil]
  }

  private func run(_ arguments: String...) async throws -> Program.Answer {
    try await Program.run(["feed"] + arguments, environment: environment)
  }

  @Test func fromAPageToItsArticles() async throws {
    #expect(try await run("list").status == 1)
    let added = try await run("add", server.address, "--allow-private")
    #expect(added.status == 0 && added.output == "صحيفة الجنوب\t\(server.address)/feed\n")
    let update = try await run("update", "--allow-private")
    #expect(update.status == 0 && update.output == "صحيفة الجنوب\tnew 1\n")
    let again = try await run("update", "صحيفة الجنوب", "--allow-private", "--json")
    let record = try JSONValue(again.output)
    #expect(record["outcome"].text == "unchanged" && record["new"].integer == 0)
    let list = try await Program.run(
      ["list", "--json", "--corpus", record["path"].text], environment: environment)
    #expect(try JSONValue(list.output)["title"].text == "خبر أول")
    #expect(try JSONValue(try await run("list", "--json").output)["articles"].integer == 1)
  }

  @Test func privateAddressesAreRefusedUnlessAllowed() async throws {
    let added = try await run("add", server.address)
    #expect(added.status == 2 && added.errorLines.count == 1)
    #expect(added.errors.contains("--allow-private") && server.requests.isEmpty)
  }

  @Test func oneBadFeedIsSaidAndStopsNoOther() async throws {
    let list = """
      <opml version="2.0"><body><outline text="a" xmlUrl="\(server.address)/gone"/>
      <outline text="b" xmlUrl="\(server.address)/feed"/></body></opml>
      """
    try home.write(list, to: "list.opml")
    #expect(try await run("import", home.path("list.opml")).status == 0)
    #expect(try await run("import", home.path("list.opml")).status == 1)
    let update = try await run("update", "--allow-private")
    #expect(update.status == 2 && update.errors.isEmpty)
    #expect(
      update.lines.sorted() == [
        "a\tfailed: the server answers 404, there is no such page", "b\tnew 1",
      ])
    #expect(try await run("remove", "a").status == 0)
    let export = try await run("export")
    #expect(export.status == 0 && export.output.contains("text=\"b\""))
    #expect(!export.output.contains("text=\"a\""))
  }

  @Test func aFeedThatIsNamedTwiceIsAskedOnceAndOneThatIsRemovedForgotten() async throws {
    try home.write(
      "<opml><body><outline text='b' xmlUrl='\(server.address)/feed'/></body></opml>",
      to: "list.opml")
    #expect(try await run("import", home.path("list.opml")).status == 0)
    let update = try await run("update", "b", "\(server.address)/feed", "b", "--allow-private")
    #expect(update.status == 0 && update.output == "b\tnew 1\n" && server.requests.count == 1)
    let state = ".local/state/warraq/feeds/b.state"
    #expect(try home.text(of: state).hasPrefix("address \(server.address)/feed\n"))
    #expect(try await run("remove", "b").status == 0)
    #expect(throws: (any Error).self) { try home.text(of: state) }
  }

  @Test func aListWithFaultsIsLeftAsItIs() async throws {
    let list =
      "<opml><body><outline text='a' xmlUrl='https://a.example/'/><outline text='b' xmlUrl='htt"
    try home.write(list, to: ".config/warraq/feeds.opml")
    for arguments in [["remove", "a"], ["import", home.path("other.opml")]] {
      try home.write(
        "<opml><body><outline text='c' xmlUrl='https://c.example/'/></body></opml>",
        to: "other.opml")
      let answer = try await Program.run(["feed"] + arguments, environment: environment)
      #expect(answer.status == 2 && answer.errorLines.count == 1 && answer.output.isEmpty)
      #expect(try home.text(of: ".config/warraq/feeds.opml") == list)
    }
  }

  @Test func itIsBrokenOffWithAKey() async throws {
    let list = "<opml><body><outline text=\"a\" xmlUrl=\"\(server.address)/slow\"/></body></opml>"
    try home.write(list, to: "list.opml")
    #expect(try await run("import", home.path("list.opml")).status == 0)
    var environment = Program.environment
    for (name, value) in self.environment { environment[name] = value }
    let process = try ChildProcess(
      Program.path, ["feed", "update", "--allow-private"], environment: environment,
      input: "/dev/null", output: home.path("output"), errors: home.path("errors"))
    // On a thread of its own: the tests beside may have all others until the feed is given up.
    Thread.detachNewThread { [server] in
      while server.requests.isEmpty {
        guard kill(process.pid, 0) == 0 else { return }
        usleep(1_000)
      }
      kill(process.pid, SIGINT)
    }
    #expect(await process.end() == -SIGINT)
    #expect(try home.text(of: "errors") == "warraq: broken off; what came is kept\n")
  }

  @Test(arguments: [
    ["add", "file:///etc/passwd"], ["remove", "x"], ["update", "x"], ["read", "x"], ["no"],
  ])
  func wrongUseIsOneLine(arguments: [String]) async throws {
    let answer = try await Program.run(["feed"] + arguments, environment: environment)
    #expect(answer.status == 2 && answer.errorLines.count == 1 && answer.output.isEmpty)
  }
}
