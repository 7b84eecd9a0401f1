internal import CorpusModel
internal import Library
internal import TextLayout

/// An article set in lines for a width: its title, a line on where it comes from, and its body.
struct ArticleLayout: Sendable {
  /// A row of the layout.
  struct Row: Sendable {
    /// What a row belongs to.
    enum Kind: Equatable, Sendable {
      case title, source
      case paragraph(Paragraph.Kind)
      case blank
    }

    /// What the row belongs to.
    let kind: Kind
    /// The set line; nothing in a blank row.
    let line: Line?
    /// Where in the article's text the offsets of `line` count from.
    let base: Int

    /// The part of the article's text that the row shows; nothing for rows that are not of the body.
    var range: TextRange? {
      guard let line, case .paragraph = kind else { return nil }
      return TextRange(
        base + line.range.lowerBound.value, base + line.range.upperBound.value)
    }
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
  private(set) var rows: [Row] = []
  /// Whether the whole article is set.
  private(set) var isComplete = false
  /// The rows that show the body, each with the offset of the article's text at which it starts.
  private var bodyRows: [(row: Int, start: Int)] = []

  private let article: Article
  /// The paragraphs that are set, or are being set.
  private var paragraphs = 0
  /// What sets the paragraph that is being set, and where in the text it starts.
  private var setter: (lines: LineSetter, kind: Paragraph.Kind, base: Int)?

  /// Begins to set an article for a measure of so many columns, at most `widestMeasure`.
  ///
  /// Only what is asked for by `setRows` is set, so that an article of megabytes opens at once.
  init(
    _ article: Article, columns: Int, typesetting: Typesetting, language: InterfaceLanguage
  ) {
    self.article = article
    self.typesetting = typesetting
    measure = max(1, min(columns, Self.widestMeasure))
    rows.append(Self.blank)
    setLine(article.title, .title)
    let source = language.line(
      article.outlet, article.date.map { language.words($0) },
      language.readingTime(words: article.wordCount))
    setLine(source, .source)
  }

  private static let blank = Row(kind: .blank, line: nil, base: 0)

  private mutating func setLine(_ text: String, _ kind: Row.Kind) {
    let paragraph = ShapedParagraph(Array(text.unicodeScalars), options: typesetting.ofLine())
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
      let row = Row(kind: .paragraph(setter.kind), line: line, base: setter.base)
      bodyRows.append((rows.count, setter.base + line.range.lowerBound.value))
      rows.append(row)
      return
    }
    rows.append(Self.blank)
    guard paragraphs < article.paragraphs.count else {
      setter = nil
      isComplete = true
      return
    }
    let paragraph = article.paragraphs[paragraphs]
    paragraphs += 1
    let indent = paragraph.kind == .quote ? Self.quoteIndent : 0
    setter = (
      LineSetter(
        article.text.scalars(in: paragraph.range), width: max(1, measure - indent),
        options: typesetting.ofBody), paragraph.kind, paragraph.range.start
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
