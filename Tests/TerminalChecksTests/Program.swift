import Foundation

/// The built program.
enum Program {
  /// Where it lies: beside the tests.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("warraq").path

  /// What it finds in its environment.
  static let environment: [String: String] = {
    let inherited = ProcessInfo.processInfo.environment
    var environment = ["LANG": "C.UTF-8", "TERM": "xterm-256color"]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] { environment[name] = inherited[name] }
    return environment
  }()

  /// Whether there is a tmux to run it in.
  static let hasTmux = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: $0 + "/tmux") }

  /// Whether it can be told what the terminal does with Arabic.
  static let takesBidi = (try? output("open", "--help"))?.contains("--bidi") == true

  /// Whether it can tell what it found of the terminal.
  static let hasDoctor = (try? output("--help"))?.contains("doctor") == true
  /// Whether a key shows vowel marks.
  static let showsVowelMarks = (try? output("keys"))?.contains("| `v`") == true

  /// Returns what it prints into a pipe.
  static func output(_ arguments: String...) throws -> String {
    try output(of: path, arguments)
  }

  /// Returns what any program prints into a pipe.
  static func output(of path: String, _ arguments: String...) throws -> String {
    try output(of: path, arguments)
  }

  private static func output(of path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
