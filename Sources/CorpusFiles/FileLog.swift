internal import CorpusModel
internal import YAMLReader

/// What was noticed while one file was read: what is wrong, and what else must hold across files.
struct FileLog {
  /// How many problems of a file are told.
  static let mostProblems = 1_000

  /// The file's path.
  let path: String
  /// What is wrong in it.
  private(set) var problems: [Problem] = []
  /// What it says of other files.
  var claims = Claims()
  /// Where the identifier of its article is written, if that is its only one.
  var idPlace: Place?

  init(_ path: String) { self.path = path }

  /// Notes a problem at a place of the file.
  mutating func note(
    _ message: String, at place: YAMLPlace, _ severity: Problem.Severity = .error
  ) {
    append(
      Problem(
        path: path, line: place.line, column: place.column, severity: severity, message: message))
  }

  /// Notes what is asked of an article of a kept corpus alone.
  mutating func lapse(_ message: String, at place: YAMLPlace) {
    claims.lapses.append(Claims.Lapse(message: message, place: self.place(place)))
  }

  /// Notes a problem of a line of the file, or of the whole file.
  mutating func note(
    _ message: String, line: Int? = nil, _ severity: Problem.Severity = .error
  ) {
    append(Problem(path: path, line: line, severity: severity, message: message))
  }

  /// Notes what was odd about the text of a file that was read piece by piece.
  mutating func note(_ window: TextWindow) {
    if let encoding = window.encoding { note(encoding) }
    if let failure = window.failure { note("cannot be read to its end: \(failure.reason)") }
  }

  /// Notes an encoding that nobody stated.
  mutating func note(_ encoding: TextEncoding) {
    guard case .codePage = encoding else { return }
    note("not UTF-8; read as \(encoding.name), as its letters suggest", .warning)
  }

  /// Returns the place in the form that is kept when the file is closed.
  func place(_ place: YAMLPlace) -> Place { Place(path: path, at: place) }

  /// Takes a problem of another file over: of one that lies in this one.
  mutating func append(_ problem: Problem) {
    problems.append(problem, atMost: Self.mostProblems)
  }

  /// Takes over what was noticed in another file.
  mutating func append(_ other: FileLog) {
    for problem in other.problems { append(problem) }
    claims.append(other.claims)
  }

  /// Notes what cleaning the file's text replaced.
  mutating func note(_ text: CleanText) {
    note(text.encoding)
    if text.malformed.count > 0 {
      note("malformed UTF-8, replaced \(times(text.malformed.count))", line: text.malformed.line)
    }
    if text.controls.count > 0 {
      let message = "control characters, replaced \(times(text.controls.count))"
      note(message, line: text.controls.line, .warning)
    }
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// Notes what is wrong in a YAML document.
  mutating func note(_ document: YAMLDocument) {
    for problem in document.problems { note(problem.message, at: problem.place) }
  }
}
