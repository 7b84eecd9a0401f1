/// What rounding may take from what articles are worth.
///
/// What is left out because of a bound must be worth less than the best however its worth is rounded. A worth
/// and its bound are a dozen operations on floats apart at most, each of which may be off by a part in
/// sixteen million.
enum Rounding {
  /// More than all of that together.
  static let slack: Float = 1.000_01

  /// Returns what an article must be worth where other words give it no more than `rest`.
  ///
  /// - Parameter least: What the best are worth at least; not above zero as long as all may be among them.
  static func enough(_ least: Double, rest: Float) -> Float {
    guard least > 0, rest < .infinity else { return -.infinity }
    return Float(least) * (2 - slack) - max(rest, 0) * slack
  }
}
