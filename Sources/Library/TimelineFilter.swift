internal import CorpusModel

/// What of the timeline is to be seen; what is not given narrows nothing.
public struct TimelineFilter: Sendable, Hashable {
  /// What entries come from.
  public enum Kind: Sendable, Hashable { case events, sentences }

  /// Only what names this actor, a place in the corpus's list.
  public var actor: Int?
  /// Only what this outlet's articles tell.
  public var outlet: String?
  /// Only entries of this kind.
  public var kind: Kind?

  /// Creates a filter.
  public init(actor: Int? = nil, outlet: String? = nil, kind: Kind? = nil) {
    self.actor = actor
    self.outlet = outlet
    self.kind = kind
  }
}

extension Corpus {
  /// Returns the entries of the timeline that a filter lets through, in order of time, each with the
  /// places that it lets through.
  public func timeline(_ filter: TimelineFilter) -> [TimelineEntry] {
    timeline.compactMap { entry in
      if let actor = filter.actor, !entry.actors.contains(actor) { return nil }
      if let kind = filter.kind, (entry.event != nil) != (kind == .events) { return nil }
      guard let outlet = filter.outlet else { return entry }
      return entry.keeping { articles[$0.article].outlet == outlet }
    }
  }
}

extension TimelineEntry {
  /// Returns the entry with some of its places; nothing where none is left.
  func keeping(_ isKept: (Place) -> Bool) -> TimelineEntry? {
    let kept = places.filter(isKept)
    guard !kept.isEmpty else { return nil }
    return TimelineEntry(
      date: date, otherReadings: otherReadings, precision: precision, label: label,
      labelInEnglish: labelInEnglish, actors: actors, event: event, places: kept)
  }
}
