import ArgumentParser
import Screen

/// `start`: from the start of a program to its first screen.
struct MeasureStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Runs a program on a pseudo-terminal until its first screen is complete.",
    discussion: """
      Time is counted from just before the program is started to the last byte of its first screen, \
      which is complete when nothing has been written for 60 ms. Memory is the most that the kernel \
      counted for the process until it ended.
      """)

  @Option(help: "How many times to start it at each size.")
  var runs = 15

  @Flag(help: "Tell the background when asked (OSC 11), as a dark terminal does.")
  var answers = false

  @Option(
    help: "Letters to type one by one after the first screen, each measured to its last byte.")
  var press = ""

  @Option(help: "The locale, LC_ALL; it must be one of UTF-8.")
  var locale = "C.UTF-8"

  @Argument(
    parsing: .captureForPassthrough,
    help: "The program and its arguments; the options of this command go before it.")
  var command: [String]

  func validate() throws {
    if command.isEmpty { throw ValidationError("which program is to be started?") }
  }

  func run() throws {
    let environment = [
      "TERM=xterm-256color", "LC_ALL=\(locale)", "PATH=/usr/local/bin:/usr/bin:/bin",
    ]
    for size in Size.measured {
      // The first run reads the program from the disk.
      _ = try once(size, environment)
      var runs = Runs()
      for _ in 0..<max(1, self.runs) { runs.add(try once(size, environment)) }
      try runs.report("start/\(size.name)\(answers ? "/answers" : "")")
    }
  }

  private typealias Picture = TerminalProgram.Picture

  private func once(_ size: Size, _ environment: [String]) throws -> Run {
    var program = try TerminalProgram(
      command, environment: environment, size: size,
      answers: TerminalProgram.Answers(background: answers))
    let first = try program.picture(silentFor: 60)
    var further: [Picture] = []
    for letter in press {
      further.append(try program.picture(after: String(letter), silentFor: 30))
    }
    return Run(first: first, further: further, memory: program.end())
  }

  private struct Run {
    let first: Picture
    let further: [Picture]
    let memory: Int
  }

  private struct Runs {
    private var all: [Run] = []

    mutating func add(_ run: Run) { all.append(run) }

    func report(_ name: String) throws {
      try Figure("\(name)/screen", .milliseconds, Samples(all.map(\.first.duration))).report()
      try Figure("\(name)/written", .bytes, all.map(\.first.byteCount)).report()
      try Figure("\(name)/memory", .kibibytes, all.map(\.memory)).report()
      let further = all.flatMap(\.further)
      guard !further.isEmpty else { return }
      try Figure("\(name)/key", .milliseconds, Samples(further.map(\.duration))).report()
      try Figure("\(name)/key/written", .bytes, further.map(\.byteCount)).report()
    }
  }
}
