import CorpusModel

extension DroppedLine.Reason {
  /// The reason as programs are told it.
  var word: String {
    switch self {
    case .repeatedTitle: "repeated_title"
    case .siteName: "site_name"
    case .boilerplate: "boilerplate"
    case .hashtags: "hashtags"
    case .debris: "debris"
    case .date: "date"
    case .byline: "byline"
    case .navigation: "navigation"
    case .comments: "comments"
    case .related: "related"
    case .advertisement: "advertisement"
    }
  }
}

extension Provenance {
  /// The names of the fields that nobody stated.
  var guessedFields: [String] {
    [
      ("title", title), ("outlet", outlet), ("date", date), ("byline", byline),
      ("language", language),
    ].filter(\.1.isGuessed).map(\.0)
  }
}

extension Article {
  /// Returns a field for people, with a mark behind it where nobody stated it.
  func marking(_ field: String, _ origin: FieldOrigin) -> String {
    guard origin.isGuessed, !field.isEmpty else { return field }
    return field + (language.hasPrefix("ar") ? " (؟)" : " (?)")
  }
}
