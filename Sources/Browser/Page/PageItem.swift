internal import CorpusModel
internal import Screen

/// Where a line leads when it is opened.
enum Link: Hashable, Sendable {
  /// An article, at a place in its text or at its beginning.
  case article(Int, TextRange?)
  /// Another page.
  case page(Page.Topic)
  /// More of a section than is shown.
  case more(Page.Section)

  /// Returns the link in another snapshot of the corpus; nothing where what it leads to is gone.
  func adopting(_ change: CorpusChange) -> Link? {
    switch self {
    case .page(let topic): topic.adopting(change).map(Link.page)
    case .article(let article, let range): change.article(article).map { .article($0, range) }
    case .more: self
    }
  }

  /// An actor's page.
  static func actor(_ actor: Int) -> Link { .page(.actor(actor)) }
}

extension Page {
  /// One entry of a page; it may take several rows.
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
    /// What stands in the indent beside its first row, a date for instance.
    var label: Label?
    /// Whether a blank row stands above it.
    var isSpaced = false

    /// What stands beside an entry, in columns of its own.
    struct Label: Sendable {
      let text: String
      var style = Style.plain
      /// How far it stands in, in columns.
      var indent = 0
      /// Stretches of it that look otherwise, as scalar offsets.
      var spans: [(range: Range<Int>, style: Style)] = []

      /// Returns the style of the scalar at an offset.
      func style(at offset: Int) -> Style {
        spans.first { $0.range.contains(offset) }?.style ?? style
      }
    }

    /// Returns the style of the scalar at an offset.
    func style(at offset: Int) -> Style {
      spans.first { $0.range.contains(offset) }?.style ?? style
    }
  }

  /// Entries that belong together on the page.
  enum Block: Sendable {
    /// An entry over the whole measure.
    case item(Item)
    /// Entries in columns side by side as far as there is room, else one column below the other.
    case columns([[Item]])
    /// Short entries one after another in rows.
    case row([Item])
  }

  /// A stretch of a page, written when one comes near it.
  struct Part: Sendable {
    /// About how many entries it has.
    let count: Int
    /// Writes the entries.
    let blocks: @Sendable () -> [Block]

    init(_ count: Int = 1, _ blocks: @escaping @Sendable () -> [Block]) {
      self.count = count
      self.blocks = blocks
    }
  }

  /// A section of which a page shows only the beginning until one asks for more.
  enum Section: Hashable, Sendable {
    case names, ties(Tie.Kind), statementsBy, statementsAbout, events, mentions, companions
    case mentionsIn(Int)
    case entry(Int)
    case outlets, stories
  }
}
