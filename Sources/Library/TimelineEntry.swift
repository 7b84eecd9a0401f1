public import CorpusModel

/// Something at a date: an event of the corpus's files, with the sentences that tell of it, or dated
/// sentences that tell of the same.
public struct TimelineEntry: Sendable {
  /// A sentence that names the date.
  public struct Place: Sendable, Hashable {
    /// The article's place in the corpus.
    public let article: Int
    /// The sentence.
    public let sentence: TextRange
    /// The date as the sentence has it; nothing where it has none.
    public let expression: TextRange?
    /// What the date was made out from.
    public let basis: DateExpression.Basis

    /// Creates a place.
    public init(
      article: Int, sentence: TextRange, expression: TextRange?, basis: DateExpression.Basis
    ) {
      self.article = article
      self.sentence = sentence
      self.expression = expression
      self.basis = basis
    }
  }

  /// When.
  public let date: DateSpan
  /// What else the date may be, where the words are ambiguous.
  public let otherReadings: [DateSpan]
  /// How precise the date is.
  public let precision: DateExpression.Precision
  /// What happened: an event's label, or the sentence.
  public let label: String
  /// The same in English, where somebody wrote it; else empty.
  public let labelInEnglish: String
  /// Who is named: places in the corpus's list of actors.
  public let actors: [Int]
  /// The event's place in the corpus's list; nothing for dated sentences.
  public let event: Int?
  /// The sentences, at least one.
  public let places: [Place]
}
