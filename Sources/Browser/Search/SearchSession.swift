internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine
internal import SearchQuery

/// A search from its first letter until one returns from it: what is typed, what was found, and
/// which match one is at.
struct SearchSession: Sendable {
  /// How many results are listed at most.
  static let limit = 200

  /// What is typed.
  private(set) var line = LineEditor()
  /// What was found.
  private(set) var answer = SearchAnswer(query: ParsedQuery(parsing: "", isTyping: true))
  /// What of the articles matches that were looked at since, by their places in the corpus.
  private var passages: [Int: Passage] = [:]
  /// The selected result.
  private(set) var selection = 0
  /// The first result on the screen.
  private(set) var top = 0
  /// The match that one is at, after a result was opened; nothing while the line is typed.
  private(set) var match: Int?
  /// Whether what was found is of other articles than there are now.
  private var isStale = false
  /// Where the results stand.
  private var area: Area
  private var start: Place
  private var opening: Place

  /// A place to return to, in which there may be another search.
  private indirect enum Place: Sendable {
    case spot(Spot)

    func adopting(_ change: CorpusChange) -> Place {
      switch self {
      case .spot(var spot):
        spot.adopt(change)
        return .spot(spot)
      }
    }
  }

  /// Opens the line over a place, with an area for the results.
  init(from origin: Spot, area: Area) {
    start = .spot(origin)
    opening = start
    self.area = area
  }

  /// Where the search began.
  var origin: Spot {
    switch start {
    case .spot(let spot): spot
    }
  }

  /// The place over which the line was last opened: where the search began, or one of its matches.
  var base: Spot {
    switch opening {
    case .spot(let spot): spot
    }
  }

  /// Whether the line at the bottom has the keys.
  var isTyping: Bool { match == nil }

  /// The selected result.
  var hit: SearchAnswer.Hit? {
    answer.hits.indices.contains(selection) ? answer.hits[selection] : nil
  }

  /// What of an article matches; nothing where it was not looked at.
  func passage(of hit: SearchAnswer.Hit) -> Passage? { passages[hit.article] }

  /// How many results there is room for.
  var room: Int { ResultsView.places(in: area) }

  /// Goes on with another snapshot of the corpus; what was found stays where its articles are the same,
  /// else it is looked for anew by `arrange`.
  mutating func adopt(_ change: CorpusChange) {
    isStale = isStale || change.hasOtherArticles
    start = start.adopting(change)
    opening = opening.adopting(change)
  }

  /// Changes the line, and searches anew where that changes the text.
  mutating func edit(corpus: Corpus, _ change: (inout LineEditor) -> Void) {
    let before = line.scalars
    change(&line)
    guard line.scalars != before else { return }
    selection = 0
    top = 0
    find(in: corpus)
    look(in: corpus)
  }

  /// Shows the results in another area, the snippets cut to fit.
  mutating func arrange(in area: Area, corpus: Corpus) {
    let columns = self.area.columns
    self.area = area
    if columns != area.columns || isStale { find(in: corpus) }
    selection = max(0, min(selection, answer.hits.count - 1))
    revealSelection()
    look(in: corpus)
  }

  /// Selects another result, as far as there are any.
  mutating func select(by distance: Int, corpus: Corpus) {
    selection = max(0, min(selection + distance, answer.hits.count - 1))
    revealSelection()
    look(in: corpus)
  }

  private mutating func find(in corpus: Corpus) {
    isStale = false
    var options = SearchOptions()
    options.limit = Self.limit
    answer = corpus.search(line.text, isTyping: true, options)
    passages = [:]
  }

  /// Looks at what matches in the results that are in sight, and in the selected one.
  private mutating func look(in corpus: Corpus) {
    let inSight = answer.hits.dropFirst(top).prefix(room)
    for hit in inSight + (hit.map { [$0] } ?? []) where passages[hit.article] == nil {
      passages[hit.article] = corpus.passage(
        of: hit, in: answer, snippetLength: ResultsView.snippetLength(columns: area.columns))
    }
  }

  private mutating func revealSelection() {
    let shown = max(min(top, selection), selection - room + 1)
    top = max(0, min(shown, answer.hits.count - room))
  }

  /// Goes to the first match of the selected result.
  mutating func startWalking() { match = 0 }

  /// Goes back to the line from one of the matches.
  mutating func returnToLine(from base: Spot) {
    match = nil
    opening = .spot(base)
    revealSelection()
  }

  /// Goes to the next or previous match, on to the next result at an article's end; returns whether
  /// there is one.
  mutating func step(forward: Bool, corpus: Corpus) -> Bool {
    guard let match, let hit else { return false }
    let next = match + (forward ? 1 : -1)
    if passage(of: hit)?.matches.indices.contains(next) == true {
      self.match = next
      return true
    }
    let other = selection + (forward ? 1 : -1)
    guard answer.hits.indices.contains(other) else { return false }
    selection = other
    look(in: corpus)
    let matches = passage(of: answer.hits[other])?.matches.count ?? 0
    self.match = forward ? 0 : max(0, matches - 1)
    return true
  }

  /// The place of the match that one is at; nothing where only the title matches.
  var matchRange: TextRange? {
    guard let match, let matches = hit.flatMap({ passage(of: $0) })?.matches,
      matches.indices.contains(match)
    else { return nil }
    return matches[match].range
  }
}
