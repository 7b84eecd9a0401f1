import ArgumentParser
import Browser
import FoundationEssentials
import Glibc
import Library
import Screen

/// `soak`: spoilt files, random keys, and every canvas looked at.
struct Soak: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak",
    abstract: "Opens spoilt corpora and presses random keys, and looks for what must not be drawn.",
    discussion: """
      Each round opens a corpus of its own and has a seed of its own, one more than the last; the same \
      seed makes the same files and the same keys. Ends at the first fault, with its seed and status 1.
      """)

  @Option(help: "How many seconds to go on.")
  var seconds = 60

  @Option(help: "The first round's seed.")
  var seed: UInt64 = 1

  @Option(help: "How many rounds at most.")
  var rounds = Int.max

  @Option(help: "How many events a round has.")
  var events = 120

  @Flag(help: "Keep the files of the last round and say where they are.")
  var keep = false

  func run() throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "warraq-soak-\(ProcessInfo.processInfo.processIdentifier)")
    defer { if !keep { try? FileManager.default.removeItem(at: folder) } }
    var round = 0
    var canvases = 0
    while round < rounds, clock.now < end {
      let seed = seed &+ UInt64(round)
      // A trap says nothing of the seed: what passed is said now and then.
      if round % 100 == 0 {
        print("soak: from seed \(seed) on")
        fflush(nil)
      }
      try? FileManager.default.removeItem(at: folder)
      try write(seed: seed, to: folder)
      canvases += try soak(folder.path(), seed: seed)
      round += 1
    }
    print("soak: \(round) corpora, \(canvases) canvases, no fault")
    if keep { print(folder.path()) }
  }

  private func write(seed: UInt64, to folder: URL) throws {
    var files = SpoiltFiles(seed: seed)
    for (path, bytes) in files.next() {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  /// Reads a folder as the reader does; returns how many canvases were drawn.
  private func soak(_ folder: String, seed: UInt64) throws -> Int {
    var random = RandomEvents(seed: seed)
    let corpus = Corpus.open([folder])
    corpus.prepare()
    _ = Corpus.check([folder])
    guard !corpus.articles.isEmpty else { return 0 }
    let language = seed % 2 == 0 ? InterfaceLanguage.arabic : .english
    var size = random.size()
    var browser = Browser(corpus: corpus, size: size, language: language)
    for number in 0..<events {
      if let fault = CanvasFault.find(in: browser.draw(), drawnFor: size) {
        print("soak: seed \(seed), after \(number) events, \(size): \(fault)")
        throw ExitCode(1)
      }
      let event = random.next()
      if case .resized(let other) = event { size = other }
      if case .leave = browser.apply(event) {
        browser = Browser(corpus: corpus, size: size, language: language)
      }
    }
    return events
  }
}
