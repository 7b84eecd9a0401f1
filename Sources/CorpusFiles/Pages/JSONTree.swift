/// A value of JSON as a whole, for small texts whose shape is not known.
indirect enum JSONTree {
  case object([(key: String, value: JSONTree)])
  case list([JSONTree])
  case text([UInt8])
  /// A number, or a truth value, as it is written; empty for null.
  case literal([UInt8])

  /// How deep values are read in each other.
  private static let deepest = 24
  /// How many values are read.
  private static let most = 20_000

  /// Reads a value; nothing where the text is none.
  init?(_ text: [UInt8]) {
    // Between values the scanner knows no newlines, and in texts JSON allows none.
    let bytes = text.map { $0 == 0x0A ? 0x20 : $0 }
    var scanner = JSONScanner(bytes, bytes.indices)
    var left = Self.most
    guard let tree = try? Self.read(&scanner, Self.deepest, &left) else { return nil }
    self = tree
  }

  /// Reads the value that comes next, however many values it has.
  init(
    reading scanner: inout JSONScanner, deepest: Int
  ) throws(JSONScanner.Failure) {
    var left = Int.max
    self = try Self.read(&scanner, deepest, &left)
  }

  private static func read(
    _ scanner: inout JSONScanner, _ depth: Int, _ left: inout Int
  ) throws(JSONScanner.Failure) -> JSONTree {
    left -= 1
    guard depth > 0, left > 0 else { throw scanner.failure("the value is too large") }
    if scanner.take(0x5B) {
      var list: [JSONTree] = []
      if scanner.take(0x5D) { return .list([]) }
      // Pages that are made by hand have a comma behind the last, too.
      repeat {
        list.append(try read(&scanner, depth - 1, &left))
      } while scanner.take(0x2C) && scanner.peek() != 0x5D
      guard scanner.take(0x5D) else { throw scanner.failure("a comma is expected") }
      return .list(list)
    }
    if scanner.take(0x7B) {
      var object: [(key: String, value: JSONTree)] = []
      if scanner.take(0x7D) { return .object([]) }
      repeat {
        var key: [UInt8] = []
        _ = try scanner.text(into: &key)
        guard scanner.take(0x3A) else { throw scanner.failure("a colon is expected") }
        let value = try read(&scanner, depth - 1, &left)
        object.append((String(decoding: key, as: UTF8.self), value))
      } while scanner.take(0x2C) && scanner.peek() != 0x7D
      guard scanner.take(0x7D) else { throw scanner.failure("a comma is expected") }
      return .object(object)
    }
    if scanner.peek() == 0x22 {
      var text: [UInt8] = []
      _ = try scanner.text(into: &text)
      return .text(text)
    }
    let literal = Array(try scanner.literal())
    return .literal(literal.first == 0x6E ? [] : literal)
  }

  /// The value of a key; nothing where it has none.
  subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a value, the first of a list.
  var text: [UInt8]? {
    switch self {
    case .text(let text): text
    case .list(let list): list.lazy.compactMap(\.text).first
    case .object, .literal: nil
    }
  }

  /// Whether it is an object that has something, or a list with one.
  var hasObject: Bool {
    switch self {
    case .text, .literal: false
    case .object(let members): !members.isEmpty
    case .list(let list): list.contains { $0.hasObject }
    }
  }

  /// The values of a list, or the value itself.
  var all: [JSONTree] {
    if case .list(let list) = self { return list }
    return [self]
  }
}
