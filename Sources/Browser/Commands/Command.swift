internal import ArabicText
public import Screen

/// Everything that a key can do, written once: the keys, the help, the hints at the bottom and
/// docs/keys.md are all read from the bindings of this list.
public enum Command: CaseIterable, Hashable, Sendable {
  case down, up, pageDown, pageUp, first, last
  case nextPane, previousPane, listPane, textPane, actorsPane, zoom
  case open, labelLinks, actorPage, next, previous, nextArticle, previousArticle, back, forward
  case timeline, compare, ties, path
  case search, results
  case openHit, cancelSearch, nextHit, previousHit, nextHitPage, previousHitPage
  case complete, facets, leaveFacets, chooseFacet, removeChip, sortHits, copiesApart, asTyped
  case caretLeft, caretRight, caretToStart, caretToEnd
  case deleteBackward, deleteForward, deleteWord, deleteLine
  case aside, asideBack
  case narrow, outlet, eventsOnly, showAll, keepNarrowing, cancelNarrowing
  case filterActors, keepFilter, clearFilter
  case nisbas, capitals, candidates
  case keepCandidate, banCandidate, mergeCandidate, takeBack
  case correct, nextField, previousField, keepCorrection, cancelCorrection
  case digits, vowelMarks, justify, asInFile
  case nextCopy, allCopies
  case sort, help, redraw, leave

  /// The part of the screen that has the keys.
  public enum Context: CaseIterable, Hashable, Sendable {
    case list, text, actors, actorPage, timeline, comparison, tiesPage
    case searchLine, facets, actorFilter, narrowing, correction, labels, help
  }

  /// What the help groups commands by.
  public enum Group: CaseIterable, Hashable, Sendable {
    case moving, panes, places, pages, searching, searchLine, naming, correcting, setting, program
  }

  /// The keys that give a command, where they do, and what it does in both languages.
  public struct Binding: Sendable {
    /// A wording in Arabic and in English.
    public typealias Wording = (arabic: String, english: String)

    /// The keys, the one to show first in front.
    public let keys: [Key]
    /// Where the keys give the command.
    public let contexts: Set<Context>
    /// What the help groups it under.
    public let group: Group
    /// One or two words for the line of hints.
    public let hint: Wording
    /// One sentence for the help.
    public let does: Wording

    init(
      _ keys: Key..., in contexts: Set<Context>, _ group: Group, _ hint: Wording, _ does: Wording
    ) {
      self.keys = keys
      self.contexts = contexts
      self.group = group
      self.hint = hint
      self.does = does
    }
  }

  /// Returns the command that a key gives in a context.
  ///
  /// Where a letter is bound to nothing, the Latin letter on the same physical key is tried, so that
  /// an Arabic keyboard layout gives the same commands.
  static func command(for key: Key, in context: Context) -> Command? {
    guard let bound = table[context] else { return nil }
    if let command = bound[key] { return command }
    if case .character(let letter) = key, let latin = KeyboardLayout.latin(for: letter) {
      return bound[.character(latin)]
    }
    return nil
  }

  private static let table: [Context: [Key: Command]] = {
    var table: [Context: [Key: Command]] = [:]
    for command in Command.allCases {
      let binding = command.binding
      for context in binding.contexts {
        for key in binding.keys { table[context, default: [:]][key] = command }
      }
    }
    return table
  }()
}

extension Set<Command.Context> {
  /// The panes of the reader.
  static let panes: Self = [.list, .text, .actors]
  /// Wherever one moves and opens things.
  static let reading: Self = panes.union(pages)
  /// The pages of linked entries.
  static let pages: Self = [.actorPage, .timeline, .comparison, .tiesPage]
  /// Wherever there is something to scroll by single keys.
  static let scrolling: Self = reading.union([.help])
  /// Wherever there is something to go through line by line.
  static let stepping: Self = scrolling.union([.facets])
  /// All of the screen.
  static let everywhere = Set(Command.Context.allCases)
  /// The line in which a search is typed.
  static let searchLine: Self = [.searchLine]
  /// What a search can be narrowed by.
  static let facets: Self = [.facets]
  /// All of a search.
  static let search: Self = searchLine.union(facets)
  /// The line in which a name is typed, to narrow the list of actors.
  static let actorFilter: Self = [.actorFilter]
  /// Wherever a line is typed.
  static let typing: Self = searchLine.union(actorFilter).union(narrowing).union(correction)
  /// The line in which one types what a timeline is to be narrowed to.
  static let narrowing: Self = [.narrowing]
  /// The line in which one corrects what is said of an article.
  static let correction: Self = [.correction]
  /// The timeline.
  static let timeline: Self = [.timeline]
}
