import ArgumentParser
import CorpusModel
import Library
import TextLayout

/// `layout`: texts set in lines.
struct MeasureLayout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Sets a mixed line of a hundred letters, and an article of seven hundred words.")

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
    try Figure(
      "layout/article", .microseconds,
      Samples(count: count) {
        paragraphs.map { ShapedParagraph($0).lines(width: Self.measure).count }
      } size: {
        $0.reduce(0, +)
      }
    ).report()
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
