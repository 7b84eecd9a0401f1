/// The article that the checks look at.
enum Article {
  /// A line of Arabic with a Latin word, brackets and a number; 30 columns wide.
  static let mixed = "قال Boukadoum (لا) إن 25000 شخص"
  /// The same as it stands from the left, one letter or shaped letter a column.
  static let mixedCells = cells(
    "\u{FEBA}\u{FEA8}\u{FEB7} 25000 \u{FEE5}\u{FE87} (\u{FEFB}) Boukadoum \u{FEDD}\u{FE8E}\u{FED7}")
  /// The same with vowel marks, which take no column.
  static let vowelled = "قَالَ Boukadoum (لَا) إِنَّ 25000 شَخْصٍ"
  /// A line that ends with a number and a full stop; 35 columns wide.
  static let date = "22 يناير/كانون الثاني، “هنا” 12,5%."
  /// The same, from the left. The percent sign follows the number that follows Arabic (UAX #9, W2).
  static let dateCells = cells(
    ".%12,5 ”\u{FE8E}\u{FEE8}\u{FEEB}“ ،\u{FEF2}\u{FEE7}\u{FE8E}\u{FE9C}\u{FEDF}\u{FE8D} "
      + "\u{FEE5}\u{FEEE}\u{FEE7}\u{FE8E}\u{FEDB}/\u{FEAE}\u{FEF3}\u{FE8E}\u{FEE8}\u{FEF3} 22")
  /// Words with ل and ا in one, in three forms.
  static let lamAlef = "سلام الآن الإسلام"
  static let lamAlefCells = cells(
    "\u{FEE1}\u{FEFC}\u{FEB3}\u{FEF9}\u{FE8D} \u{FEE5}\u{FEF5}\u{FE8D} \u{FEE1}\u{FEFC}\u{FEB3}")
  /// A number in Arabic-Indic digits.
  static let digits = "العدد ١٢٣ هنا"
  static let digitCells = cells(
    "\u{FE8E}\u{FEE8}\u{FEEB} ١٢٣ \u{FEA9}\u{FEAA}\u{FECC}\u{FEDF}\u{FE8D}")

  /// Plain words in a long paragraph, no two of them of one length in a row.
  static let words: [String] = {
    let some = [
      "خرجت", "القافلة", "من", "المدينة", "فجرا،", "وسارت", "في", "الوادي", "حتى", "بلغت",
      "الآبار", "القديمة", "عند", "سفح", "الجبل.", "ولم", "يجد", "الأدلاء", "الطريق", "إلى",
      "السهل", "إلا", "بعد", "يومين،", "لأن", "الرمال", "غطت", "معالمه", "كلها.",
    ]
    return (0..<140).map { some[($0 * 7 + $0 / 29) % some.count] }
  }()

  static let title = "تقرير الفحص"

  /// The article, in Markdown.
  static let text = """
    ---
    id: article
    title: \(title)
    outlet: مكتب الفحص
    date: 2025-01-02
    summary: نص للفحص.
    language: ar
    ---

    \(mixed)

    \(date)

    \(lamAlef)

    \(digits)

    \(words.joined(separator: " "))

    النهاية
    """

  private static func cells(_ text: String) -> [String] { text.unicodeScalars.map { String($0) } }
}
