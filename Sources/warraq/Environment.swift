import Glibc

/// The process's environment.
enum Environment {
  /// Returns the value of a variable; nothing where it is not set.
  static func value(of name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
