public import CorpusModel
public import Library
public import Screen

/// The whole state of the screen: one value that events change and that drawing only reads.
public struct Browser: Sendable {
  /// What the event loop is to do after an event.
  public enum Effect: Equatable, Sendable {
    /// Nothing but draw.
    case none
    /// Draw every cell anew.
    case redraw
    /// Leave the program, for this signal where there was one.
    case leave(signal: Int32?)
    /// Write down what the reader decided of an actor, and make the corpus anew.
    case decide(Decision)
    /// Write down what the reader corrected of an article, and read it again.
    case correct(ArticleID, [FieldCorrection])
    /// Take the last decision or correction back.
    case takeBack
  }

  /// How far a corpus is read beside the reader.
  public struct Progress: Equatable, Sendable {
    /// How much of it is read, from 0 to 100.
    public let percent: Int
    /// How fast it goes on; nothing before that is known.
    public let pace: Pace?

    /// How fast a work goes on.
    public struct Pace: Equatable, Sendable {
      /// How many millions of bytes are read a second.
      public let megabytes: Int
      /// How many seconds are left.
      public let secondsLeft: Int

      /// Creates a pace.
      public init(megabytes: Int, secondsLeft: Int) {
        self.megabytes = max(0, megabytes)
        self.secondsLeft = max(0, secondsLeft)
      }
    }

    /// Creates a progress.
    public init(percent: Int, pace: Pace? = nil) {
      self.percent = max(0, min(percent, 100))
      self.pace = pace
    }
  }

  /// The corpus with the classes of mentions that are shown.
  public internal(set) var corpus: Corpus
  /// The corpus with all of them.
  public internal(set) var wholeCorpus: Corpus
  /// The classes of mentions that are not shown.
  var hiddenMentions: Set<Mention.How> = []
  let language: InterfaceLanguage
  /// The size of the screen; what is on it is laid out for `layoutSize`.
  var size: Size
  /// Where one is.
  var spot: Spot
  /// Where one was.
  var history = History<Spot>()
  /// The first row of the help on the screen; nothing where it is not shown.
  var helpTop: Int?
  /// The articles that were opened.
  var read: Set<Int> = []
  /// What was searched for.
  var searches = SearchHistory()
  /// The number of the last search that was asked for.
  var lastSearch = 0
  /// One line for the reader, until the next key.
  var notice: Phrase?
  /// How far the articles are read that are not shown yet; nothing where all are.
  public var progress: Progress?
  /// The labels on the links in sight, while one is typed.
  var labels: LinkLabels?
  /// The line in which an article is corrected, while one types there.
  var correction: CorrectionLine?
  /// The actor that is to be merged into another, while that is looked for.
  var merging: ActorID?
  /// The actor from which a path is to start, while another is looked for.
  var pathStart: ActorID?
  /// How texts are set.
  var typesetting: Typesetting

  /// Opens a corpus on a screen.
  public init(
    corpus: Corpus, size: Size, language: InterfaceLanguage,
    typesetting: Typesetting = Typesetting()
  ) {
    self.corpus = corpus
    wholeCorpus = corpus
    self.language = language
    self.size = size
    self.typesetting = typesetting
    spot = Spot(
      reader: Reader(
        corpus: corpus, size: Self.layoutSize(for: size), typesetting: typesetting,
        language: language))
    if !corpus.problems.isEmpty { notice = .problems(corpus.problems.count) }
  }

  /// The part of the screen that has the keys.
  var context: Command.Context {
    if helpTop != nil { return .help }
    if labels != nil { return .labels }
    if correction != nil { return .correction }
    if let search = spot.search, search.isTyping {
      return search.focus == .line ? .searchLine : .facets
    }
    if let page = spot.page { return page.context }
    if spot.reader.sidebar?.isTyping == true { return .actorFilter }
    return switch spot.reader.focus {
    case .list: .list
    case .text: .text
    case .actors: .actors
    }
  }

  /// Whether there is too little room to show anything.
  var isTooSmall: Bool {
    size != layoutSize
  }

  /// The size that everything is laid out for: that of the screen, or the smallest that can be read.
  var layoutSize: Size { Self.layoutSize(for: size) }

  private static func layoutSize(for size: Size) -> Size {
    Size(
      columns: max(size.columns, PaneLayout.smallest.columns),
      rows: max(size.rows, PaneLayout.smallest.rows))
  }
}
