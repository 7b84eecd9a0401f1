internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine
internal import SearchQuery

/// A search from its first letter until one returns from it: what is typed, what was found, and
/// which match one is at.
struct SearchSession: Sendable {
  /// The part of the search that has the keys.
  enum Focus: Sendable { case line, facets }

  /// What is typed.
  var line = LineEditor()
  /// What was found; nothing before the first answer, and while the line is empty.
  var result: SearchResult?
  /// The number of the request that is waited for.
  var awaited: Int?
  /// Whether the selected result is to be opened as soon as the answer is there.
  var opensWhenAnswered = false
  /// Whether the next answer leaves one where one is.
  var keepsPlace = false
  /// Whether what was found is of other articles than there are now.
  var isStale = false
  /// What is narrowed by.
  var chosen: [FacetChoice] = []
  /// The order of the results.
  var order = SearchOptions.Order.relevance
  /// Whether articles that are nearly the same as a better result are results, too.
  var showsCopiesApart = false
  /// Whether something else is searched for where nothing is found.
  var corrects = true
  /// The part that has the keys, while the line is open.
  var focus = Focus.line
  /// The selected facet; the first where nothing is.
  var selectedFacet: FacetChoice?
  /// The way through earlier searches, while one is on it.
  var recollection: Recollection?
  /// The names that the line is being completed with, while that is so.
  var completing: Completing?
  /// The selected result.
  var selection = 0
  /// The first result on the screen.
  var top = 0
  /// The match that one is at, after a result was opened; nothing while the line is typed.
  private(set) var match: Int?
  /// Where the search stands.
  private(set) var area: Area
  let language: InterfaceLanguage
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

  /// Opens the line over a place, with an area for the search.
  init(from origin: Spot, area: Area, language: InterfaceLanguage) {
    start = .spot(origin)
    opening = start
    self.area = area
    self.language = language
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

  /// Whether the search is on the screen, its line open.
  var isTyping: Bool { match == nil }

  /// Whether there is nothing to search for.
  var isBlank: Bool { line.scalars.allSatisfy { $0 == " " } }

  /// What was found, the best first.
  var hits: [SearchAnswer.Hit] { result?.answer.hits ?? [] }

  /// The selected result.
  var hit: SearchAnswer.Hit? { hits.indices.contains(selection) ? hits[selection] : nil }

  /// What matches in the selected result, where that was looked at.
  var passage: Passage? { hit.flatMap { result?.passages[$0.article] } }

  /// What was searched for instead of what was typed.
  var correction: Correction? { isBlank ? nil : result?.answer.correction }

  /// What is wrong in what was typed.
  var problems: [QueryProblem] { isBlank ? [] : result?.answer.query.problems ?? [] }

  /// Whether what was typed is searched for as it is, though something else was probably meant.
  var isUncorrected: Bool { !corrects && !isBlank && result != nil }

  /// Where the parts of the search stand.
  var layout: SearchLayout {
    SearchLayout(
      in: area, language: language, showsFacets: focus == .facets, hasChips: !chosen.isEmpty,
      noticeRows: SearchNotice(search: self, language: language).rows)
  }

  /// Goes on with another snapshot of the corpus. What was found stays where its articles are the
  /// same; else it is to be looked for anew.
  mutating func adopt(_ change: CorpusChange) {
    isStale = isStale || change.hasOtherArticles
    result?.adopt(change)
    selection = max(0, min(selection, hits.count - 1))
    top = max(0, min(top, selection))
    start = start.adopting(change)
    opening = opening.adopting(change)
  }

  /// Shows the search in another area, the snippets cut to fit.
  mutating func arrange(in area: Area, corpus: Corpus) {
    if area.columns != self.area.columns { result?.forgetPassages() }
    self.area = area
    revealSelection(corpus: corpus)
    if focus == .facets { settleFacet(corpus: corpus) }
  }

  // MARK: Results

  /// Selects another result, as far as there are any.
  mutating func select(by distance: Int, corpus: Corpus) {
    selection = max(0, min(selection + distance, hits.count - 1))
    revealSelection(corpus: corpus)
  }

  /// Returns the results that there is room for from one on.
  func places(from top: Int) -> Range<Int> { places(from: top, room: layout.results.rows) }

  private func places(from top: Int, room: Int) -> Range<Int> {
    guard top < hits.count else { return hits.count..<hits.count }
    var rows = 0
    var end = top
    while end < hits.count {
      let own = ResultsView.rows(of: hits[end])
      guard end == top || rows + own <= room else { break }
      rows += own + ResultsView.gap
      end += 1
    }
    return top..<end
  }

  /// Moves the results so that the selected one is in sight, and looks at all that are.
  mutating func revealSelection(corpus: Corpus) {
    guard !isStale else { return }
    selection = max(0, min(selection, hits.count - 1))
    top = max(0, min(top, selection))
    let room = layout.results.rows
    while top < selection, !places(from: top, room: room).contains(selection) { top += 1 }
    // No room is left empty at the end while there are results before.
    while top > 0, places(from: top - 1, room: room).upperBound == hits.count { top -= 1 }
    findPassages(corpus: corpus)
  }

  /// About how many scalars of a snippet fit.
  var snippetLength: Int { ResultsView.snippetLength(columns: layout.results.columns) }

  private mutating func findPassages(corpus: Corpus) {
    let length = snippetLength
    for place in Array(places(from: top)) + [selection] where hits.indices.contains(place) {
      let article = hits[place].article
      result?.findPassage(of: article, in: corpus, snippetLength: length)
    }
  }

  // MARK: Matches

  /// Goes to the first match of the selected result.
  mutating func startWalking() {
    focus = .line
    recollection = nil
    match = 0
  }

  /// Goes back to the line from one of the matches.
  mutating func returnToLine(from base: Spot) {
    match = nil
    opening = .spot(base)
  }

  /// How far a step leads.
  enum Stride: Sendable { case match, result }

  /// Goes to the next or previous match, on to the next result at an article's end, or to the first match of
  /// the next or previous result; returns whether there is one.
  mutating func walk(by stride: Stride, forward: Bool, corpus: Corpus) -> Bool {
    guard let match else { return false }
    let next = match + (forward ? 1 : -1)
    if stride == .match, let passage, passage.matches.indices.contains(next) {
      self.match = next
      return true
    }
    let other = selection + (forward ? 1 : -1)
    guard hits.indices.contains(other) else { return false }
    selection = other
    revealSelection(corpus: corpus)
    let fromEnd = stride == .match && !forward
    self.match = fromEnd ? max(0, (passage?.matches.count ?? 0) - 1) : 0
    return true
  }

  /// The place of the match that one is at; nothing where only the title matches.
  var matchRange: TextRange? {
    guard let match, let passage, passage.matches.indices.contains(match) else { return nil }
    return passage.matches[match].range
  }
}
