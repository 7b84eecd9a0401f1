/// The colours and attributes of every style, for a number of colours and a background.
///
/// Colours appear here and in the palettes beside it, nowhere else. Wherever a look has a
/// background of its own it has a foreground of its own too, so that text stays readable whatever
/// the terminal's colours are.
public struct Theme: Sendable, Equatable {
  /// How many colours the terminal shows.
  public let depth: Depth
  /// What is known of the terminal's background.
  public let background: Background

  /// How many colours a terminal shows.
  public enum Depth: Sendable, CaseIterable {
    /// Bold, underline and reverse only.
    case attributes
    /// The eight colours of ECMA-48.
    case eight
    /// Those and their bright forms.
    case sixteen
    /// The 256 colours of xterm.
    case palette
  }

  /// What is known of a terminal's background.
  public enum Background: Sendable, CaseIterable {
    /// Nothing: colours are chosen to read on black and on white.
    case unknown
    case dark, light
  }

  /// Creates a theme.
  public init(depth: Depth, background: Background = .unknown) {
    self.depth = depth
    self.background = background
  }

  /// Returns how a style looks.
  public func look(of style: Style) -> Look {
    var look =
      switch depth {
      case .attributes: attributesLook(of: style)
      case .eight, .sixteen: ansiLook(of: style)
      case .palette: paletteLook(of: style)
      }
    if style.emphasis.contains(.unchecked) { look.attributes.insert(.underline) }
    return look
  }
}

/// How a cell looks: two colours and some attributes.
public struct Look: Hashable, Sendable {
  /// The letters' colour, an index into xterm's palette; the terminal's own where there is none.
  public var foreground: UInt8?
  /// The ground's colour, likewise.
  public var background: UInt8?
  /// Bold and its like.
  public var attributes: Attributes

  /// Creates a look.
  public init(
    _ foreground: UInt8? = nil, on background: UInt8? = nil, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Bold and its like.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, or brighter where the terminal has no heavy letters.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// With a line below.
    public static let underline = Attributes(rawValue: 4)
    /// With letters and ground exchanged.
    public static let reverse = Attributes(rawValue: 8)
  }
}
