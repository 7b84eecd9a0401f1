extension [Problem] {
  /// Appends a problem unless there are very many already; the last that is taken says that there are more.
  ///
  /// - Parameter most: How many are kept.
  public mutating func append(_ problem: Problem, atMost most: Int) {
    guard count < most else { return }
    append(problem)
    if count == most - 1 {
      append(Problem(path: problem.path, message: "more is wrong here than is told"))
    }
  }
}
