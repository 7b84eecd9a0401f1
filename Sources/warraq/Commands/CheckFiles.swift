import ArgumentParser
import CorpusModel
import Library

/// `warraq check PATH…`: what is wrong with files.
struct CheckFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks corpus files; each problem in a line with file, line and column.",
    discussion: "Exit status: 0 nothing is wrong, 2 there are errors.")

  @Argument(help: "Folders and files.")
  var paths: [String]

  @Flag(help: "Answer in JSON, one object a line, UTF-8.")
  var json = false

  private struct Record: Encodable {
    let path: String
    @Nullable var line: Int?
    @Nullable var column: Int?
    let severity, message: String
  }

  func run() throws {
    let problems = Corpus.check(paths)
    var report = Report(asJSON: json)
    for problem in problems {
      try report.add(
        Record(
          path: problem.path, line: problem.line, column: problem.column,
          severity: problem.severity.rawValue, message: problem.message),
        text: problem.description)
    }
    try report.finish(isEmpty: false)
    if problems.contains(where: { $0.severity == .error }) { throw Outcome.badInput }
  }
}
