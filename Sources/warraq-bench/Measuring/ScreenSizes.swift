import Screen

extension Size {
  /// The sizes at which screens are measured: the smallest that is common, a large one, and a whole
  /// monitor.
  static let measured = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  /// The size as it is written in names, `80x24`.
  var name: String { "\(columns)x\(rows)" }
}
