/// Looks in the 256 colours of xterm.
extension Theme {
  /// Returns a look in 256 colours.
  func paletteLook(of style: Style) -> Look {
    let role = style.role
    let emphasis = style.emphasis
    let ground = background == .light ? Ground.light : Ground.dark
    let own = background == .light ? role.colourOnLight : role.colourOnDark
    let weight = role.weight
    if emphasis.contains(.chosen) {
      return Look(ground.ink, on: own ?? ground.text, weight.union(.bold))
    }
    if emphasis.contains(.currentMatch) { return Look(16, on: 214, weight.union(.bold)) }
    if emphasis.contains(.match) { return Look(16, on: 228, weight) }
    if emphasis.contains(.selected) {
      return Look(own ?? ground.text, on: ground.selected, weight)
    }
    if emphasis.contains(.selectedElsewhere) {
      return Look(own ?? ground.text, on: ground.selectedElsewhere, weight)
    }
    switch role {
    case .linkLabel: return Look(16, on: 220, .bold)
    case .bar, .barTitle, .barKey: return Look(own, on: ground.bar, weight)
    default: return Look(background == .unknown ? role.colourOnBoth : own, on: nil, weight)
    }
  }

  /// The grounds of bars and rows.
  private struct Ground {
    let bar: UInt8, selected: UInt8, selectedElsewhere: UInt8
    /// Body text on them.
    let text: UInt8
    /// Letters on an actor's colour.
    let ink: UInt8

    static let dark = Ground(bar: 236, selected: 238, selectedElsewhere: 235, text: 253, ink: 16)
    static let light = Ground(bar: 252, selected: 253, selectedElsewhere: 255, text: 16, ink: 231)
  }
}

extension Style.Role {
  fileprivate var weight: Look.Attributes {
    switch self {
    case .title, .heading, .paneTitle, .barTitle, .barKey, .warning: .bold
    default: []
    }
  }

  /// Bright on black; also used on the dark grounds of bars and selected rows.
  fileprivate var colourOnDark: UInt8? {
    switch self {
    case .plain: nil
    case .dim, .credit, .group: 246
    case .border: 242
    case .title, .heading, .paneTitle: 230
    case .quote: 252
    case .caption: 249
    case .unread: 75
    case .position, .person: 215
    case .bar: 250
    case .barTitle, .barKey: 255
    case .warning, .linkLabel: 203
    case .organisation: 80
    case .place: 114
    case .agreement: 176
    case .law: 147
    case .equipment: 180
    case .outlet: 110
    case .event: 210
    }
  }

  /// Dark on white.
  fileprivate var colourOnLight: UInt8? {
    switch self {
    case .plain: nil
    case .dim, .credit, .group: 241
    case .border: 247
    case .title, .heading, .paneTitle: 17
    case .quote: 236
    case .caption: 239
    case .unread: 25
    case .position, .person: 130
    case .bar: 237
    case .barTitle, .barKey: 16
    case .warning, .linkLabel: 124
    case .organisation: 23
    case .place: 22
    case .agreement: 90
    case .law: 55
    case .equipment: 58
    case .outlet: 24
    case .event: 88
    }
  }

  /// In between: readable on black and on white, where nobody knows which it is.
  fileprivate var colourOnBoth: UInt8? {
    switch self {
    case .plain, .title, .heading, .paneTitle, .quote, .bar, .barTitle, .barKey: nil
    case .dim, .credit, .group, .border, .caption: 244
    case .unread: 33
    case .position, .person: 166
    case .warning, .linkLabel: 160
    case .organisation: 31
    case .place: 28
    case .agreement: 133
    case .law: 99
    case .equipment: 95
    case .outlet: 67
    case .event: 167
    }
  }
}
