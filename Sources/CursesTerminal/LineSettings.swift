import CNCurses
import Glibc
import Screen

/// What the system keeps for a terminal: its line settings as they were found.
struct LineSettings {
  /// To be given back.
  let former: termios

  /// Reads the settings; nothing where the descriptor is no terminal.
  init?(of terminal: Int32) {
    var settings = termios()
    guard unsafe tcgetattr(terminal, &settings) == 0 else { return nil }
    former = settings
  }

  /// Lets every key but those for SIGINT, SIGQUIT and SIGTSTP through at once and unseen, and what
  /// is drawn through as it is.
  func takeKeys(from terminal: Int32) {
    var settings = former
    settings.c_iflag &= ~tcflag_t(IXON | IXOFF | ISTRIP | ICRNL | INLCR | IGNCR | PARMRK)
    settings.c_oflag &= ~tcflag_t(OPOST)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    settings.c_lflag |= tcflag_t(ISIG)
    unsafe withUnsafeMutableBytes(of: &settings.c_cc) { bytes in
      unsafe bytes[Int(VMIN)] = 1
      unsafe bytes[Int(VTIME)] = 0
    }
    unsafe tcsetattr(terminal, TCSADRAIN, &settings)
  }

  /// Gives the former settings back once the terminal has all that was sent.
  func restore(on terminal: Int32) {
    var settings = former
    unsafe tcsetattr(terminal, TCSADRAIN, &settings)
  }
}

extension Size {
  /// The size that a terminal tells; nothing where it tells none.
  init?(of terminal: Int32) {
    var told = winsize()
    guard unsafe ioctl(terminal, UInt(TIOCGWINSZ), &told) == 0, told.ws_col > 0, told.ws_row > 0
    else {
      return nil
    }
    self.init(columns: Int(told.ws_col), rows: Int(told.ws_row))
  }
}
