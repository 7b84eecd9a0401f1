extension [Problem] {
  /// Appends a problem unless there are very many already; the last that is kept then says that there are more, and is
  /// as grave as the gravest of them.
  ///
  /// - Parameter most: How many are kept.
  public mutating func append(_ problem: Problem, atMost most: Int) {
    guard count >= most, let last else { return append(problem) }
    let isGraver = problem.severity == .error && last.severity != .error
    guard count == most, last.message != Self.wordsForMore || isGraver else { return }
    let severity = isGraver ? problem.severity : last.severity
    self[most - 1] = Problem(path: last.path, severity: severity, message: Self.wordsForMore)
  }

  private static var wordsForMore: String { "more is wrong here than is told" }
}
