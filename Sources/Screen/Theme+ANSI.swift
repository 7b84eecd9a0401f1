/// Looks in eight or sixteen colours, whose exact shades the reader's terminal decides.
extension Theme {
  private static let black: UInt8 = 0
  private static let red: UInt8 = 1
  private static let green: UInt8 = 2
  private static let yellow: UInt8 = 3
  private static let blue: UInt8 = 4
  private static let magenta: UInt8 = 5
  private static let cyan: UInt8 = 6
  private static let white: UInt8 = 7

  /// Returns a look in eight or sixteen colours.
  func ansiLook(of style: Style) -> Look {
    let role = style.role
    let base =
      switch (background, depth) {
      case (.light, _): role.coloursOnLight
      case (_, .sixteen): role.sixteenColours
      default: role.eightColours
      }
    let emphasis = style.emphasis
    if emphasis.contains(.chosen) { return Self.chosen(base) }
    // No bold on black letters: many terminals show them grey.
    if emphasis.contains(.currentMatch) { return Look(Self.white, on: Self.red, .bold) }
    if emphasis.contains(.match) { return Look(Self.black, on: Self.yellow) }
    if emphasis.contains(.selected) { return selected(role) }
    if emphasis.contains(.selectedElsewhere) { return Look(Self.black, on: Self.white) }
    return base
  }

  /// Returns a role's colour on blue, as far as it can be read there; the rest is white.
  private func selected(_ role: Style.Role) -> Look {
    let colour =
      switch role.eightColours.foreground {
      case .some(Self.green): Self.green
      case .some(Self.yellow): Self.yellow
      case .some(Self.cyan): Self.cyan
      // Only the bright one is bright enough.
      case .some(Self.magenta) where depth == .sixteen: Self.magenta
      default: Self.white
      }
    let isBright = depth == .sixteen && colour != Self.white
    return Look(isBright ? colour + 8 : colour, on: Self.blue, .bold)
  }

  /// Returns a look's colour as the ground. The line below tells a chosen word from a match in
  /// yellow, and from a bar.
  private static func chosen(_ base: Look) -> Look {
    switch base.foreground {
    case nil, .some(8): Look(nil, on: nil, [.reverse, .underline])
    case .some(red), .some(blue): Look(white, on: base.foreground, [.bold, .underline])
    case .some(let colour): Look(black, on: colour, .underline)
    }
  }
}

extension Style.Role {
  fileprivate var eightColours: Look {
    switch self {
    case .plain, .quote: Look()
    case .dim, .caption, .credit, .group, .border: Look(nil, on: nil, .dim)
    case .title, .heading, .paneTitle: Look(nil, on: nil, .bold)
    case .unread: Look(4, on: nil, .bold)
    case .position: Look(3)
    case .bar: Look(nil, on: nil, .reverse)
    case .barTitle, .barKey: Look(nil, on: nil, [.reverse, .bold])
    case .warning: Look(1, on: nil, .bold)
    case .linkLabel: Look(7, on: 5, .bold)
    case .person: Look(3)
    case .organisation: Look(6)
    case .place: Look(2)
    case .agreement: Look(5)
    case .law: Look(5, on: nil, .bold)
    case .equipment: Look(3, on: nil, .bold)
    case .outlet: Look(6, on: nil, .bold)
    case .event: Look(1)
    }
  }

  fileprivate var sixteenColours: Look {
    switch self {
    case .dim, .caption, .credit, .group, .border: Look(8)
    case .unread: Look(12)
    case .law: Look(13)
    case .equipment: Look(11)
    case .outlet: Look(12)
    case .event: Look(9)
    default: eightColours
    }
  }

  /// Yellow and the bright colours cannot be read on white.
  fileprivate var coloursOnLight: Look {
    switch self {
    case .position, .person: Look(1)
    case .organisation: Look(4)
    case .law: Look(5, on: nil, .bold)
    case .equipment: Look(2, on: nil, .bold)
    case .outlet: Look(4, on: nil, .bold)
    case .event: Look(6)
    default: eightColours
    }
  }
}
