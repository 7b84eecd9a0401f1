import Foundation
import Testing

/// A shell in a terminal of its own: a private tmux server with one pane of a pinned size.
struct TerminalSession {
  /// Whether there is a tmux to have one in.
  static let isAvailable = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: $0 + "/tmux") }
  /// How long to wait for what a terminal is to show; only a failing test waits as long.
  private static let patience = Duration.seconds(30)

  /// What the shell shows when it waits for a line, without the blank after it.
  private static let prompt = "ready>"

  private let folder: TemporaryFolder
  private let environment: [String: String]

  /// Opens a terminal with a shell that waits, and closes it when `body` has ended.
  ///
  /// - Parameter changes: Variables of the shell's environment.
  static func run(
    columns: Int = 120, rows: Int = 30, environment changes: [String: String] = [:],
    _ body: (TerminalSession) async throws -> Void
  ) async throws {
    let session = try TerminalSession(environment: changes)
    let outcome: Result<Void, any Error>
    do {
      try await session.open(columns: columns, rows: rows)
      outcome = .success(try await body(session))
    } catch {
      outcome = .failure(error)
    }
    try await session.tmux("kill-server")
    try outcome.get()
  }

  private init(environment changes: [String: String]) throws {
    folder = try TemporaryFolder()
    // A shell that is interactive reads the file that ENV names.
    try folder.write("PS1='\(Self.prompt) '\n", to: "profile")
    environment = [
      "TMUX_TMPDIR": folder.path, "SHELL": "/bin/sh", "WARRAQ": Program.path,
      "ENV": folder.path("profile"),
    ].merging(changes) { $1 }
  }

  private func open(columns: Int, rows: Int) async throws {
    try await tmux(
      "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-sg", "escape-time", "0", ";",
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "exec sh -i")
    try await waitForShell()
  }

  // MARK: Acting

  /// Types letters as a keyboard does.
  func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

  /// Presses keys, by tmux's names: a letter, Enter, Escape, BSpace, C-z.
  func press(_ keys: String...) async throws { try await tmux(["send-keys"] + keys) }

  /// Types a line for the shell, once it waits for one.
  func command(_ line: String, location: SourceLocation = #_sourceLocation) async throws {
    try await waitForShell(location: location)
    try await type(line)
    try await wait("what is typed", location: location) { $0.lastRow != Self.prompt }
    try await press("Enter")
  }

  /// Presses a key that changes the picture and returns what it makes of it.
  ///
  /// - Parameter times: How often to press it; the picture must change each time.
  @discardableResult
  func step(
    _ key: String, times: Int = 1, location: SourceLocation = #_sourceLocation
  ) async throws -> Picture {
    var picture = try await picture
    for _ in 0..<times {
      let before = picture
      try await press(key)
      picture = try await settled("what \(key) does", location: location) { $0 != before }
    }
    return picture
  }

  /// Writes all that the terminal is sent from now on to a file.
  func record(to path: String) async throws {
    try await tmux("pipe-pane", "cat > '\(path)'")
  }

  /// Gives the terminal another size, and waits until the programs in it are told.
  func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    let device = try await state("#{pane_tty}")
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let size = try await Program.run("stty", ["-F", device, "size"]).output
      if size == "\(rows) \(columns)\n" { return }
      try #require(ContinuousClock.now < deadline, "the size stays \(size)")
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String { try await tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let answer = try await Program.run(
      "tmux", ["-u", "-L", "warraq", "-f", "/dev/null"] + arguments, environment: environment)
    try #require(answer.status == 0, "tmux \(arguments): \(answer.errors)")
    return answer.output
  }

  /// Presses a key that leads back to a picture; the keys that the bottom row hints at may differ.
  func step(
    _ key: String, backTo expected: Picture, location: SourceLocation = #_sourceLocation
  ) async throws {
    let picture = try await step(key, location: location)
    let isSame = picture.cells.dropLast() == expected.cells.dropLast()
    #expect(isSame, "\(picture.difference(from: expected))", sourceLocation: location)
  }

  // MARK: Looking

  /// What the terminal shows now.
  var picture: Picture {
    get async throws { Picture(styled: try await tmux("capture-pane", "-p", "-e")) }
  }

  /// Returns what tmux knows of the pane, such as `alternate_on`.
  func state(_ format: String) async throws -> String {
    String(try await tmux("display-message", "-p", format).dropLast())
  }

  /// Waits until the terminal shows what is asked for, and returns the picture.
  @discardableResult
  func wait(
    _ what: String, location: SourceLocation = #_sourceLocation,
    until isShown: (Picture) -> Bool
  ) async throws -> Picture {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let picture = try await picture
      if isShown(picture) { return picture }
      guard ContinuousClock.now < deadline else {
        Issue.record("waited in vain for \(what):\n\(picture.plain)", sourceLocation: location)
        throw TimeOut()
      }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Waits until the terminal shows what is asked for and two looks in a row see the same, so that no
  /// frame is seen half drawn.
  func settled(
    _ what: String, location: SourceLocation = #_sourceLocation,
    until isShown: (Picture) -> Bool
  ) async throws -> Picture {
    var previous: Picture?
    return try await wait(what, location: location) { picture in
      defer { previous = picture }
      return picture == previous && isShown(picture)
    }
  }

  /// Waits until the shell waits for a line.
  func waitForShell(location: SourceLocation = #_sourceLocation) async throws {
    try await wait("the shell", location: location) { $0.lastRow == Self.prompt }
  }

  /// Waits until the terminal shows all of some texts.
  @discardableResult
  func wait(
    for texts: String..., location: SourceLocation = #_sourceLocation
  ) async throws -> Picture {
    try await wait(texts.joined(separator: ", "), location: location) { picture in
      texts.allSatisfy(picture.shows)
    }
  }

  /// Waits until the terminal shows the same as before, to the last colour.
  func wait(
    for expected: Picture, location: SourceLocation = #_sourceLocation
  ) async throws {
    var last = expected
    do {
      try await wait("the same picture as before", location: location) { picture in
        last = picture
        return picture == expected
      }
    } catch {
      Issue.record("\(last.difference(from: expected))", sourceLocation: location)
      throw error
    }
  }

  private struct TimeOut: Error {}
}

extension TemporaryFolder {
  /// Creates a folder with the sample in it.
  static func withSample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    return folder
  }
}
