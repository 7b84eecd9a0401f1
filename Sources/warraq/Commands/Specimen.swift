import Screen
import TextLayout

/// Lines in which one sees what a terminal does wrong.
enum Specimen {
  /// What to look for.
  static let instructions = """
    Look at these lines. Letters are joined, with no gap after lam-alef; lines begin at the right.
    Boukadoum and 25000 read from the left, the brackets face inwards, the last stop is at the far
    left; the digits are 1 2 3 from the left; the bar between the two panes is straight.
    """

  private static let paragraphs = [
    "قال Boukadoum (لا) إن 25000 شخص حضروا.",
    "22 يناير/كانون الثاني، “هنا” 12,5%.",
    "سلام، الآن والإسلام. الأرقام ١٢٣ كما هي.",
  ]
  private static let panes = [
    ("المقالات 26", "واشنطن وحرب التحرير"), ("Charles de Gaulle", "رئيس فرنسا من 1959"),
    ("في 2025 (يونيو)", "3 من 21"),
  ]

  /// Returns the lines as cells, flush right, and some in two panes with a bar between.
  static func rows(columns: Int) -> [[Cell]] {
    let width = max(20, columns)
    let half = (width - 3) / 2
    return paragraphs.map { row($0, width) }
      + panes.map { right, left in
        row(left, half) + [Cell(" "), Cell("│"), Cell(" ")] + row(right, width - half - 3)
      }
  }

  private static func row(_ text: String, _ columns: Int) -> [Cell] {
    let options = LayoutOptions(direction: .rightToLeft)
    let line = ShapedParagraph(Array(text.unicodeScalars), options: options).line(maxWidth: columns)
    var cells = Array(repeating: Cell.blank(), count: max(0, columns - line.width))
    for cell in line.cells {
      cells.append(Cell(cell.scalar, marks: Cell.Marks(cell.marks), width: cell.width))
      if cell.width == 2 { cells.append(.continuation(of: .plain)) }
    }
    return cells
  }
}
