internal import CorpusModel
internal import TextLayout

/// An article as its file has it: where its fields are from, and every line that was left out, in its
/// place and with the reason.
extension ArticleLayout {
  /// A paragraph, or a line that was left out.
  struct Part {
    let kind: Row.Kind
    /// Where in the article's text it starts.
    let base: Int
    fileprivate let range: TextRange?
    fileprivate let dropped: DroppedLine?

    /// The scalars to be set.
    func scalars(of article: Article) -> [Unicode.Scalar] {
      if let range { return article.text.scalars(in: range) }
      return dropped.map { Array($0.text.unicodeScalars) } ?? []
    }
  }

  /// The parts of an article, one after the other.
  struct Parts: Sendable {
    private let paragraphs: [Paragraph]
    private let dropped: [DroppedLine]
    private var nextParagraph = 0
    private var nextDropped = 0

    init(of article: Article, withDropped: Bool) {
      paragraphs = article.paragraphs
      dropped = withDropped ? article.provenance.dropped : []
    }

    /// Returns the next part; nothing at the end.
    mutating func next() -> Part? {
      let isParagraphLeft = nextParagraph < paragraphs.count
      if nextDropped < dropped.count,
        dropped[nextDropped].place <= nextParagraph || !isParagraphLeft
      {
        defer { nextDropped += 1 }
        return Part(kind: .dropped, base: 0, range: nil, dropped: dropped[nextDropped])
      }
      guard isParagraphLeft else { return nil }
      let paragraph = paragraphs[nextParagraph]
      nextParagraph += 1
      return Part(
        kind: .paragraph(paragraph.kind), base: paragraph.range.start, range: paragraph.range,
        dropped: nil)
    }
  }

  /// The blank columns between a row and its note.
  static let noteGap = 2
  /// From how many columns on notes stand beside the text.
  private static let leastMeasure = 44

  /// Returns the columns that the notes of an article's parts take.
  static func noteColumns(
    of article: Article, _ language: InterfaceLanguage, measure: Int
  ) -> Int {
    guard measure >= leastMeasure else { return 0 }
    let notes =
      Set(article.provenance.dropped.map(\.reason)).map { Phrase.reason($0) }
      + Set(article.paragraphs.map(\.kind)).compactMap { Phrase.kind(ofParagraph: $0) }
    let columns = notes.map { ShapedParagraph($0.in(language)).width }.max() ?? 0
    return columns > 0 ? columns + noteGap : 0
  }

  /// Returns what is said of a part at its other side.
  func note(of part: Part) -> Note? {
    if let dropped = part.dropped {
      return Note(text: Phrase.reason(dropped.reason).in(language), isMarked: true)
    }
    guard case .paragraph(let kind) = part.kind else { return nil }
    return Phrase.kind(ofParagraph: kind).map { Note(text: $0.in(language), isMarked: false) }
  }

  /// Sets a row for each field that the article has, with where it is from.
  mutating func setFields() {
    let provenance = article.provenance
    rows.append(Self.blank)
    // The headline itself stands above.
    if !article.title.isEmpty { setField(.titleField, nil, provenance.title) }
    setField(.outletField, article.outlet, provenance.outlet)
    setField(
      .dateField, article.date.map { language.words($0) } ?? "", provenance.date,
      basis: provenance.dateBasis)
    setField(.bylineField, article.byline ?? "", provenance.byline)
    // That a text is Arabic is what one takes it for where nobody says so, and seen without a word.
    let isArabic = article.language == "ar" && !provenance.language.isGuessed
    setField(.languageField, isArabic ? "" : article.language, provenance.language)
    if !article.summary.isEmpty {
      setLine(Phrase.summaryField.in(language) + ": " + article.summary.isolated, .field)
    }
  }

  /// Sets a field that the article has, where it comes from at its other side if both have room there.
  private mutating func setField(
    _ name: Phrase, _ value: String?, _ origin: FieldOrigin, basis: String = ""
  ) {
    guard value != "" else { return }
    let words =
      basis.isEmpty ? Phrase.origin(origin) : .guessed(from: basis.cut(toScalars: 60))
    let note = Note(text: words.in(language), isMarked: origin.isGuessed)
    let noteWidth = ShapedParagraph(note.text, direction: language.direction).width
    let options = typesetting.ofLine(direction: language.direction)
    let text = name.in(language) + (value.map { ": \($0.isolated)" } ?? "")
    let paragraph = ShapedParagraph(Array(text.unicodeScalars), options: options)
    if paragraph.width + Self.noteGap + noteWidth <= measure {
      rows.append(Row(kind: .field, line: paragraph.line(maxWidth: measure), base: 0, note: note))
    } else {
      rows.append(Row(kind: .field, line: paragraph.line(maxWidth: measure), base: 0))
      setLine(note.text, .field)
    }
  }
}
