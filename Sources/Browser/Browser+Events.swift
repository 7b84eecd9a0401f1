internal import Library
public import Screen

extension Browser {
  /// Changes the state as an event asks for.
  public mutating func apply(_ event: TerminalEvent) -> Effect {
    switch event {
    case .key(let key):
      notice = nil
      return apply(key)
    case .click(let point):
      notice = nil
      click(at: point)
      return .none
    case .wheel(let notches):
      notice = nil
      for _ in 0..<min(notches.magnitude, Self.mostNotches) * Self.rowsPerNotch {
        _ = perform(notches > 0 ? .down : .up)
      }
      return .none
    case .paste(let text):
      // Pasted text is typed into the search line; elsewhere it is never a command.
      if Set.typing.contains(context) { editLine { $0.insert(text.unicodeScalars) } }
      return .none
    case .resized(let size):
      resize(to: size)
      return .none
    case .redraw:
      // The terminal knows what it has lost; all of it goes only where one asks for that.
      return .none
    case .end(let signal):
      return .leave(signal: signal)
    }
  }

  /// How many rows a notch of the wheel scrolls.
  private static let rowsPerNotch: UInt = 3
  /// How many notches are taken at once.
  private static let mostNotches: UInt = 100

  private mutating func apply(_ key: Key) -> Effect {
    let context = self.context
    // Where letters are typed, Alt never leaves; elsewhere Escape was typed, and another key behind it.
    if case .alt(let scalar) = key, !Set.typing.contains(context) {
      let effect = apply(.escape)
      guard effect == .none else { return effect }
      return apply(scalar == "\u{7F}" ? .backspace : .character(scalar))
    }
    if context != .labels, let command = Command.command(for: key, in: context) {
      return perform(command)
    }
    if context == .labels {
      typeLabel(key)
    } else if Set.typing.contains(context), case .character(let scalar) = key {
      editLine { $0.insert(CollectionOfOne(scalar)) }
    } else if context == .help {
      // Any key that the help has no use for closes it.
      helpTop = nil
    }
    return .none
  }

  private mutating func resize(to size: Size) {
    self.size = size
    spot.arrange(size: layoutSize, typesetting: typesetting, corpus: corpus)
    if let helpTop {
      self.helpTop = HelpView.clamped(helpTop, size: layoutSize, language: language)
    }
  }
}
