/// A table as an object of JSON that has a member for each column, which is a list, or an object with the numbers of the
/// rows: `{"title": {"0": …}, "text": {"0": …}}`.
struct JSONColumns {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Returns an object for each row; nothing where an object is no such table.
  static func rows(of bytes: [UInt8], _ range: Range<Int>) -> Self? {
    var scanner = JSONScanner(bytes, range)
    guard let columns = try? columns(bytes, &scanner), let first = columns.first,
      first.values.count > (first.isList ? 1 : 0),
      columns.allSatisfy({ $0.values.count == first.values.count }),
      TableFile.haveArticles(columns.map(\.field), mayBeOther: true)
    else { return nil }
    var rows = Self()
    for row in first.values.indices {
      let start = rows.bytes.count
      for column in columns {
        rows.bytes.append(rows.bytes.count == start ? 0x7B : 0x2C)
        rows.bytes += bytes[column.name]
        rows.bytes.append(0x3A)
        rows.bytes += bytes[column.values[row]]
      }
      rows.bytes.append(0x7D)
      rows.ranges.append(start..<rows.bytes.count)
    }
    return rows
  }

  func found(line: Int) -> JSONNestedArticles.Found {
    JSONNestedArticles.Found(bytes, ranges, line: line)
  }

  private struct Column {
    /// The name in its quotes.
    let name: Range<Int>
    let field: ArticleField?
    let isList: Bool
    var values: [Range<Int>] = []
  }

  /// Reads the members; nothing where one of them is no column.
  private static func columns(
    _ bytes: [UInt8], _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> [Column]? {
    guard scanner.take(0x7B) else { return nil }
    var columns: [Column] = []
    repeat {
      _ = scanner.peek()
      let start = scanner.offset
      var name: [UInt8] = []
      _ = try scanner.text(into: &name)
      let end = scanner.offset
      guard scanner.take(0x3A), let first = scanner.peek(), first == 0x7B || first == 0x5B else {
        return nil
      }
      var column = Column(
        name: start..<end, field: ArticleField(named: name[...]), isList: first == 0x5B)
      guard try read(&column, &scanner) else { return nil }
      columns.append(column)
    } while scanner.take(0x2C)
    return columns
  }

  private static func read(
    _ column: inout Column, _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> Bool {
    guard scanner.take(column.isList ? 0x5B : 0x7B) else { return false }
    repeat {
      if !column.isList {
        var row: [UInt8] = []
        _ = try scanner.text(into: &row)
        guard !row.isEmpty, row.allSatisfy({ (0x30...0x39).contains($0) }), scanner.take(0x3A)
        else { return false }
      }
      _ = scanner.peek()
      let start = scanner.offset
      try scanner.skip()
      column.values.append(start..<scanner.offset)
    } while scanner.take(0x2C)
    return scanner.take(column.isList ? 0x5D : 0x7D)
  }
}
