import ArgumentParser
import Browser
import CorpusModel
import CursesTerminal
import Glibc
import Library
import Screen

/// `warraq [PATH…]`: the reader.
struct OpenReader: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens the reader, as the program does without a subcommand.")

  @Argument(
    help:
      "Folders and files to open, - for standard input; the bundled corpus where there are none.")
  var paths: [String] = []

  @Option(name: .customLong("corpus"), help: "A folder or file to open, as PATH; repeatable.")
  var corpora: [String] = []

  @Option(help: "The interface's language, ar or en; that of the locale where it is not given.")
  var lang: InterfaceLanguage?

  @Flag(name: .customLong("watch"), help: "Take in files that come or change while one reads.")
  var isWatching = false

  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    guard !isWatching || !(corpora + paths).isEmpty else {
      throw ValidationError("--watch needs a folder or a file to watch")
    }
    guard !isWatching || !(corpora + paths).contains("-") else {
      throw ValidationError("standard input cannot be watched")
    }
  }

  func run() throws {
    try Self.open(corpora + paths, in: lang, bidi: terminal.bidi, isWatching: isWatching)
  }

  /// Runs the reader until one leaves it.
  ///
  /// - Parameters:
  ///   - language: The interface's language; that of the settings or the locale where nil.
  ///   - bidi: What the terminal does with right-to-left text; what the environment or the settings
  ///     say where nil, and asked of the terminal where they say nothing.
  ///   - isWatching: Whether files that come or change are to be taken in.
  /// - Throws: A validation error with one line for people, where there is no terminal to use or
  ///   nothing to read.
  static func open(
    _ paths: [String], in language: InterfaceLanguage? = nil, bidi: TerminalBidi? = nil,
    isWatching: Bool = false
  ) throws {
    // The terminal is given back when this returns; the shell is to learn why the program ends.
    let leaving = try readUntilLeft(paths, language, bidi, isWatching)
    StandardError.report(leaving.problems)
    for note in leaving.notes { StandardError.write(line: "warraq: \(note)") }
    if leaving.isBlocked {
      StandardError.write(
        line:
          "warraq: tmux has the terminal turn the letters round; 'warraq doctor' says what to set")
    }
    if let signal = leaving.signal { Terminal.raiseAgain(signal) }
  }

  /// What is to be told when the terminal is given back.
  private struct Leaving {
    /// The signal that ended the reading, where one did.
    let signal: Int32?
    /// Whether tmux was in the way.
    let isBlocked: Bool
    /// What was wrong with files that were read after the first screen.
    let problems: [Problem]
    /// What is to be said of watching folders.
    let notes: [String]
  }

  private static func readUntilLeft(
    _ paths: [String], _ language: InterfaceLanguage?, _ bidi: TerminalBidi?, _ isWatching: Bool
  ) throws -> Leaving {
    Allocation.askByMegabytes()
    let settings = Settings()
    let language = language ?? settings.language ?? .ofLocale
    let bidi = try bidi ?? .chosen(settings)
    let reportsMouse = try reportsMouse(settings)
    var notebook = Notebook()
    let watchedState = isWatching ? FolderState(of: paths) : nil
    var opening =
      paths.isEmpty
      ? Opening.bundled(own: notebook.decisions)
      : Corpus.begin(paths, own: notebook.decisions, cache: Environment.cacheFolder)
    let corpus = opening.firstScreen
    // Before the first screen, so that it stands there again when the reader is left.
    StandardError.report(
      settings.problems + notebook.problems + opening.notes + corpus.problems)
    // What is wrong with what is read later is said when the terminal is given back.
    var laterProblems: [Problem] = []
    guard !corpus.articles.isEmpty || opening.indexing != nil else {
      if !corpus.problems.isEmpty { throw Outcome.badInput }
      throw ValidationError("there are no articles in \(paths.joined(separator: ", "))")
    }
    var terminal: Terminal
    do {
      terminal = try Terminal(
        bidi: bidi, reportsMouse: reportsMouse, input: try keyboard(besides: paths))
    } catch let error as TerminalError {
      throw ValidationError(error.description)
    }
    var browser = Browser(
      corpus: corpus, size: terminal.size, language: language,
      typesetting: settings.typesetting)
    if opening.indexing?.isRefresh == false { browser.progress = Browser.Progress(percent: 0) }
    terminal.show(browser.draw())
    // Nothing on the screen changes by it.
    opening = opening.afterFirstScreen
    if opening.corpus !== corpus { browser.adopt(opening.corpus) }
    let bell = Bell()
    let workshop = bell.map { Workshop(bell: $0) }
    let desk = bell.map { SearchDesk(bell: $0) }
    defer {
      desk?.cancel()
      workshop?.stop()
    }
    workshop?.begin(opening, notebook.decisions)
    if isWatching {
      workshop?.watch(paths, since: watchedState, cache: Environment.cacheFolder)
    }
    var watchNotes: [String] = []
    // What came while an answer was waited for.
    var unread: TerminalEvent?
    var isCutShort = false
    // Whether the reader waits for the next snapshot.
    var isAwaited = false
    // Whether an article was corrected since files were last seen to change.
    var isCorrected = false
    while true {
      var effect = Browser.Effect.none
      var event = unread ?? terminal.nextEvent(wake: bell?.descriptor)
      unread = nil
      bell?.silence()
      let isAnswered = browser.take(from: desk)
      if let news = workshop?.take() {
        var isShown =
          isAnswered || isAwaited || browser.waitsForFacts || browser.progress != news.progress
        browser.progress = news.progress
        if let snapshot = news.snapshot {
          browser.adopt(snapshot)
          isAwaited = false
        }
        if let outcome = news.indexed {
          laterProblems += browser.take(outcome, notebook.decisions, workshop)
          isShown = true
        }
        if let change = news.change {
          // What the reader corrected was told.
          if !isCorrected || change != FolderChange(new: 0, changed: 1, removed: 0) {
            browser.tellChange(change)
          }
          isCorrected = false
          isShown = true
        }
        watchNotes += news.notes
        // A text does not change under the eyes of whoever reads it: the next key shows what is new.
        if !isShown && event == nil { continue }
      }
      // Keys that came meanwhile are taken before the next picture: frames are dropped, not queued.
      while effect == .none, let taken = event {
        // Keys that act on what is found do so on what was asked for last, where that comes soon.
        if !taken.isTyped || browser.holdsKeyForSearch {
          browser.ask(desk)
          browser.awaitSearch(from: desk, bell, before: taken)
        }
        // Terminals differ in what they make of a picture that no longer fits.
        if case .resized = taken { terminal.forgetPicture() }
        effect = browser.apply(taken)
        event = effect == .none ? terminal.nextEvent(timeout: 0) : nil
      }
      // Of letters that came together, as where a text is pasted, the last asks for all.
      browser.ask(desk)
      // An answer that comes at once is in the same picture as the key that asked for it.
      if effect == .none, browser.pendingSearch != nil {
        unread = terminal.nextEvent(
          timeout: Browser.patienceForSearch, wake: bell?.descriptor)
        browser.take(from: desk)
      }
      switch effect {
      case .none:
        terminal.show(browser.draw())
        if !isCutShort, browser.corpus.isCutShort {
          isCutShort = true
          laterProblems.append(
            Problem(
              path: paths.joined(separator: ", "),
              message: "the index image was cut short while it was open; some texts are missing"))
          browser.tellCutShort()
          terminal.show(browser.draw())
        }
      case .redraw:
        terminal.forgetPicture()
        terminal.show(browser.draw())
      case .decide, .correct, .takeBack:
        do throws(Problem) {
          switch try notebook.carryOut(effect, on: browser.corpus, from: paths) {
          case .nothing: browser.tellNothingWasDecided(nil)
          case .decided:
            if effect == .takeBack { browser.tellTakenBack() }
            isAwaited = true
            let (corpus, decisions) = (browser.wholeCorpus, notebook.decisions)
            workshop?.decide(decisions)
            workshop?.make { corpus.with(decisions).withFoundActors().prepared() }
          case .unchanged: browser.tellNothingCorrected()
          case .corrected(let article, let file):
            if effect == .takeBack {
              browser.tellTakenBack()
            } else {
              browser.tellCorrected(in: file, isSeen: !opening.isOfImage)
            }
            // An image that was asked for by its path stays as it is; a watch reads what changed by itself.
            guard !opening.isOfImage else { break }
            isAwaited = true
            isCorrected = workshop?.isWatching == true
            // What is found in the articles, and the index, follow when they are read again.
            browser.adopt(browser.wholeCorpus.showing(corrected: [article]))
            workshop?.correct(article)
            if !isCorrected { workshop?.readAgain(paths, cache: Environment.cacheFolder) }
          }
        } catch {
          browser.tellNothingWasDecided(error)
        }
        terminal.show(browser.draw())
      case .leave(let signal):
        return Leaving(
          signal: signal, isBlocked: terminal.isBlockedByTmux, problems: laterProblems,
          notes: watchNotes)
      }
    }
  }

  /// Returns whether to take the mouse, as WARRAQ_MOUSE says, or else the settings.
  private static func reportsMouse(_ settings: Settings) throws(ValidationError) -> Bool {
    switch Environment.value(of: "WARRAQ_MOUSE") {
    case nil, "": return settings.reportsMouse
    case "on": return true
    case "off": return false
    case let value?:
      throw ValidationError("WARRAQ_MOUSE is '\(value)', which is neither on nor off")
    }
  }

  /// Returns the descriptor that keys come from: the terminal itself where standard input was read
  /// for its text, to be closed by nobody before the program ends.
  private static func keyboard(besides paths: [String]) throws(ValidationError) -> Int32 {
    guard paths.contains("-") else { return STDIN_FILENO }
    let terminal = unsafe Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw ValidationError("there is no terminal to read keys from, standard input being read")
    }
    return terminal
  }
}
