import CNCurses
import Glibc

/// A terminal without a screen: what is typed at one end is read at the other, and what is drawn
/// there can be read here.
@safe final class PseudoTerminal {
  /// The end a program has.
  let program: Int32
  private var reader: Int32
  /// Everything the program sent and `text(upTo:)` has read.
  private(set) var received = ""

  init?(columns: UInt16, rows: UInt16) {
    reader = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // The importer does not see posix_openpt and its like; Linux's own requests do as well.
    var isLocked: Int32 = 0
    let unlock: UInt = 0x4004_5431
    let openPeer: UInt = 0x5441
    guard reader >= 0, unsafe ioctl(reader, unlock, &isLocked) == 0 else { return nil }
    program = ioctl(reader, openPeer, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard program >= 0 else { return nil }
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    close(program)
  }

  /// Changes the size, without a signal.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(reader, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(reader, bytes, bytes.count)
  }

  /// Lets what is typed through to the program's end at once, whoever has the terminal.
  func handOverBytes() {
    var settings = termios()
    unsafe tcgetattr(program, &settings)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    unsafe tcsetattr(program, TCSANOW, &settings)
  }

  /// What was typed and nobody has read.
  func typed() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(program, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Closes our end, as a terminal's window does.
  func hangUp() {
    if reader >= 0 { close(reader) }
    reader = -1
  }

  /// Reads until the program has sent a text; returns what came up to there, or nothing where it
  /// sends no more for ten seconds.
  func text(upTo end: String) -> String? {
    var text = ""
    while !text.hasSuffix(end) {
      var source = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
      var byte: UInt8 = 0
      guard unsafe poll(&source, 1, 10_000) > 0, unsafe read(reader, &byte, 1) == 1 else {
        return nil
      }
      // Bytes as Latin letters: the tests look for sequences of ASCII, and for letters with `bytes`.
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    received += text
    return text
  }

  /// Whether the program has sent more than was read.
  var hasMore: Bool {
    var source = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&source, 1, 0) > 0
  }

  /// How a text looks in what `text(upTo:)` returns.
  static func bytes(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for byte in text.utf8 { view.append(Unicode.Scalar(byte)) }
    return String(view)
  }

  /// The settings that tell whether a terminal hands over lines or keys.
  var flags: [UInt32] {
    var settings = termios()
    unsafe tcgetattr(program, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }
}
