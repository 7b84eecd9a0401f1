internal import Library
internal import Screen

/// Where one is: what the history keeps, and what going back restores.
struct Spot: Sendable {
  /// The three panes.
  var reader: Reader
  /// The page over them.
  var page: Page?
  /// The search whose line is typed or whose matches are walked.
  var search: SearchSession?

  /// The place without what can be set anew from the corpus, to be kept for long.
  ///
  /// What is left out is made again by `arrange`, exactly as it was.
  var packed: Spot {
    Spot(reader: reader.packed, page: page?.packed, search: search)
  }

  /// Goes on with another snapshot of the corpus; what is on the screen is to be arranged after it.
  mutating func adopt(_ change: CorpusChange) {
    reader.adopt(change)
    page = page.flatMap { $0.adopting(change) }
    search?.adopt(change)
  }

  /// Sets what is on the screen for a size of it and a way of setting.
  mutating func arrange(size: Size, typesetting: Typesetting, corpus: Corpus) {
    reader.arrange(size: size, typesetting: typesetting, corpus: corpus)
    page?.arrange(in: Self.pageArea(of: size), typesetting: typesetting, corpus: corpus)
    if search != nil {
      let area = searchArea
      search?.arrange(in: area, corpus: corpus)
    }
  }

  /// Where a page stands.
  static func pageArea(of size: Size) -> Area { Area(size).inset(top: 1, bottom: 1) }

  /// Where a search stands: between the bars.
  var searchArea: Area { reader.panes.body }
}
