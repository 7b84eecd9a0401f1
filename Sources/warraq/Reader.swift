import ArgumentParser
import Browser
import CursesTerminal
import Glibc
import Library
import Screen

/// The interactive reader: the loop that turns events into state and state into pictures.
struct Reader {
  let paths: [String]
  let language: InterfaceLanguage

  /// Runs until the reader leaves.
  ///
  /// - Throws: A validation error with one line for people, where there is no terminal to use or
  ///   nothing to read.
  func run() throws {
    let signal = try readUntilLeft()
    // The terminal is given back by now; the shell is to learn why the program ends.
    if let signal { Terminal.raiseAgain(signal) }
  }

  /// Returns the signal that ended the reading, where one did.
  private func readUntilLeft() throws -> Int32? {
    let corpus = paths.isEmpty ? Corpus.bundled() : Corpus.open(paths)
    guard !corpus.articles.isEmpty else {
      throw ValidationError(corpus.problems.first?.description ?? "no articles in \(paths)")
    }
    var terminal: Terminal
    do {
      terminal = try Terminal()
    } catch {
      throw ValidationError(error.description)
    }
    var browser = Browser(corpus: corpus, size: terminal.size, language: language)
    terminal.show(browser.draw())
    Task.detached { corpus.prepare() }
    while true {
      guard let event = terminal.nextEvent() else { continue }
      var effect = browser.apply(event)
      // Keys that came meanwhile are taken before the next picture: frames are dropped, not queued.
      while effect == .none, let next = terminal.nextEvent(timeout: 0) {
        effect = browser.apply(next)
      }
      switch effect {
      case .none: terminal.show(browser.draw())
      case .redraw:
        terminal.redraw()
        terminal.show(browser.draw())
      case .leave(let signal): return signal
      }
    }
  }
}
