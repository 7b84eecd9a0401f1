/// What JSON of one kind of answer looks like: its fields, all of them, and what each holds.
indirect enum JSONShape: ExpressibleByDictionaryLiteral, Sendable {
  case boolean, integer, number
  case string, name, date, day
  case one(of: [String])
  case nullable(JSONShape)
  case list(JSONShape)
  case object([String: JSONShape])

  init(dictionaryLiteral fields: (String, JSONShape)...) {
    self = .object(Dictionary(uniqueKeysWithValues: fields))
  }

  /// Returns where a value differs; nothing where it has the shape.
  func difference(_ value: JSONValue, at path: String = "") -> String? {
    switch (self, value) {
    case (.boolean, .boolean), (.integer, .integer), (.number, .integer), (.number, .number),
      (.string, .string), (.nullable, .null):
      nil
    case (.name, .string(let text)):
      text.isEmpty ? "\(path) is empty" : nil
    case (.date, .string(let text)):
      text.split(separator: "/").allSatisfy(Self.isDate) ? nil : "\(path) is no date: \(text)"
    case (.day, .string(let text)):
      Self.isDate(text) && text.utf8.count == 10 ? nil : "\(path) is no day: \(text)"
    case (.one(let words), .string(let text)):
      words.contains(text) ? nil : "\(path) is \(text)"
    case (.nullable(let shape), _):
      shape.difference(value, at: path)
    case (.list(let shape), .list(let elements)):
      elements.enumerated().lazy
        .compactMap { shape.difference($1, at: "\(path)[\($0)]") }.first
    case (.object(let shapes), .object(let fields)):
      shapes.keys.sorted() != fields.keys.sorted()
        ? "\(path) has the fields \(fields.keys.sorted())"
        : shapes.lazy.compactMap { name, shape in
          fields[name].flatMap { shape.difference($0, at: "\(path).\(name)") }
        }.first
    default: "\(path) is \(value)"
    }
  }

  /// Whether a text is a year, a month or a day of ISO 8601.
  private static func isDate(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count).elementsEqual([4, 2, 2].prefix(max(1, parts.count)))
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
