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
    /// How many times the whole corpus names it.
    let mentionsInCorpus: Int
  }

  /// All rows, from the top.
  let rows: [Row]
  /// The actors, in the order of the rows.
  let entries: [Entry]
  /// The digits of the largest count in the article.
  let mentionDigits: Int
  /// The digits of the largest count in the corpus.
  let mentionInCorpusDigits: Int
  /// The entry that is selected.
  var selection = 0
  /// The first row on the screen.
  var top = 0

  /// Gathers the actors of an article.
  init(article: Int, corpus: Corpus) {
    var counts: [Int: Int] = [:]
    for mention in corpus.mentions[article] { counts[mention.actor, default: 0] += 1 }
    let entries = counts.map { actor, count in
      Entry(actor: actor, mentions: count, mentionsInCorpus: corpus.mentionCount(of: actor))
    }
    var rows: [Row] = []
    var ordered: [Entry] = []
    for kind in ActorKind.allCases {
      let group = entries.filter { corpus.actors[$0.actor].kind == kind }
        .sorted { ($1.mentions, $0.actor) < ($0.mentions, $1.actor) }
      guard !group.isEmpty else { continue }
      rows.append(.group(kind))
      rows += group.map(Row.actor)
      ordered += group
    }
    self.rows = rows
    self.entries = ordered
    mentionDigits = String(entries.map(\.mentions).max() ?? 0).count
    mentionInCorpusDigits = String(entries.map(\.mentionsInCorpus).max() ?? 0).count
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
