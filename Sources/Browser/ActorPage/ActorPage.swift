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
  let actor: Int
  /// The entries, from the top.
  let items: [Item]
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
  private let language: InterfaceLanguage

  /// Opens the page of an actor in an area.
  init(actor: Int, corpus: Corpus, area: Area, language: InterfaceLanguage) {
    self.actor = actor
    self.language = language
    items =
      ActorPageContent(
        dossier: corpus.dossier(of: actor), corpus: corpus, language: language,
        contextLength: min(area.columns - 4, Self.widestMeasure)
      ).items
    selection = items.firstIndex { $0.link != nil }
    arrange(in: area)
  }

  /// Sets the items for an area.
  mutating func arrange(in area: Area) {
    let anchor = rows.indices.contains(top) ? rows[top...].lazy.compactMap(\.item).first : nil
    let wasAtStart = top == 0
    height = area.rows
    measure = min(Self.widestMeasure, max(1, area.columns - 2))
    rows = []
    for (number, item) in items.enumerated() {
      if item.isSpaced { rows.append(Row(item: nil, line: nil)) }
      let paragraph = ShapedParagraph(
        item.text, direction: item.isQuoted ? .automatic : language.direction)
      for line in paragraph.lines(width: max(1, measure - item.indent)) {
        rows.append(Row(item: number, line: line))
      }
    }
    rows.append(Row(item: nil, line: nil))
    top = wasAtStart ? 0 : anchor.flatMap { item in rows.firstIndex { $0.item == item } } ?? 0
    scroll(to: top)
    revealSelection()
  }

  /// How far down the page one is, from 0 to 100.
  var percent: Int { rows.count > height ? top * 100 / (rows.count - height) : 100 }

  /// The link of the selected item.
  var selectedLink: Link? { selection.flatMap { items[$0].link } }

  /// Selects the next or previous item with a link, and returns whether there is one.
  @discardableResult
  mutating func step(forward: Bool) -> Bool {
    guard let selection else { return false }
    let next =
      forward
      ? items[(selection + 1)...].firstIndex { $0.link != nil }
      : items[..<selection].lastIndex { $0.link != nil }
    guard let next else {
      // Nothing further to select: show what is above the first link or below the last.
      scroll(to: forward ? rows.count : 0)
      return false
    }
    self.selection = next
    revealSelection()
    return true
  }

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

  private mutating func revealSelection() {
    guard let selection, let first = rows.firstIndex(where: { $0.item == selection }),
      let last = rows.lastIndex(where: { $0.item == selection })
    else { return }
    if first < top {
      // A heading just above comes with its first entry.
      let above = rows[..<first].lastIndex { row in
        row.item.map { items[$0].link != nil } ?? false
      }
      let start = above == nil ? 0 : first - (first > 0 && above == first - 1 ? 0 : 1)
      scroll(to: min(first, start))
    } else if last >= top + height {
      scroll(to: min(first, last - height + 1))
    }
  }

  private mutating func scroll(to row: Int) {
    top = max(0, min(row, rows.count - height))
  }
}
