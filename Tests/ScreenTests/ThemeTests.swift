import Screen
import Testing

/// What each depth and background must make visible.
@Suite struct ThemeTests {
  static let themes = Theme.Depth.allCases.flatMap { depth in
    Theme.Background.allCases.map { Theme(depth: depth, background: $0) }
  }
  static let emphases: [Style.Emphasis] = [
    [], .chosen, .match, .currentMatch, .selected, .selectedElsewhere,
  ]

  @Test(arguments: themes) func everyEmphasisOfARoleLooksDifferent(theme: Theme) {
    for role in Style.Role.allCases {
      let looks = Set(Self.emphases.map { theme.look(of: Style(role, $0)) })
      #expect(looks.count == Self.emphases.count, "\(role) in \(theme)")
    }
  }

  @Test(arguments: themes) func mentionsAndMatchesShowInSelectedRows(theme: Theme) {
    for role in Style.Role.allCases {
      let row = theme.look(of: Style(role, .selected))
      for emphasis: Style.Emphasis in [.chosen, .match, .currentMatch] {
        #expect(
          theme.look(of: Style(role, [.selected, emphasis])) != row, "\(role) in \(theme)")
      }
    }
  }

  @Test(arguments: themes) func plainTextIsTheTerminalsOwn(theme: Theme) {
    #expect(theme.look(of: .plain) == Look())
  }

  @Test(arguments: Theme.Background.allCases)
  func kindsOfActorsDiffer(background: Theme.Background) {
    let kinds: [Style.Role] = [
      .person, .organisation, .place, .agreement, .law, .equipment, .outlet, .event,
    ]
    for depth in [Theme.Depth.palette, .sixteen, .eight] {
      let theme = Theme(depth: depth, background: background)
      let looks = Set(kinds.map { theme.look(of: Style($0)) })
      #expect(looks.count == kinds.count, "\(theme)")
      #expect(!looks.contains(Look()), "\(theme)")
    }
  }

  @Test(arguments: themes) func selectedRowsKeepTheColoursOfActors(theme: Theme) {
    let kinds: [Style.Role] = [.person, .organisation, .place]
    let looks = Set((kinds + [.plain]).map { theme.look(of: Style($0, .selected)) })
    #expect(theme.depth == .attributes || looks.count == kinds.count + 1)
  }

  @Test(arguments: themes) func coloursStayWithinTheDepth(theme: Theme) {
    let limit =
      switch theme.depth {
      case .attributes: 0
      case .eight: 8
      case .sixteen: 16
      case .palette: 256
      }
    for role in Style.Role.allCases {
      for emphasis in Self.emphases {
        let look = theme.look(of: Style(role, emphasis))
        #expect((look.foreground.map(Int.init) ?? -1) < limit)
        #expect((look.background.map(Int.init) ?? -1) < limit)
      }
    }
  }

  @Test(arguments: themes) func aGroundComesWithItsOwnLetters(theme: Theme) {
    for role in Style.Role.allCases {
      for raw in UInt8(0)..<32 {
        let look = theme.look(of: Style(role, Style.Emphasis(rawValue: raw)))
        #expect(look.background == nil || look.foreground != nil, "\(role) \(raw) in \(theme)")
      }
    }
  }

  /// Contrast by WCAG 2; its least for letters is 4.5, and 3 for large ones and lines.
  @Test(arguments: Theme.Background.allCases)
  func lettersCanBeRead(background: Theme.Background) {
    let theme = Theme(depth: .palette, background: background)
    // Black and white, and the greys that people use in their place.
    let grounds: [UInt8] =
      switch background {
      case .unknown: [16, 231]
      case .dark: [16, 235]
      case .light: [231]
      }
    let least = background == .unknown ? 3.0 : 4.5
    for role in Style.Role.allCases {
      for emphasis in Self.emphases {
        let look = theme.look(of: Style(role, emphasis))
        guard let letters = look.foreground else { continue }
        for ground in look.background.map({ [$0] }) ?? grounds {
          let contrast = contrast(letters, ground)
          #expect(
            contrast >= (role == .border ? 1.5 : emphasis == [] ? least : 3),
            "\(role) \(emphasis.rawValue): \(letters) on \(ground) has \(contrast) in \(theme)")
        }
      }
    }
  }

  private func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  private func luminance(_ colour: UInt8) -> Double {
    let steps = [0.0, 95, 135, 175, 215, 255]
    let cube = Int(colour) - 16
    let levels =
      colour >= 232
      ? Array(repeating: Double(8 + 10 * (Int(colour) - 232)), count: 3)
      : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
    let shares = levels.map { level in
      let share = level / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]
  }

  /// Returns a share to the power of 2.4, as its square times its fifth root squared.
  private func power(_ share: Double) -> Double {
    // Newton's method for the fifth root.
    var root = 1.0
    for _ in 0..<40 { root -= (root - share / (root * root * root * root)) / 5 }
    return share * share * root * root
  }
}
