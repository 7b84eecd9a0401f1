internal import CorpusModel
internal import Library
internal import Screen
internal import TextLayout

/// The state of a page of linked entries: what it is about, the entries set in rows, and which of them
/// is selected.
///
/// Entries are written and set only as far as one has come, and a few rows more, so that a page opens at
/// once however much there is to say.
struct Page: Sendable {
  /// The widest measure of running text, in columns.
  static let widestMeasure = 96
  /// The widest measure of columns side by side, in columns.
  static let widestColumns = 132
  /// How many rows below the screen are set as well.
  private static let rowsAhead = 4

  /// What the page is about.
  private(set) var topic: Topic
  /// The entries that are set, from the top: all of them where `isComplete`.
  private(set) var items: [Item] = []
  /// The rows that are set, from the top.
  private(set) var rows: [Row] = []
  /// The measure, in columns.
  private(set) var measure = 0
  /// The selected item, always one with a link, where there is one.
  private(set) var selection: Int?
  /// The first row on the screen.
  private(set) var top = 0
  /// The number of rows on the screen.
  private(set) var height = 0
  /// The line in which one types what to narrow the page to, while one does.
  var line: NarrowingLine?
  /// How many entries of a section are shown, where one asked for more.
  private(set) var opened: [Section: Int] = [:]
  /// What `top` follows when the page is set anew.
  private var anchor = Anchor()
  let language: InterfaceLanguage
  private var typesetting: Typesetting
  /// What sets the entries.
  private(set) var setter = PageSetter()
  /// What was selected and in which row of the screen, to be found again where entries are others.
  private var kept: (link: Link, row: Int)?
  /// Whether the entries may be others than those that `selection` and `anchor` count.
  private var isStale = false
  /// Whether what is found in the articles was known when the page was written.
  private var hasFacts = true

  /// The place that one last scrolled to; it stays as it is while the page is set anew.
  private struct Anchor: Sendable {
    /// The measure for which `row` counts.
    var measure = 0
    /// The row at the top of the screen.
    var row = 0
    /// The first item at or below that row; nothing at the very top.
    var item: Int?
  }

  /// Opens the page of a topic in an area.
  init(
    _ topic: Topic, corpus: Corpus, area: Area, typesetting: Typesetting,
    language: InterfaceLanguage
  ) {
    self.topic = topic
    self.language = language
    self.typesetting = typesetting
    arrange(in: area, typesetting: typesetting, corpus: corpus)
    selectFirst()
  }

  /// The page without its entries, which `arrange` writes again.
  var packed: Page {
    var packed = self
    if let selection, let link = selectedLink {
      packed.kept = (link, setter.slots[selection].rows.lowerBound - top)
    }
    packed.items = []
    packed.rows = []
    packed.setter = PageSetter()
    return packed
  }

  // MARK: Setting

  /// Writes and sets the page for an area, with the same entry at its top.
  ///
  /// The entries are the same for every area; only their lines of context are cut to fit.
  mutating func arrange(in area: Area, typesetting: Typesetting, corpus: Corpus) {
    height = area.rows
    let widest = topic.hasColumns ? Self.widestColumns : Self.widestMeasure
    let measure = min(widest, max(1, area.columns - 2))
    if !hasFacts && corpus.hasFacts {
      self = packed
      isStale = true
    }
    if measure != self.measure || typesetting != self.typesetting || rows.isEmpty {
      self.typesetting = typesetting
      begin(measure: measure, corpus: corpus)
    }
    if isStale { findAgain() }
    var row = anchor.row
    if anchor.measure != measure {
      row = anchor.item.flatMap { rows(ofItem: $0)?.lowerBound } ?? 0
    }
    if let selection, rows(ofItem: selection) == nil || !isLink(selection) { selectFirst() }
    showAtTop(row)
    if let row = rowToRevealSelection { showAtTop(row) }
  }

  /// Returns the page with another snapshot of the corpus, to be arranged after it; nothing where what it
  /// is about is gone.
  func adopting(_ change: CorpusChange) -> Page? {
    guard let topic = topic.adopting(change) else { return nil }
    var page = packed
    page.topic = topic
    page.isStale = true
    page.kept = page.kept.flatMap { kept in kept.link.adopting(change).map { ($0, kept.row) } }
    // What belongs to actors and ties by number may belong to others now.
    page.opened = [:]
    return page
  }

  /// Shows another topic in the page's place, from its beginning.
  mutating func show(_ topic: Topic, corpus: Corpus) {
    self.topic = topic
    opened = [:]
    begin(measure: measure, corpus: corpus)
    scroll(to: 0)
    selectFirst()
  }

  /// Shows more of a section; what was its last line becomes the first that is new.
  mutating func open(_ section: Section, corpus: Corpus) {
    let (selection, top) = (selection, top)
    opened[section] = (opened[section] ?? PageScope.shownAtFirst(of: section)) + PageScope.step
    begin(measure: measure, corpus: corpus)
    if let selection { _ = rows(ofItem: selection) }
    self.selection = selection
    scroll(to: top)
  }

  /// How many entries are looked through for one that was selected before there were others.
  private static let mostLookedThrough = 2000

  /// Selects what was selected when the entries were others, in the same row of the screen.
  private mutating func findAgain() {
    isStale = false
    guard let link = kept?.link, let row = kept?.row else { return }
    var place = 0
    while place < Self.mostLookedThrough, place < items.count || setMore() {
      if place < items.count, items[place].link == link { break }
      place += place < items.count ? 1 : 0
    }
    guard items.indices.contains(place), items[place].link == link else { return }
    selection = place
    // A page at whose beginning one was stays there.
    if anchor.item != nil || row < 0 || setter.slots[place].rows.lowerBound >= height {
      scroll(to: setter.slots[place].rows.lowerBound - row)
    }
  }

  private mutating func begin(measure: Int, corpus: Corpus) {
    self.measure = measure
    hasFacts = corpus.hasFacts
    items = []
    rows = []
    let scope = PageScope(
      corpus: corpus, language: language, measure: min(measure, Self.widestMeasure),
      opened: opened, hasFacts: hasFacts)
    setter = PageSetter(
      parts: scope.parts(of: topic), measure: measure, typesetting: typesetting,
      language: language)
  }

  /// Sets some more rows, and returns whether there were any.
  mutating func setMore() -> Bool { setter.setMore(items: &items, rows: &rows) }

  private mutating func setRows(upTo count: Int) {
    while rows.count < count, setMore() {}
  }

  /// Returns the rows of an item, which is set if it was not; nothing where there is no such item.
  private mutating func rows(ofItem item: Int) -> Range<Int>? {
    while items.count <= item, setMore() {}
    return items.indices.contains(item) ? setter.slots[item].rows : nil
  }

  // MARK: Selecting

  /// How far down the page one is, from 0 to 100.
  var percent: Int {
    let count = setter.estimatedRowCount(rows.count)
    guard count > height else { return 100 }
    return min(setter.isComplete ? 100 : 99, top * 100 / (count - height))
  }

  /// The link of the selected item.
  var selectedLink: Link? {
    selection.flatMap { items.indices.contains($0) ? items[$0].link : nil }
  }

  /// Whether an item leads somewhere.
  func isLink(_ item: Int) -> Bool { items[item].link != nil }

  private mutating func selectFirst() {
    var place = 0
    while place < items.count || setMore() {
      if place < items.count {
        if isLink(place) { return selection = place }
        place += 1
      }
    }
    selection = nil
  }

  /// Selects an item that leads somewhere.
  mutating func select(_ item: Int) {
    if items.indices.contains(item), isLink(item) { selection = item }
  }

  /// Selects the next or previous item with a link; where the selected one goes on out of sight, shows
  /// a row more of it.
  mutating func step(forward: Bool) {
    guard let selection else { return scroll(to: top + (forward ? 1 : -1)) }
    let rows = setter.slots[selection].rows
    if forward ? rows.upperBound > top + height : rows.lowerBound < top {
      return scroll(to: top + (forward ? 1 : -1))
    }
    guard let next = forward ? itemBelow(selection) : itemAbove(selection) else {
      // Nothing further to select: show what is above the first link or below the last.
      if forward { setRows(upTo: .max) }
      return scroll(to: forward ? self.rows.count : 0)
    }
    self.selection = next
    guard let row = rowToRevealSelection else { return }
    // No row is passed over: on a small screen headings may fill it.
    scroll(to: forward ? min(row, top + height) : max(row, top - height))
  }

  /// Selects the neighbour beside the selected item, where it stands in a row of several.
  mutating func stepAside(forward: Bool) {
    guard let next = selection.flatMap({ itemBeside($0, forward: forward) }) else { return }
    selection = next
    if let row = rowToRevealSelection { scroll(to: row) }
  }

  // MARK: Scrolling

  /// Scrolls by a page, and selects the first link in sight.
  mutating func page(forward: Bool) {
    scroll(to: top + (forward ? 1 : -1) * max(1, height - 2))
    let visible = rows[top..<min(rows.count, top + height)].flatMap { $0.pieces.map(\.item) }
      .filter { [items] in items[$0].link != nil }
    if let selection, visible.contains(selection) { return }
    selection = (forward ? visible.first : visible.last) ?? selection
  }

  /// Selects the first or the last link, and shows the beginning or the end.
  mutating func go(toEnd: Bool) {
    if toEnd { setRows(upTo: .max) }
    scroll(to: toEnd ? rows.count : 0)
    selection =
      toEnd ? items.lastIndex { $0.link != nil } : items.firstIndex { $0.link != nil }
  }

  /// The row to scroll to for the selected item to be in sight; nothing where it is, or where it fills
  /// the screen.
  private var rowToRevealSelection: Int? {
    guard let rows = selection.map({ setter.slots[$0].rows }) else { return nil }
    let (first, end) = (rows.lowerBound, rows.upperBound)
    if first <= top && end >= top + height { return nil }
    if first < top {
      // A heading just above comes with its first entry.
      let above = self.rows[..<first].lastIndex { $0.pieces.contains { isLink($0.item) } }
      return above == nil ? 0 : above == first - 1 ? first : first - 1
    }
    return end > top + height ? min(first, end - height) : nil
  }

  /// Puts a row at the top, as far as there are rows.
  private mutating func showAtTop(_ row: Int) {
    setRows(upTo: min(max(0, row), Int.max / 2) + height + Self.rowsAhead)
    top = max(0, min(row, rows.count - height))
  }

  private mutating func scroll(to row: Int) {
    showAtTop(row)
    anchor = Anchor(measure: measure, row: top, item: top == 0 ? nil : firstItem(from: top))
  }

  private func firstItem(from row: Int) -> Int? {
    rows[min(row, rows.count)...].lazy.compactMap(\.item).first
  }
}
