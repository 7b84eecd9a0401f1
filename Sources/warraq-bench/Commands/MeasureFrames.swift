import ArgumentParser
import Browser
import Library
import Screen

/// `frames`: from a key to the canvas that shows what it did.
struct MeasureFrames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frames",
    abstract: "Draws frames of the bundled corpus on a canvas.",
    discussion: """
      Two figures for each: what the key does and the drawing after it, and the drawing alone. What \
      curses does with a canvas is not among them; 'start --press' has it.
      """)

  @Option(help: "How many frames of each kind.")
  var count = 400

  @Option(name: .customLong("corpus"), help: "A folder or file to draw instead; repeatable.")
  var paths: [String] = []

  /// Something one does, over and over.
  private struct Routine {
    let name: String
    /// The keys that lead to where it begins.
    let before: [Key]
    /// The keys that are measured, each by itself, from the first again after the last.
    let keys: [Key]
    /// The keys between one that is measured and the next.
    var between: [Key] = []
  }

  private static let routines = [
    Routine(
      name: "scroll", before: ["2"],
      keys: Array(repeating: "j", count: 20) + Array(repeating: "k", count: 20)),
    Routine(
      name: "mention", before: ["2"],
      keys: Array(repeating: "n", count: 12) + Array(repeating: "N", count: 12)),
    Routine(name: "article", before: ["2"], keys: ["J", "J", "J", "K", "K", "K"]),
    Routine(name: "actor", before: ["2", "n"], keys: [.enter], between: [.backspace, "n"]),
    Routine(name: "timeline", before: ["2"], keys: ["t"], between: [.backspace]),
    Routine(name: "comparison", before: ["2"], keys: ["c"], between: [.backspace]),
    Routine(name: "ties", before: ["2", "n"], keys: ["r"], between: [.backspace, "n"]),
    Routine(name: "labels", before: ["2"], keys: ["f"], between: [.escape]),
    Routine(name: "help", before: ["2"], keys: ["?"], between: [.escape]),
  ]

  func run() throws {
    let corpus = paths.isEmpty ? Corpus.bundled() : Corpus.open(paths)
    corpus.prepare()
    for size in Size.measured {
      for routine in Self.routines { try measure(routine, corpus, size) }
    }
  }

  private func measure(_ routine: Routine, _ corpus: Corpus, _ size: Size) throws {
    var browser = Browser(corpus: corpus, size: size, language: .arabic)
    for key in routine.before { _ = browser.apply(.key(key)) }
    var whole = Samples()
    var drawing = Samples()
    for number in 0..<max(1, count) {
      let key = routine.keys[number % routine.keys.count]
      whole.measure {
        _ = browser.apply(.key(key))
        return drawing.measure {
          browser.draw()
        } size: {
          $0.cells.count
        }
      } size: {
        $0.cells.count
      }
      for key in routine.between { _ = browser.apply(.key(key)) }
    }
    let name = "frame/\(size.name)/\(routine.name)"
    try Figure(name, .microseconds, whole).report()
    try Figure("\(name)/draw", .microseconds, drawing).report()
  }
}
