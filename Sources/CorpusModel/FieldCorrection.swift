/// What a person says of an article in the place of what was found or guessed.
public struct FieldCorrection: Sendable, Hashable {
  /// A field that a reader corrects, by the name that it has in files, in the order in which one goes through
  /// them.
  public enum Field: String, Sendable, CaseIterable {
    case title, outlet, date, byline
  }

  /// Which field.
  public let field: Field
  /// What is true, on one line, a date in ISO 8601; nothing takes an earlier correction back.
  public let value: String?

  /// Creates a correction.
  public init(_ field: Field, _ value: String?) {
    self.field = field
    self.value = value
  }
}
