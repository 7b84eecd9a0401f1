internal import CorpusModel
internal import Library
internal import Screen
internal import TextLayout

/// Where a line leads when it is opened.
enum Link: Hashable, Sendable {
  /// An article, at a place in its text or at its beginning.
  case article(Int, TextRange?)
  /// An actor's page.
  case actor(Int)
}

/// The state of an actor's page: its items set in rows, and which of them is selected.
struct ActorPage: Sendable {
  /// One entry of the page; it may take several rows.
  struct Item: Sendable {
    /// What the entry says.
    let text: String
    /// How it looks.
    var style = Style.plain
    /// Stretches of it that look otherwise, as scalar offsets.
    var spans: [(range: Range<Int>, style: Style)] = []
    /// Where it leads; nothing for headings.
    var link: Link?
    /// Whether it is a piece of an article, which runs as its own letters do; all else runs as the
    /// interface does.
    var isQuoted = false
    /// How far it stands in, in columns.
    var indent = 0
    /// Whether a blank row stands above it.
    var isSpaced = false

    /// Returns the style of the scalar at an offset.
    func style(at offset: Int) -> Style {
      spans.first { $0.range.contains(offset) }?.style ?? style
    }
  }

  /// A row of the page: a line of an item, or a blank.
  struct Row: Sendable {
    /// The item's place in `items`; nothing in a blank row.
    let item: Int?
    let line: Line?
  }

  /// The widest measure, in columns.
  static let widestMeasure = 96

  /// The actor's place in the corpus's list.
  private(set) var actor: Int
  /// The entries, from the top.
  private(set) var items: [Item] = []
  /// The rows, from the top.
  private(set) var rows: [Row] = []
  /// The measure, in columns.
  private(set) var measure = 0
  /// The selected item, always one with a link, where there is one.
  private(set) var selection: Int?
  /// The first row on the screen.
  private(set) var top = 0
  /// The number of rows on the screen.
  private(set) var height = 0
  /// What `top` follows when the page is set anew.
  private var anchor = Anchor()
  private let language: InterfaceLanguage
  private var typesetting: Typesetting

  /// The place that one last scrolled to; it stays as it is while the page is set anew.
  private struct Anchor: Sendable {
    /// The measure for which `row` counts.
    var measure = 0
    /// The row at the top of the screen.
    var row = 0
    /// The first item at or below that row; nothing at the very top.
    var item: Int?
  }

  /// Opens the page of an actor in an area.
  init(
    actor: Int, corpus: Corpus, area: Area, typesetting: Typesetting, language: InterfaceLanguage
  ) {
    self.actor = actor
    self.language = language
    self.typesetting = typesetting
    arrange(in: area, typesetting: typesetting, corpus: corpus)
    selection = items.firstIndex { $0.link != nil }
  }

  /// The page without its entries, which `arrange` writes again.
  var packed: ActorPage {
    var packed = self
    packed.items = []
    packed.rows = []
    return packed
  }

  /// Writes and sets the page for an area, with the same entry at its top.
  ///
  /// The entries are the same for every area; only their lines of context are cut to fit.
  mutating func arrange(in area: Area, typesetting: Typesetting, corpus: Corpus) {
    height = area.rows
    let measure = min(Self.widestMeasure, max(1, area.columns - 2))
    if measure != self.measure || typesetting != self.typesetting || rows.isEmpty {
      self.typesetting = typesetting
      set(measure: measure, corpus: corpus)
    }
    let row =
      anchor.measure == measure
      ? anchor.row : anchor.item.flatMap { item in rows.firstIndex { $0.item == item } } ?? 0
    top = max(0, min(row, rows.count - height))
    if let row = rowToRevealSelection { top = max(0, min(row, rows.count - height)) }
  }

  private mutating func set(measure: Int, corpus: Corpus) {
    self.measure = measure
    items =
      ActorPageContent(
        dossier: corpus.dossier(of: actor), corpus: corpus, language: language, measure: measure
      ).items
    rows = []
    for (number, item) in items.enumerated() {
      if item.isSpaced { rows.append(Row(item: nil, line: nil)) }
      let paragraph = ShapedParagraph(
        Array(item.text.unicodeScalars),
        options: typesetting.ofLine(direction: item.isQuoted ? .automatic : language.direction))
      for line in paragraph.lines(width: max(1, measure - item.indent)) {
        rows.append(Row(item: number, line: line))
      }
    }
    rows.append(Row(item: nil, line: nil))
  }

  /// Returns the page with another snapshot of the corpus, to be arranged after it; nothing where its
  /// actor is gone.
  func adopting(_ change: CorpusChange) -> ActorPage? {
    guard let actor = change.actor(actor) else { return nil }
    var page = packed
    page.actor = actor
    return page
  }

  /// How far down the page one is, from 0 to 100.
  var percent: Int { rows.count > height ? top * 100 / (rows.count - height) : 100 }

  /// The link of the selected item.
  var selectedLink: Link? { selection.flatMap { items[$0].link } }

  /// Selects the next or previous item with a link; where the selected one goes on out of sight, shows
  /// a row more of it.
  mutating func step(forward: Bool) {
    guard let selection else { return scroll(to: top + (forward ? 1 : -1)) }
    if let rows = selectedRows, forward ? rows.upperBound >= top + height : rows.lowerBound < top {
      return scroll(to: top + (forward ? 1 : -1))
    }
    let next =
      forward
      ? items[(selection + 1)...].firstIndex { $0.link != nil }
      : items[..<selection].lastIndex { $0.link != nil }
    guard let next else {
      // Nothing further to select: show what is above the first link or below the last.
      return scroll(to: forward ? rows.count : 0)
    }
    self.selection = next
    guard let row = rowToRevealSelection else { return }
    // No row is passed over: on a small screen headings may fill it.
    scroll(to: forward ? min(row, top + height) : max(row, top - height))
  }

  /// Returns the entry that stands in a row of the screen, where it leads somewhere.
  func link(atRow row: Int) -> Int? {
    guard row >= 0, row < height, rows.indices.contains(top + row), let item = rows[top + row].item,
      items[item].link != nil
    else { return nil }
    return item
  }

  /// Selects an entry that leads somewhere.
  mutating func select(item: Int) { selection = item }

  /// Scrolls by a page, and selects the first link in sight.
  mutating func page(forward: Bool) {
    scroll(to: top + (forward ? 1 : -1) * max(1, height - 2))
    selectInSight(first: forward)
  }

  /// Selects the first or the last link, and shows the beginning or the end.
  mutating func go(toEnd: Bool) {
    scroll(to: toEnd ? rows.count : 0)
    selection =
      toEnd
      ? items.lastIndex { $0.link != nil } : items.firstIndex { $0.link != nil }
  }

  private mutating func selectInSight(first: Bool) {
    let visible = rows[top..<min(rows.count, top + height)].compactMap(\.item)
      .filter { items[$0].link != nil }
    if let selection, visible.contains(selection) { return }
    selection = (first ? visible.first : visible.last) ?? selection
  }

  /// The rows of the selected item.
  private var selectedRows: ClosedRange<Int>? {
    guard let selection, let first = rows.firstIndex(where: { $0.item == selection }),
      let last = rows.lastIndex(where: { $0.item == selection })
    else { return nil }
    return first...last
  }

  /// The row to scroll to for the selected item to be in sight; nothing where it is, or where it fills
  /// the screen.
  private var rowToRevealSelection: Int? {
    guard let (first, last) = selectedRows.map({ ($0.lowerBound, $0.upperBound) }) else {
      return nil
    }
    if first <= top && last >= top + height - 1 { return nil }
    if first < top {
      // A heading just above comes with its first entry.
      let above = rows[..<first].lastIndex { row in
        row.item.map { items[$0].link != nil } ?? false
      }
      return above == nil ? 0 : above == first - 1 ? first : first - 1
    }
    return last >= top + height ? min(first, last - height + 1) : nil
  }

  private mutating func scroll(to row: Int) {
    top = max(0, min(row, rows.count - height))
    let item = rows.indices.contains(top) ? rows[top...].lazy.compactMap(\.item).first : nil
    anchor = Anchor(measure: measure, row: top, item: top == 0 ? nil : item)
  }
}
