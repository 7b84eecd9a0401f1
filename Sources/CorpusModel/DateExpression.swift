/// A place in an article that names a date.
public struct DateExpression: Sendable, Hashable {
  /// Where it lies in the article's text.
  public let range: TextRange
  /// What it may mean, the likeliest first, at least one; several where it is ambiguous.
  public let readings: [DateSpan]
  /// How precise it is.
  public let precision: Precision
  /// What the date was made out from.
  public let basis: Basis

  /// How precise a date is.
  public enum Precision: String, Sendable, CaseIterable { case day, month, year, interval }

  /// What a date was made out from.
  public enum Basis: String, Sendable, CaseIterable {
    /// The words say all of it.
    case stated
    /// What is missing stands elsewhere in the same article.
    case article
    /// What is missing was counted from the day of publication.
    case publication
  }

  /// Creates an expression.
  public init(range: TextRange, readings: [DateSpan], precision: Precision, basis: Basis) {
    self.range = range
    self.readings = readings
    self.precision = precision
    self.basis = basis
  }

  /// Whether it may mean several dates.
  public var isAmbiguous: Bool { readings.count > 1 }
}
