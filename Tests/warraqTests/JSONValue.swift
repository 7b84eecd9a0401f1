import Foundation

/// Any JSON.
enum JSONValue: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Reads one JSON text.
  init(_ text: some StringProtocol) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// Accesses a field of an object; null where there is none.
  subscript(_ field: String) -> JSONValue {
    if case .object(let fields) = self { fields[field] ?? .null } else { .null }
  }

  /// The text; empty where it is none.
  var text: String { if case .string(let text) = self { text } else { "" } }
  /// The number; -1 where it is no integer.
  var integer: Int { if case .integer(let integer) = self { integer } else { -1 } }
  /// The elements; none where it is no list.
  var elements: [JSONValue] { if case .list(let elements) = self { elements } else { [] } }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: Field.self) {
      self = .object(
        try fields.allKeys.reduce(into: [:]) {
          $0[$1.stringValue] = try fields.decode(JSONValue.self, forKey: $1)
        })
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .list(elements)
    } else if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  private struct Field: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
