import Glibc
import Screen

/// A conversation with a terminal that nothing is drawn on: the question, and some widths.
struct TerminalExchange {
  /// What was answered within the time.
  private(set) var answers = TerminalAnswers()
  /// The columns that each sample took, as far as the terminal told.
  private(set) var columns: [Int] = []

  /// Asks on the alternate screen, and waits for the answers; nothing where the system refuses.
  ///
  /// A signal that ends the program ends it here, once the terminal is given back.
  init?(
    samples: [String], insideTmux: Bool, input: Int32, output: Int32, settings: LineSettings
  ) {
    guard let claim = Claim(), let signals = SignalInbox() else { return nil }
    let leaving = "\u{1B}[H\u{1B}[2J\u{1B}[?1049l"
    Rescue.prepare(input: input, output: output, sending: leaving, settings: settings.former)
    Rescue.arm()
    settings.takeKeys(from: input)
    var question = TerminalQuestion(background: false, bidi: true, insideTmux: insideTmux)
    let widths = samples.map { "\u{1B}[H" + $0 + "\u{1B}[6n" }.joined()
    let text =
      (insideTmux ? question.outside : "") + "\u{1B}[?1049h\u{1B}[H\u{1B}[2J" + widths
      + question.text
    RawOutput.send(Array(text.utf8), to: output)
    let signal = listen(&question, samples.count, insideTmux, signals, input)
    answers = question.answers
    RawOutput.send(Array(leaving.utf8), to: output)
    TerminalQuestion.swallowAnswers(from: input)
    settings.restore(on: input)
    Rescue.retire()
    _ = claim
    if let signal { Terminal.raiseAgain(signal) }
  }

  /// Takes answers until the last or until time runs out; returns the signal that came in between.
  private mutating func listen(
    _ question: inout TerminalQuestion, _ samples: Int, _ insideTmux: Bool,
    _ signals: borrowing SignalInbox, _ input: Int32
  ) -> Int32? {
    let tmux = insideTmux ? TmuxClient() : nil
    var decoder = KeyDecoder()
    var isTmuxAsked = tmux != nil
    while let end = question.deadline, end > MonotonicClock.milliseconds {
      var sources = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isTmuxAsked ? tmux?.descriptor ?? -1 : -1, events: Int16(POLLIN), revents: 0),
      ]
      _ = unsafe poll(
        &sources, nfds_t(sources.count), Int32(clamping: end - MonotonicClock.milliseconds))
      for signal in SignalInbox.endings where signals.take(signal) { return signal }
      if sources[1].revents != 0 { signals.drain() }
      if sources[2].revents != 0, let answer = tmux?.next(isLast: false) {
        isTmuxAsked = false
        question.take(tmuxClient: answer)
      }
      guard sources[0].revents != 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(input, &bytes, bytes.count)
      guard count > 0 || count < 0 && errno == EINTR else { break }
      decoder.feed(bytes.prefix(max(0, count)))
      while let next = decoder.next() {
        guard case .answer(let answer) = next else { continue }
        if case .cursor(_, let column) = answer, columns.count < samples {
          columns.append(column - 1)
        } else {
          question.take(answer)
        }
      }
    }
    return nil
  }
}
