/// What was searched for in this sitting, for the searches that begin to be taken up again.
struct SearchHistory: Sendable {
  /// How many searches are kept.
  private static let capacity = 100

  /// The searches, the newest last.
  private(set) var texts: [String] = []

  /// Remembers a search as the newest; one that is there already moves to the end.
  mutating func add(_ text: String) {
    let kept = String(text.unicodeScalars.drop { $0 == " " })
    guard !kept.isEmpty else { return }
    texts.removeAll { $0 == kept }
    texts.append(kept)
    if texts.count > Self.capacity { texts.removeFirst() }
  }
}

/// A way through the searches that were made before: where in them one is, and what was typed then.
struct Recollection: Sendable {
  /// The place among the texts.
  var place: Int
  /// What the line had before.
  let draft: String
}
