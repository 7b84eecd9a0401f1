internal import CorpusModel
internal import Library
internal import Screen

/// The state of the three panes: what is open, where in it one is, and who is chosen.
struct Reader: Sendable {
  /// The list of articles.
  var list: ArticleList
  /// The article that is open; nothing in an empty corpus.
  private(set) var article: Int?
  /// The open article, set for the width of the text pane.
  private(set) var layout: ArticleLayout?
  /// The first row of `layout` on the screen.
  private(set) var top = 0
  /// What `top` follows when the text is set anew.
  private var anchor = Anchor()
  /// The chosen mention's place among those of the article.
  private(set) var chosen: Int?
  /// The actors of the open article.
  var sidebar: Sidebar?
  /// The pane that has the keys.
  private(set) var focus = Pane.list
  /// Whether that pane has the whole screen.
  private(set) var isZoomed = false
  /// Where the panes stand.
  private(set) var panes: PaneLayout
  private var size: Size
  private var typesetting: Typesetting
  private let language: InterfaceLanguage

  /// Opens the first article of a corpus.
  init(corpus: Corpus, size: Size, typesetting: Typesetting, language: InterfaceLanguage) {
    self.size = size
    self.typesetting = typesetting
    self.language = language
    list = ArticleList(corpus: corpus)
    panes = PaneLayout(size: size, focus: .list, isZoomed: false, language: language)
    if let first = list.selected { open(first, corpus: corpus) }
  }

  /// The place in the text that one last went to.
  ///
  /// It stays as it is while the panes change, so that whatever they go through, the same panes show
  /// the same rows again.
  private struct Anchor: Sendable {
    /// The measure for which `row` counts.
    var measure = 0
    /// The row at the top of the pane.
    var row = 0
    /// Whether `row` counts in the article as its file has it.
    var isInFile = false
    /// The first scalar of the text at or below that row; nothing at the very top.
    var offset: Int?
    /// The range that was to be in sight, if one did not scroll since.
    var shown: TextRange?
  }

  /// The state without the set text, which `arrange` sets again.
  var packed: Reader {
    var packed = self
    packed.layout = nil
    return packed
  }

  // MARK: Panes

  /// Lays the panes out for a size and a way of setting, with the same text at the top of the text
  /// pane.
  mutating func arrange(size: Size, typesetting: Typesetting, corpus: Corpus) {
    self.size = size
    self.typesetting = typesetting
    panes = PaneLayout(size: size, focus: focus, isZoomed: isZoomed, language: language)
    if let article, layout?.measure != measure || layout?.typesetting != typesetting {
      set(article, corpus: corpus)
    }
    if layout != nil {
      let isSame = anchor.measure == measure && anchor.isInFile == typesetting.showsFile
      let row = isSame ? anchor.row : anchor.offset.map { self.row(of: $0) } ?? 0
      showAtTop(row)
      if let shown = anchor.shown, let row = rowToReveal(shown) { showAtTop(row) }
    }
    revealSelections()
  }

  private mutating func set(_ article: Int, corpus: Corpus) {
    layout = ArticleLayout(
      corpus.articles[article], columns: measure, typesetting: typesetting, language: language,
      copies: list.copies.of(article).filter { $0 != article }.map { corpus.articles.head($0) })
  }

  /// Gives a pane the keys.
  mutating func focus(on pane: Pane, corpus: Corpus) {
    focus = pane
    arrange(size: size, typesetting: typesetting, corpus: corpus)
  }

  /// Gives the pane that has the keys the whole screen, or takes it back.
  mutating func toggleZoom(corpus: Corpus) {
    isZoomed.toggle()
    arrange(size: size, typesetting: typesetting, corpus: corpus)
  }

  /// Where the text pane stands, or would stand if it were shown.
  private var textArea: Area { panes.text ?? panes.body }

  /// How many columns the text has: the pane less a margin on each side.
  private var measure: Int { min(ArticleLayout.widestMeasure, max(1, textArea.columns - 2)) }

  /// The number of rows of text on the screen.
  var textRows: Int { textArea.rows }

  // MARK: Snapshots

  /// Goes on with another snapshot of the corpus.
  mutating func adopt(_ change: CorpusChange) {
    if change.hasOtherArticles || list.copies != change.corpus.knownCopies {
      list.adopt(change)
      // Its head says where else it was published.
      layout = nil
    }
    guard let article else {
      self.article = list.selected
      sidebar = list.selected.map { Sidebar(article: $0, corpus: change.corpus) }
      return
    }
    chosen = chosen.flatMap { change.mention($0, in: article) }
    let former = sidebar
    guard let article = adoptArticle(article, change) else { return sidebar = nil }
    sidebar = Sidebar(article: article, corpus: change.corpus)
    if let actor = former?.selected.flatMap({ change.actor($0.actor) }) {
      sidebar?.select(actor: actor)
    }
    sidebar?.top = former?.top ?? 0
  }

  /// Goes on with an article of another snapshot, to be set anew where articles changed; where it is
  /// gone, with the one that is selected in the list.
  private mutating func adoptArticle(_ article: Int, _ change: CorpusChange) -> Int? {
    guard change.hasOtherArticles else { return article }
    layout = nil
    self.article = change.article(article)
    if self.article == nil {
      self.article = list.selected
      anchor = Anchor()
      top = 0
    }
    return self.article
  }

  // MARK: Text

  /// Opens an article at its beginning.
  mutating func open(_ article: Int, corpus: Corpus) {
    self.article = article
    set(article, corpus: corpus)
    sidebar = Sidebar(article: article, corpus: corpus)
    scroll(to: 0)
    chosen = nil
    list.select(article: article)
    revealSelections()
  }

  /// Scrolls so that a row stands at the top, as far as there is text.
  mutating func scroll(to row: Int) {
    showAtTop(row)
    anchor = Anchor(
      measure: layout?.measure ?? 0, row: top, isInFile: typesetting.showsFile,
      offset: top == 0 ? nil : layout?.offset(ofRow: top))
  }

  /// Scrolls so that the end of the text is in sight.
  mutating func scrollToEnd() {
    layout?.setRows(upTo: .max)
    scroll(to: layout?.rows.count ?? 0)
  }

  /// How many rows below the screen are set as well.
  private static let rowsAhead = 4

  /// Puts a row at the top, as far as there is text, and sets what is then in sight.
  private mutating func showAtTop(_ row: Int) {
    let screen = textRows
    layout?.setRows(upTo: min(max(0, row), Int.max / 2) + screen + Self.rowsAhead)
    top = max(0, min(row, (layout?.rows.count ?? 0) - screen))
  }

  /// How far down the text one is, from 0 to 100; nothing where all of it is in sight.
  var percent: Int? {
    guard let layout, layout.estimatedRowCount > textRows else { return nil }
    return min(100, top * 100 / (layout.estimatedRowCount - textRows))
  }

  /// Scrolls so that a range of the text is in sight, with some text around it.
  mutating func reveal(_ range: TextRange) {
    if let row = rowToReveal(range) { scroll(to: row) }
    anchor.shown = range
  }

  /// Returns the row to scroll to for a range to be in sight; nothing where it is.
  private mutating func rowToReveal(_ range: TextRange) -> Int? {
    let first = row(of: range.start)
    let last = row(of: max(range.start, range.end - 1))
    let margin = min(2, (textRows - 1) / 2)
    let isInSight = first - margin >= top && last + margin < top + textRows
    return isInSight ? nil : first - textRows / 3
  }

  /// Returns the row that shows the scalar at `offset`, which is set where it was not.
  private mutating func row(of offset: Int) -> Int {
    layout?.setRows(through: offset)
    return layout?.row(of: offset) ?? 0
  }

  // MARK: Mentions

  /// Chooses a mention, shows it, and selects its actor in the sidebar; or chooses none.
  mutating func choose(_ mention: Int?, corpus: Corpus) {
    chosen = nil
    guard let article, let mention, corpus.mentions[article].indices.contains(mention) else {
      return
    }
    chosen = mention
    let chosen = corpus.mentions[article][mention]
    sidebar?.select(actor: chosen.actor)
    reveal(chosen.range)
    revealSelections()
  }

  /// Chooses the next or previous mention, and returns whether there is one: from the chosen one, or
  /// after one has scrolled away from it, from the top of the screen.
  mutating func step(forward: Bool, corpus: Corpus) -> Bool {
    guard let article else { return false }
    let mentions = corpus.mentions[article]
    let next: Int?
    if let chosen, isInSight(mentions[chosen].range) {
      next = forward ? chosen + 1 : chosen - 1
    } else {
      let here = layout?.offset(ofRow: top) ?? 0
      next =
        forward
        ? mentions.firstIndex { $0.range.start >= here }
        : mentions.lastIndex { $0.range.start < here }
    }
    guard let next, mentions.indices.contains(next) else { return false }
    choose(next, corpus: corpus)
    return true
  }

  private func isInSight(_ range: TextRange) -> Bool {
    guard let layout, layout.isComplete || range.start < layout.startOfLastRow else { return false }
    let row = layout.row(of: range.start)
    return row >= top && row < top + textRows
  }

  /// Chooses the article's first mention of the actor that is selected in the sidebar.
  mutating func chooseSelectedActor(corpus: Corpus) {
    guard let article, let actor = sidebar?.selected?.actor else { return }
    if let mention = corpus.mentions[article].firstIndex(where: { $0.actor == actor }) {
      choose(mention, corpus: corpus)
    }
  }

  /// The actor whose page the reader would want: the chosen mention's, or in the sidebar the
  /// selected one.
  func chosenActor(corpus: Corpus) -> Int? {
    if focus == .actors { return sidebar?.selected?.actor }
    guard let article, let chosen else { return nil }
    return corpus.mentions[article][chosen].actor
  }

  // MARK: Selections

  /// Scrolls the list and the sidebar so that what is selected is in sight.
  mutating func revealSelections() {
    if let area = panes.list {
      let rows = max(1, ArticleListView.places(in: area, isTall: panes.listIsTall))
      list.top = Self.top(list.top, showing: list.selection, of: list.articles.count, in: rows)
    }
    if let sidebar, let row = sidebar.selectedRow {
      let rows = SidebarView.listRows(in: panes.actors ?? panes.body)
      // The heading of the first group stays in sight with its first actor.
      let first = row == 1 ? 0 : row
      self.sidebar?.top = Self.top(sidebar.top, showing: first, of: sidebar.rows.count, in: rows)
    }
  }

  private static func top(_ top: Int, showing row: Int, of count: Int, in rows: Int) -> Int {
    let lowest = max(0, count - rows)
    let wanted = row < top ? row : row >= top + rows ? row - rows + 1 : top
    return max(0, min(wanted, lowest))
  }
}
