internal import Library

/// What a timeline is narrowed to.
struct TimelineNarrowing: Hashable, Sendable {
  /// By actor, outlet and kind.
  var filter: TimelineFilter
  /// By text that was typed.
  var text: String

  /// Narrows to an actor, if to any.
  init(actor: Int? = nil) {
    filter = TimelineFilter(actor: actor)
    text = ""
  }

  /// Whether everything is shown.
  var isWide: Bool { self == TimelineNarrowing() }
}
