import Foundation
import Testing

/// Files that were made to break a reader, or came broken: each is reported by its path, the rest
/// opens, and nothing of them reaches a terminal as a control.
@Suite struct HostileInputTests {
  private static let good = "خبر سليم\n\nنص سليم عن الجزائر.\n"

  /// Opens a folder with one good article and runs commands on it; returns what `list` says.
  private func list(_ folder: TemporaryFolder) async throws -> Program.Answer {
    try folder.write(Self.good, to: "zz-good.txt")
    let list = try await Program.run(["list", "--corpus", folder.path])
    // The answer is there all the same.
    let status: Int32 = list.errorLines.contains { $0.contains(": error: ") } ? 2 : 0
    #expect(list.status == status)
    #expect(list.lines.last == "zz-good\t\t\tخبر سليم")
    for arguments in [
      ["list", "--json"], ["mentions"], ["actors"], ["timeline"], ["search", "الجزائر"],
      ["read", "zz-good"],
    ] {
      let answer = try await Program.run(arguments + ["--corpus", folder.path])
      #expect(answer.status == max(status, answer.output.isEmpty ? 1 : 0), "\(arguments)")
      #expect(answer.errors == list.errors, "\(arguments)")
      expectNoControls(answer)
    }
    expectNoControls(list)
    return list
  }

  private func expectNoControls(_ answer: Program.Answer) {
    for scalar in (answer.output + answer.errors).unicodeScalars
    where scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" {
      Issue.record("U+\(String(scalar.value, radix: 16)) was written")
    }
  }

  @Test func malformedUTF8() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array("عنوان\nنص ".utf8) + [0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xD8], to: "bad.txt")
    let answer = try await list(folder)
    #expect(answer.errors.hasPrefix("\(folder.path("bad.txt")):2"))
    #expect(answer.errorLines.count == 1)
    let read = try await Program.run(["read", "bad", "--corpus", folder.path])
    #expect(read.status == answer.status && read.output.contains("نص \u{FFFD}"))
  }

  @Test func emptyFiles() async throws {
    let folder = try TemporaryFolder()
    let files = ["blank.md": " \n \r\n", "empty.md": "", "mark.md": "\u{FEFF}"]
    for (name, text) in files { try folder.write(text, to: name) }
    let answer = try await list(folder)
    #expect(answer.lines.count == 1)
    #expect(answer.errorLines.count == files.count)
    for name in files.keys {
      #expect(answer.errorLines.count { $0.hasPrefix(folder.path(name) + ":") } == 1, "\(name)")
    }
  }

  @Test func fiftyMegabytesWithoutANewline() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(repeating: UInt8(ascii: "a"), count: 50_000_000), to: "huge.txt")
    let answer = try await list(folder)
    #expect(answer.lines.count == 1)
    #expect(answer.errorLines.count == 1 && answer.errors.hasPrefix(folder.path("huge.txt") + ":"))
  }

  @Test func aMegabyteInOneLine() async throws {
    let folder = try TemporaryFolder()
    let words = Array("الجزائر ".utf8)
    try folder.write(
      (0..<1_000_000 / words.count).lazy.flatMap { _ in words }, to: "long.txt")
    let answer = try await Program.run(["read", "long", "--corpus", folder.path])
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.output.utf8.count > 990_000)
  }

  @Test func controlsAndEscapeSequences() async throws {
    let folder = try TemporaryFolder()
    let evil = "\u{1B}]0;pwned\u{7}\u{1B}[2J\u{9B}31m\u{90}q\u{9C}\u{8}\u{7F}\u{0}\u{85}\u{2028}"
    try folder.write("عنوان \(evil)\n\nنص \(evil) نص\n", to: "controls.txt")
    try folder.write(
      """
      ---
      id: evil
      title: "عنوان \\e[31m \\u009b2J \(evil)"
      outlet: "مكتب \\x07\\x1b]0;x\\x07"
      date: 2025
      language: ar
      summary: "\\e"
      byline: "\\x9b"
      url: "\\x00"
      story: "\\e[2J"
      ---

      نص \(evil).
      """, to: "escaped.md")
    try folder.write(
      """
      - id: evil
        kind: person
        name: "الجزائر \\e[31m"
        latin: "\\x9bA"
        summary: "\\x07"
        summary_en: "\\x07"
        \\e: "\\e"
      """, to: "actors/a.yaml")
    let answer = try await list(folder)
    #expect(answer.errors.contains(folder.path("controls.txt") + ":"))
    #expect(answer.errors.contains(folder.path("escaped.md") + ":"))
    for id in ["controls", "evil"] {
      for format in [[], ["--json"]] {
        let read = try await Program.run(["read", id, "--corpus", folder.path] + format)
        #expect(read.status == answer.status)
        expectNoControls(read)
        #expect(!read.output.contains(#"\u00"#))
      }
    }
    let check = try await Program.run(["check", folder.path])
    #expect(check.status == 2)
    expectNoControls(check)
  }

  @Test func namesThatAreNoText() async throws {
    let folder = try TemporaryFolder()
    let made = try await Program.run(
      "/bin/sh",
      [
        "-c",
        #"cd "$0" && for name in "$(printf 'bad\377')" "$(printf '\033[31m')" "$(printf 'a\nb')"; "#
          + #"do printf 'عنوان\n\nنص\n' > "$name.txt"; printf '\377' > "$name.md"; done"#,
        folder.path,
      ])
    #expect(made.status == 0)
    let answer = try await list(folder)
    #expect(answer.lines.count == 7)
    #expect(answer.errorLines.count == 3)
    #expect(answer.errorLines.allSatisfy { $0.hasPrefix(folder.path) })
  }

  @Test func whatIsNoFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("عنوان\n\nنص", to: "folder.md/inner.txt")
    try folder.write("عنوان\n\nنص", to: "inner/text.txt")
    try folder.write("عنوان\n\nنص", to: "real.txt")
    let made = try await Program.run(
      "/bin/sh",
      [
        "-c",
        #"cd "$0" && ln -s loop.md loop.md && ln -s . circle && ln -s .. inner/up && ln -s gone gone.txt "#
          + #"&& ln -s /dev/zero zero.txt && mkfifo pipe.md pipe.png && ln -s real.txt again.txt"#,
        folder.path,
      ])
    #expect(made.status == 0)
    let answer = try await list(folder)
    for name in ["folder.md", "loop.md", "gone.txt", "zero.txt", "pipe.md", "pipe.png"] {
      #expect(answer.errors.contains("\(folder.path(name)): error: "), "\(name)")
    }
    for name in ["circle", "inner/up"] {
      #expect(answer.errors.contains("\(folder.path(name)): warning: "), "\(name)")
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func whatMayNotBeRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write("سر", to: "secret.txt")
    try folder.write("سر", to: "closed/secret.txt")
    for (name, mode) in [("secret.txt", 0), ("closed", 0)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: folder.path(name))
    }
    let answer = try await list(folder)
    #expect(answer.errors.contains("\(folder.path("secret.txt")): error: "))
    #expect(answer.errors.contains("\(folder.path("closed")): error: "))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.path("closed"))
  }
}
