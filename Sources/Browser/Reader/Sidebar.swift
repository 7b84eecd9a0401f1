internal import ArabicText
internal import CorpusModel
internal import Library

/// The actors of one article, grouped by kind, the most often named first.
struct Sidebar: Sendable {
  /// A row of the sidebar.
  enum Row: Equatable, Sendable {
    case group(ActorKind)
    case actor(Entry)
  }

  /// An actor of the article.
  struct Entry: Equatable, Sendable {
    /// The actor's place in the corpus.
    let actor: Int
    /// How many times the article names it.
    let mentions: Int

    /// Returns how many times the whole corpus names it; zero where that is not known.
    func mentions(in corpus: Corpus) -> Int {
      // Where only the articles that name it are known, they are no count of mentions.
      corpus.hasWholeFacts ? corpus.mentionCount(of: actor) : 0
    }
  }

  /// The rows that are left by the filter, from the top.
  private(set) var rows: [Row] = []
  /// The actors, in the order of the rows.
  private(set) var entries: [Entry] = []
  /// All actors of the article, in that order.
  private let all: [Entry]
  /// The digits of the largest count in the article.
  let mentionDigits: Int
  /// What is typed to narrow the list; empty where all actors are shown.
  private(set) var filter = LineEditor()
  /// Whether the filter's line has the keys.
  var isTyping = false
  /// The entry that is selected.
  var selection = 0
  /// The first row on the screen.
  var top = 0

  /// Gathers the actors of an article.
  init(article: Int, corpus: Corpus) {
    var counts: [Int: Int] = [:]
    for mention in corpus.mentions[article] { counts[mention.actor, default: 0] += 1 }
    let entries = counts.map { Entry(actor: $0, mentions: $1) }
    all = ActorKind.allCases.flatMap { kind in
      entries.filter { corpus.actors[$0.actor].kind == kind }
        .sorted { ($1.mentions, $0.actor) < ($0.mentions, $1.actor) }
    }
    mentionDigits = String(entries.map(\.mentions).max() ?? 0).count
    show(all, corpus: corpus)
  }

  private mutating func show(_ entries: [Entry], corpus: Corpus) {
    self.entries = entries
    rows = []
    var kind: ActorKind?
    for entry in entries {
      let own = corpus.actors[entry.actor].kind
      if own != kind { rows.append(.group(own)) }
      kind = own
      rows.append(.actor(entry))
    }
  }

  /// Returns the digits of the largest count of an actor of the article in the whole corpus.
  func digitsInCorpus(_ corpus: Corpus) -> Int {
    String(all.map { $0.mentions(in: corpus) }.max() ?? 0).count
  }

  /// How many actors the article names, whatever the filter.
  var count: Int { all.count }

  /// Changes the filter's line, and shows the actors of which a name has what is typed, letters being
  /// compared as in a search.
  mutating func edit(corpus: Corpus, _ change: (inout LineEditor) -> Void) {
    let chosen = selected?.actor
    change(&filter)
    let key = Folding.key(of: filter.text)
    let left = all.filter { entry in
      let actor = corpus.actors[entry.actor]
      return key.isEmpty
        || ([actor.latin] + actor.spellings).contains { Folding.key(of: $0).contains(key) }
    }
    show(left, corpus: corpus)
    selection = entries.firstIndex { $0.actor == chosen } ?? 0
    top = 0
  }

  /// The entry that is selected; nothing where the article names nobody.
  var selected: Entry? { entries.indices.contains(selection) ? entries[selection] : nil }

  /// The row of the selected entry.
  var selectedRow: Int? { selected.flatMap { rows.firstIndex(of: .actor($0)) } }

  /// Selects an actor where the article names it.
  mutating func select(actor: Int) {
    if let index = entries.firstIndex(where: { $0.actor == actor }) { selection = index }
  }
}
