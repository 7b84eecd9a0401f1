/// How an article came to be what it is: where its fields are from, and what was left out of its body.
public struct Provenance: Sendable, Hashable {
  /// Where the headline is from.
  public var title = FieldOrigin.stated
  /// Where the outlet is from.
  public var outlet = FieldOrigin.stated
  /// Where the date is from.
  public var date = FieldOrigin.stated
  /// Where the byline is from.
  public var byline = FieldOrigin.stated
  /// Where the language is from.
  public var language = FieldOrigin.stated
  /// The words that the date was read from, where it is guessed; empty where it is not.
  public var dateBasis = ""
  /// The lines of the file that are no part of the body, in their order.
  public var dropped: [DroppedLine] = []

  /// Creates the provenance of an article whose file states all that is known of it.
  public init() {}

  /// Whether it says no more than that the file states everything.
  public var isPlain: Bool { self == Provenance() }
}

/// Where a field of an article is from.
public enum FieldOrigin: UInt8, Sendable, CaseIterable {
  /// The file says so: front matter, a field, the metadata of a page.
  case stated
  /// A person said so, in a file beside it.
  case corrected
  /// Guessed from the lines around the body.
  case line
  /// Guessed from the text itself.
  case text
  /// Guessed from the address of the page.
  case address
  /// Guessed from the name of the file or its folder.
  case path

  /// Whether nobody said so.
  public var isGuessed: Bool { self != .stated && self != .corrected }
}
