/// Tells a table from a text by its lines, where the name of the file does not: what a spreadsheet writes as text has its
/// fields parted by tabs, in UTF-16 mostly.
enum TabbedText {
  private static let longestName = 60

  /// Whether the first line names columns that articles have, and every other line has as many fields.
  static func isTable(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(SourceFile.Kind.mostOfContent)
    // Nearly no text has a tab.
    guard JSONScanner.first(0x09, in: bytes, 0..<head.count) < head.count else { return false }
    let encoding = TextEncoding.of(head)
    let beginning = TextDecoder.utf8(of: Array(head), encoding)
    let names = beginning[..<JSONScanner.first(0x0A, in: beginning, 0..<beginning.count)]
      .split(separator: 0x09, omittingEmptySubsequences: false)
      .map { name in CleanText(Array(name)).utf8.filter { $0 != 0x22 && $0 != 0x0A } }
    guard names.count > 1, names.allSatisfy({ (1...longestName).contains($0.count) }) else {
      return false
    }
    let columns = names.map { ArticleField(named: ArticleBody.trimmed(Self.unmarked($0))) }
    guard TableFile.haveArticles(columns, mayBeOther: true) else { return false }
    return hasRows(TextDecoder.utf8(of: bytes, encoding), of: names.count)
  }

  /// Returns a name without the byte order mark before it.
  private static func unmarked(_ name: [UInt8]) -> ArraySlice<UInt8> {
    name.starts(with: [0xEF, 0xBB, 0xBF]) ? name.dropFirst(3) : name[...]
  }

  private static func hasRows(_ text: [UInt8], of columns: Int) -> Bool {
    var row = TableRow(separator: 0x09)
    var place = 0
    var rows = 0
    while place < text.count {
      guard let end = row.readToEnd(text, place..<text.count), end > place else { return false }
      place = end
      if row.fields.count == 1, row.isBlank { continue }
      guard row.fields.count == columns else { return false }
      rows += 1
    }
    return rows > 1
  }
}
