import Glibc

/// The process's environment.
enum Environment {
  /// Returns the value of a variable; nothing where it is not set.
  static func value(of name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The folder of the reader's settings (XDG Base Directory Specification); nothing where there is no
  /// home.
  static var configurationFolder: String? { folder("XDG_CONFIG_HOME", atHome: ".config") }

  /// The folder of the reader's own data.
  static var dataFolder: String? { folder("XDG_DATA_HOME", atHome: ".local/share") }

  /// The folder of what the program keeps from one time to the next.
  static var stateFolder: String? { folder("XDG_STATE_HOME", atHome: ".local/state") }

  /// The folder of what can be made anew.
  static var cacheFolder: String? { folder("XDG_CACHE_HOME", atHome: ".cache") }

  private static func folder(_ variable: String, atHome place: String) -> String? {
    // The specification: a path that is not absolute is to be passed over.
    func absolute(_ variable: String) -> String? {
      value(of: variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return absolute(variable) ?? absolute("HOME").map { $0 + "/" + place }
  }
}
