/// Tables as lists of lists in JSON: the columns are named in a list of their own (`columns`), or in the first row.
struct JSONRows {
  private static let most = 1_000

  /// The names of the columns in their quotes; empty where they are not known.
  private var names: [[UInt8]] = []
  /// How many lists and objects are open around the rows, at least.
  private var depth = 0

  /// Whether a member of a name may have the names of columns.
  static func areColumns(_ name: [UInt8]) -> Bool { columns.contains(name) }

  private static let columns = Set(
    ["columns", "fields", "headers", "header", "cols"].map { Array($0.utf8) })

  /// Whether a list that begins here may be a row, and not one of objects or lists.
  func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = JSONScanner(bytes, range)
    guard scanner.take(0x5B) else { return false }
    return !names.isEmpty || scanner.peek() == 0x22
  }

  /// Takes in a list of names, or of objects that are called so.
  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, depth: Int) {
    var scanner = JSONScanner(bytes, range)
    guard let tree = try? JSONTree(reading: &scanner, deepest: 4) else { return }
    let names = tree.all.map { $0["name"]?.text ?? $0.text ?? [] }
    let fields = names.map { ArticleField(named: $0[...]) }
    guard names.count <= Self.most, TableFile.haveArticles(fields, mayBeOther: true) else { return }
    self.names = names.map { name in
      let plain = name.filter { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
      return [0x22] + plain + [0x22]
    }
    self.depth = depth
  }

  /// Whether a list is a row; the first of a table names the columns.
  mutating func isRow(_ bytes: [UInt8], _ range: Range<Int>, depth: Int) -> Bool {
    if names.isEmpty { take(bytes, range, depth: depth) }
    return !names.isEmpty
  }

  /// Forgets the columns where what they are named in was closed.
  mutating func close(_ open: Int) {
    if open < depth { (names, depth) = ([], 0) }
  }

  /// Returns a row as an object; empty where it only names the columns.
  func object(of bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var scanner = JSONScanner(bytes, range)
    var object: [UInt8] = []
    var areNames = true
    guard scanner.take(0x5B) else { return [] }
    for name in names {
      _ = scanner.peek()
      let start = scanner.offset
      guard (try? scanner.skip()) != nil else { break }
      let value = bytes[start..<scanner.offset]
      areNames = areNames && value.elementsEqual(name)
      object.append(object.isEmpty ? 0x7B : 0x2C)
      object += name + [0x3A]
      object += value
      guard scanner.take(0x2C) else { break }
    }
    return areNames || object.isEmpty ? [] : object + [0x7D]
  }
}
