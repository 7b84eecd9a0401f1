import Foundation

/// The built program, run as a shell runs it.
enum Program {
  /// What a run of the program left behind.
  struct Answer {
    /// The exit status; the negative number of the signal that ended it where one did.
    let status: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }
    /// The lines of standard error.
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// Where the program lies: beside the tests.
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("warraq").path
  }()

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// What the program finds in its environment unless a test says otherwise.
  static let environment: [String: String] = {
    let inherited = ProcessInfo.processInfo.environment
    var environment = ["LANG": "C.UTF-8", "TERM": "xterm-256color"]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] { environment[name] = inherited[name] }
    // What the person who runs the tests has decided of actors is no part of them.
    environment["XDG_DATA_HOME"] = NSTemporaryDirectory() + "/warraq-no-such-folder"
    return environment
  }()

  /// Runs the program, away from any terminal, and waits for its end.
  ///
  /// - Parameters:
  ///   - input: What comes by standard input, nothing where not given.
  ///   - changes: Variables to set, or to take away where nil.
  static func run(
    _ arguments: [String], input: String? = nil, environment changes: [String: String?] = [:]
  ) async throws -> Answer {
    try await run(path, arguments, input: input, environment: changes)
  }

  /// Runs a line of shell in which `$WARRAQ` is the program.
  static func shell(_ line: String) async throws -> Answer {
    try await run("/bin/sh", ["-c", line], environment: ["WARRAQ": path])
  }

  /// Runs any program.
  static func run(
    _ path: String, _ arguments: [String], input: String? = nil,
    environment changes: [String: String?] = [:]
  ) async throws -> Answer {
    let folder = try TemporaryFolder()
    if let input { try folder.write(input, to: "input") }
    let process = try ChildProcess(
      path, arguments, environment: changes.reduce(into: environment) { $0[$1.key] = $1.value },
      input: input == nil ? "/dev/null" : folder.path("input"), output: folder.path("output"),
      errors: folder.path("errors"))
    return Answer(
      status: await process.end(), output: try folder.text(of: "output"),
      errors: try folder.text(of: "errors"))
  }
}
