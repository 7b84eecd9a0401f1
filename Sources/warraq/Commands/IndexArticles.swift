import ArgumentParser
import CorpusModel
import Library

/// `warraq index PATH…`: an image of articles, which opens at once however many there are.
struct IndexArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Makes an image of articles, which opens at once however many there are.",
    discussion: """
      The image is opened like a folder: 'warraq FILE', or --corpus FILE. Where there is one at FILE \
      already, only files that are new or changed are read. Broken off with Ctrl-C, an image that was \
      there stays as it was.
      """)

  @Argument(help: "Folders and files of articles, in any format that is read.")
  var paths: [String]

  @Option(help: "Where the image is written.")
  var output: String

  @Option(help: "How many cores to use, 1 to 16.")
  var cores = 2

  @Flag(
    name: .customLong("no-text"),
    help: "Leave the texts out: the image can be searched, but nothing in it read.")
  var leavesTextsOut = false

  @Flag(
    name: .customLong("no-actors"),
    help: "Do not look for who is named in which article: no search asks for them then.")
  var leavesActorsOut = false

  @Flag(help: "Answer in JSON, one object, UTF-8.")
  var json = false

  private struct Record: Encodable {
    let articles, terms, bytes: Int
    let seconds: Double
    /// How many files were not read, being in the image already.
    let unchanged: Int
  }

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("which files are to be indexed?") }
    guard (1...16).contains(cores) else { throw ValidationError("--cores must be 1 to 16") }
  }

  func run() throws {
    Interruption.watch()
    var making = ImageMaking(paths, at: output)
    making.keepsTexts = !leavesTextsOut
    making.findsActors = !leavesActorsOut
    making.cores = cores
    let bar = ProgressBar()
    let clock = ContinuousClock()
    let start = clock.now
    let made: ImageMaking.Made?
    do throws(Problem) {
      made = try making.run(tell: { bar.tell($0) }, isCancelled: { Interruption.hasCome })
    } catch {
      bar.clear()
      StandardError.write(line: "warraq: \(error)")
      throw Outcome.badInput
    }
    bar.clear()
    guard let made else {
      StandardError.write(line: "warraq: broken off; nothing was written to \(output)")
      Interruption.raiseAgain()
      throw Outcome.badInput
    }
    StandardError.report(made.problems)
    let seconds = start.duration(to: clock.now) / .seconds(1)
    var report = Report(asJSON: json)
    try report.add(
      Record(
        articles: made.articles, terms: made.terms, bytes: made.bytes,
        seconds: (seconds * 1000).rounded() / 1000, unchanged: made.unchanged),
      text:
        "\(made.articles) articles, \(made.terms) terms, \(made.bytes / 1000) kB in \(output)")
    let isSound = !made.problems.contains { $0.severity == .error }
    // Where nothing could be read, that counts more than that there is nothing.
    try report.finish(isEmpty: made.articles == 0 && isSound)
    if !isSound { throw Outcome.badInput }
  }
}
