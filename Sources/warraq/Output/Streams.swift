import CorpusModel
import Glibc

/// Standard output.
enum StandardOutput {
  /// Writes a text; the program ends quietly where nobody reads it any more.
  static func write(_ text: String) { writeAll(text, to: STDOUT_FILENO) }

  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width in columns; 80 where it does not tell.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}

/// Standard error.
enum StandardError {
  /// How many problems are listed one by one.
  private static let limit = 40

  /// Writes a line, with U+FFFD for its control characters: what is said may repeat an argument, and
  /// an argument may hold anything.
  static func write(line: some StringProtocol) {
    var printable = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      printable.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    writeAll(String(printable) + "\n", to: STDERR_FILENO)
  }

  /// Writes a text as it is, control sequences and all.
  static func write(raw text: String) { writeAll(text, to: STDERR_FILENO) }

  /// Writes what is wrong with files, a line each.
  static func report(_ problems: [Problem]) {
    for problem in problems.prefix(limit) { write(line: problem.description) }
    let rest = problems.count - limit
    if rest > 0 { write(line: "warraq: \(rest) more problems; 'warraq check PATH' lists them all") }
  }
}

private func writeAll(_ text: String, to descriptor: Int32) {
  let bytes = Array(text.utf8)
  var start = 0
  while start < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]).baseAddress,
        buffer.count - start)
    }
    if written < 0 && errno == EINTR { continue }
    if written > 0 {
      start += written
      continue
    }
    // A reader of the pipe that has seen enough is no error; a full disk is.
    if errno == EPIPE { exit(0) }
    if descriptor == STDOUT_FILENO {
      StandardError.write(line: "warraq: standard output cannot be written to")
    }
    exit(2)
  }
}
