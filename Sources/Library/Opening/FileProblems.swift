internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// What was wrong with the files of an image, as it keeps it: what did not change is not read again, and
/// is still not as it should be.
///
/// A note of the image: of each problem the number of the file among the sources, what its path has behind
/// that of the file, the severity, the line, the column and the message, zeros for what is not known, a NUL
/// behind each of them.
struct FileProblems: Sendable {
  private static let name = "file problems"
  private static let fieldCount = 6

  /// The problems by the numbers of the files; of their paths they have what lies behind that of the file.
  private var problems: [Int: [Problem]] = [:]

  /// Reads what an image keeps.
  init(_ image: Image) {
    let fields = (image.notes[Self.name] ?? "").split(
      separator: "\0", omittingEmptySubsequences: false)
    for start in stride(from: 0, to: fields.count - Self.fieldCount, by: Self.fieldCount) {
      guard let file = Int(fields[start]),
        let severity = Problem.Severity(rawValue: String(fields[start + 2]))
      else { continue }
      problems[file, default: []].append(
        Problem(
          path: String(fields[start + 1]),
          line: Int(fields[start + 3]).flatMap { $0 > 0 ? $0 : nil },
          column: Int(fields[start + 4]).flatMap { $0 > 0 ? $0 : nil }, severity: severity,
          message: String(fields[start + 5])))
    }
  }

  /// Returns what is wrong with a file, which now has this path.
  func problems(of file: Int, path: String) -> [Problem] {
    (problems[file] ?? []).map {
      Problem(
        path: path + $0.path, line: $0.line, column: $0.column, severity: $0.severity,
        message: $0.message)
    }
  }

  /// Returns problems in the order of the files that they are of, those of one file as they came: files
  /// that are read side by side tell theirs in no order.
  static func inOrder(_ problems: [Problem], of files: ArraySlice<ListedFile>) -> [Problem] {
    guard problems.count > 1 else { return problems }
    let numbers = numbers(of: files)
    return problems.enumerated().map { (numbers.file(of: $1.path)?.number ?? .max, $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Returns the numbers of files by their paths.
  private static func numbers(of files: ArraySlice<ListedFile>) -> [String: Int] {
    Dictionary(zip(files.map(\.shownPath), 0...), uniquingKeysWith: { first, _ in first })
  }

  /// Returns the note that tells of the problems of files; others are left out.
  ///
  /// - Parameter first: The number of the first of the files.
  static func notes(
    _ problems: [Problem], of files: ArraySlice<ListedFile>, from first: Int
  ) -> [String: String] {
    guard !problems.isEmpty else { return [:] }
    let numbers = numbers(of: files)
    var note = ""
    for problem in problems {
      guard let (file, behind) = numbers.file(of: problem.path) else { continue }
      let message = problem.message.split(separator: "\0").joined(separator: " ")
      note += "\(first + file)\0\(behind)\0\(problem.severity.rawValue)\0\(problem.line ?? 0)\0"
      note += "\(problem.column ?? 0)\0\(message)\0"
    }
    return [name: note]
  }
}

extension [String: Int] {
  /// Returns the file that a path leads to, or into: it may be that of a member of a container, or of what a
  /// person says beside the file.
  fileprivate func file(of path: String) -> (number: Int, behind: Substring)? {
    var end = path.endIndex
    while true {
      if let number = self[String(path[..<end])] { return (number, path[end...]) }
      guard let mark = path[..<end].lastIndex(where: { $0 == "/" || $0 == "." }) else { return nil }
      end = mark
    }
  }
}
