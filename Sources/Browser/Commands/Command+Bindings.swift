extension Command {
  /// The keys of the command, where they give it, and what it does.
  public var binding: Binding {
    switch self {
    case .down: .down
    case .up: .up
    case .pageDown: .pageDown
    case .pageUp: .pageUp
    case .first: .first
    case .last: .last

    case .nextPane: .nextPane
    case .previousPane: .previousPane
    case .listPane: .listPane
    case .textPane: .textPane
    case .actorsPane: .actorsPane
    case .zoom: .zoom

    case .open: .open
    case .labelLinks: .labelLinks
    case .actorPage: .actorPage
    case .next: .next
    case .previous: .previous
    case .nextArticle: .nextArticle
    case .previousArticle: .previousArticle
    case .back: .back
    case .forward: .forward

    case .search: .search
    case .results: .results

    case .timeline: .timeline
    case .compare: .compare
    case .ties: .ties
    case .path: .path
    case .aside: .aside
    case .asideBack: .asideBack
    case .narrow: .narrow
    case .outlet: .outlet
    case .eventsOnly: .eventsOnly
    case .showAll: .showAll
    case .keepNarrowing: .keepNarrowing
    case .cancelNarrowing: .cancelNarrowing

    case .openHit: .openHit
    case .cancelSearch: .cancelSearch
    case .nextHit: .nextHit
    case .previousHit: .previousHit
    case .nextHitPage: .nextHitPage
    case .previousHitPage: .previousHitPage
    case .complete: .complete
    case .facets: .facets
    case .leaveFacets: .leaveFacets
    case .chooseFacet: .chooseFacet
    case .removeChip: .removeChip
    case .sortHits: .sortHits
    case .copiesApart: .copiesApart
    case .asTyped: .asTyped
    case .caretLeft: .caretLeft
    case .caretRight: .caretRight
    case .caretToStart: .caretToStart
    case .caretToEnd: .caretToEnd
    case .deleteBackward: .deleteBackward
    case .deleteForward: .deleteForward
    case .deleteWord: .deleteWord
    case .deleteLine: .deleteLine

    case .filterActors: .filterActors
    case .keepFilter: .keepFilter
    case .clearFilter: .clearFilter
    case .nisbas: .nisbas
    case .capitals: .capitals
    case .candidates: .candidates
    case .keepCandidate: .keepCandidate
    case .banCandidate: .banCandidate
    case .mergeCandidate: .mergeCandidate
    case .takeBack: .takeBack
    case .correct: .correct
    case .nextField: .nextField
    case .previousField: .previousField
    case .keepCorrection: .keepCorrection
    case .cancelCorrection: .cancelCorrection

    case .digits: .digits
    case .vowelMarks: .vowelMarks
    case .justify: .justify
    case .asInFile: .asInFile
    case .nextCopy: .nextCopy
    case .allCopies: .allCopies

    case .sort: .sort
    case .help: .help
    case .redraw: .redraw
    case .leave: .leave
    }
  }
}
