import FoundationEssentials

/// What figures were measured on.
struct Machine: Encodable {
  private let cpu: String
  private let cores: Int
  private let system: String
  private let build: String

  /// The machine and the build that run this.
  static let this = Machine()

  private init() {
    cpu = Self.value(of: "model name", after: ":", in: "/proc/cpuinfo") ?? "unknown"
    cores = ProcessInfo.processInfo.activeProcessorCount
    system = Self.value(of: "PRETTY_NAME", after: "=", in: "/etc/os-release") ?? "unknown"
    #if DEBUG
      build = "debug"
    #else
      build = "release"
    #endif
  }

  /// Returns what a file says of a key in the first line that begins with it, without quotes.
  private static func value(of key: String, after mark: Character, in path: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
    guard let line, let place = line.firstIndex(of: mark) else { return nil }
    return String(line[place...].dropFirst().filter { $0 != "\"" && $0 != "\t" }.drop { $0 == " " })
  }
}
