import Fetching
import Foundation
import Testing

/// A server whose certificate nobody vouches for.
@Suite struct CertificateTests {
  private static let openssl = "/usr/bin/openssl"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
  func aServerThatCannotShowWhoItIsIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/warraq-tls-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (key, certificate) = (folder + "/key.pem", folder + "/certificate.pem")
    let making = try Self.process(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "1",
      "-subj", "/CN=localhost", "-keyout", key, "-out", certificate)
    making.process.waitUntilExit()
    try #require(making.process.terminationStatus == 0)
    let server = try Self.process(
      "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www")
    // A child may have other signals blocked.
    defer {
      kill(server.process.processIdentifier, SIGKILL)
      server.process.waitUntilExit()
    }
    let port = try #require(Self.port(in: server.output))
    var limits = FetchLimits()
    limits.permitsPrivate = true
    #expect(throws: FetchProblem.certificate(host: "127.0.0.1")) {
      try Fetcher(agent: "a", limits: limits).fetch("https://127.0.0.1:\(port)/")
    }
  }

  private static func process(
    _ arguments: String...
  ) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    process.executableURL = URL(filePath: openssl)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, pipe.fileHandleForReading)
  }

  /// Waits until the server says at which port it is.
  private static func port(in output: FileHandle) -> Int? {
    var text = ""
    while true {
      let data = output.availableData
      guard !data.isEmpty else { return nil }
      text += String(decoding: data, as: UTF8.self)
      for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
      where line.hasPrefix("ACCEPT") {
        return line.split(separator: ":").last.flatMap { Int($0) }
      }
    }
  }
}
