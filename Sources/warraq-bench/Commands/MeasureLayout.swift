import ArgumentParser
import CorpusModel
import Library
import TextLayout

/// `layout`: texts set in lines.
struct MeasureLayout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Sets a line of a hundred letters, an article, and a paragraph of a megabyte.")

  @Option(help: "How many times.")
  var count = 400

  /// The measure of the article's lines, in columns.
  private static let measure = 72

  func run() throws {
    let line = Array(Self.mixed.unicodeScalars.prefix(100))
    try Figure(
      "layout/line", .microseconds,
      Samples(count: count) {
        ShapedParagraph(line).lines(width: 100)
      } size: {
        $0.count
      }
    ).report()
    let paragraphs = Self.article(words: 700)
    try reportLines("layout/article") {
      paragraphs.reduce(0) { $0 + ShapedParagraph($1).lines(width: Self.measure).count }
    }
    let justified = LayoutOptions(digits: .arabicIndic, isJustified: true)
    try reportLines("layout/article/justified") {
      paragraphs.reduce(0) {
        $0 + ShapedParagraph($1, options: justified).lines(width: Self.measure).count
      }
    }
    // About a megabyte of UTF-8 without a line end.
    let piece = Array(paragraphs.joined(separator: [" "])) + [" "]
    let long = Array(repeatElement(piece, count: 580_000 / max(1, piece.count)).joined())
    try reportLines("layout/megabyte/screen") {
      Array(LineSetter(long, width: Self.measure).prefix(Self.screen)).count
    }
    let near = LogicalOffset(long.count - 10_000)
    try reportLines("layout/megabyte/near-end") {
      Array(LineSetter(long, width: Self.measure, near: near).prefix(Self.screen)).count
    }
  }

  /// The rows of a large screen.
  private static let screen = 60

  /// Reports how long it takes to set lines, which `work` counts.
  private func reportLines(_ name: String, _ work: () -> Int) throws {
    try Figure(name, .microseconds, Samples(count: count, of: work, size: { $0 })).report()
  }

  /// Arabic with marks, Latin names, digits and brackets.
  private static let mixed =
    "وقّع الجنرال Michael Langley (قائد AFRICOM) في 22 يناير 2025 مذكّرةَ تفاهمٍ مع الفريق أول السعيد شنقريحة، "
    + "وقال: «إنّ 3.5% من الميزانية…»"

  /// The first paragraphs of the bundled corpus, as many as so many words take.
  private static func article(words wanted: Int) -> [[Unicode.Scalar]] {
    var paragraphs: [[Unicode.Scalar]] = []
    var missing = wanted
    for article in Corpus.bundled().articles {
      for paragraph in article.paragraphs where missing > 0 {
        let words = article.text[paragraph.range].split(separator: " ").prefix(missing)
        paragraphs.append(Array(words.joined(separator: " ").unicodeScalars))
        missing -= words.count
      }
    }
    return paragraphs
  }
}
