import CNCurses
import Glibc
import Screen

/// Curses at work on one terminal: on the alternate screen, with its window, from creation on.
@safe struct CursesScreen: ~Copyable {
  /// The window that covers the screen.
  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  private let inputFile: UnsafeMutablePointer<FILE>
  private let outputFile: UnsafeMutablePointer<FILE>

  /// Starts curses, sends what enters the alternate screen, and sets the terminal for single keys.
  init(type: TerminalType, input: Int32, output: Int32) throws(TerminalError) {
    guard let inputFile = unsafe Self.file(input, "r") else { throw .refused }
    guard let outputFile = unsafe Self.file(output, "w") else {
      unsafe fclose(inputFile)
      throw .refused
    }
    // A size that the terminal tells is truer than LINES and COLUMNS.
    if Self.toldSize(of: output) != nil {
      use_env(false)
      use_tioctl(true)
    }
    guard let screen = unsafe newterm(type.name, outputFile, inputFile) else {
      unsafe fclose(inputFile)
      unsafe fclose(outputFile)
      throw .typeUnknown(type.name)
    }
    guard let window = unsafe newwin(0, 0, 0, 0) else {
      endwin()
      unsafe delscreen(screen)
      unsafe fclose(inputFile)
      unsafe fclose(outputFile)
      throw .refused
    }
    if type.colours > 0 {
      start_color()
      use_default_colors()
    }
    cbreak()
    noecho()
    nonl()
    // Whole pictures only, whatever has been typed meanwhile.
    typeahead(-1)
    unsafe keypad(window, true)
    unsafe scrollok(window, false)
    Self.letKeysThrough(input)
    unsafe Self.sendBlank(window)

    unsafe self.window = window
    unsafe self.screen = screen
    unsafe self.inputFile = inputFile
    unsafe self.outputFile = outputFile
  }

  deinit {
    unsafe delwin(window)
    unsafe delscreen(screen)
    unsafe fclose(inputFile)
    unsafe fclose(outputFile)
  }

  /// The number of columns and rows that curses draws on.
  var size: Size {
    unsafe Size(columns: Int(max(0, getmaxx(window))), rows: Int(max(0, getmaxy(window))))
  }

  /// Takes the size the terminal tells by now; returns whether it is another one.
  func adoptSize(of output: Int32) -> Bool {
    guard let told = Self.toldSize(of: output), told != size else { return false }
    resize_term(Int32(told.rows), Int32(told.columns))
    unsafe wresize(window, Int32(told.rows), Int32(told.columns))
    // Each terminal keeps another part of the old picture.
    forgetPicture()
    return true
  }

  /// Makes the next picture whole, whatever curses believes the screen to show.
  func forgetPicture() { unsafe clearok(window, true) }

  /// Empties the screen and sends all that curses keeps back.
  private static func sendBlank(_ window: UnsafeMutablePointer<WINDOW>) {
    unsafe werase(window)
    unsafe wnoutrefresh(window)
    doupdate()
  }

  /// Leaves the alternate screen and gives the terminal's former settings back.
  func leave() { endwin() }

  /// Enters the alternate screen again after `leave`, and empties it.
  ///
  /// The settings of the moment become those to be given back: the shell or the reader may have
  /// changed them.
  func comeBack() {
    def_shell_mode()
    reset_prog_mode()
    unsafe Self.sendBlank(window)
  }

  /// Lets every key but those for SIGINT, SIGQUIT and SIGTSTP through as it is, and makes that
  /// curses' own setting.
  private static func letKeysThrough(_ input: Int32) {
    var settings = termios()
    guard unsafe tcgetattr(input, &settings) == 0 else { return }
    settings.c_iflag &= ~tcflag_t(IXON | IXOFF | ISTRIP | ICRNL | INLCR | IGNCR | PARMRK)
    settings.c_lflag &= ~tcflag_t(IEXTEN)
    settings.c_lflag |= tcflag_t(ISIG)
    unsafe tcsetattr(input, TCSADRAIN, &settings)
    def_prog_mode()
  }

  /// Returns the size the terminal tells; nothing where it tells none.
  private static func toldSize(of output: Int32) -> Size? {
    var told = winsize()
    guard unsafe ioctl(output, UInt(TIOCGWINSZ), &told) == 0, told.ws_col > 0, told.ws_row > 0
    else {
      return nil
    }
    return Size(columns: Int(told.ws_col), rows: Int(told.ws_row))
  }

  /// Opens a stream of its own on a descriptor, since C's own streams are shared.
  private static func file(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return nil }
    guard let file = unsafe fdopen(copy, mode) else {
      close(copy)
      return nil
    }
    return unsafe file
  }
}
