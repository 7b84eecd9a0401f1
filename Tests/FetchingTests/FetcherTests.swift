import Fetching
import Glibc
import TestSupport
import Testing

/// What comes of fetching from a server, whatever that does.
@Suite struct FetcherTests {
  private static let limits = {
    var limits = FetchLimits()
    limits.permitsPrivate = true
    limits.mostBytes = 100_000
    return limits
  }()

  private func fetch(
    _ path: String, from server: WebServer, unless state: FileState = FileState(),
    _ limits: FetchLimits = limits
  ) throws(FetchProblem) -> FetchedFile? {
    try Fetcher(agent: "warraq-test", limits: limits).fetch(server.address + path, unless: state)
  }

  @Test func aFileComesWithWhatTheServerSaysOfIt() throws {
    let server = try WebServer { _ in
      .file(
        fields: [
          "ETag": "\"a-1\"", "Last-Modified": "Wed, 22 Jan 2025 10:00:00 GMT",
          "Content-Type": "text/xml; charset=\"Windows-1256\"",
        ], body: [0x61, 0xC7])
    }
    let file = try #require(try fetch("/x", from: server))
    #expect(file.bytes == [0x61, 0xC7] && file.charset == "Windows-1256")
    #expect(file.address == server.address + "/x")
    #expect(
      file.state == FileState(tag: "\"a-1\"", modified: "Wed, 22 Jan 2025 10:00:00 GMT"))
    #expect(server.requests.first?.fields["user-agent"] == "warraq-test")
    #expect(server.requests.first?.fields["accept-encoding"]?.contains("gzip") == true)
  }

  @Test func whatIsKnownIsNotSentAgain() throws {
    let server = try WebServer { request in
      let isKnown =
        request.fields["if-none-match"] == "\"1\"" && request.fields["if-modified-since"] == "then"
      return .file(status: isKnown ? 304 : 200)
    }
    #expect(try fetch("/", from: server, unless: FileState(tag: "\"1\"", modified: "then")) == nil)
    #expect(try fetch("/", from: server) != nil)
  }

  @Test func packedFilesAreUnpackedAndHeldToTheLimit() throws {
    // The word "ok" and a newline, and a million letters, as gzip packs them.
    let packed: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xCB, 0xCF, 0xE6, 2, 0, 0x7D, 0x0E, 0x16, 0xDA, 3, 0, 0,
      0,
    ]
    let server = try WebServer { request in
      .file(
        fields: ["Content-Encoding": "gzip"],
        body: request.path == "/bomb" ? Bytes.packedBomb : packed)
    }
    #expect(try fetch("/", from: server)?.bytes == Array("ok\n".utf8))
    #expect(throws: FetchProblem.tooLarge(most: 100_000)) { try fetch("/bomb", from: server) }
  }

  @Test func redirectsAreFollowedSoFar() throws {
    let server = try WebServer { request in
      guard let number = Int(request.path.dropFirst()), number > 0 else {
        return .file(body: Array("end".utf8))
      }
      return .file(status: number % 2 == 0 ? 301 : 302, fields: ["Location": "/\(number - 1)"])
    }
    let file = try #require(try fetch("/5", from: server))
    #expect(file.bytes == Array("end".utf8) && file.address == server.address + "/0")
    #expect(throws: FetchProblem.tooManyRedirects(5)) { try fetch("/6", from: server) }
  }

  @Test(arguments: [
    ("file:///etc/passwd", "file"), ("ftp://example.org/a", "ftp"), ("data:text/plain,a", "data"),
    ("FILE:///etc/passwd", "file"), ("gopher://127.0.0.1/", "gopher"),
  ])
  func redirectsToOtherSchemesAreNotFollowed(location: String, scheme: String) throws {
    let server = try WebServer { _ in .file(status: 302, fields: ["Location": location]) }
    #expect { try fetch("/", from: server) } throws: { problem in
      [.scheme(scheme), .redirectToNowhere].contains(problem as? FetchProblem)
    }
    #expect(server.requests.count == 1)
  }

  @Test func whatIsNoFileIsTold() throws {
    let server = try WebServer { request in
      switch request.path {
      case "/404": .file(status: 404, body: Array("nothing".utf8))
      case "/nowhere": .file(status: 302)
      case "/announced": .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n".utf8))
      case "/large":
        .raw(Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + Array(repeating: 97, count: 100_001))
      case "/cut": .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".utf8))
      case "/cut-pieces":
        .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc".utf8))
      default: .raw([])
      }
    }
    #expect(throws: FetchProblem.status(404)) { try fetch("/404", from: server) }
    #expect(throws: FetchProblem.redirectToNowhere) { try fetch("/nowhere", from: server) }
    #expect(throws: FetchProblem.tooLarge(most: 100_000)) { try fetch("/announced", from: server) }
    #expect(throws: FetchProblem.tooLarge(most: 100_000)) { try fetch("/large", from: server) }
    #expect(throws: FetchProblem.cutOff) { try fetch("/cut", from: server) }
    #expect(throws: FetchProblem.cutOff) { try fetch("/cut-pieces", from: server) }
    #expect(throws: FetchProblem.cutOff) { try fetch("/silent", from: server) }
  }

  /// What a server says of a redirect or an error is of no interest, and may be of any length.
  @Test func whatIsNotTheFileDoesNotCount() throws {
    let long = [UInt8](repeating: 97, count: 100_001)
    let server = try WebServer { request in
      switch request.path {
      case "/announced": .file(status: 302, fields: ["Location": "/file"], body: long)
      case "/moved":
        .raw(Array("HTTP/1.1 301 Moved\r\nLocation: /file\r\n\r\n".utf8) + long)
      case "/file": .file(body: Array("end".utf8))
      case "/404": .raw(Array("HTTP/1.1 404 No\r\n\r\n".utf8) + long)
      default: .file(status: 500, body: long)
      }
    }
    for path in ["/announced", "/moved"] {
      #expect(try fetch(path, from: server)?.bytes == Array("end".utf8))
    }
    #expect(throws: FetchProblem.status(404)) { try fetch("/404", from: server) }
    #expect(throws: FetchProblem.status(500)) { try fetch("/500", from: server) }
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"])
  func slowServersAreNotWaitedFor(beginning: String) throws {
    let server = try WebServer { _ in .stall(Array(beginning.utf8)) }
    var limits = Self.limits
    limits.whole = .milliseconds(150)
    #expect(throws: FetchProblem.timedOut) { try fetch("/", from: server, unless: .init(), limits) }
  }

  @Test func itIsBrokenOffWhenNobodyWantsIt() throws {
    let server = try WebServer { _ in .stall([]) }
    #expect(throws: FetchProblem.cancelled) {
      try Fetcher(agent: "a", limits: Self.limits).fetch(server.address, isCancelled: { true })
    }
  }

  @Test func aStatusNeedsNoWordsBehindIt() throws {
    let server = try WebServer { _ in
      .raw(Array("HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nend".utf8))
    }
    #expect(try fetch("/", from: server)?.bytes == Array("end".utf8))
  }

  @Test func nobodyListens() throws {
    let port = try WebServer { _ in .raw([]) }.port
    #expect(throws: FetchProblem.noConnection(host: "127.0.0.1")) {
      try Fetcher(agent: "a", limits: Self.limits).fetch("http://127.0.0.1:\(port)/")
    }
  }

  @Test func aServerWithoutTLSIsNotAskedInClear() throws {
    let server = try WebServer { _ in .file() }
    #expect(throws: FetchProblem.self) {
      try Fetcher(agent: "a", limits: Self.limits).fetch("https://127.0.0.1:\(server.port)/")
    }
    #expect(server.requests.isEmpty)
  }
}

private enum Bytes {
  /// A million times the letter a, packed by gzip.
  static let packedBomb: [UInt8] =
    [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 237, 193, 129, 0, 0, 0, 0, 195, 32, 214, 249, 75, 28, 228,
      85, 1,
    ] + Array(repeating: 0, count: 968)
    + [175, 6, 188, 191, 37, 220, 64, 66, 15, 0]
}
