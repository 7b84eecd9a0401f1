internal import CorpusModel
internal import Library
internal import TextLayout

/// An article set in lines for a width: its title, a line on where it comes from, and its body; where
/// that is asked for, as its file has it (`ArticleLayout+File.swift`).
struct ArticleLayout: Sendable {
  /// A row of the layout.
  struct Row: Sendable {
    /// What a row belongs to.
    enum Kind: Equatable, Sendable {
      case title, source
      case paragraph(Paragraph.Kind)
      /// What the file says of the article, or a line of it that is no part of the body.
      case field, dropped
      case blank
    }

    /// What the row belongs to.
    let kind: Kind
    /// The set line; nothing in a blank row.
    let line: Line?
    /// Where in the article's text the offsets of `line` count from.
    let base: Int
    /// What stands at the other side of the row.
    var note: Note?

    /// The part of the article's text that the row shows; nothing for rows that are not of the body.
    var range: TextRange? {
      guard let line, case .paragraph = kind else { return nil }
      return TextRange(
        base + line.range.lowerBound.value, base + line.range.upperBound.value)
    }
  }

  /// Words at the other side of a row.
  struct Note: Equatable, Sendable {
    let text: String
    /// Whether it tells what is no matter of course.
    let isMarked: Bool
  }

  /// The widest measure, in columns: what the eye follows from line to line without effort.
  static let widestMeasure = 72
  /// How far a quotation stands in, in columns.
  static let quoteIndent = 2

  /// The measure, in columns.
  let measure: Int
  /// How the article is set.
  let typesetting: Typesetting
  /// The rows that are set, from the top: all of them where `isComplete`.
  var rows: [Row] = []
  /// Whether the whole article is set.
  private(set) var isComplete = false
  /// The rows that show the body, each with the offset of the article's text at which it starts.
  private var bodyRows: [(row: Int, start: Int)] = []

  let article: Article
  let language: InterfaceLanguage
  /// What of the file is still to be set, in its order.
  private var parts: Parts
  /// What sets the part that is being set, what it is and where in the text it starts.
  private var setter: (lines: LineSetter, kind: Row.Kind, base: Int, note: Note?)?

  /// The columns that notes take at the other side; none where they have rows of their own.
  let noteColumns: Int

  /// Begins to set an article for a measure of so many columns, at most `widestMeasure`.
  ///
  /// Only what is asked for by `setRows` is set, so that an article of megabytes opens at once.
  ///
  /// - Parameter copies: The other articles that are the same text.
  init(
    _ article: Article, columns: Int, typesetting: Typesetting, language: InterfaceLanguage,
    copies: [Article] = []
  ) {
    self.article = article
    self.language = language
    self.typesetting = typesetting
    measure = max(1, min(columns, Self.widestMeasure))
    parts = Parts(of: article, withDropped: typesetting.showsFile)
    noteColumns =
      typesetting.showsFile ? Self.noteColumns(of: article, language, measure: measure) : 0
    rows.append(Self.blank)
    setLine(article.title, .title)
    let source = language.line(
      language.outlet(of: article), language.date(of: article),
      language.readingTime(words: article.wordCount))
    setLine(source, .source)
    if !copies.isEmpty { setLine(language.line(copies: copies), .source) }
    if typesetting.showsFile { setFields() }
  }

  static let blank = Row(kind: .blank, line: nil, base: 0)

  mutating func setLine(_ text: String, _ kind: Row.Kind) {
    let scalars = Array(text.unicodeScalars)
    let paragraph = ShapedParagraph(
      scalars,
      options: kind == .title
        ? typesetting.ofQuote(directionOf: scalars) : typesetting.ofLine())
    for line in paragraph.lines(width: measure) {
      rows.append(Row(kind: kind, line: line, base: 0))
    }
  }

  /// Sets rows until there are so many, or the article ends.
  mutating func setRows(upTo count: Int) {
    while rows.count < count && !isComplete { setRow() }
  }

  /// Sets rows until the scalar at `offset` of the article's text is shown, or the article ends.
  mutating func setRows(through offset: Int) {
    while !isComplete && (bodyRows.last.map { $0.start <= offset } ?? true) { setRow() }
  }

  private mutating func setRow() {
    if let line = setter?.lines.next(), let setter {
      if case .paragraph = setter.kind {
        bodyRows.append((rows.count, setter.base + line.range.lowerBound.value))
      }
      rows.append(Row(kind: setter.kind, line: line, base: setter.base, note: setter.note))
      self.setter?.note = nil
      return
    }
    let former = setter?.kind
    setter = nil
    guard let part = parts.next() else {
      rows.append(Self.blank)
      isComplete = true
      return
    }
    // Lines that were left out one after the other stand together, as in the file.
    if former != .dropped || part.kind != .dropped { rows.append(Self.blank) }
    begin(part)
  }

  /// Begins to set a part.
  private mutating func begin(_ part: Part) {
    let note = typesetting.showsFile ? note(of: part) : nil
    if let note, noteColumns == 0 { setLine(note.text, .field) }
    let indent = part.kind == .paragraph(.quote) ? Self.quoteIndent : 0
    let columns = measure - indent - (note == nil ? 0 : noteColumns)
    let scalars = self.scalars(of: part)
    setter = (
      LineSetter(scalars, width: max(1, columns), options: typesetting.ofBody(scalars)),
      part.kind, part.base, noteColumns > 0 ? note : nil
    )
  }

  /// The offset of the article's text at which the last row that is set starts.
  var startOfLastRow: Int { bodyRows.last?.start ?? 0 }

  /// About how many rows the whole article has: exactly, once it is set.
  var estimatedRowCount: Int {
    guard !isComplete, let last = bodyRows.last, last.start > 0 else { return rows.count }
    return max(rows.count, rows.count * article.text.count / last.start)
  }

  /// Returns the number of the row that shows the scalar at `offset` of the article's text, or of
  /// the last row of text before it that is set.
  ///
  /// - Complexity: O(log n) in the number of rows.
  func row(of offset: Int) -> Int {
    var low = 0
    var high = bodyRows.count
    while low < high {
      let middle = (low + high) / 2
      if bodyRows[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : bodyRows[low - 1].row
  }

  /// Returns the first offset of the article's text that is shown at or below a row.
  func offset(ofRow row: Int) -> Int? {
    rows[min(max(0, row), rows.count)...].lazy.compactMap(\.range).first?.start
  }
}
