/// What a cell means; colours are a theme's affair.
public struct Style: Hashable, Sendable {
  /// What the cell belongs to.
  public var role: Role
  /// What stands out about it.
  public var emphasis: Emphasis

  /// Creates a style.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Body text.
  public static let plain = Style(.plain)

  /// What a cell belongs to.
  public enum Role: UInt8, Sendable, CaseIterable {
    case plain, dim
    case title, heading, quote, caption, credit
    case paneTitle, group, border, unread, position
    case bar, barTitle, barKey
    case warning
    /// The letters to type to follow a link.
    case linkLabel
    case person, organisation, place, agreement, law, equipment, outlet, event
  }

  /// What stands out about a cell.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The chosen mention or link.
    public static let chosen = Emphasis(rawValue: 1)
    /// A place that matches a search.
    public static let match = Emphasis(rawValue: 2)
    /// The selected row of the pane that has the keys.
    public static let selected = Emphasis(rawValue: 4)
    /// The selected row of another pane.
    public static let selectedElsewhere = Emphasis(rawValue: 8)
    /// The match that n and N are at.
    public static let currentMatch = Emphasis(rawValue: 16)
    /// What nobody vouches for: an actor that was found by rule and that nobody looked at, a part of
    /// a query that could not be read.
    public static let unchecked = Emphasis(rawValue: 32)
  }
}
