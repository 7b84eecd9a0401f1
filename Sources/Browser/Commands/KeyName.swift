internal import Screen

extension Key {
  /// The key's name as it is shown to people; the same in every language of the interface.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let letter): "Ctrl-" + String(letter).uppercased()
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt(let letter): "Alt-" + String(letter).uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}
