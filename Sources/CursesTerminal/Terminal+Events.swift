import CNCurses
import Glibc
public import Screen

extension Terminal {
  /// Waits for the next event.
  ///
  /// - Parameters:
  ///   - timeout: How many milliseconds to wait at most; for ever where nil.
  ///   - descriptor: A pipe or the like that ends the wait when it can be read. Nothing is read.
  /// - Returns: The event; nothing where time ran out or `descriptor` can be read. Once the terminal
  ///   is gone, `.end` at every call.
  public mutating func nextEvent(
    timeout milliseconds: Int? = nil, wake descriptor: Int32? = nil
  ) -> TerminalEvent? {
    let deadline = milliseconds.map {
      MonotonicClock.milliseconds.addingReportingOverflow(max(0, $0)).partialValue
    }
    while true {
      if let event = signalEvent() { return event }
      if let event = tmuxEvent() { return event }
      if let input = decoder.next() {
        if let event = event(for: input) { return event }
        continue
      }
      if let ending { return ending }

      let now = MonotonicClock.milliseconds
      if let end = question?.deadline, end <= now {
        // A terminal that does not answer, or not to all.
        question?.settle()
        if let event = settle() { return event }
        continue
      }
      let remaining = deadline.map { max(0, $0 - now) }
      let patience = decoder.patience(awaitingAnswers: question?.deadline != nil)
      let ends = [question?.deadline, tmux?.deadline].map { end in end.map { max(0, $0 - now) } }
      let wait = ([remaining, patience] + ends).compactMap(\.self).min()
      var sources = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: tmux?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = unsafe poll(
        &sources, nfds_t(sources.count), wait.map { Int32(clamping: $0) } ?? -1)
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        ending = .end(signal: nil)
        continue
      }
      if sources[1].revents != 0 {
        signals.drain()
        continue
      }
      if sources[0].revents != 0 {
        readKeys()
        continue
      }
      if sources[3].revents != 0 { continue }
      if sources[2].revents != 0 { return nil }
      if let patience, patience == wait {
        if let input = decoder.giveUp(), let event = event(for: input) { return event }
        continue
      }
      if remaining == wait { return nil }
    }
  }

  /// Returns the event of an input; answers to our own question change how pictures are sent.
  private mutating func event(for input: TerminalInput) -> TerminalEvent? {
    switch input {
    case .key(let key): return .key(key)
    case .click(let point): return .click(painter.cell(at: point))
    case .wheel(let notches): return .wheel(notches)
    case .paste(let text): return .paste(text)
    case .answer(let answer): return take(answer)
    }
  }

  /// Reads what the terminal has sent, or learns that it is gone.
  private mutating func readKeys() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(input, &bytes, bytes.count)
    if count > 0 {
      decoder.feed(bytes.prefix(count))
    } else if count == 0 {
      ending = .end(signal: nil)
    } else if errno != EINTR && errno != EAGAIN {
      // What a terminal that was closed answers.
      ending = .end(signal: SIGHUP)
    }
  }

  /// Answers the signals that have arrived, until one is an event.
  private mutating func signalEvent() -> TerminalEvent? {
    if let end = endingSignal() { return end }
    if signals.take(SIGTSTP) {
      leave()
      _ = signals.stop()
      return comeBack()
    }
    // Stopped by SIGSTOP, with no chance to leave: the shell has written over the picture.
    if signals.take(SIGCONT) { return comeBack() }
    if signals.take(SIGWINCH), curses.adopt(Size(of: output)) { return .resized(size) }
    return nil
  }

  private func endingSignal() -> TerminalEvent? {
    for signal in SignalInbox.endings where signals.take(signal) { return .end(signal: signal) }
    return nil
  }

  /// Takes the terminal over again, unless the program must end.
  private mutating func comeBack() -> TerminalEvent {
    if let end = endingSignal() { return end }
    // Gone on in the background, where the terminal is the shell's: stop again until it is ours.
    while !isInForeground {
      let goesOn = signals.stop()
      if let end = endingSignal() { return end }
      guard goesOn else { return .end(signal: SIGHUP) }
    }
    leave()
    // The shell or the reader may have changed them.
    if let found = LineSettings(of: input) { settings = found }
    Rescue.update(settings: settings.former)
    Rescue.arm()
    settings.takeKeys(from: input)
    // An answer that was still to come has been kept from the shell, and from us.
    askAgain()
    _ = signals.take(SIGWINCH)
    return curses.adopt(Size(of: output)) ? .resized(size) : .redraw
  }
}
