import CNCurses
import Glibc
import Screen

/// Curses at work on a file in memory, whose contents are for the terminal.
///
/// ncurses writes what it has whenever its small buffer is full, and up to its first `endwin` at
/// every movement of the cursor as well: hundreds of writes for one picture, each of which a slow
/// link may carry and show by itself. Out of memory a picture goes in one piece; and no signal
/// finds the terminal in the midst of curses' work, since curses never sees the terminal. Its size
/// is told, its line settings are kept elsewhere. A pipe would not do: it holds less than a picture,
/// and curses would wait for it to be emptied.
@safe struct CursesScreen: ~Copyable {
  /// The window that covers the screen.
  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  private let file: UnsafeMutablePointer<FILE>

  /// Starts curses outside the alternate screen, with nothing to be sent.
  ///
  /// - Parameter size: What the terminal tells; LINES, COLUMNS and terminfo are asked where nil.
  init(type: TerminalType, size: Size?) throws(TerminalError) {
    guard let file = unsafe Self.fileInMemory() else { throw .refused }
    // A size that the terminal tells is truer than LINES and COLUMNS. With neither allowed, curses
    // would start no terminal whose size terminfo does not know, such as the Linux console.
    use_env(size == nil)
    use_tioctl(size != nil)
    guard let screen = unsafe newterm(type.name, file, file) else {
      unsafe fclose(file)
      throw .typeUnknown(type.name)
    }
    if let size { resize_term(Int32(size.rows), Int32(size.columns)) }
    guard let window = unsafe newwin(0, 0, 0, 0) else {
      endwin()
      unsafe delscreen(screen)
      unsafe fclose(file)
      throw .refused
    }
    if type.colours > 0 {
      start_color()
      use_default_colors()
    }
    // A line feed moves the cursor down and no more.
    nonl()
    // Whole pictures only, whatever has been typed meanwhile.
    typeahead(-1)
    unsafe scrollok(window, false)
    endwin()

    unsafe self.window = window
    unsafe self.screen = screen
    unsafe self.file = file
    _ = takeOutput()
  }

  deinit {
    unsafe delwin(window)
    unsafe delscreen(screen)
    unsafe fclose(file)
  }

  /// The number of columns and rows that curses draws on.
  var size: Size {
    unsafe Size(columns: Int(max(0, getmaxx(window))), rows: Int(max(0, getmaxy(window))))
  }

  /// Takes another size; returns whether it is another one.
  func adopt(_ new: Size?) -> Bool {
    guard let new, new != size else { return false }
    resize_term(Int32(new.rows), Int32(new.columns))
    unsafe wresize(window, Int32(new.rows), Int32(new.columns))
    // Each terminal keeps another part of the old picture.
    forgetPicture()
    return true
  }

  /// Makes the next picture whole, whatever curses believes the screen to show.
  func forgetPicture() { unsafe clearok(window, true) }

  /// Enters the alternate screen and empties it.
  func enter() {
    unsafe werase(window)
    unsafe wnoutrefresh(window)
    doupdate()
    unsafe keypad(window, true)
  }

  /// Leaves the alternate screen.
  func leave() { endwin() }

  /// Returns what curses has written for the terminal since the last time.
  func takeOutput() -> [UInt8] {
    let descriptor = unsafe fileno(file)
    let count = lseek(descriptor, 0, SEEK_CUR)
    guard count > 0 else { return [] }
    lseek(descriptor, 0, SEEK_SET)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = unsafe max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  private static func fileInMemory() -> UnsafeMutablePointer<FILE>? {
    let descriptor = unsafe memfd_create("picture", ncCloseOnExec)
    guard descriptor >= 0 else { return nil }
    guard let file = unsafe fdopen(descriptor, "r+") else {
      close(descriptor)
      return nil
    }
    return unsafe file
  }
}
