import CNCurses
import Screen

/// What the terminal answers, and what follows from it.
extension Terminal {
  /// Notes an answer; an event where the picture is to be drawn again.
  mutating func take(_ answer: Answer) -> TerminalEvent? {
    let wasTmux = question?.answers.isTmux ?? false
    question?.take(answer)
    askOutside(unless: wasTmux)
    return settle()
  }

  /// Asks the terminal outside a tmux that says by its answers alone that it is there, as over SSH.
  private mutating func askOutside(unless wasTmux: Bool) {
    guard let question, question.asksForBidi, question.answers.isTmux, !wasTmux, !insideTmux else {
      return
    }
    question.awaitOutside()
    RawOutput.send(Array(question.outside.utf8), to: output)
  }

  /// Takes over what is known by now; an event where the picture is to be drawn again.
  mutating func settle() -> TerminalEvent? {
    guard let question else { return nil }
    let isOver = question.deadline == nil
    var changes = false
    // tmux has said all about the background once it has answered for itself.
    let isTold = isOver || question.answers.attributes != nil
    if question.asksForBackground,
      let background = question.answers.background ?? (isTold ? .unknown : nil)
    {
      let theme = Theme(depth: theme.depth, background: background)
      if theme != self.theme {
        painter.adopt(theme)
        changes = true
      }
    }
    if isOver, question.asksForBidi, settle(question.answers) { changes = true }
    return changes ? .redraw : nil
  }

  /// Takes the terminal's class over; returns whether rows are sent otherwise now.
  private mutating func settle(_ answers: TerminalAnswers) -> Bool {
    let found = answers.finding.bidi
    let isInTmux = insideTmux || answers.isTmux
    let new = TerminalModes(
      found, insideTmux: isInTmux,
      leavesExplicit: answers.bidiMode == 2 || answers.bidiMode == 4,
      reportsMouse: reportsMouse)
    if new != modes {
      // The new switches are taken back with the old ones still on the way.
      modes = new
      Rescue.update(sending: new.leaving + restoring)
      RawOutput.send(Array((new.outside + new.entering).utf8), to: output)
    }
    guard found != bidi else { return false }
    // Only tmux's rows have kept the old mode.
    let sendsAsIs = [TerminalBidi.plain, .explicit]
    let isSame = sendsAsIs.contains(found) && sendsAsIs.contains(bidi) && !isInTmux
    painter.adopt(found)
    // What the terminal has ordered by itself is not what curses believes to stand there.
    if !isSame { forgetPicture() }
    return !isSame
  }

  /// Asks again what had no answer yet, on the way back to the alternate screen.
  mutating func askAgain() {
    if let old = question, old.deadline != nil {
      hasAskedTmux = false
      question = TerminalQuestion(
        background: old.asksForBackground, bidi: old.asksForBidi, insideTmux: insideTmux)
      Self.enter(curses, modes, asking: question, insideTmux, output)
    } else {
      Self.enter(curses, modes, asking: nil, insideTmux, output)
    }
  }
}

/// tmux's own word on the terminal it runs in.
extension Terminal {
  /// Starts to ask tmux, the first time, and takes its answer over.
  mutating func tmuxEvent() -> TerminalEvent? {
    guard let question, question.asksForBidi, question.deadline != nil else {
      tmux = nil
      return nil
    }
    guard insideTmux else { return nil }
    guard hasAskedTmux else {
      hasAskedTmux = true
      tmux = TmuxClient()
      return nil
    }
    let isLate = tmux.map { $0.deadline <= MonotonicClock.milliseconds } ?? false
    guard let answer = tmux?.next(isLast: isLate) else { return nil }
    tmux = nil
    self.question?.take(tmuxClient: answer)
    return settle()
  }
}
