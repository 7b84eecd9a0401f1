/// Something wrong in a file, with the place and the reason.
public struct Problem: Error, Sendable, Hashable {
  /// How bad a problem is.
  public enum Severity: String, Sendable {
    /// Something could not be read, or is not true.
    case error
    /// Something was read, but a person should look at it.
    case warning
  }

  /// The file.
  public let path: String
  /// The line, from 1; nothing where the whole file is meant.
  public let line: Int?
  /// The column, counted in Unicode scalars from 1; shown only with a line.
  public let column: Int?
  /// How bad it is.
  public let severity: Severity
  /// The reason, in English, with no full stop.
  public let message: String

  /// Creates a problem.
  public init(
    path: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error,
    message: String
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }
}

extension Problem: CustomStringConvertible {
  /// The problem in one line, as compilers write it.
  public var description: String {
    let place = line.map { ":\($0)" + (column.map { ":\($0)" } ?? "") } ?? ""
    return "\(path)\(place): \(severity.rawValue): \(message)"
  }
}
