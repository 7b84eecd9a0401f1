internal import CorpusModel
internal import Library
internal import SearchIndex

/// A search from its first letter until one returns from it: what is typed, what was found, and
/// which match one is at.
struct SearchSession: Sendable {
  /// How many results are listed at most.
  static let limit = 200

  /// What is typed.
  private(set) var line = LineEditor()
  /// What was found.
  private(set) var answer = SearchAnswer.nothing
  /// The selected result.
  private(set) var selection = 0
  /// The first result on the screen.
  var top = 0
  /// The match that one is at, after a result was opened; nothing while the line is typed.
  private(set) var match: Int?

  /// Whether the line at the bottom has the keys.
  var isTyping: Bool { match == nil }

  /// The selected result.
  var hit: SearchAnswer.Hit? {
    answer.hits.indices.contains(selection) ? answer.hits[selection] : nil
  }

  /// Changes the line, and searches anew where that changes the text.
  ///
  /// - Parameter columns: How wide the results are shown; snippets are cut to fit.
  mutating func edit(corpus: Corpus, columns: Int, _ change: (inout LineEditor) -> Void) {
    let before = line.scalars
    change(&line)
    guard line.scalars != before else { return }
    answer = corpus.search(
      line.text, limit: Self.limit,
      snippetLength: ResultsView.snippetLength(columns: columns))
    selection = 0
    top = 0
  }

  /// Selects another result, as far as there are any.
  mutating func select(by distance: Int) {
    selection = max(0, min(selection + distance, answer.hits.count - 1))
  }

  /// Goes to the first match of the selected result.
  mutating func startWalking() { match = 0 }

  /// Goes back to the line.
  mutating func returnToLine() { match = nil }

  /// Goes to the next or previous match, on to the next result at an article's end; returns whether
  /// there is one.
  mutating func step(forward: Bool) -> Bool {
    guard let match, let hit else { return false }
    let next = match + (forward ? 1 : -1)
    if hit.matches.indices.contains(next) {
      self.match = next
      return true
    }
    let other = selection + (forward ? 1 : -1)
    guard answer.hits.indices.contains(other) else { return false }
    selection = other
    self.match = forward ? 0 : max(0, answer.hits[other].matches.count - 1)
    return true
  }

  /// The place of the match that one is at; nothing where only the title matches.
  var matchRange: TextRange? {
    guard let match, let hit, hit.matches.indices.contains(match) else { return nil }
    return hit.matches[match].range
  }
}
