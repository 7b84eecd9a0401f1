import ArgumentParser

/// `all`: every measurement, in a minute.
struct MeasureAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Measures everything, in about a minute.")

  @Option(help: "The reader's program.")
  var program: String

  func run() throws {
    // The programs first: while this one is small, none of its memory is counted as theirs.
    try MeasureStart.parse(["--press", "jjnn", program]).run()
    try MeasureStart.parse(["--answers", program]).run()
    try MeasureOpening.parse([]).run()
    try MeasureFrames.parse([]).run()
    try MeasureSearch.parse([]).run()
    try MeasureLayout.parse([]).run()
    try MeasureCleaning.parse([]).run()
    try MeasureNames.parse([]).run()
    try MeasureFacts.parse([]).run()
    try MeasureGrowth.parse([]).run()
  }
}
