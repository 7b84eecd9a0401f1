import ArgumentParser

/// The program that measures the reader: one JSON object a line, as docs/benchmarks.md says.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warraq-bench",
    abstract: "Measures the reader and what it is made of.",
    discussion: "Every figure is one JSON object in a line of standard output.",
    subcommands: [
      MeasureAll.self, MeasureStart.self, MeasureOpening.self, MeasureFrames.self,
      MeasureSearch.self, MeasureLayout.self, MeasureCleaning.self, MeasureNames.self,
      MeasureFacts.self,
      MeasureGrowth.self, MeasureFolder.self, MeasureIndexing.self, MeasureQueries.self,
      Generate.self, Soak.self,
    ])
}
