import Glibc
import Testing

/// The real program in a terminal without a window, between two looks of a shell.
///
/// The shell writes down the terminal's settings before and after, how the program ended, and what
/// was typed for it afterwards.
final class Reader {
  let terminal: HeadlessTerminal
  private let folder: ScratchFolder
  private let isInTmux: Bool

  /// Opens an article.
  ///
  /// - Parameters:
  ///   - arguments: The program's; the article is `article.md`.
  ///   - tmux: Lines of a tmux configuration, to run the program in a private tmux; in none where nil.
  ///   - waits: Whether a shell in tmux waits for Enter first.
  init(
    _ article: String, columns: Int, rows: Int, answers: HeadlessTerminal.Answers = .atOnce,
    arguments: [String] = ["--lang", "en", "article.md"], tmux: [String]? = nil, waits: Bool = true
  ) throws {
    let words = ([Program.path] + arguments).map { "'\($0)'" }
    folder = try ScratchFolder([
      "article.md": article,
      "tmux.conf": (tmux ?? []).joined(separator: "\n"),
      "open.sh": "echo $$ > pid; exec \(words.joined(separator: " "))\n",
    ])
    let opening =
      tmux == nil
      ? "sh open.sh"
      : "tmux -u -S socket -f tmux.conf new-session "
        + "'\(waits ? "echo waiting; read line; " : "")exec sh open.sh'"
    let script = """
      cd '\(folder.path)'; stty -g > before; echo 'the shell before'
      \(opening); echo $? > status; stty -g > after; exec cat > typed
      """
    isInTmux = tmux != nil
    terminal = try HeadlessTerminal(
      columns: columns, rows: rows, answers: answers, program: "/bin/sh", ["-c", script],
      environment: Program.environment)
  }

  /// A server of tmux outlives its terminal.
  deinit {
    guard isInTmux else { return }
    _ = try? Program.output(
      of: "/usr/bin/env", "tmux", "-S", folder.path + "/socket", "kill-server")
  }

  /// Gives the text the whole screen, and waits until it has it.
  func zoom() async throws {
    try await terminal.wait("the first screen") { $0.shows("Warraq") }
    terminal.type("2z")
    try await catchUp()
  }

  /// Waits until the program has drawn what all keys so far did.
  ///
  /// It opens the search line and leaves it again: the bottom row, which is drawn last, shows when.
  func catchUp() async throws {
    terminal.type("/")
    try await terminal.wait("the search line") { $0.hasSearchLine }
    terminal.type("\u{1B}")
    try await terminal.wait("no search line") {
      !$0.hasSearchLine && $0.rows.last?.extent != nil
    }
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) throws { kill(try #require(pid_t(folder.text(of: "pid"))), signal) }

  /// How the program ended, as the shell tells it.
  func status() async throws -> String {
    try await terminal.wait("the end") { _ in folder.text(of: "after").isEmpty == false }
    return folder.text(of: "status")
  }

  /// The terminal's settings before the program ran and after.
  var settings: (before: String, after: String) {
    (folder.text(of: "before"), folder.text(of: "after"))
  }

  /// What came to the shell as if typed, after the program's end.
  func strayKeys() async throws -> String {
    terminal.type("\nend\n")
    try await terminal.wait("what was typed") { _ in folder.text(of: "typed").hasSuffix("end") }
    return folder.text(of: "typed").dropLast(3).filter { $0 != "\n" }
  }
}
