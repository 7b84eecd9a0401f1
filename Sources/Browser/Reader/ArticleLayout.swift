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
  /// The rows, from the top.
  let rows: [Row]
  /// The rows that show the body, each with the offset of the article's text at which it starts.
  private let bodyRows: [(row: Int, start: Int)]

  /// Sets an article for a measure of so many columns, at most `widestMeasure`.
  init(_ article: Article, columns: Int, language: InterfaceLanguage) {
    let measure = max(1, min(columns, Self.widestMeasure))
    var rows: [Row] = []
    func set(_ scalars: [Unicode.Scalar], _ kind: Row.Kind, base: Int = 0) {
      let width = kind == .paragraph(.quote) ? max(1, measure - Self.quoteIndent) : measure
      let paragraph = ShapedParagraph(scalars, options: LayoutOptions())
      for line in paragraph.lines(width: width) {
        rows.append(Row(kind: kind, line: line, base: base))
      }
    }
    let blank = Row(kind: .blank, line: nil, base: 0)
    rows.append(blank)
    set(Array(article.title.unicodeScalars), .title)
    let source = language.line(
      article.outlet, article.date.map { language.words($0) },
      language.readingTime(words: article.wordCount))
    set(Array(source.unicodeScalars), .source)
    for paragraph in article.paragraphs {
      rows.append(blank)
      for piece in Self.pieces(of: paragraph.range, in: article.text) {
        set(article.text.scalars(in: piece), .paragraph(paragraph.kind), base: piece.start)
      }
    }
    rows.append(blank)
    self.measure = measure
    self.rows = rows
    bodyRows = rows.enumerated().compactMap { row, content in
      content.range.map { (row, $0.start) }
    }
  }

  /// Returns the number of the row that shows the scalar at `offset` of the article's text, or of
  /// the last row of text before it.
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

  /// The longest stretch that is set in one go, in scalars.
  ///
  /// A paragraph that goes on for longer is no prose; it is cut at blanks so that no layout has to
  /// hold all of it at once.
  private static let longestPiece = 16_384

  private static func pieces(of range: TextRange, in text: ArticleText) -> [TextRange] {
    guard range.count > longestPiece else { return [range] }
    var pieces: [TextRange] = []
    var start = range.start
    while range.end - start > longestPiece {
      let window = TextRange(start, start + longestPiece)
      let blank = text.scalars(in: window).lastIndex(of: " ")
      let end = blank.map { start + $0 + 1 } ?? window.end
      pieces.append(TextRange(start, end))
      start = end
    }
    pieces.append(TextRange(start, range.end))
    return pieces
  }
}
